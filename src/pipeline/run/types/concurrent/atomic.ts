// java.util.concurrent.atomic: values that are changed in place. Branches run one at a time between their steps, so nothing more is needed.

import type { Caller } from '../../caller.ts';
import { isEqual } from '../../comparison.ts';
import { classNameOf } from '../../class-name.ts';
import { isNumber } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { coerceNumber } from '../../numbers/convert.ts';
import { add } from '../../numbers/arithmetic.ts';
import type { GroovyNumber } from '../../numbers/number.ts';
import { raise } from '../../thrown.ts';
import { toText } from '../../to-text.ts';
import type { ClosureValue, NativeObject, Value } from '../../value.ts';
import { callClosure } from '../calling.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';

interface Cell {
  value: Value;
}

const cellOf = ({ data }: NativeObject): Cell => data as Cell;

function set(self: NativeObject, value: Value): Value {
  cellOf(self).value = value;
  return value;
}

/** What was there before. */
function swap(self: NativeObject, value: Value): Value {
  const before = cellOf(self).value;
  cellOf(self).value = value;
  return before;
}

async function compareAndSet(self: NativeObject, expected: Value, value: Value, caller: Caller): Promise<boolean> {
  const isExpected = await isEqual(cellOf(self).value, expected, caller);
  if (isExpected) {
    set(self, value);
  }
  return isExpected;
}

const cellMethods = methods<NativeObject>()({
  'get()': (self) => cellOf(self).value,
  'getPlain()': (self) => cellOf(self).value,
  'set(Object)': (self, [value]) => {
    set(self, value);
    return null;
  },
  'lazySet(Object)': (self, [value]) => {
    set(self, value);
    return null;
  },
  'getAndSet(Object)': (self, [value]) => swap(self, value),
  'compareAndSet(Object, Object)': (self, [expected, value], caller) => compareAndSet(self, expected, value, caller),
  'updateAndGet(Closure)': async (self, [closure], caller) => set(self, await callClosure(closure, [cellOf(self).value], caller)),
  'getAndUpdate(Closure)': async (self, [closure], caller) => swap(self, await callClosure(closure, [cellOf(self).value], caller)),
  'accumulateAndGet(Object, Closure)': async (self, [value, closure], caller) => set(self, await accumulate(self, value, closure, caller)),
  'getAndAccumulate(Object, Closure)': async (self, [value, closure], caller) => swap(self, await accumulate(self, value, closure, caller)),
  'toString()': (self, _, caller) => toText(cellOf(self).value, caller),
});

function accumulate(self: NativeObject, value: Value, closure: ClosureValue, caller: Caller): Promise<Value> {
  return callClosure(closure, [cellOf(self).value, value], caller);
}

/** A closure, or `set('x')`, may have put something else there. */
function numberIn(self: NativeObject): GroovyNumber {
  const { value } = cellOf(self);
  return isNumber(value) ? value : raise('java.lang.ClassCastException', `${classNameOf(value)} is no number`);
}

function numberMethods(type: 'Integer' | 'Long') {
  const plus = (self: NativeObject, amount: GroovyNumber): Value => coerceNumber(add(numberIn(self), amount), type);
  const to = (self: NativeObject, wanted: 'Integer' | 'Long' | 'Double'): Value => coerceNumber(numberIn(self), wanted);
  return methods<NativeObject>()({
    'set(Number)': (self, [value]) => {
      set(self, coerceNumber(value, type));
      return null;
    },
    'incrementAndGet()': (self) => set(self, plus(self, 1)),
    'decrementAndGet()': (self) => set(self, plus(self, -1)),
    'addAndGet(Number)': (self, [amount]) => set(self, plus(self, amount)),
    'getAndIncrement()': (self) => swap(self, plus(self, 1)),
    'getAndDecrement()': (self) => swap(self, plus(self, -1)),
    'getAndAdd(Number)': (self, [amount]) => swap(self, plus(self, amount)),
    'intValue()': (self) => to(self, 'Integer'),
    'longValue()': (self) => to(self, 'Long'),
    'doubleValue()': (self) => to(self, 'Double'),
    'asBoolean()': (self, _, caller) => isEqual(cellOf(self).value, 0, caller).then((isZero) => !isZero),
  });
}

const cellType: NativeType = { name: 'java.util.concurrent.atomic.AtomicReference', parent: objectType, interfaces: ['java.io.Serializable'], methods: cellMethods };

function create(type: NativeType, value: Value): NativeObject {
  const data: Cell = { value };
  return { kind: 'object', type, data };
}

function atomicNumber(name: string, type: 'Integer' | 'Long'): NativeType {
  const made: NativeType = {
    name: `java.util.concurrent.atomic.${name}`,
    parent: { ...cellType, name: 'java.lang.Number' },
    interfaces: ['java.lang.Number', 'java.io.Serializable'],
    methods: numberMethods(type),
    construct: constructors({
      '()': () => create(made, coerceNumber(0, type)),
      '(Number)': ([value]) => create(made, coerceNumber(value, type)),
    }),
  };
  return made;
}

const atomicReferenceType: NativeType = {
  ...cellType,
  construct: constructors({ '()': () => create(cellType, null), '(Object)': ([value]) => create(cellType, value) }),
};

const atomicBooleanType: NativeType = {
  ...cellType,
  name: 'java.util.concurrent.atomic.AtomicBoolean',
  methods: new Map([...cellMethods, ...methods<NativeObject>()({ 'asBoolean()': (self) => cellOf(self).value === true })]),
  construct: constructors({ '()': () => create(atomicBooleanType, false), '(boolean)': ([value]) => create(atomicBooleanType, value) }),
};

export const ATOMIC_TYPES: readonly NativeType[] = [atomicReferenceType, atomicBooleanType, atomicNumber('AtomicInteger', 'Integer'), atomicNumber('AtomicLong', 'Long')];
