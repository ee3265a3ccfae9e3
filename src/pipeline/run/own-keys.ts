// Keys of maps and sets that a script has to be asked about: objects with an equals() and hashCode() of their own, and
// what a comparator orders. `keyOf` tells objects apart by identity; so before something is done with such a key, the
// equal one takes its place that the map or set has already.

import type { Caller } from './caller.ts';
import { listOf, mapOf, setOf } from './collections.ts';
import { compareValues, isEqual } from './comparison.ts';
import { count } from './count.ts';
import { lineage } from './classes/instances.ts';
import { keyOf } from './keys.ts';
import { isClosure, isInstanceValue, isList, isMap, isSet } from './kinds.ts';
import type { Instance, ListValue, MapValue, SetValue, Value } from './value.ts';

export type Keyed = MapValue | SetValue;

/** The field with the hash code that an object had as a key; no script can say its name. */
const HASH_CODE = 'hash code as a key';

/** Whether a script says what it is equal to. Java asks for both methods. */
function hasOwnEquality(value: Value): value is Instance {
  return isInstanceValue(value) && ['equals', 'hashCode'].every((name) => lineage(value.class).some(({ declared }) => declared?.methods.has(name) === true));
}

/** What is already among the keys and equal to this one; else the key itself. */
export async function knownKey(keys: Iterable<Value>, key: Value, caller: Caller): Promise<Value> {
  if (!hasOwnEquality(key)) {
    return isList(key) && listsObjects(key) ? knownList(keys, key, caller) : key;
  }
  const hash = await hashCodeOf(key, caller);
  key.fields.set(HASH_CODE, hash);
  for (const other of keys) {
    const pause = count(caller);
    if (pause !== null) {
      await pause;
    }
    if (other === key || (hasOwnEquality(other) && (other.fields.get(HASH_CODE) ?? (await hashCodeOf(other, caller))) === hash && (await areEqual(key, other, caller)))) {
      return other;
    }
  }
  return key;
}

/** A list is equal to one of equal elements. */
async function knownList(keys: Iterable<Value>, key: ListValue, caller: Caller): Promise<Value> {
  for (const other of keys) {
    const pause = count(caller);
    if (pause !== null) {
      await pause;
    }
    if (isList(other) && other.elements.length === key.elements.length && (await isEqual(key, other, caller))) {
      return other;
    }
  }
  return key;
}

/** Whether a list is no key by what it looks like: a script says what its elements are equal to. */
function listsObjects(value: Value): boolean {
  return isList(value) && value.type !== 'array' && value.elements.some(hasOwnEquality);
}

async function hashCodeOf(key: Instance, caller: Caller): Promise<Value> {
  return caller.interpreter.invokeMethod(key, 'hashCode', [], caller);
}

async function areEqual(left: Value, right: Value, caller: Caller): Promise<boolean> {
  return (await caller.interpreter.tryMethod(left, 'equals', [right], caller)) === true;
}

/** Each element once, the first of equal ones. */
export async function distinct(elements: readonly Value[], caller: Caller): Promise<readonly Value[]> {
  if (!elements.some((each) => hasOwnEquality(each) || listsObjects(each))) {
    return elements;
  }
  const found: Value[] = [];
  for (const element of elements) {
    if ((await knownKey(found, element, caller)) === element) {
      found.push(element);
    }
  }
  return found;
}

/** Of elements whose own equality counts. */
export async function collectSet(elements: readonly Value[], type: SetValue['type'], caller: Caller): Promise<SetValue> {
  const isOrdered = type === 'TreeSet' && elements.some(isInstanceValue);
  const set = setOf(isOrdered ? [] : await distinct(elements, caller), type);
  if (isOrdered) {
    await caller.interpreter.invokeMethod(set, 'addAll', [listOf(elements)], caller);
  }
  return set;
}

/** The key under which the map has, or will have, the value of this one. */
export function keyIn(map: MapValue, key: Value, caller: Caller): Value | Promise<Value> {
  return isInstanceValue(key) || listsObjects(key) ? knownKey(keysOf(map), key, caller) : key;
}

function* keysOf(keyed: Keyed): Iterable<Value> {
  if (keyed.kind === 'set') {
    yield* keyed.elements.values();
    return;
  }
  for (const { key } of keyed.entries.values()) {
    yield key;
  }
}

const sizeOf = (keyed: Keyed): number => (keyed.kind === 'map' ? keyed.entries.size : keyed.elements.size);

/** Whether a call of this method has to go through `callKeyed`. */
export function asksScripts(receiver: Value, name: string, args: readonly Value[]): receiver is Keyed {
  if (!isMap(receiver) && !isSet(receiver)) {
    return false;
  }
  const [first = null] = args;
  return receiver.comparator !== undefined || isInstanceValue(first) || (!OF_MANY.has(name) && listsObjects(first)) || (OF_MANY.has(name) && holdsObjects(first));
}

/** Methods that take a collection of keys. */
const OF_MANY: ReadonlySet<string> = new Set(['addAll', 'containsAll', 'disjoint', 'equals', 'intersect', 'leftShift', 'minus', 'plus', 'putAll', 'removeAll', 'retainAll']);

function holdsObjects(value: Value): boolean {
  return isList(value) ? value.elements.some(isInstanceValue) : (isMap(value) || isSet(value)) && keysOf(value)[Symbol.iterator]().next().done === false && [...keysOf(value)].some(isInstanceValue);
}

/** Calls a method of a map or set with the keys that it has already, and puts new ones where the order wants them. */
export async function callKeyed<T>(receiver: Keyed, name: string, args: readonly Value[], caller: Caller, call: (args: readonly Value[]) => Promise<T>): Promise<T> {
  const [first = null, ...rest] = args;
  const compare = orderOf(receiver, first, caller);
  const settle = compare === null ? (key: Value, keys: Iterable<Value>) => knownKey(keys, key, caller) : (key: Value) => placedKey(receiver, key, compare);
  const isMany = OF_MANY.has(name) && (isList(first) || isMap(first) || isSet(first));
  const settled = args.length === 0 || isClosure(first) ? first : isMany ? await settleAll(receiver, first, settle) : await settle(first, keysOf(receiver));
  const before = sizeOf(receiver);
  const result = await call(args.length === 0 ? [] : [settled, ...rest]);
  if (compare !== null && sizeOf(receiver) > before) {
    await reorder(receiver, before, compare, caller);
  }
  return result;
}

type Settle = (key: Value, keys: Iterable<Value>) => Promise<Value>;

async function settleAll(receiver: Keyed, many: Value, settle: Settle): Promise<Value> {
  const known = [...keysOf(receiver)];
  const settleOne = async (key: Value): Promise<Value> => {
    const found = await settle(key, known);
    known.push(found);
    return found;
  };
  if (isMap(many)) {
    const pairs: [Value, Value][] = [];
    for (const { key, value } of many.entries.values()) {
      pairs.push([await settleOne(key), value]);
    }
    return mapOf(pairs);
  }
  const elements: Value[] = [];
  for (const element of isList(many) || isSet(many) ? [...many.elements.values()] : []) {
    elements.push(await settleOne(element));
  }
  return isSet(many) ? setOf(elements) : listOf(elements);
}

type Compare = (left: Value, right: Value) => Promise<number>;

/** Null: the keys have no order, or one that needs no script. */
function orderOf(receiver: Keyed, key: Value, caller: Caller): Compare | null {
  const { comparator } = receiver;
  if (comparator !== undefined) {
    return async (left, right) => Number(await caller.interpreter.callClosure(comparator, [left, right], caller));
  }
  const isSorted = receiver.type === 'TreeMap' || receiver.type === 'TreeSet';
  return isSorted && (isInstanceValue(key) || holdsObjects(key)) ? (left, right) => compareValues(left, right, caller) : null;
}

async function placedKey(receiver: Keyed, key: Value, compare: Compare): Promise<Value> {
  const keys = [...keysOf(receiver)];
  const { index, isFound } = await search(keys, key, compare);
  return isFound ? (keys[index] ?? null) : key;
}

async function search(keys: readonly Value[], key: Value, compare: Compare): Promise<{ readonly index: number; readonly isFound: boolean }> {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = await compare(keys[middle] ?? null, key);
    if (order === 0) {
      return { index: middle, isFound: true };
    }
    [low, high] = order < 0 ? [middle + 1, high] : [low, middle];
  }
  return { index: low, isFound: false };
}

/** The keys after the first `sorted` ones are new, and stand at the end. Of those that compare as equal only the first stays. */
async function reorder(receiver: Keyed, sorted: number, compare: Compare, caller: Caller): Promise<void> {
  const all = [...keysOf(receiver)];
  const keys = all.slice(0, sorted);
  for (const key of all.slice(sorted)) {
    await count(caller, 1 + (keys.length >> 6));
    const { index, isFound } = await search(keys, key, compare);
    if (!isFound) {
      keys.splice(index, 0, key);
    }
  }
  await count(caller, keys.length >> 3);
  if (receiver.kind === 'map') {
    refill(receiver.entries, keys);
  } else {
    refill(receiver.elements, keys);
  }
}

function refill<Held>(held: Map<string, Held>, keys: readonly Value[]): void {
  const ordered = keys.map((key) => keyOf(key)).flatMap((hashed): [string, Held][] => (held.has(hashed) ? [[hashed, held.get(hashed) as Held]] : []));
  held.clear();
  ordered.forEach(([hashed, each]) => held.set(hashed, each));
}
