// Elements in groups: by a key, in pieces, in pairs, in all combinations.

import { checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { classNameOf } from '../class-name.ts';
import { listOf, mapOf, putEntry, setOf } from '../collections.ts';
import { count, perform } from '../count.ts';
import { iterate } from '../iteration.ts';
import { keyOf } from '../keys.ts';
import { isList, isMap } from '../kinds.ts';
import { keyIn } from '../own-keys.ts';
import type { NativeType } from '../native-type.ts';
import { raise } from '../thrown.ts';
import { toText } from '../to-text.ts';
import type { ClosureValue, MapValue, Value } from '../value.ts';
import { ELEMENTS_PIECE, mapInPieces } from '../../work.ts';
import type { Work } from '../../work.ts';
import { callClosure } from './calling.ts';
import { forEach } from './elements.ts';
import { methods } from './signatures.ts';
import type { Elements } from './similar.ts';
import { streamSources } from './streams.ts';

const grouping = methods<Elements>()({
  'groupBy(Closure...)': async (self, closures, caller) => groupBy(await iterate(self, caller), closures, caller),
  'groupBy(List)': async (self, [closures], caller) => groupBy(await iterate(self, caller), (await iterate(closures, caller)) as ClosureValue[], caller),
  'countBy(Closure)': async (self, [closure], caller) => {
    const counts = mapOf([]);
    await forEach(await iterate(self, caller), async (element) => {
      const key = await keyIn(counts, await callClosure(closure, [element], caller), caller);
      putEntry(counts, key, Number(counts.entries.get(keyOf(key))?.value ?? 0) + 1);
    }, caller);
    return counts;
  },
  'collectEntries()': async (self, _, caller) => {
    const map = mapOf([]);
    await forEach(await iterate(self, caller), (element) => putPair(map, element, caller), caller);
    return map;
  },
  'collectEntries(Closure)': async (self, [closure], caller) => collectEntries(self, mapOf([]), closure, caller),
  'collectEntries(Map, Closure)': async (self, [map, closure], caller) => collectEntries(self, map, closure, caller),
  'withIndex()': async (self, _, caller) => perform(withIndex(await iterate(self, caller), 0), caller),
  'withIndex(int)': async (self, [offset], caller) => perform(withIndex(await iterate(self, caller), offset), caller),
  'indexed()': async (self, _, caller) => mapOf((await iterate(self, caller)).map((element, index) => [index, element])),
  'indexed(int)': async (self, [offset], caller) => mapOf((await iterate(self, caller)).map((element, index) => [index + offset, element])),
  'collate(int)': async (self, [size], caller) => perform(collate(await iterate(self, caller), size, size, true), caller),
  'collate(int, int)': async (self, [size, step], caller) => perform(collate(await iterate(self, caller), size, step, true), caller),
  'collate(int, boolean)': async (self, [size, keepRemainder], caller) => perform(collate(await iterate(self, caller), size, size, keepRemainder), caller),
  'collate(int, int, boolean)': async (self, [size, step, keepRemainder], caller) => perform(collate(await iterate(self, caller), size, step, keepRemainder), caller),
  'chop(int...)': async (self, sizes, caller) => chop(await iterate(self, caller), sizes),
  'transpose()': async (self, _, caller) => {
    const rows: (readonly Value[])[] = [];
    for (const row of await iterate(self, caller)) {
      rows.push(await iterate(row, caller));
    }
    const length = rows.reduce((shortest, row) => Math.min(shortest, row.length), rows[0]?.length ?? 0);
    checkSize(length * rows.length);
    return listOf(await perform(mapInPieces({ length }, (_unused, index) => listOf(rows.map((row) => row[index] ?? null))), caller));
  },
  'combinations()': async (self, _, caller) => combinations(await iterate(self, caller), caller),
  'combinations(Closure)': async (self, [closure], caller) => {
    const all = await combinations(await iterate(self, caller), caller);
    const results: Value[] = [];
    await forEach(all.elements, async (each) => results.push(await callClosure(closure, [each], caller)), caller);
    return listOf(results);
  },
  'eachCombination(Closure)': async (self, [closure], caller) => {
    await forEach((await combinations(await iterate(self, caller), caller)).elements, (each) => callClosure(closure, [each], caller), caller);
    return null;
  },
  'permutations()': async (self, _, caller) => listOf((await permutations(await iterate(self, caller), caller)).map((each) => listOf(each))),
  'permutations(Closure)': async (self, [closure], caller) => {
    const results: Value[] = [];
    await forEach((await permutations(await iterate(self, caller), caller)).map((each) => listOf(each)), async (each) => results.push(await callClosure(closure, [each], caller)), caller);
    return listOf(results);
  },
  'eachPermutation(Closure)': async (self, [closure], caller) => {
    await forEach((await permutations(await iterate(self, caller), caller)).map((each) => listOf(each)), (each) => callClosure(closure, [each], caller), caller);
    return null;
  },
  'subsequences()': async (self, _, caller) => subsequences(await iterate(self, caller), caller),
});

export const groupMethods: NativeType['methods'] = new Map([...streamSources, ...grouping]);

async function groupBy(elements: readonly Value[], closures: readonly ClosureValue[], caller: Caller): Promise<MapValue> {
  const [closure, ...more] = closures;
  const groups = mapOf([]);
  if (closure === undefined) {
    return groups;
  }
  await forEach(elements, async (element) => {
    const key = await keyIn(groups, await callClosure(closure, [element], caller), caller);
    const group = groups.entries.get(keyOf(key))?.value;
    if (isList(group)) {
      group.elements.push(element);
    } else {
      putEntry(groups, key, listOf([element]));
    }
  }, caller);
  for (const entry of more.length === 0 ? [] : groups.entries.values()) {
    entry.value = await groupBy(await iterate(entry.value, caller), more, caller);
  }
  return groups;
}

async function collectEntries(self: Elements, map: MapValue, closure: ClosureValue, caller: Caller): Promise<MapValue> {
  await forEach(await iterate(self, caller), async (element) => putPair(map, await callClosure(closure, [element], caller), caller), caller);
  return map;
}

/** `[key, value]`, an entry, or a map whose entries are all added. */
export async function putPair(map: MapValue, pair: Value, caller: Caller): Promise<void> {
  if (typeof pair === 'object' && pair?.kind === 'entry') {
    putEntry(map, await keyIn(map, pair.key, caller), pair.value);
  } else if (isMap(pair)) {
    for (const { key, value } of pair.entries.values()) {
      putEntry(map, await keyIn(map, key, caller), value);
    }
  } else if (isList(pair)) {
    putEntry(map, await keyIn(map, pair.elements[0] ?? null, caller), pair.elements[1] ?? null);
  } else if (pair !== null) {
    raise('org.codehaus.groovy.runtime.typehandling.GroovyCastException', `Cannot cast object '${await toText(pair, caller)}' with class '${classNameOf(pair)}' to class 'java.util.Map$Entry'`);
  }
}

function* withIndex(elements: readonly Value[], offset: number): Work<Value> {
  return listOf(yield* mapInPieces(elements, (element, index) => listOf([element, index + offset])));
}

function* collate(elements: readonly Value[], size: number, step: number, keepRemainder: boolean): Work<Value> {
  if (size <= 0 || elements.length === 0) {
    return listOf(elements.length === 0 ? [] : [listOf(elements)]);
  }
  if (step === 0) {
    raise('java.lang.IllegalArgumentException', 'step cannot be zero');
  }
  const pieces: Value[] = [];
  let total = 0;
  for (let start = 0; start >= 0 && start < elements.length; start += step) {
    if (pieces.length % ELEMENTS_PIECE === ELEMENTS_PIECE - 1) {
      yield;
    }
    if (keepRemainder || start + size <= elements.length) {
      const piece = elements.slice(start, start + size);
      total += piece.length;
      checkSize(total);
      pieces.push(listOf(piece));
    }
  }
  return listOf(pieces);
}

/** A size of -1 takes the rest. */
function chop(elements: readonly Value[], sizes: readonly number[]): Value {
  let start = 0;
  const pieces = sizes.map((size) => {
    const end = size === -1 ? elements.length : start + size;
    const piece = listOf(elements.slice(start, end));
    start = end;
    return piece;
  });
  return listOf(pieces);
}

/** The first collection's elements change fastest. */
async function combinations(rows: readonly Value[], caller: Caller) {
  const choices: (readonly Value[])[] = [];
  let made = rows.length === 0 ? 0 : 1;
  for (const row of rows) {
    const elements = await iterate(row, caller);
    choices.push(elements);
    made *= elements.length;
    checkSize(Math.max(made, made * rows.length));
  }
  const results: Value[] = [];
  for (let index = 0; index < made; index += 1) {
    await count(caller, 1 + (rows.length >> 4));
    let rest = index;
    results.push(listOf(choices.map((elements) => {
      const element = elements[rest % elements.length] ?? null;
      rest = Math.floor(rest / elements.length);
      return element;
    })));
  }
  return listOf(results);
}

/** In the order of Groovy's PermutationGenerator, which is the lexical one of positions. */
async function permutations(elements: readonly Value[], caller: Caller): Promise<Value[][]> {
  // What is too many is known before the first one is made.
  for (let length = 1, all = 1; length <= elements.length; length += 1) {
    all *= length;
    checkSize(all);
  }
  if (elements.length === 0) {
    return [[]];
  }
  const results: Value[][] = [];
  for (const [index, element] of elements.entries()) {
    const rest = await permutations([...elements.slice(0, index), ...elements.slice(index + 1)], caller);
    checkSize(results.length + rest.length);
    await count(caller, rest.length);
    results.push(...rest.map((each) => [element, ...each]));
  }
  return results;
}

async function subsequences(elements: readonly Value[], caller: Caller): Promise<Value> {
  let results: Value[][] = [];
  for (const element of elements) {
    checkSize(results.length * 2 + 1);
    await count(caller, results.length);
    results = [...results.map((each) => [...each, element]), [element], ...results];
  }
  return setOf(results.map((each) => listOf(each)), 'HashSet');
}
