// java.util.Set

import { checkKeys } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { elementsOf, setOf } from '../collections.ts';
import { count } from '../count.ts';
import { inTurn, iterate } from '../iteration.ts';
import { keyOf } from '../keys.ts';
import { isInstanceValue } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { collectSet } from '../own-keys.ts';
import type { SetValue, Value } from '../value.ts';
import { callClosure, test } from './calling.ts';
import { among, forEach, indexOf } from './elements.ts';
import { unique } from './iterable.ts';
import { groupMethods } from './iterable-groups.ts';
import { iteratorOver } from './iterator.ts';
import { collectionType, failUnsupported } from './list.ts';
import { constructors, methods } from './signatures.ts';
import { similar } from './similar.ts';
import { sortedSetMethods } from './sorted.ts';

function changeable(self: SetValue): Map<string, Value> {
  return self.type === 'unmodifiable' || self.viewOf?.type === 'unmodifiable' ? failUnsupported() : self.elements;
}

/** A map's entries have the same keys in the map as in the set of them. */
function remove(self: SetValue, hashed: string): boolean {
  self.viewOf?.entries.delete(hashed);
  return changeable(self).delete(hashed);
}

function iterator(self: SetValue): Value {
  const elements = elementsOf(self);
  return iteratorOver(elements, (element) => {
    for (const [hashed, each] of self.elements) {
      if (each === element) {
        remove(self, hashed);
      }
    }
  });
}

/** Whether it is new. An object's own equals() is asked. */
async function add(self: SetValue, element: Value, caller: Caller): Promise<boolean> {
  const target = changeable(self);
  if (await contains(self, element, caller)) {
    return false;
  }
  target.set(keyOf(element), element);
  checkKeys(target.size);
  return true;
}

async function contains(self: SetValue, element: Value, caller: Caller): Promise<boolean> {
  const isInstance = isInstanceValue(element);
  return self.elements.has(keyOf(element)) || (isInstance && (await indexOf([...self.elements.values()], element, caller)) >= 0);
}

async function addAll(self: SetValue, elements: Value, caller: Caller): Promise<boolean> {
  let isChanged = false;
  for (const element of [...(await iterate(elements, caller))]) {
    await count(caller);
    isChanged = (await add(self, element, caller)) || isChanged;
  }
  return isChanged;
}

async function removeIf(self: SetValue, isRemoved: (element: Value) => Promise<boolean>, caller: Caller): Promise<boolean> {
  const target = changeable(self);
  const before = target.size;
  for (const [key, element] of [...target]) {
    await count(caller);
    if (await isRemoved(element)) {
      remove(self, key);
    }
  }
  return target.size !== before;
}

const own = methods<SetValue>()({
  'size()': ({ elements }) => elements.size,
  'isEmpty()': ({ elements }) => elements.size === 0,
  'contains(Object)': (self, [element], caller) => contains(self, element, caller),
  'isCase(Object)': (self, [element], caller) => contains(self, element, caller),
  'add(Object)': (self, [element], caller) => add(self, element, caller),
  'leftShift(Object)': async (self, [element], caller) => {
    await add(self, element, caller);
    return self;
  },
  'addAll(Collection)': (self, [elements], caller) => addAll(self, elements, caller),
  'addAll(Object[])': (self, [elements], caller) => addAll(self, elements, caller),
  'iterator()': iterator,
  'getAt(int)': (self, [index]) => elementsOf(self).at(index) ?? null,
  'remove(Object)': (self, [element]) => remove(self, keyOf(element)),
  'removeElement(Object)': (self, [element]) => remove(self, keyOf(element)),
  'removeIf(Closure)': (self, [closure], caller) => removeIf(self, (element) => test(closure, [element], caller), caller),
  'removeAll(Collection)': async (self, [others], caller) => removeIf(self, await among(await iterate(others, caller), caller), caller),
  'removeAll(Closure)': (self, [closure], caller) => removeIf(self, (element) => test(closure, [element], caller), caller),
  'retainAll(Collection)': async (self, [others], caller) => {
    const isKept = await among(await iterate(others, caller), caller);
    return removeIf(self, async (element) => !(await isKept(element)), caller);
  },
  'retainAll(Closure)': (self, [closure], caller) => removeIf(self, async (element) => !(await test(closure, [element], caller)), caller),
  'unique()': (self) => self,
  'unique(Closure)': async (self, [closure], caller) => {
    const kept = await unique(elementsOf(self), closure, caller);
    await removeIf(self, (element) => Promise.resolve(!kept.includes(element)), caller);
    return self;
  },
  'clear()': (self) => {
    self.viewOf?.entries.clear();
    changeable(self).clear();
    return null;
  },
  'plus(Collection)': async (self, [others], caller) => similar(self, [...elementsOf(self), ...(await iterate(others, caller))]),
  'plus(Object)': (self, [other]) => similar(self, [...elementsOf(self), other]),
  'clone()': (self) => setOf(elementsOf(self), self.type),
  'each(Closure)': async (self, [closure], caller) => {
    for (const element of inTurn(self)) {
      await callClosure(closure, [element], caller);
    }
    return self;
  },
  'forEach(Closure)': async (self, [closure], caller) => {
    await forEach(elementsOf(self), (element) => callClosure(closure, [element], caller), caller);
    return null;
  },
});

function setClass(name: string, type: SetValue['type']): NativeType {
  return {
    ...setType,
    name,
    construct: constructors({
      '()': () => setOf([], type),
      '(int)': () => setOf([], type),
      '(Collection)': async ([elements], caller) => collectSet(await iterate(elements, caller), type, caller),
      '(Closure)': ([comparator]) => (type === 'TreeSet' ? { ...setOf([], type), comparator } : setOf([], type)),
    }),
  };
}

export const setType: NativeType = {
  name: 'java.util.Set',
  parent: { ...collectionType, parent: collectionType, methods: groupMethods },
  interfaces: ['java.util.Collection', 'java.lang.Iterable'],
  methods: own,
};

export const sortedSetType: NativeType = { ...setType, parent: setType, methods: sortedSetMethods };

export const SET_CLASSES: readonly NativeType[] = [
  setClass('java.util.HashSet', 'HashSet'),
  setClass('java.util.LinkedHashSet', 'LinkedHashSet'),
  setClass('java.util.TreeSet', 'TreeSet'),
  setClass('java.util.concurrent.ConcurrentSkipListSet', 'TreeSet'),
  setClass('java.util.concurrent.CopyOnWriteArraySet', 'LinkedHashSet'),
];
