// java.util.NavigableSet and NavigableMap: what is nearest to an element, and parts from one to another.

import type { Caller } from '../caller.ts';
import { compareValues } from '../comparison.ts';
import { elementsOf, entriesOf, mapOf, setOf } from '../collections.ts';
import { keyOf } from '../keys.ts';
import type { MapEntryValue, MapValue, SetValue, Value } from '../value.ts';
import { comparisonOf } from './calling.ts';
import type { Comparison } from './calling.ts';
import { filter, firstIndex } from './elements.ts';
import { methods } from './signatures.ts';

type Keyed = MapValue | SetValue;

type Accept = (each: Value) => Promise<boolean>;

function orderOf({ comparator }: Keyed, caller: Caller): Comparison {
  return comparator === undefined ? (left, right) => compareValues(left, right, caller) : comparisonOf(comparator, caller);
}

const before = (self: Keyed, end: Value, caller: Caller): Accept => async (each) => (await orderOf(self, caller)(each, end)) < 0;
const upTo = (self: Keyed, end: Value, caller: Caller): Accept => async (each) => (await orderOf(self, caller)(each, end)) <= 0;
const from = (self: Keyed, start: Value, caller: Caller): Accept => async (each) => (await orderOf(self, caller)(each, start)) >= 0;
const after = (self: Keyed, start: Value, caller: Caller): Accept => async (each) => (await orderOf(self, caller)(each, start)) > 0;
const both = (first: Accept, second: Accept): Accept => async (each) => (await first(each)) && second(each);

/** The elements that a part has, in the set's own order. */
async function setPart(self: SetValue, accept: Accept, caller: Caller): Promise<SetValue> {
  const { comparator } = self;
  const part = setOf(await filter(elementsOf(self), accept, caller), 'TreeSet');
  return comparator === undefined ? part : { ...part, comparator };
}

function takeOut(self: SetValue, element: Value | undefined): Value {
  if (element !== undefined) {
    self.elements.delete(keyOf(element));
  }
  return element ?? null;
}

async function firstOf(elements: readonly Value[], accept: Accept, caller: Caller): Promise<Value> {
  return elements[await firstIndex(elements, accept, caller)] ?? null;
}

export const sortedSetMethods = methods<SetValue>()({
  'headSet(Object)': (self, [end], caller) => setPart(self, before(self, end, caller), caller),
  'headSet(Object, boolean)': (self, [end, isIncluded], caller) => setPart(self, (isIncluded ? upTo : before)(self, end, caller), caller),
  'tailSet(Object)': (self, [start], caller) => setPart(self, from(self, start, caller), caller),
  'tailSet(Object, boolean)': (self, [start, isIncluded], caller) => setPart(self, (isIncluded ? from : after)(self, start, caller), caller),
  'subSet(Object, Object)': (self, [start, end], caller) => setPart(self, both(from(self, start, caller), before(self, end, caller)), caller),
  'floor(Object)': (self, [wanted], caller) => firstOf(elementsOf(self).reverse(), upTo(self, wanted, caller), caller),
  'lower(Object)': (self, [wanted], caller) => firstOf(elementsOf(self).reverse(), before(self, wanted, caller), caller),
  'ceiling(Object)': (self, [wanted], caller) => firstOf(elementsOf(self), from(self, wanted, caller), caller),
  'higher(Object)': (self, [wanted], caller) => firstOf(elementsOf(self), after(self, wanted, caller), caller),
  'pollFirst()': (self) => takeOut(self, elementsOf(self)[0]),
  'pollLast()': (self) => takeOut(self, elementsOf(self).at(-1)),
  'descendingSet()': (self) => setOf(elementsOf(self).reverse()),
  'comparator()': ({ comparator }) => comparator ?? null,
});

const keysOf = (self: MapValue): Value[] => entriesOf(self).map(({ key }) => key);

async function mapPart(self: MapValue, accept: Accept, caller: Caller): Promise<MapValue> {
  const { comparator } = self;
  const keys = await filter(keysOf(self), accept, caller);
  const part = mapOf(keys.map((key) => [key, self.entries.get(keyOf(key))?.value ?? null]), 'TreeMap');
  return comparator === undefined ? part : { ...part, comparator };
}

function takeOutEntry(self: MapValue, entry: MapEntryValue | undefined): Value {
  if (entry !== undefined) {
    self.entries.delete(keyOf(entry.key));
  }
  return entry ?? null;
}

async function firstEntry(entries: readonly MapEntryValue[], accept: Accept, caller: Caller): Promise<Value> {
  return entries[await firstIndex(entries.map(({ key }) => key), accept, caller)] ?? null;
}

export const sortedMapMethods = methods<MapValue>()({
  'headMap(Object)': (self, [end], caller) => mapPart(self, before(self, end, caller), caller),
  'headMap(Object, boolean)': (self, [end, isIncluded], caller) => mapPart(self, (isIncluded ? upTo : before)(self, end, caller), caller),
  'tailMap(Object)': (self, [start], caller) => mapPart(self, from(self, start, caller), caller),
  'tailMap(Object, boolean)': (self, [start, isIncluded], caller) => mapPart(self, (isIncluded ? from : after)(self, start, caller), caller),
  'subMap(Object, Object)': (self, [start, end], caller) => mapPart(self, both(from(self, start, caller), before(self, end, caller)), caller),
  'floorKey(Object)': (self, [wanted], caller) => firstOf(keysOf(self).reverse(), upTo(self, wanted, caller), caller),
  'lowerKey(Object)': (self, [wanted], caller) => firstOf(keysOf(self).reverse(), before(self, wanted, caller), caller),
  'ceilingKey(Object)': (self, [wanted], caller) => firstOf(keysOf(self), from(self, wanted, caller), caller),
  'higherKey(Object)': (self, [wanted], caller) => firstOf(keysOf(self), after(self, wanted, caller), caller),
  'floorEntry(Object)': (self, [wanted], caller) => firstEntry(entriesOf(self).reverse(), upTo(self, wanted, caller), caller),
  'lowerEntry(Object)': (self, [wanted], caller) => firstEntry(entriesOf(self).reverse(), before(self, wanted, caller), caller),
  'ceilingEntry(Object)': (self, [wanted], caller) => firstEntry(entriesOf(self), from(self, wanted, caller), caller),
  'higherEntry(Object)': (self, [wanted], caller) => firstEntry(entriesOf(self), after(self, wanted, caller), caller),
  'pollFirstEntry()': (self) => takeOutEntry(self, entriesOf(self)[0]),
  'pollLastEntry()': (self) => takeOutEntry(self, entriesOf(self).at(-1)),
  'descendingMap()': (self) => mapOf(entriesOf(self).reverse().map(({ key, value }) => [key, value])),
  'navigableKeySet()': (self) => setOf(keysOf(self)),
  'descendingKeySet()': (self) => setOf(keysOf(self).reverse()),
  'comparator()': ({ comparator }) => comparator ?? null,
});
