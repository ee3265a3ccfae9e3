// java.util.Comparator: closures of two parameters, ready made or made of others.

import type { Caller } from '../caller.ts';
import { compareValues } from '../comparison.ts';
import { isNumber } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { compare } from '../numbers/arithmetic.ts';
import { compareTexts } from '../text/string-methods.ts';
import { toText } from '../to-text.ts';
import type { ClosureValue, Value } from '../value.ts';
import { callClosure, parameterCount } from './calling.ts';
import { objectType } from './object.ts';
import { functions, methods } from './signatures.ts';

type Compare = (left: Value, right: Value, caller: Caller) => Promise<number> | number;

/** A closure of ours that compares. */
export function comparator(order: Compare): ClosureValue {
  return {
    kind: 'closure',
    code: { kind: 'native', arity: 2, call: async ([left = null, right = null], caller) => order(left, right, caller) },
    owner: null,
    thisObject: null,
    delegate: null,
    resolveStrategy: 'OWNER_FIRST',
  };
}

/** What the closure says of two. */
async function ask(closure: ClosureValue, left: Value, right: Value, caller: Caller): Promise<number> {
  const result = await callClosure(closure, [left, right], caller);
  return isNumber(result) ? compare(result, 0) : 0;
}

async function byKey(key: ClosureValue, left: Value, right: Value, caller: Caller): Promise<number> {
  return compareValues(await callClosure(key, [left], caller), await callClosure(key, [right], caller), caller);
}

const naturalOrder = comparator(compareValues);

export const reverseOrder = comparator((left, right, caller) => compareValues(right, left, caller));

export const reversed = (closure: ClosureValue): ClosureValue => comparator((left, right, caller) => ask(closure, right, left, caller));

/** `String.CASE_INSENSITIVE_ORDER` */
export const caseInsensitiveOrder = comparator(async (left, right, caller) => {
  const [first, second] = [await toText(left, caller), await toText(right, caller)];
  return compareTexts(first.toUpperCase().toLowerCase(), second.toUpperCase().toLowerCase());
});

function nulls(closure: ClosureValue, side: 1 | -1): ClosureValue {
  return comparator((left, right, caller) => (left === null || right === null ? (left === right ? 0 : left === null ? side : -side) : ask(closure, left, right, caller)));
}

/** The second one decides where the first finds no difference; it compares, or gives what to compare by. */
function then(first: ClosureValue, second: ClosureValue): ClosureValue {
  return comparator(async (left, right, caller) => {
    const order = await ask(first, left, right, caller);
    return order !== 0 ? order : parameterCount(second) === 2 ? ask(second, left, right, caller) : byKey(second, left, right, caller);
  });
}

const comparing = (key: ClosureValue): ClosureValue => comparator((left, right, caller) => byKey(key, left, right, caller));

export const comparatorMethods = methods<ClosureValue>()({
  'reversed()': (self) => reversed(self),
  'thenComparing(Closure)': (self, [next]) => then(self, next),
  'thenComparing(Closure, Closure)': (self, [key, order]) => then(self, comparator(async (left, right, caller) => ask(order, await callClosure(key, [left], caller), await callClosure(key, [right], caller), caller))),
  'thenComparingInt(Closure)': (self, [key]) => then(self, comparing(key)),
  'thenComparingLong(Closure)': (self, [key]) => then(self, comparing(key)),
  'thenComparingDouble(Closure)': (self, [key]) => then(self, comparing(key)),
});

export const comparatorType: NativeType = {
  name: 'java.util.Comparator',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'comparing(Closure)': ([key]) => comparing(key),
    'comparing(Closure, Closure)': ([key, order]) => comparator(async (left, right, caller) => ask(order, await callClosure(key, [left], caller), await callClosure(key, [right], caller), caller)),
    'comparingInt(Closure)': ([key]) => comparing(key),
    'comparingLong(Closure)': ([key]) => comparing(key),
    'comparingDouble(Closure)': ([key]) => comparing(key),
    'naturalOrder()': () => naturalOrder,
    'reverseOrder()': () => reverseOrder,
    'nullsFirst(Closure)': ([order]) => nulls(order, -1),
    'nullsLast(Closure)': ([order]) => nulls(order, 1),
  }),
};
