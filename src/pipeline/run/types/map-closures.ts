// What a map does with closures: each gets an entry, or key and value when it has two parameters.

import type { Caller } from '../caller.ts';
import { entriesOf, listOf, mapOf, putEntry } from '../collections.ts';
import { keyOf } from '../keys.ts';
import { isClosure, isList, isMap } from '../kinds.ts';
import { keyIn } from '../own-keys.ts';
import { createException, Thrown } from '../thrown.ts';
import type { ClosureValue, MapEntryValue, MapValue, Value } from '../value.ts';
import { callClosure, comparisonOf, entryArguments, parameterCount, sorted, test } from './calling.ts';
import type { Comparison } from './calling.ts';
import { forEach } from './elements.ts';
import { putPair } from './iterable-groups.ts';
import { extreme } from './iterable.ts';
import { methods } from './signatures.ts';

type Visit = (entry: MapEntryValue, index: number) => Promise<unknown>;

async function forEntries(self: MapValue, visit: Visit, caller: Caller): Promise<void> {
  const { size } = self.entries;
  await forEach(entriesOf(self), async (entry, index) => {
    await visit(entry as MapEntryValue, index);
    if (self.entries.size !== size && index < size - 1) {
      throw new Thrown(createException('java.util.ConcurrentModificationException', null));
    }
  }, caller);
}

async function filterEntries(self: MapValue, accept: (entry: MapEntryValue) => Promise<boolean>, caller: Caller): Promise<MapEntryValue[]> {
  const found: MapEntryValue[] = [];
  await forEntries(self, async (entry) => {
    if (await accept(entry)) {
      found.push(entry);
    }
  }, caller);
  return found;
}

async function firstEntry(self: MapValue, accept: (entry: MapEntryValue) => Promise<boolean>): Promise<MapEntryValue | null> {
  for (const entry of entriesOf(self)) {
    if (await accept(entry)) {
      return entry;
    }
  }
  return null;
}

const asMap = (entries: readonly MapEntryValue[]): MapValue => mapOf(entries.map(({ key, value }) => [key, value]));

/** What is made of a TreeMap is one. */
const inOrderOf = ({ type, comparator }: MapValue, made: MapValue): MapValue => (type === 'TreeMap' ? { ...made, type, ...(comparator === undefined ? {} : { comparator }) } : made);

const call = (closure: ClosureValue, entry: MapEntryValue, caller: Caller): Promise<Value> => callClosure(closure, entryArguments(closure, entry), caller);

const accepts = (closure: ClosureValue, caller: Caller) => (entry: MapEntryValue) => test(closure, entryArguments(closure, entry), caller);

async function collectMany(self: MapValue, into: Value, closure: ClosureValue, caller: Caller): Promise<Value> {
  await forEntries(self, async (entry) => {
    const results = await caller.interpreter.invokeMethod(await call(closure, entry, caller), 'toList', [], caller);
    await caller.interpreter.invokeMethod(into, 'addAll', [results], caller);
  }, caller);
  return into;
}

export const mapClosureMethods = methods<MapValue>()({
  'each(Closure)': async (self, [closure], caller) => {
    await forEntries(self, (entry) => call(closure, entry, caller), caller);
    return self;
  },
  'reverseEach(Closure)': async (self, [closure], caller) => {
    await forEach(entriesOf(self).reverse(), (entry) => call(closure, entry as MapEntryValue, caller), caller);
    return self;
  },
  'eachWithIndex(Closure)': async (self, [closure], caller) => {
    const hasPair = parameterCount(closure) === 3;
    await forEntries(self, (entry, index) => callClosure(closure, hasPair ? [entry.key, entry.value, index] : [entry, index], caller), caller);
    return self;
  },
  'collect(Closure)': async (self, [closure], caller) => {
    const results: Value[] = [];
    await forEntries(self, async (entry) => results.push(await call(closure, entry, caller)), caller);
    return listOf(results);
  },
  'collect(Collection, Closure)': async (self, [into, closure], caller) => {
    await forEntries(self, async (entry) => caller.interpreter.invokeMethod(into, 'add', [await call(closure, entry, caller)], caller), caller);
    return into;
  },
  'collectMany(Closure)': (self, [closure], caller) => collectMany(self, listOf([]), closure, caller),
  'collectMany(Collection, Closure)': (self, [into, closure], caller) => collectMany(self, into, closure, caller),
  'collectEntries()': (self) => asMap(entriesOf(self)),
  'collectEntries(Closure)': async (self, [closure], caller) => collectEntries(self, mapOf([]), closure, caller),
  'collectEntries(Map, Closure)': (self, [map, closure], caller) => collectEntries(self, map, closure, caller),
  'find(Closure)': (self, [closure], caller) => firstEntry(self, accepts(closure, caller)),
  'findAll(Closure)': async (self, [closure], caller) => inOrderOf(self, asMap(await filterEntries(self, accepts(closure, caller), caller))),
  'findResult(Closure)': (self, [closure], caller) => findResult(self, null, closure, caller),
  'findResult(Object, Closure)': (self, [fallback, closure], caller) => findResult(self, fallback, closure, caller),
  'findResults(Closure)': async (self, [closure], caller) => {
    const results: Value[] = [];
    await forEntries(self, async (entry) => {
      const result = await call(closure, entry, caller);
      if (result !== null) {
        results.push(result);
      }
    }, caller);
    return listOf(results);
  },
  'any()': (self) => self.entries.size > 0,
  'any(Closure)': async (self, [closure], caller) => (await firstEntry(self, accepts(closure, caller))) !== null,
  'every(Closure)': async (self, [closure], caller) => (await firstEntry(self, async (entry) => !(await accepts(closure, caller)(entry)))) === null,
  'count(Closure)': async (self, [closure], caller) => (await filterEntries(self, accepts(closure, caller), caller)).length,
  'sum(Closure)': async (self, [closure], caller) => {
    const results: Value[] = [];
    await forEntries(self, async (entry) => results.push(await call(closure, entry, caller)), caller);
    return caller.interpreter.invokeMethod(listOf(results), 'sum', [], caller);
  },
  'inject(Object, Closure)': async (self, [initial, closure], caller) => {
    const hasPair = parameterCount(closure) === 3;
    let result = initial;
    await forEntries(self, async (entry) => {
      result = await callClosure(closure, hasPair ? [result, entry.key, entry.value] : [result, entry], caller);
    }, caller);
    return result;
  },
  'groupBy(Closure...)': (self, closures, caller) => groupBy(self, closures, caller),
  'groupBy(List)': (self, [closures], caller) => groupBy(self, closures.kind === 'list' ? closures.elements.filter(isClosure) : [], caller),
  'groupEntriesBy(Closure)': async (self, [closure], caller) => {
    const groups = mapOf([]);
    await forEntries(self, async (entry) => {
      const key = await keyIn(groups, await call(closure, entry, caller), caller);
      const known = groups.entries.get(keyOf(key))?.value;
      putEntry(groups, key, listOf([...(isList(known) ? known.elements : []), entry]));
    }, caller);
    return groups;
  },
  'countBy(Closure)': async (self, [closure], caller) => {
    const counts = mapOf([]);
    await forEntries(self, async (entry) => {
      const key = await keyIn(counts, await call(closure, entry, caller), caller);
      putEntry(counts, key, Number(counts.entries.get(keyOf(key))?.value ?? 0) + 1);
    }, caller);
    return counts;
  },
  'sort()': async (self, _, caller) => {
    const comparison = comparisonOf(null, caller);
    const entries = await sorted(entriesOf(self), (left, right) => comparison((left as MapEntryValue).key, (right as MapEntryValue).key), caller);
    return { ...mapFrom(entries), type: 'TreeMap' };
  },
  'sort(Closure)': async (self, [closure], caller) => mapFrom(await sorted(entriesOf(self), comparisonOf(closure, caller), caller)),
  'toSorted()': async (self, _, caller) => mapFrom(await sorted(entriesOf(self), byValue(caller), caller)),
  'takeWhile(Closure)': async (self, [closure], caller) => asMap(entriesOf(self).slice(0, await prefixLength(self, accepts(closure, caller)))),
  'dropWhile(Closure)': async (self, [closure], caller) => asMap(entriesOf(self).slice(await prefixLength(self, accepts(closure, caller)))),
  'toSorted(Closure)': async (self, [closure], caller) => mapFrom(await sorted(entriesOf(self), comparisonOf(closure, caller), caller)),
  'max(Closure)': (self, [closure], caller) => extreme(entriesOf(self), comparisonOf(closure, caller), 1, caller),
  'min(Closure)': (self, [closure], caller) => extreme(entriesOf(self), comparisonOf(closure, caller), -1, caller),
});

/** Maps of maps, one level for each closure. */
async function groupBy(self: MapValue, [closure, ...more]: readonly ClosureValue[], caller: Caller): Promise<MapValue> {
  const groups = mapOf([]);
  if (closure === undefined) {
    return self;
  }
  await forEntries(self, async (entry) => {
    const key = await keyIn(groups, await call(closure, entry, caller), caller);
    const known = groups.entries.get(keyOf(key))?.value;
    const group = typeof known === 'object' && known?.kind === 'map' ? known : mapOf([]);
    putEntry(group, entry.key, entry.value);
    putEntry(groups, key, group);
  }, caller);
  for (const entry of more.length === 0 ? [] : groups.entries.values()) {
    entry.value = isMap(entry.value) ? await groupBy(entry.value, more, caller) : entry.value;
  }
  return groups;
}

/** Groovy's toSorted() of a map goes by its values. */
function byValue(caller: Caller): Comparison {
  const comparison = comparisonOf(null, caller);
  return (left, right) => comparison((left as MapEntryValue).value, (right as MapEntryValue).value);
}

async function prefixLength(self: MapValue, accept: (entry: MapEntryValue) => Promise<boolean>): Promise<number> {
  const end = await firstEntry(self, async (entry) => !(await accept(entry)));
  return end === null ? self.entries.size : entriesOf(self).indexOf(end);
}

async function collectEntries(self: MapValue, map: MapValue, closure: ClosureValue, caller: Caller): Promise<MapValue> {
  await forEntries(self, async (entry) => putPair(map, await call(closure, entry, caller), caller), caller);
  return map;
}

async function findResult(self: MapValue, fallback: Value, closure: ClosureValue, caller: Caller): Promise<Value> {
  for (const entry of entriesOf(self)) {
    const result = await call(closure, entry, caller);
    if (result !== null) {
      return result;
    }
  }
  return fallback;
}

function mapFrom(entries: readonly Value[]): MapValue {
  return asMap(entries as MapEntryValue[]);
}
