// java.util.List

import { checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { entriesOf, listOf } from '../collections.ts';
import { count } from '../count.ts';
import { SUPERTYPES } from '../instance-of.ts';
import { iterate } from '../iteration.ts';
import { keyOf } from '../keys.ts';
import { isList, isNumber } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { toInteger } from '../numbers/convert.ts';
import { rangeIndexes } from '../ranges.ts';
import { createException, raise, Thrown } from '../thrown.ts';
import type { ListValue, RangeValue, Value } from '../value.ts';
import { callClosure, comparisonOf, sorted, test } from './calling.ts';
import { among, filter, forEach, indexOf } from './elements.ts';
import { iterableMethods, unique } from './iterable.ts';
import { groupMethods } from './iterable-groups.ts';
import { iteratorOver } from './iterator.ts';
import { objectType } from './object.ts';
import { checkBounds, indexesOf, normalizeIndex, positionsOf } from './positions.ts';
import { createGenerator, generatorFrom, seedOf, shuffled } from './random.ts';
import { constructors, methods } from './signatures.ts';

type List = ListValue | RangeValue;

/** What reads: of lists and ranges. */
const listReading = methods<List>()({
  'get(int)': async (self, [index], caller) => {
    const elements = await iterate(self, caller);
    return elements[checkBounds(index, elements.length)] ?? null;
  },
  'getAt(Number)': async (self, [index], caller) => {
    const elements = await iterate(self, caller);
    return elements[normalizeIndex(toInteger(index), elements.length)] ?? null;
  },
  'getAt(Range)': async (self, [range], caller) => {
    const elements = await iterate(self, caller);
    return listOf(positionsOf(range, elements.length).map((index) => elements[index] ?? null));
  },
  'getAt(Collection)': async (self, [indexes], caller) => {
    const elements = await iterate(self, caller);
    return listOf((await indexesOf(indexes, elements.length, caller)).map((index) => elements[index] ?? null));
  },
  'getAt(String)': async (self, [name], caller) => {
    const values: Value[] = [];
    for (const element of await iterate(self, caller)) {
      if (element !== null) {
        values.push(await caller.interpreter.getProperty(element, name, caller));
      }
    }
    return listOf(values);
  },
  'indexOf(Object)': async (self, [wanted], caller) => indexOf(await iterate(self, caller), wanted, caller),
  'lastIndexOf(Object)': async (self, [wanted], caller) => {
    const elements = await iterate(self, caller);
    const found = await indexOf([...elements].reverse(), wanted, caller);
    return found < 0 ? -1 : elements.length - 1 - found;
  },
  'subList(int, int)': async (self, [start, end], caller) => {
    const elements = await iterate(self, caller);
    if (start < 0 || end > elements.length) {
      raise('java.lang.IndexOutOfBoundsException', start < 0 ? `fromIndex = ${start}` : `toIndex = ${end}`);
    }
    return start > end ? raise('java.lang.IllegalArgumentException', `fromIndex(${start}) > toIndex(${end})`) : listOf(elements.slice(start, end));
  },
  'plus(Collection)': async (self, [others], caller) => listOf([...(await iterate(self, caller)), ...(await iterate(others, caller))]),
  'plus(Object)': async (self, [other], caller) => listOf([...(await iterate(self, caller)), other]),
  'plus(int, Collection)': async (self, [index, others], caller) => listOf((await iterate(self, caller)).toSpliced(index, 0, ...(await iterate(others, caller)))),
  'multiply(Number)': async (self, [times], caller) => {
    const elements = await iterate(self, caller);
    const amount = toInteger(times);
    checkSize(elements.length * amount);
    return listOf(Array.from({ length: Math.max(0, amount) }, () => elements).flat());
  },
  'negative()': (self, _, caller) => onEach(self, 'negative', caller),
  'positive()': (self, _, caller) => onEach(self, 'positive', caller),
  'bitwiseNegate()': (self, _, caller) => onEach(self, 'bitwiseNegate', caller),
  'getIndices()': async (self, _, caller) => ({ kind: 'range', from: 0, to: (await iterate(self, caller)).length, inclusive: false }),
  'swap(int, int)': async (self, [first, second], caller) => {
    const elements = [...(await iterate(self, caller))];
    [elements[first], elements[second]] = [elements[second] ?? null, elements[first] ?? null];
    return self.kind === 'list' ? replace(self, elements) : listOf(elements);
  },
  'equals(List)': async (self, [other], caller) => areAllEqual(await iterate(self, caller), await iterate(other, caller), caller),
  'equals(Object[])': async (self, [other], caller) => areAllEqual(await iterate(self, caller), other.elements, caller),
});

export async function areAllEqual(left: readonly Value[], right: readonly Value[], caller: Caller): Promise<boolean> {
  if (left.length !== right.length) {
    return false;
  }
  for (const [index, element] of left.entries()) {
    if (!(await areEqual(element, right[index] ?? null, caller))) {
      return false;
    }
  }
  return true;
}

async function onEach(self: List, method: string, caller: Caller): Promise<Value> {
  const results: Value[] = [];
  await forEach(await iterate(self, caller), async (element) => results.push(await caller.interpreter.invokeMethod(element, method, [], caller)), caller);
  return listOf(results);
}

async function areEqual(left: Value, right: Value, caller: Caller): Promise<boolean> {
  return left === right || (left !== null && (isNumber(left) && isNumber(right) ? (await caller.interpreter.invokeMethod(left, 'compareTo', [right], caller)) === 0 : (await caller.interpreter.invokeMethod(left, 'equals', [right], caller)) === true));
}

export function failUnsupported(): never {
  throw new Thrown(createException('java.lang.UnsupportedOperationException', null));
}

/** The elements to change; refuses for a list that can't be. */
function changeable(self: ListValue): Value[] {
  return self.type === 'unmodifiable' || self.type === 'Tuple' || self.type === 'Tuple2' ? failUnsupported() : self.elements;
}

/** Afterwards it has exactly these elements. */
export function replace(self: ListValue, elements: readonly Value[]): ListValue {
  const target = changeable(self);
  target.length = 0;
  for (const element of elements) {
    target.push(element);
  }
  return self;
}

function append(self: ListValue, elements: readonly Value[]): void {
  const target = changeable(self);
  checkSize(target.length + elements.length);
  for (const element of [...elements]) {
    target.push(element);
  }
}

function insert(self: ListValue, index: number, elements: readonly Value[]): void {
  const target = changeable(self);
  checkSize(target.length + elements.length);
  if (index < 0 || index > target.length) {
    raise('java.lang.IndexOutOfBoundsException', `Index: ${index}, Size: ${target.length}`);
  }
  const rest = target.splice(index);
  for (const each of [elements.slice(), rest].flat()) {
    target.push(each);
  }
}

async function removeIf(self: ListValue, isRemoved: (element: Value) => Promise<boolean>, caller: Caller): Promise<boolean> {
  const target = changeable(self);
  const entries = self.viewOf === undefined ? [] : entriesOf(self.viewOf);
  const kept = await filter([...target], async (element, index) => {
    const isKept = !(await isRemoved(element));
    const entry = entries[index];
    if (!isKept && entry !== undefined) {
      self.viewOf?.entries.delete(keyOf(entry.key));
    }
    return isKept;
  }, caller);
  const isChanged = kept.length !== target.length;
  replace(self, kept);
  return isChanged;
}

/** What changes the list. */
const changing = methods<ListValue>()({
  'add(Object)': (self, [element]) => {
    append(self, [element]);
    return true;
  },
  'add(int, Object)': (self, [index, element]) => {
    insert(self, index, [element]);
    return null;
  },
  'leftShift(Object)': (self, [element]) => {
    append(self, [element]);
    return self;
  },
  'push(Object)': (self, [element]) => {
    append(self, [element]);
    return true;
  },
  'pop()': (self) => {
    const target = changeable(self);
    return target.length === 0 ? raise('java.util.NoSuchElementException', 'Cannot pop() an empty List') : (target.pop() ?? null);
  },
  'peek()': (self) => self.elements.at(-1) ?? null,
  'empty()': (self) => self.elements.length === 0,
  'addAll(Collection)': async (self, [elements], caller) => {
    const added = await iterate(elements, caller);
    append(self, added);
    return added.length > 0;
  },
  'addAll(Object[])': (self, [{ elements }]) => {
    append(self, elements);
    return elements.length > 0;
  },
  'addAll(int, Collection)': async (self, [index, elements], caller) => {
    insert(self, index, await iterate(elements, caller));
    return true;
  },
  // A map's values are no list: what is to be removed is no index.
  'remove(int)': (self, [index], caller) => self.viewOf !== undefined ? removeElement(self, [index], caller) : changeable(self).splice(checkBounds(index, self.elements.length), 1)[0] ?? null,
  'removeAt(int)': (self, [index]) => changeable(self).splice(checkBounds(index, self.elements.length), 1)[0] ?? null,
  'remove(Object)': removeElement,
  'removeElement(Object)': removeElement,
  'iterator()': (self) => iteratorOver(self.elements, (_, index) => void changeable(self).splice(index, 1)),
  'listIterator()': (self) => iteratorOver(self.elements, (_, index) => void changeable(self).splice(index, 1)),
  'removeAll(Object[])': async (self, [{ elements }], caller) => removeIf(self, await among(elements, caller), caller),
  'removeAll(Collection)': async (self, [others], caller) => removeIf(self, await among(await iterate(others, caller), caller), caller),
  'removeAll(Closure)': (self, [closure], caller) => removeIf(self, (element) => test(closure, [element], caller), caller),
  'removeIf(Closure)': (self, [closure], caller) => removeIf(self, (element) => test(closure, [element], caller), caller),
  'retainAll(Collection)': async (self, [others], caller) => {
    const isKept = await among(await iterate(others, caller), caller);
    return removeIf(self, async (element) => !(await isKept(element)), caller);
  },
  'retainAll(Closure)': (self, [closure], caller) => removeIf(self, async (element) => !(await test(closure, [element], caller)), caller),
  'clear()': (self) => {
    changeable(self).length = 0;
    self.viewOf?.entries.clear();
    return null;
  },
  'set(int, Object)': (self, [index, element]) => {
    const before = changeable(self)[checkBounds(index, self.elements.length)] ?? null;
    self.elements[index] = element;
    return before;
  },
  'putAt(int, Object)': (self, [index, element]) => {
    const position = normalizeIndex(index, self.elements.length);
    checkSize(position);
    const target = changeable(self);
    while (target.length < position) {
      target.push(null);
    }
    target[position] = element;
    return null;
  },
  'putAt(Range, Object)': async (self, [range, value], caller) => {
    // A copy: a list may be put into itself.
    const elements = isList(value) ? [...(await iterate(value, caller))] : [value];
    const positions = range.from === self.elements.length ? [] : positionsOf(range, self.elements.length);
    const first = positions.length === 0 ? rangeIndexes(range)[0] : Math.min(positions[0] ?? 0, positions.at(-1) ?? 0);
    const behind = changeable(self).splice(first).slice(positions.length);
    append(self, elements);
    append(self, behind);
    return null;
  },
  'putAt(Collection, Object)': async (self, [indexes, value], caller) => {
    const positions = await indexesOf(indexes, self.elements.length, caller);
    const values = isList(value) ? value.elements : null;
    if (values !== null && values.length !== positions.length) {
      raise('java.lang.IllegalArgumentException', `Trying to replace ${positions.length} elements with ${values.length} elements`);
    }
    const target = changeable(self);
    for (const [index, position] of positions.entries()) {
      await count(caller);
      target[position] = values === null ? value : (values[index] ?? null);
    }
    return null;
  },
  'sort()': async (self, _, caller) => replace(self, await sorted(self.elements, comparisonOf(null, caller), caller)),
  'sort(Closure?)': async (self, [closure], caller) => replace(self, await sorted(self.elements, comparisonOf(closure, caller), caller)),
  'sort(boolean)': async (self, [mutate], caller) => give(self, mutate, await sorted(self.elements, comparisonOf(null, caller), caller)),
  'sort(boolean, Closure)': async (self, [mutate, closure], caller) => give(self, mutate, await sorted(self.elements, comparisonOf(closure, caller), caller)),
  'unique()': async (self, _, caller) => replace(self, await unique(self.elements, null, caller)),
  'unique(Closure)': async (self, [closure], caller) => replace(self, await unique(self.elements, closure, caller)),
  'unique(boolean)': async (self, [mutate], caller) => give(self, mutate, await unique(self.elements, null, caller)),
  'unique(boolean, Closure)': async (self, [mutate, closure], caller) => give(self, mutate, await unique(self.elements, closure, caller)),
  'reverse(boolean)': (self, [mutate]) => give(self, mutate, [...self.elements].reverse()),
  'shuffle()': function* (self, _, { run }) {
    replace(self, yield* shuffled(self.elements, createGenerator(seedOf(run))));
    return null;
  },
  'shuffle(Random)': function* (self, [random]) {
    replace(self, yield* shuffled(self.elements, generatorFrom(random)));
    return null;
  },
  'replaceAll(Closure)': async (self, [closure], caller) => {
    const results: Value[] = [];
    await forEach(self.elements, async (element) => results.push(await callClosure(closure, [element], caller)), caller);
    replace(self, results);
    return null;
  },
  'forEach(Closure)': async (self, [closure], caller) => {
    await forEach(self.elements, (element) => callClosure(closure, [element], caller), caller);
    return null;
  },
  'withDefault(Closure)': (self, [closure]) => ({ kind: 'list', elements: self.elements, type: 'ListWithDefault', defaultValue: { closure, isEager: false } }),
  'withLazyDefault(Closure)': (self, [closure]) => ({ kind: 'list', elements: self.elements, type: 'ListWithDefault', defaultValue: { closure, isEager: false } }),
  'withEagerDefault(Closure)': (self, [closure]) => ({ kind: 'list', elements: self.elements, type: 'ListWithDefault', defaultValue: { closure, isEager: true } }),
  'clone()': (self) => listOf(self.elements, self.type),
  'ensureCapacity(int)': () => null,
});

async function removeElement(self: ListValue, [element]: [Value], caller: Caller): Promise<boolean> {
  const target = changeable(self);
  const index = await indexOf(target, element, caller);
  if (index >= 0) {
    const entry = self.viewOf === undefined ? undefined : entriesOf(self.viewOf)[index];
    target.splice(index, 1);
    self.viewOf?.entries.delete(entry === undefined ? '' : keyOf(entry.key));
  }
  return index >= 0;
}

function give(self: ListValue, mutate: boolean, elements: readonly Value[]): ListValue {
  return mutate ? replace(self, elements) : listOf(elements);
}

/** Ends of a LinkedList, which is a Queue and a Deque too; `push` and `pop` are Groovy's, at the end as with any list. */
const linked = methods<ListValue>()({
  'addFirst(Object)': (self, [element]) => addFirst(self, element),
  'offerFirst(Object)': (self, [element]) => addFirst(self, element, true),
  'addLast(Object)': (self, [element]) => addLast(self, element, null),
  'offer(Object)': (self, [element]) => addLast(self, element, true),
  'offerLast(Object)': (self, [element]) => addLast(self, element, true),
  'remove()': (self) => (self.elements.length === 0 ? failEmpty() : (self.elements.shift() ?? null)),
  'removeFirst()': (self) => (self.elements.length === 0 ? failEmpty() : (self.elements.shift() ?? null)),
  'removeLast()': (self) => (self.elements.length === 0 ? failEmpty() : (self.elements.pop() ?? null)),
  'element()': (self) => (self.elements.length === 0 ? failEmpty() : (self.elements[0] ?? null)),
  'getFirst()': (self) => (self.elements.length === 0 ? failEmpty() : (self.elements[0] ?? null)),
  'getLast()': (self) => (self.elements.length === 0 ? failEmpty() : (self.elements.at(-1) ?? null)),
  'poll()': (self) => self.elements.shift() ?? null,
  'pollFirst()': (self) => self.elements.shift() ?? null,
  'pollLast()': (self) => self.elements.pop() ?? null,
  'peek()': (self) => self.elements[0] ?? null,
  'peekFirst()': (self) => self.elements[0] ?? null,
  'peekLast()': (self) => self.elements.at(-1) ?? null,
});

function addFirst(self: ListValue, element: Value, result: Value = null): Value {
  checkSize(self.elements.length + 1);
  self.elements.unshift(element);
  return result;
}

function addLast(self: ListValue, element: Value, result: Value): Value {
  append(self, [element]);
  return result;
}

function failEmpty(): never {
  throw new Thrown(createException('java.util.NoSuchElementException', null));
}

export const collectionType: NativeType = { name: 'java.util.Collection', parent: objectType, interfaces: ['java.lang.Iterable'], methods: iterableMethods };

const groupingType: NativeType = { ...collectionType, parent: collectionType, methods: groupMethods };

export const listType: NativeType = { name: 'java.util.List', parent: groupingType, interfaces: [], methods: listReading };

export const arrayListType: NativeType = {
  name: 'java.util.ArrayList',
  parent: listType,
  interfaces: SUPERTYPES.get('java.util.ArrayList') ?? [],
  methods: changing,
  construct: listConstructor('ArrayList'),
};

export const linkedListType: NativeType = {
  name: 'java.util.LinkedList',
  parent: arrayListType,
  interfaces: SUPERTYPES.get('java.util.LinkedList') ?? [],
  methods: linked,
  construct: listConstructor('LinkedList'),
};

function listConstructor(type: 'ArrayList' | 'LinkedList') {
  return constructors({
    '()': () => listOf([], type),
    '(int)': () => listOf([], type),
    '(Collection)': async ([elements], caller) => listOf(await iterate(elements, caller), type),
  });
}
