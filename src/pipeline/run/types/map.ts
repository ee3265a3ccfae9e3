// java.util.Map, and its entries.

import { checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { bucketsFor, entriesOf, listOf, mapOf, putEntry, setOf } from '../collections.ts';
import { isEqual } from '../comparison.ts';
import { SUPERTYPES } from '../instance-of.ts';
import { keyOf } from '../keys.ts';
import { isGString, isList } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { createException, raise, Thrown } from '../thrown.ts';
import { toJavaText, toText } from '../to-text.ts';
import type { ClosureValue, MapEntryValue, MapValue, SetValue, Value } from '../value.ts';
import { startWalk } from '../walk.ts';
import { mapInPieces } from '../../work.ts';
import { callClosure, entryArguments, test } from './calling.ts';
import { forEach, indexOf } from './elements.ts';
import { failUnsupported } from './list.ts';
import { mapClosureMethods } from './map-closures.ts';
import { objectType } from './object.ts';
import { constructors, methods } from './signatures.ts';
import { sortedMapMethods } from './sorted.ts';

function changeable(self: MapValue): MapValue {
  return self.type === 'unmodifiable' ? failUnsupported() : self;
}

function put(self: MapValue, key: Value, value: Value): Value {
  return putEntry(changeable(self), key, value);
}

/** With the map's default for what is missing, which is then kept in it. */
async function get(self: MapValue, key: Value, caller: Caller): Promise<Value> {
  const entry = self.entries.get(keyOf(key));
  if (entry !== undefined || self.defaultValue === null) {
    return entry?.value ?? null;
  }
  const value = await callClosure(self.defaultValue, [key], caller);
  put(self, key, value);
  return value;
}

/** `map["${x}"]` is a property of that name. */
async function keyFor(key: Value, caller: Caller): Promise<Value> {
  return isGString(key) ? toText(key, caller) : key;
}

function putAll(self: MapValue, other: MapValue): Value {
  for (const { key, value } of entriesOf(other)) {
    put(self, key, value);
  }
  return null;
}

/** A copy that starts with the same entries. */
function copyOf(self: MapValue): MapValue {
  const type = self.type === 'unmodifiable' ? 'LinkedHashMap' : self.type;
  return mapOf(entriesOf(self).map(({ key, value }) => [key, value]), type, self.defaultValue);
}

const keysOf = (self: MapValue): Value[] => entriesOf(self).map(({ key }) => key);

const valuesOf = (self: MapValue): Value[] => entriesOf(self).map(({ value }) => value);

function entrySet(self: MapValue): SetValue {
  return { kind: 'set', type: 'LinkedHashSet', elements: new Map(entriesOf(self).map((entry) => [keyOf(entry.key), entry])), viewOf: self };
}

const reading = methods<MapValue>()({
  'size()': ({ entries }) => entries.size,
  'isEmpty()': ({ entries }) => entries.size === 0,
  'get(Object)': (self, [key], caller) => get(self, key, caller),
  'get(Object, Object)': (self, [key, fallback]) => {
    const entry = self.entries.get(keyOf(key));
    return entry === undefined ? (put(self, key, fallback), fallback) : entry.value;
  },
  'getAt(Object)': async (self, [key], caller) => get(self, await keyFor(key, caller), caller),
  'getOrDefault(Object, Object)': (self, [key, fallback]) => {
    const entry = self.entries.get(keyOf(key));
    return entry === undefined ? fallback : entry.value;
  },
  'containsKey(Object)': ({ entries }, [key]) => entries.has(keyOf(key)),
  'containsValue(Object)': async (self, [value], caller) => (await indexOf(valuesOf(self), value, caller)) >= 0,
  'asBoolean()': ({ entries }) => entries.size > 0,
  'isCase(Object)': async (self, [key], caller) => caller.interpreter.invokeMethod(await get(self, key, caller), 'asBoolean', [], caller),
  'keySet()': (self) => ({ ...setOf(keysOf(self)), viewOf: self }),
  'values()': (self) => ({ ...listOf(valuesOf(self)), viewOf: self }),
  'entrySet()': entrySet,
  'iterator()': (self, _, caller) => caller.interpreter.invokeMethod(entrySet(self), 'iterator', [], caller),
  'firstKey()': (self) => keysOf(self)[0] ?? failEmpty(),
  'lastKey()': (self) => keysOf(self).at(-1) ?? failEmpty(),
  'firstEntry()': (self) => entriesOf(self)[0] ?? null,
  'lastEntry()': (self) => entriesOf(self).at(-1) ?? null,
  'take(int)': (self, [amount]) => mapOf(entriesOf(self).slice(0, Math.max(0, amount)).map(({ key, value }) => [key, value])),
  'drop(int)': (self, [amount]) => mapOf(entriesOf(self).slice(Math.max(0, amount)).map(({ key, value }) => [key, value])),
  'subMap(Collection)': async (self, [keys], caller) => {
    const wanted = await caller.interpreter.invokeMethod(keys, 'toList', [], caller);
    const found = isList(wanted) ? wanted.elements : [];
    return mapOf(found.filter((key) => self.entries.has(keyOf(key))).map((key) => [key, self.entries.get(keyOf(key))?.value ?? null]));
  },
  'toMapString()': (self, _, caller) => toText(self, caller),
  'asImmutable()': (self) => ({ ...copyOf(self), type: 'unmodifiable' }),
  'asSynchronized()': (self) => self,
  'withDefault(Closure)': (self, [closure]) => ({ ...self, defaultValue: closure }),
  'plus(Map)': (self, [other]) => {
    const copy = copyOf(self);
    putAll(copy, other);
    return copy;
  },
  'plus(Collection)': async (self, [entries], caller) => {
    const copy = copyOf(self);
    await caller.interpreter.invokeMethod(copy, 'putAll', [entries], caller);
    return copy;
  },
  'minus(Map)': async (self, [other], caller) => {
    const kept = copyOf(self);
    for (const [hashed, { value }] of other.entries) {
      const entry = kept.entries.get(hashed);
      if (entry !== undefined && (await isEqual(entry.value, value, caller))) {
        kept.entries.delete(hashed);
      }
    }
    return kept;
  },
  'intersect(Map)': async (self, [other], caller) => {
    const common: [Value, Value][] = [];
    for (const { key, value } of entriesOf(self)) {
      const entry = other.entries.get(keyOf(key));
      if (entry !== undefined && (await isEqual(entry.value, value, caller))) {
        common.push([key, value]);
      }
    }
    return mapOf(common);
  },
  'clone()': (self) => copyOf(self),
});

function failEmpty(): never {
  throw new Thrown(createException('java.util.NoSuchElementException', null));
}

const changing = methods<MapValue>()({
  'put(Object, Object)': (self, [key, value]) => put(self, key, value),
  'putAt(Object, Object)': async (self, [key, value], caller) => {
    put(self, await keyFor(key, caller), value);
    return value;
  },
  'putAll(Map)': (self, [other]) => putAll(self, other),
  'putAll(Collection)': (self, [entries], caller) => putEntries(self, entries, caller),
  'putIfAbsent(Object, Object)': (self, [key, value]) => {
    const entry = self.entries.get(keyOf(key));
    return entry === undefined || entry.value === null ? put(self, key, value) : entry.value;
  },
  'leftShift(Map)': (self, [other]) => {
    putAll(self, other);
    return self;
  },
  'leftShift(Entry)': (self, [{ key, value }]) => {
    put(self, key, value);
    return self;
  },
  'remove(Object)': (self, [key]) => {
    const value = self.entries.get(keyOf(key))?.value ?? null;
    changeable(self).entries.delete(keyOf(key));
    return value;
  },
  'clear()': (self) => {
    changeable(self).entries.clear();
    return null;
  },
  'replace(Object, Object)': (self, [key, value]) => (self.entries.has(keyOf(key)) ? put(self, key, value) : null),
  'computeIfAbsent(Object, Closure)': async (self, [key, closure], caller) => {
    const known = self.entries.get(keyOf(key))?.value ?? null;
    if (known !== null) {
      return known;
    }
    const value = await callClosure(closure, [key], caller);
    put(self, key, value);
    return value;
  },
  'computeIfPresent(Object, Closure)': async (self, [key, closure], caller) => {
    const known = self.entries.get(keyOf(key))?.value ?? null;
    return known === null ? null : store(self, key, await callClosure(closure, [key, known], caller));
  },
  'compute(Object, Closure)': async (self, [key, closure], caller) => store(self, key, await callClosure(closure, [key, self.entries.get(keyOf(key))?.value ?? null], caller)),
  'merge(Object, Object, Closure)': async (self, [key, value, closure], caller) => {
    const known = self.entries.get(keyOf(key))?.value ?? null;
    return store(self, key, known === null ? value : await callClosure(closure, [known, value], caller));
  },
  'forEach(Closure)': async (self, [closure], caller) => {
    await forEach(entriesOf(self), (entry) => callClosure(closure, entryArguments(closure, entry as MapEntryValue), caller), caller);
    return null;
  },
  'replaceAll(Closure)': async (self, [closure], caller) => {
    for (const entry of entriesOf(changeable(self))) {
      entry.value = await callClosure(closure, entryArguments(closure, entry), caller);
    }
    return null;
  },
  'removeAll(Closure)': (self, [closure], caller) => removeIf(self, closure, true, caller),
  'retainAll(Closure)': (self, [closure], caller) => removeIf(self, closure, false, caller),
});

/** Null removes the key. */
function store(self: MapValue, key: Value, value: Value): Value {
  if (value === null) {
    changeable(self).entries.delete(keyOf(key));
  } else {
    put(self, key, value);
  }
  return value;
}

async function putEntries(self: MapValue, entries: Value, caller: Caller): Promise<Value> {
  const list = await caller.interpreter.invokeMethod(entries, 'toList', [], caller);
  for (const entry of isList(list) ? list.elements : []) {
    if (typeof entry === 'object' && entry?.kind === 'entry') {
      put(self, entry.key, entry.value);
    }
  }
  return self;
}

async function removeIf(self: MapValue, closure: ClosureValue, removed: boolean, caller: Caller): Promise<boolean> {
  const { entries } = changeable(self);
  const before = entries.size;
  for (const [hashed, entry] of [...entries]) {
    if ((await test(closure, entryArguments(closure, entry), caller)) === removed) {
      entries.delete(hashed);
    }
  }
  return entries.size !== before;
}

const closuresType: NativeType = { name: 'java.util.Map', parent: objectType, interfaces: ['java.util.Map'], methods: mapClosureMethods };

const readingType: NativeType = { ...closuresType, parent: closuresType, methods: reading };

export const mapType: NativeType = { ...readingType, parent: readingType, methods: changing };

export const sortedMapType: NativeType = { ...mapType, parent: mapType, methods: sortedMapMethods };

function mapClass(name: string, type: MapValue['type']): NativeType {
  return {
    ...mapType,
    name,
    interfaces: SUPERTYPES.get(name) ?? ['java.util.Map'],
    construct: constructors({
      '()': () => mapOf([], type),
      '(int)': () => mapOf([], type),
      '(int, double)': () => mapOf([], type),
      '(int, double, int)': () => mapOf([], type),
      '(int, double, boolean)': () => mapOf([], type),
      '(Closure)': ([comparator]) => (type === 'TreeMap' ? { ...mapOf([], type), comparator } : mapOf([], type)),
      '(Map)': function* ([other]) {
        checkSize(other.entries.size);
        const copy = mapOf([], type);
        const walk = startWalk();
        yield* mapInPieces(entriesOf(other), ({ key, value }) => putEntry(copy, key, value, walk));
        return type === 'HashMap' ? { ...copy, buckets: bucketsFor(other.entries.size) } : copy;
      },
    }),
  };
}

export const MAP_CLASSES: readonly NativeType[] = [
  mapClass('java.util.HashMap', 'HashMap'),
  mapClass('java.util.LinkedHashMap', 'LinkedHashMap'),
  mapClass('java.util.TreeMap', 'TreeMap'),
  mapClass('java.util.Hashtable', 'HashMap'),
  mapClass('java.util.concurrent.ConcurrentHashMap', 'HashMap'),
  mapClass('java.util.concurrent.ConcurrentSkipListMap', 'TreeMap'),
];

export const entryType: NativeType = {
  name: 'java.util.Map$Entry',
  parent: objectType,
  interfaces: ['java.util.Map.Entry'],
  methods: methods<MapEntryValue>()({
    'getKey()': ({ key }) => key,
    'getValue()': ({ value }) => value,
    'setValue(Object)': (self, [value]) => {
      const before = self.value;
      self.value = value;
      return before;
    },
    'toString()': (self, _, caller) => toJavaText(self, caller),
    'getAt(int)': ({ key, value }, [index]) => (index === 0 ? key : index === 1 ? value : raise('java.lang.IndexOutOfBoundsException', `Index ${index} out of bounds for length 2`)),
  }),
  construct: constructors({ '(Object, Object)': ([key, value]) => ({ kind: 'entry', key, value }) }),
};
