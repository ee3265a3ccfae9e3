// java.util.ArrayDeque, PriorityQueue and Stack, whose ends are not those of other lists, and groovy.lang.Tuple, which never changes.

import { checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { listOf } from '../collections.ts';
import { count } from '../count.ts';
import { iterate } from '../iteration.ts';
import type { NativeType } from '../native-type.ts';
import { createException, Thrown } from '../thrown.ts';
import type { ClosureValue, ListValue, Value } from '../value.ts';
import { comparisonOf } from './calling.ts';
import type { Comparison } from './calling.ts';
import { indexOf } from './elements.ts';
import { iteratorOver } from './iterator.ts';
import { arrayListType, linkedListType } from './list.ts';
import { constructors, methods } from './signatures.ts';

function fail(name: 'java.util.NoSuchElementException' | 'java.util.EmptyStackException'): never {
  throw new Thrown(createException(name, null));
}

export const arrayDequeType: NativeType = {
  ...linkedListType,
  name: 'java.util.ArrayDeque',
  parent: linkedListType,
  methods: methods<ListValue>()({
    'push(Object)': (self, [element]) => {
      checkSize(self.elements.length + 1);
      self.elements.unshift(element);
      return null;
    },
    'pop()': ({ elements }) => (elements.length === 0 ? fail('java.util.NoSuchElementException') : (elements.shift() ?? null)),
    'descendingIterator()': ({ elements }) => iteratorOver(elements.toReversed()),
  }),
  construct: listLike('ArrayDeque'),
};

export const stackType: NativeType = {
  ...arrayListType,
  name: 'java.util.Stack',
  parent: arrayListType,
  methods: methods<ListValue>()({
    'push(Object)': (self, [element]) => {
      checkSize(self.elements.length + 1);
      self.elements.push(element);
      return element;
    },
    'pop()': ({ elements }) => (elements.length === 0 ? fail('java.util.EmptyStackException') : (elements.pop() ?? null)),
    'peek()': ({ elements }) => (elements.length === 0 ? fail('java.util.EmptyStackException') : (elements.at(-1) ?? null)),
    'firstElement()': ({ elements }) => (elements.length === 0 ? fail('java.util.NoSuchElementException') : (elements[0] ?? null)),
    'lastElement()': ({ elements }) => (elements.length === 0 ? fail('java.util.NoSuchElementException') : (elements.at(-1) ?? null)),
    'search(Object)': async ({ elements }, [wanted], caller) => {
      const found = await indexOf(elements.toReversed(), wanted, caller);
      return found < 0 ? -1 : found + 1;
    },
  }),
  construct: listLike('Stack'),
};

export const copyOnWriteType: NativeType = {
  ...arrayListType,
  name: 'java.util.concurrent.CopyOnWriteArrayList',
  parent: arrayListType,
  methods: methods<ListValue>()({
    'addIfAbsent(Object)': async (self, [element], caller) => {
      const isNew = (await indexOf(self.elements, element, caller)) < 0;
      if (isNew) {
        checkSize(self.elements.length + 1);
        self.elements.push(element);
      }
      return isNew;
    },
  }),
  construct: listLike('CopyOnWriteArrayList'),
};

function listLike(type: 'ArrayDeque' | 'Stack' | 'CopyOnWriteArrayList') {
  return constructors({
    '()': () => listOf([], type),
    '(int)': () => listOf([], type),
    '(Collection)': async ([elements], caller) => listOf(await iterate(elements, caller), type),
    '(Object[])': ([{ elements }]) => listOf(elements, type),
  });
}

/** Its elements stand as Java's binary heap has them, which is also the order that scripts see. */
export const priorityQueueType: NativeType = {
  ...linkedListType,
  name: 'java.util.PriorityQueue',
  parent: linkedListType,
  methods: methods<ListValue>()({
    'add(Object)': (self, [element], caller) => offer(self, element, caller),
    'offer(Object)': (self, [element], caller) => offer(self, element, caller),
    'leftShift(Object)': async (self, [element], caller) => {
      await offer(self, element, caller);
      return self;
    },
    'addAll(Collection)': async (self, [elements], caller) => {
      const added = [...(await iterate(elements, caller))];
      for (const element of added) {
        await offer(self, element, caller);
      }
      return added.length > 0;
    },
    'poll()': (self, _, caller) => takeAt(self, 0, caller),
    'remove()': (self, _, caller) => (self.elements.length === 0 ? fail('java.util.NoSuchElementException') : takeAt(self, 0, caller)),
    'remove(Object)': async (self, [wanted], caller) => {
      const index = await indexOf(self.elements, wanted, caller);
      await (index < 0 ? null : takeAt(self, index, caller));
      return index >= 0;
    },
    'comparator()': ({ comparator }) => comparator ?? null,
  }),
  construct: constructors({
    '()': () => createQueue(),
    '(int)': () => createQueue(),
    '(Closure)': ([comparator]) => createQueue(comparator),
    '(int, Closure)': ([, comparator]) => createQueue(comparator),
    '(Collection)': async ([elements], caller) => {
      const queue = listOf(await iterate(elements, caller), 'PriorityQueue');
      for (let index = (queue.elements.length >>> 1) - 1; index >= 0; index -= 1) {
        await siftDown(queue.elements, index, orderOf(queue, caller), caller);
      }
      return queue;
    },
  }),
};

function createQueue(comparator?: ClosureValue): ListValue {
  const queue = listOf([], 'PriorityQueue');
  return comparator === undefined ? queue : { ...queue, comparator };
}

const orderOf = ({ comparator }: ListValue, caller: Caller): Comparison => comparisonOf(comparator ?? null, caller);

async function offer(self: ListValue, element: Value, caller: Caller): Promise<boolean> {
  const { elements } = self;
  checkSize(elements.length + 1);
  elements.push(element);
  await siftUp(elements, elements.length - 1, orderOf(self, caller));
  return true;
}

async function takeAt(self: ListValue, index: number, caller: Caller): Promise<Value> {
  const { elements } = self;
  const taken = elements[index] ?? null;
  const last = elements.pop();
  if (last !== undefined && index < elements.length) {
    elements[index] = last;
    const order = orderOf(self, caller);
    await siftDown(elements, index, order, caller);
    await (elements[index] === last ? siftUp(elements, index, order) : null);
  }
  return taken;
}

async function siftUp(elements: Value[], start: number, order: Comparison): Promise<void> {
  const moved = elements[start] ?? null;
  let index = start;
  while (index > 0) {
    const parent = (index - 1) >>> 1;
    const above = elements[parent] ?? null;
    if ((await order(moved, above)) >= 0) {
      break;
    }
    elements[index] = above;
    index = parent;
  }
  elements[index] = moved;
}

async function siftDown(elements: Value[], start: number, order: Comparison, caller: Caller): Promise<void> {
  const moved = elements[start] ?? null;
  let index = start;
  while (index < elements.length >>> 1) {
    await count(caller);
    const left = 2 * index + 1;
    const isRight = left + 1 < elements.length && (await order(elements[left] ?? null, elements[left + 1] ?? null)) > 0;
    const child = isRight ? left + 1 : left;
    const below = elements[child] ?? null;
    if ((await order(moved, below)) <= 0) {
      break;
    }
    elements[index] = below;
    index = child;
  }
  elements[index] = moved;
}

const tupleMethods = methods<ListValue>()({
  'getFirst()': ({ elements }) => elements[0] ?? null,
  'getSecond()': ({ elements }) => elements[1] ?? null,
});

/** `Tuple2` has names for its two elements. */
export const tupleType: NativeType = { ...arrayListType, name: 'groovy.lang.Tuple', parent: arrayListType, methods: new Map(), construct: constructors({ '(Object[])': ([{ elements }]) => listOf(elements, 'Tuple'), '(Object...)': (elements) => listOf(elements, 'Tuple') }) };

export const tuple2Type: NativeType = { ...tupleType, name: 'groovy.lang.Tuple2', parent: tupleType, methods: tupleMethods, construct: constructors({ '(Object, Object)': (elements) => listOf(elements, 'Tuple2') }) };
