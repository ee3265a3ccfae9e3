// java.lang.Object: what every value can do. Closures see what `iterate` finds in the value.

import { beanProperties } from '../classes/bean-properties.ts';
import type { Caller } from '../caller.ts';
import { classNameOf, sourceName } from '../class-name.ts';
import { listOf, mapOf } from '../collections.ts';
import { isEqual } from '../comparison.ts';
import { convertValue } from '../coerce.ts';
import { comparedClass, comparedFields } from '../classes/equal-fields.ts';
import { identityText } from '../identity.ts';
import { iterate } from '../iteration.ts';
import { hashCodeOf, keyOf } from '../keys.ts';
import { isClosure, isInstanceValue } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { raise } from '../thrown.ts';
import { defaultText, inspect, toText } from '../to-text.ts';
import { isTrue } from '../truth.ts';
import { classesOf, useCategories } from '../classes/use-categories.ts';
import type { ClassValue, ClosureValue, Instance, Value } from '../value.ts';
import { callClosure, test } from './calling.ts';
import { argumentsOf, collect, filter, findResult, firstIndex, forEach, inject } from './elements.ts';
import { formatText } from './format.ts';
import { memberMethods } from './members.ts';
import { addAll, createMetaClass, resetMetaClass } from './meta-class.ts';
import { refuseReflection } from './refused.ts';
import { constructors, methods } from './signatures.ts';
import { similar } from './similar.ts';
import { sleep } from './time/sleep.ts';

async function classOf(value: Value, caller: Caller): Promise<Value> {
  if (isInstanceValue(value)) {
    return value.class;
  }
  const name = classNameOf(value);
  const found = await caller.interpreter.findClass(name, caller);
  return found ?? { kind: 'class', name, superclass: null, interfaces: [], isInterface: false, declared: null, native: { ...objectType, name } };
}

/** Without asking the object again, which may have brought us here. */
async function textOf(self: Value, caller: Caller): Promise<string> {
  if (typeof self !== 'object' || self === null || (self.kind !== 'instance' && self.kind !== 'object')) {
    return toText(self, caller);
  }
  return self.kind === 'instance' ? defaultText(self, caller) : identityText(self.type.name, self);
}

/** Of a class that says so with an annotation. */
async function haveEqualFields(self: Value, other: Value, caller: Caller): Promise<boolean> {
  if (!isInstanceValue(self) || !isInstanceValue(other)) {
    return false;
  }
  const type = comparedClass(self.class);
  return type !== null && type === comparedClass(other.class) && haveEqualFieldsOf(type, self, other, caller);
}

async function haveEqualFieldsOf(type: ClassValue, self: Instance, other: Instance, caller: Caller): Promise<boolean> {
  const { values, parent } = comparedFields(self, type);
  const others = comparedFields(other, type).values;
  for (const [index, value] of values.entries()) {
    if (!(await isEqual(value, others[index] ?? null, caller))) {
      return false;
    }
  }
  const inherited = parent === null ? null : comparedClass(parent);
  return parent === null || (inherited !== null && haveEqualFieldsOf(inherited, self, other, caller));
}

async function setProperty(self: Value, name: string, value: Value, caller: Caller): Promise<Value> {
  await caller.interpreter.setProperty(self, name, value, caller);
  return null;
}

async function callWith(self: Value, closure: ClosureValue, caller: Caller): Promise<Value> {
  const copy: ClosureValue = { ...closure, delegate: self, resolveStrategy: 'DELEGATE_FIRST' };
  return callClosure(copy, [self], caller);
}

async function first(elements: readonly Value[], accept: (element: Value) => Promise<boolean>, caller: Caller): Promise<Value> {
  return elements[await firstIndex(elements, accept, caller)] ?? null;
}

export const objectType: NativeType = {
  name: 'java.lang.Object',
  parent: null,
  construct: constructors({ '()': () => ({ kind: 'object', type: objectType, data: null }) }),
  interfaces: [],
  methods: new Map([...memberMethods, ...methods<Value>()({
    'toString()': (self, _, caller) => textOf(self, caller),
    'inspect()': (self, _, caller) => inspect(self, caller),
    'dump()': (self, _, caller) => inspect(self, caller),
    // An object's own equals() was looked for before this one.
    'equals(Object)': (self, [other], caller) => self === other || keyOf(self) === keyOf(other) || haveEqualFields(self, other, caller),
    'hashCode()': (self) => hashCodeOf(self),
    'getClass()': (self, _, caller) => classOf(self, caller),
    'is(Object)': (self, [other]) => (typeof self === 'object' ? self === other : keyOf(self) === keyOf(other)),
    'asBoolean()': (self) => self !== null,
    'asType(Class)': (self, [type], caller) => convertValue(self, sourceName(type.name), caller),
    'with(Closure)': (self, [closure], caller) => callWith(self, closure, caller),
    'tap(Closure)': async (self, [closure], caller) => {
      await callWith(self, closure, caller);
      return self;
    },
    'isCase(Object)': (self, [value], caller) => isEqual(self, value, caller),
    'use(Class, Closure)': (_, [category, block], caller) => useCategories([category], block, caller),
    'use(List, Closure)': async (_, [categories, block], caller) => useCategories(classesOf(await iterate(categories, caller)), block, caller),
    'use(Object...)': (_, args, caller) => {
      const block = args.at(-1) ?? null;
      return isClosure(block) ? useCategories(classesOf(args.slice(0, -1)), block, caller) : raise('java.lang.IllegalArgumentException', 'Expecting 1 or more categories and a Closure');
    },
    'identity(Closure)': (self, [closure], caller) => callWith(self, closure, caller),
    'invokeMethod(String, Object)': (self, [name, args], caller) => caller.interpreter.invokeMethod(self, name, argumentsOf(args), caller),
    'getProperty(String)': (self, [name], caller) => caller.interpreter.getProperty(self, name, caller),
    'setProperty(String, Object)': (self, [name, value], caller) => setProperty(self, name, value, caller),
    'getAt(String)': (self, [name], caller) => caller.interpreter.getProperty(self, name, caller),
    'putAt(String, Object)': (self, [name, value], caller) => setProperty(self, name, value, caller),
    'getProperties()': async (self, _, caller) =>
      (isInstanceValue(self) ? mapOf([['class', self.class], ...(await beanProperties(self, caller))]) : refuseReflection('properties')),
    'getMetaClass()': (self) => createMetaClass(self),
    'setMetaClass(Object?)': (self, _, caller) => resetMetaClass(self, caller),
    'metaClass(Closure)': (self, [block], caller) => addAll(self, block, caller),
    'getMetaPropertyValues()': () => refuseReflection('metaPropertyValues'),
    'sleep(long)': (_, [milliseconds], caller) => sleep(Number(milliseconds), caller),
    'wait()': () => refuseReflection('wait'),
    'notify()': () => null,
    'notifyAll()': () => null,
    'sprintf(String, Object...)': (_, [format, ...args], caller) => formatText(format, args, caller),
    'plus(String)': async (self, [text], caller) => (await toText(self, caller)) + text,
    'each(Closure)': async (self, [closure], caller) => {
      await forEach(await iterate(self, caller), (element) => callClosure(closure, [element], caller), caller);
      return self;
    },
    'eachWithIndex(Closure)': async (self, [closure], caller) => {
      await forEach(await iterate(self, caller), (element, index) => callClosure(closure, [element, index], caller), caller);
      return self;
    },
    'collect()': async (self, _, caller) => listOf(await iterate(self, caller)),
    'collect(Closure)': async (self, [closure], caller) => collect(await iterate(self, caller), closure, caller),
    'any()': async (self, _, caller) => (await firstIndex(await iterate(self, caller), (element) => isTrue(element, caller), caller)) >= 0,
    'any(Closure)': async (self, [closure], caller) => (await firstIndex(await iterate(self, caller), (element) => test(closure, [element], caller), caller)) >= 0,
    'every()': async (self, _, caller) => (await firstIndex(await iterate(self, caller), async (element) => !(await isTrue(element, caller)), caller)) < 0,
    'every(Closure)': async (self, [closure], caller) => (await firstIndex(await iterate(self, caller), async (element) => !(await test(closure, [element], caller)), caller)) < 0,
    'find()': async (self, _, caller) => first(await iterate(self, caller), (element) => isTrue(element, caller), caller),
    'find(Closure)': async (self, [closure], caller) => first(await iterate(self, caller), (element) => test(closure, [element], caller), caller),
    'findAll()': async (self, _, caller) => listOf(await filter(await iterate(self, caller), (element) => isTrue(element, caller), caller)),
    'findAll(Closure)': async (self, [closure], caller) => listOf(await filter(await iterate(self, caller), (element) => test(closure, [element], caller), caller)),
    'findResult(Closure)': (self, [closure], caller) => findResult(self, null, closure, caller),
    'findResult(Object, Closure)': (self, [fallback, closure], caller) => findResult(self, fallback, closure, caller),
    'findIndexOf(Closure)': async (self, [closure], caller) => firstIndex(await iterate(self, caller), (element) => test(closure, [element], caller), caller),
    'findIndexOf(int, Closure)': async (self, [start, closure], caller) => firstIndex(await iterate(self, caller), (element) => test(closure, [element], caller), caller, start),
    'findLastIndexOf(Closure)': async (self, [closure], caller) => {
      const elements = await iterate(self, caller);
      const reversed = [...elements].reverse();
      const found = await firstIndex(reversed, (element) => test(closure, [element], caller), caller);
      return found < 0 ? -1 : elements.length - 1 - found;
    },
    'findIndexValues(Closure)': async (self, [closure], caller) => {
      const elements = await iterate(self, caller);
      const found = await filter([...elements.keys()], (index) => test(closure, [elements[Number(index)] ?? null], caller), caller);
      return listOf(found.map((index) => ({ kind: 'number', type: 'Long', value: BigInt(Number(index)) })));
    },
    'split(Closure)': async (self, [closure], caller) => {
      const elements = await iterate(self, caller);
      const truths: boolean[] = [];
      for (const element of elements) {
        truths.push(await test(closure, [element], caller));
      }
      const [yes, no] = [elements.filter((_, index) => truths[index]), elements.filter((_, index) => !truths[index])];
      const isSet = typeof self === 'object' && self?.kind === 'set';
      return listOf(isSet ? [similar(self, yes), similar(self, no)] : [listOf(yes), listOf(no)]);
    },
    'grep()': async (self, _, caller) => listOf(await filter(await iterate(self, caller), (element) => isTrue(element, caller), caller)),
    'grep(Object)': async (self, [filterValue], caller) =>
      listOf(await filter(await iterate(self, caller), async (element) => isTrue(await caller.interpreter.invokeMethod(filterValue, 'isCase', [element], caller), caller), caller)),
    'inject(Closure)': async (self, [closure], caller) => {
      const [first, ...rest] = await iterate(self, caller);
      return first === undefined ? raise('java.util.NoSuchElementException', 'Cannot call inject() on an empty collection without passing an initial value.') : inject(rest, first, closure, caller);
    },
    'inject(Object, Closure)': async (self, [initial, closure], caller) => inject(await iterate(self, caller), initial, closure, caller),
  })]),
};
