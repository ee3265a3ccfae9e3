// groovy.lang.Range: `1..5`, `'a'..<'e'`

import { listOf } from '../collections.ts';
import { SUPERTYPES } from '../instance-of.ts';
import { createRange } from '../create-range.ts';
import { iterate } from '../iteration.ts';
import type { NativeType } from '../native-type.ts';
import { compareValues } from '../comparison.ts';
import { isReverse, rangeElement, rangeElements, rangeLength } from '../ranges.ts';
import { raise } from '../thrown.ts';
import { toJavaText } from '../to-text.ts';
import type { Caller } from '../caller.ts';
import type { RangeValue, Value } from '../value.ts';
import { callClosure } from './calling.ts';
import { failUnsupported, listType } from './list.ts';
import { constructors, methods } from './signatures.ts';

function firstAndLast(self: RangeValue): readonly [Value, Value] {
  const length = rangeLength(self);
  return length === 0 ? [self.from, self.from] : [rangeElement(self, 0), rangeElement(self, length - 1)];
}

/** The smaller and the larger end. */
function ends(self: RangeValue): readonly [Value, Value] {
  const [first, last] = firstAndLast(self);
  return isReverse(self) ? [last, first] : [first, last];
}

async function part(self: RangeValue, start: number, end: number, caller: Caller): Promise<Value> {
  const list = await caller.interpreter.invokeMethod(listOf(rangeElements(self)), 'subList', [start, end], caller);
  return start === end ? list : createRange(rangeElement(self, start), rangeElement(self, end - 1), true, caller);
}

async function isWithin(self: RangeValue, value: Value, caller: Caller): Promise<boolean> {
  const [from, to] = ends(self);
  if (typeof from === 'number' && typeof value !== 'number') {
    return false;
  }
  return rangeLength(self) > 0 && (await compareValues(from, value, caller)) <= 0 && (await compareValues(value, to, caller)) <= 0;
}

async function step(self: RangeValue, width: number, caller: Caller): Promise<Value[]> {
  const elements = await iterate(self, caller);
  if (width === 0) {
    return elements.length === 0 ? [] : raise('groovy.lang.GroovyRuntimeException', 'Infinite loop detected due to step size of 0');
  }
  const ordered = width < 0 ? [...elements].reverse() : elements;
  return ordered.filter((_, index) => index % Math.abs(width) === 0);
}

export const rangeType: NativeType = {
  name: 'groovy.lang.Range',
  parent: listType,
  interfaces: SUPERTYPES.get('groovy.lang.IntRange') ?? [],
  methods: methods<RangeValue>()({
    'size()': (self) => rangeLength(self),
    'getFrom()': (self) => ends(self)[0],
    'getTo()': (self) => ends(self)[1],
    'getFromInt()': (self) => ends(self)[0],
    'getToInt()': (self) => ends(self)[1],
    'isReverse()': (self) => isReverse(self),
    'toString()': (self, _, caller) => toJavaText(self, caller),
    'subList(int, int)': (self, [start, end], caller) => part(self, start, end, caller),
    'containsWithinBounds(Object)': (self, [value], caller) => isWithin(self, value, caller),
    'step(int)': async (self, [width], caller) => listOf(await step(self, width, caller)),
    'step(int, Closure)': async (self, [width, closure], caller) => {
      for (const element of await step(self, width, caller)) {
        await callClosure(closure, [element], caller);
      }
      return null;
    },
    'add(Object)': () => failUnsupported(),
    'leftShift(Object)': () => failUnsupported(),
    'addAll(Collection)': () => failUnsupported(),
    'remove(Object)': () => failUnsupported(),
    'clear()': () => failUnsupported(),
    'set(int, Object)': () => failUnsupported(),
    'putAt(int, Object)': () => failUnsupported(),
    'sort()': () => failUnsupported(),
    'sort(Closure)': () => failUnsupported(),
    'swap(int, int)': () => failUnsupported(),
    'unique()': () => failUnsupported(),
  }),
  construct: constructors({
    '(int, int)': ([from, to]) => ({ kind: 'range', from, to, inclusive: true }),
    '(boolean, int, int)': ([inclusive, from, to]) => ({ kind: 'range', from, to, inclusive }),
  }),
};
