// groovy.lang.Closure

import type { Caller } from '../caller.ts';
import { arrayClassName } from '../class-name.ts';
import { arrayOf } from '../collections.ts';
import { count } from '../count.ts';
import { keyOf } from '../keys.ts';
import { isClosure } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { raise } from '../thrown.ts';
import { isTrue } from '../truth.ts';
import type { ClassValue, ClosureValue, ResolveStrategy, Value } from '../value.ts';
import { parameterCount } from './calling.ts';
import { comparatorMethods } from './comparators.ts';
import { objectType } from './object.ts';
import { methods } from './signatures.ts';

const call = (closure: ClosureValue, args: readonly Value[], caller: Caller): Promise<Value> => caller.interpreter.callClosure(closure, args, caller);

/** A closure of ours, made from another one. */
function derived(from: ClosureValue, arity: number, run: (args: readonly Value[], caller: Caller) => Promise<Value>): ClosureValue {
  return { ...from, code: { kind: 'native', arity, call: run } };
}

function curry(self: ClosureValue, given: readonly Value[]): ClosureValue {
  return derived(self, Math.max(0, parameterCount(self) - given.length), (args, caller) => call(self, [...given, ...args], caller));
}

function curryRight(self: ClosureValue, given: readonly Value[]): ClosureValue {
  return derived(self, Math.max(0, parameterCount(self) - given.length), (args, caller) => call(self, [...args, ...given], caller));
}

function curryAt(self: ClosureValue, index: number, given: readonly Value[]): ClosureValue {
  return derived(self, Math.max(0, parameterCount(self) - given.length), (args, caller) => call(self, args.toSpliced(index, 0, ...given), caller));
}

/** So many results of a memoized closure are kept; the oldest goes first. */
const MAX_MEMORIES = 10_000;

export function memoize(self: ClosureValue, size = MAX_MEMORIES): ClosureValue {
  const known = new Map<string, Value>();
  return derived(self, parameterCount(self), async (args, caller) => {
    const key = args.map((each) => keyOf(each)).map((each) => `${each.length}:${each}`).join('');
    const result = known.get(key);
    if (result !== undefined) {
      return result;
    }
    const computed = await call(self, args, caller);
    known.set(key, computed);
    for (const oldest of known.size > Math.min(size, MAX_MEMORIES) ? known.keys() : []) {
      known.delete(oldest);
      break;
    }
    return computed;
  });
}

/** `first >> second`: what the first gives is what the second takes. */
function compose(first: ClosureValue, second: ClosureValue): ClosureValue {
  return derived(first, parameterCount(first), async (args, caller) => call(second, [await call(first, args, caller)], caller));
}

function arrayClass(type: ClassValue, dimensions: number): ClassValue {
  return dimensions === 0 ? type : arrayClass({ ...type, name: arrayClassName(type.name), superclass: null, declared: null, native: { ...objectType, name: arrayClassName(type.name) } }, dimensions - 1);
}

const STRATEGIES: readonly ResolveStrategy[] = ['OWNER_FIRST', 'DELEGATE_FIRST', 'OWNER_ONLY', 'DELEGATE_ONLY', 'TO_SELF'];

async function trampoline(self: ClosureValue, args: readonly Value[], caller: Caller): Promise<Value> {
  let result = await call(self, args, caller);
  while (isClosure(result)) {
    await count(caller);
    result = await call(result, [], caller);
  }
  return result;
}

const calling = methods<ClosureValue>()({
  'call(Object...)': (self, args, caller) => call(self, args, caller),
  'doCall(Object...)': (self, args, caller) => call(self, args, caller),
  'run()': async (self, _, caller) => {
    await call(self, [], caller);
    return null;
  },
  'curry(Object...)': (self, args) => curry(self, args),
  'rcurry(Object...)': (self, args) => curryRight(self, args),
  'ncurry(int, Object...)': (self, [index, ...args]) => curryAt(self, index, args),
  'memoize()': (self) => memoize(self),
  'memoizeAtMost(int)': (self, [size]) => memoize(self, size),
  'memoizeAtLeast(int)': (self) => memoize(self),
  'memoizeBetween(int, int)': (self, [, size]) => memoize(self, size),
  'trampoline(Object...)': (self, args) => derived(self, parameterCount(self), (more, caller) => trampoline(self, [...args, ...more], caller)),
  'rightShift(Closure)': (self, [next]) => compose(self, next),
  'leftShift(Closure)': (self, [first]) => compose(first, self),
  'leftShift(Object)': (self, [argument], caller) => call(self, [argument], caller),
  'isCase(Object)': async (self, [value], caller) => isTrue(await call(self, [value], caller), caller),
  // What an interface of one method calls it.
  'compare(Object, Object)': (self, args, caller) => call(self, args, caller),
  'apply(Object...)': (self, args, caller) => call(self, args, caller),
  'get()': (self, _, caller) => call(self, [], caller),
  'accept(Object...)': (self, args, caller) => call(self, args, caller),
  'test(Object...)': async (self, args, caller) => isTrue(await call(self, args, caller), caller),
});

const describing = methods<ClosureValue>()({
  'getOwner()': ({ owner }) => owner,
  'getDelegate()': ({ delegate }) => delegate,
  'setDelegate(Object)': (self, [delegate]) => {
    self.delegate = delegate;
    return null;
  },
  'getThisObject()': ({ thisObject }) => thisObject,
  'getResolveStrategy()': ({ resolveStrategy }) => STRATEGIES.indexOf(resolveStrategy),
  'setResolveStrategy(int)': (self, [strategy]) => {
    self.resolveStrategy = STRATEGIES[strategy] ?? raise('java.lang.IllegalArgumentException', `no such strategy: ${strategy}`);
    return null;
  },
  'getMaximumNumberOfParameters()': (self) => parameterCount(self),
  'getParameterTypes()': async ({ code }, _, caller) => {
    const parameters = code.kind === 'native' ? Array.from({ length: code.arity }, () => null) : (code.closure.parameters ?? [null]);
    const types: Value[] = [];
    for (const parameter of parameters) {
      const type = await caller.interpreter.findClass(parameter?.type?.name ?? 'Object', caller);
      const dimensions = (parameter?.type?.dimensions ?? 0) + (parameter?.variadic === true ? 1 : 0);
      types.push(type === null ? null : arrayClass(type, dimensions));
    }
    return arrayOf(types, 'java.lang.Class');
  },
  'clone()': (self) => ({ ...self }),
  'dehydrate()': (self) => ({ ...self, delegate: null, owner: null, thisObject: null }),
  'rehydrate(Object, Object, Object)': (self, [delegate, owner, thisObject]) => ({ ...self, delegate, owner, thisObject }),
  'asWritable()': (self) => self,
});

export const closureType: NativeType = {
  name: 'groovy.lang.Closure',
  parent: objectType,
  interfaces: ['java.lang.Runnable', 'java.util.concurrent.Callable', 'groovy.lang.GroovyObject', 'java.lang.Cloneable', 'java.io.Serializable'],
  methods: new Map([...comparatorMethods, ...describing, ...calling]),
  constants: new Map<string, Value>([...STRATEGIES.map((name, index): [string, Value] => [name, index])]),
};
