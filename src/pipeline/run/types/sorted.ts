// java.util.NavigableSet and NavigableMap: what is nearest to an element, and parts from one to another.

import { elementsOf, entriesOf, mapOf, setOf } from '../collections.ts';
import { keyOf } from '../keys.ts';
import { compareNaturally } from '../natural-order.ts';
import type { MapEntryValue, MapValue, SetValue, Value } from '../value.ts';
import { methods } from './signatures.ts';

const isBefore = (end: Value) => (each: Value): boolean => compareNaturally(each, end) < 0;
const isUpTo = (end: Value) => (each: Value): boolean => compareNaturally(each, end) <= 0;
const isFrom = (start: Value) => (each: Value): boolean => compareNaturally(each, start) >= 0;
const isAfter = (start: Value) => (each: Value): boolean => compareNaturally(each, start) > 0;

function setPart(self: SetValue, isIn: (each: Value) => boolean): SetValue {
  return setOf(elementsOf(self).filter(isIn), 'TreeSet');
}

function takeOut(self: SetValue, element: Value | undefined): Value {
  if (element !== undefined) {
    self.elements.delete(keyOf(element));
  }
  return element ?? null;
}

export const sortedSetMethods = methods<SetValue>()({
  'headSet(Object)': (self, [end]) => setPart(self, isBefore(end)),
  'tailSet(Object)': (self, [start]) => setPart(self, isFrom(start)),
  'subSet(Object, Object)': (self, [start, end]) => setPart(self, (each) => isFrom(start)(each) && isBefore(end)(each)),
  'floor(Object)': (self, [wanted]) => elementsOf(self).findLast(isUpTo(wanted)) ?? null,
  'lower(Object)': (self, [wanted]) => elementsOf(self).findLast(isBefore(wanted)) ?? null,
  'ceiling(Object)': (self, [wanted]) => elementsOf(self).find(isFrom(wanted)) ?? null,
  'higher(Object)': (self, [wanted]) => elementsOf(self).find(isAfter(wanted)) ?? null,
  'pollFirst()': (self) => takeOut(self, elementsOf(self)[0]),
  'pollLast()': (self) => takeOut(self, elementsOf(self).at(-1)),
  'descendingSet()': (self) => setOf(elementsOf(self).reverse()),
});

const keysOf = (self: MapValue): Value[] => entriesOf(self).map(({ key }) => key);

function mapPart(self: MapValue, isIn: (key: Value) => boolean): MapValue {
  return mapOf(entriesOf(self).filter(({ key }) => isIn(key)).map(({ key, value }) => [key, value]), 'TreeMap');
}

function takeOutEntry(self: MapValue, entry: MapEntryValue | undefined): Value {
  if (entry !== undefined) {
    self.entries.delete(keyOf(entry.key));
  }
  return entry ?? null;
}

export const sortedMapMethods = methods<MapValue>()({
  'headMap(Object)': (self, [end]) => mapPart(self, isBefore(end)),
  'tailMap(Object)': (self, [start]) => mapPart(self, isFrom(start)),
  'subMap(Object, Object)': (self, [start, end]) => mapPart(self, (key) => isFrom(start)(key) && isBefore(end)(key)),
  'floorKey(Object)': (self, [wanted]) => keysOf(self).findLast(isUpTo(wanted)) ?? null,
  'lowerKey(Object)': (self, [wanted]) => keysOf(self).findLast(isBefore(wanted)) ?? null,
  'ceilingKey(Object)': (self, [wanted]) => keysOf(self).find(isFrom(wanted)) ?? null,
  'higherKey(Object)': (self, [wanted]) => keysOf(self).find(isAfter(wanted)) ?? null,
  'floorEntry(Object)': (self, [wanted]) => entriesOf(self).findLast(({ key }) => isUpTo(wanted)(key)) ?? null,
  'ceilingEntry(Object)': (self, [wanted]) => entriesOf(self).find(({ key }) => isFrom(wanted)(key)) ?? null,
  'pollFirstEntry()': (self) => takeOutEntry(self, entriesOf(self)[0]),
  'pollLastEntry()': (self) => takeOutEntry(self, entriesOf(self).at(-1)),
  'descendingMap()': (self) => mapOf(entriesOf(self).reverse().map(({ key, value }) => [key, value])),
});
