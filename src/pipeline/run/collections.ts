// Making collections, and reading them in the order that Java gives them.

import { checkKeys, checkSize } from './bounds.ts';
import { hashCodeOf, keyOf } from './keys.ts';
import { isInstanceValue } from './kinds.ts';
import { compareNaturally } from './natural-order.ts';
import { startWalk } from './walk.ts';
import type { ClosureValue, ListType, ListValue, MapEntryValue, MapValue, SetValue, Value } from './value.ts';

export function listOf(elements: readonly Value[], type: ListType = 'ArrayList'): ListValue {
  checkSize(elements.length);
  return { kind: 'list', elements: [...elements], type };
}

export function arrayOf(elements: readonly Value[], component = 'java.lang.Object'): ListValue {
  checkSize(elements.length);
  return { kind: 'list', elements: [...elements], type: 'array', component };
}

export function setOf(elements: Iterable<Value>, type: SetValue['type'] = 'LinkedHashSet'): SetValue {
  const found = new Map<string, Value>();
  const walk = startWalk();
  for (const element of elements) {
    const key = keyOf(element, walk);
    if (!found.has(key)) {
      found.set(key, element);
      checkKeys(found.size);
    }
  }
  return { kind: 'set', elements: found, type };
}

export function mapOf(pairs: Iterable<readonly [Value, Value]>, type: MapValue['type'] = 'LinkedHashMap', defaultValue: ClosureValue | null = null): MapValue {
  const map: MapValue = { kind: 'map', entries: new Map(), type, defaultValue };
  const walk = startWalk();
  for (const [key, value] of pairs) {
    putEntry(map, key, value, walk);
  }
  return map;
}

/** What was there before. */
export function putEntry(map: MapValue, key: Value, value: Value, walk = startWalk()): Value {
  const hashed = keyOf(key, walk);
  const entry = map.entries.get(hashed);
  if (entry !== undefined) {
    const before = entry.value;
    entry.value = value;
    return before;
  }
  map.entries.set(hashed, { kind: 'entry', key, value });
  checkKeys(map.entries.size);
  return null;
}

export function getEntry(map: MapValue, key: Value): Value | undefined {
  return map.entries.get(keyOf(key))?.value;
}

/** In Java's order: of insertion, of hash codes, or sorted. What scripts say of the order was asked when an entry came in (own-keys.ts). */
export function entriesOf(map: MapValue): MapEntryValue[] {
  const entries = [...map.entries.values()];
  if (map.type === 'HashMap') {
    return inHashOrder(entries, ({ key }) => key, map.buckets);
  }
  const isInOrder = map.comparator !== undefined || entries.some(({ key }) => isInstanceValue(key));
  return map.type === 'TreeMap' && !isInOrder ? entries.sort((left, right) => compareNaturally(left.key, right.key)) : entries;
}

export function elementsOf(set: SetValue): Value[] {
  const elements = [...set.elements.values()];
  if (set.type === 'HashSet') {
    return inHashOrder(elements, (element) => element);
  }
  const isInOrder = set.comparator !== undefined || elements.some(isInstanceValue);
  return set.type === 'TreeSet' && !isInOrder ? elements.sort(compareNaturally) : elements;
}

/** A java.util.HashMap has as many buckets as the next power of two from 4/3 of its elements, but never fewer than it began with. */
function inHashOrder<Element>(elements: readonly Element[], keyOfElement: (element: Element) => Value, fewest = 16): Element[] {
  let buckets = fewest;
  while (elements.length > buckets * 0.75) {
    buckets *= 2;
  }
  const walk = startWalk();
  const placed = elements.map((element) => {
    const hash = hashCodeOf(keyOfElement(element), walk);
    return { element, bucket: (hash ^ (hash >>> 16)) & (buckets - 1) };
  });
  return placed.sort((left, right) => left.bucket - right.bucket).map(({ element }) => element);
}

/** Of a HashMap that is made as a copy. */
export function bucketsFor(size: number): number {
  return 2 ** Math.ceil(Math.log2(size / 0.75 + 1));
}
