// java.util.stream.Collectors: what becomes of a stream's elements.

import { checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { listOf, mapOf, putEntry } from '../collections.ts';
import { keyOf } from '../keys.ts';
import type { NativeType } from '../native-type.ts';
import { add } from '../numbers/arithmetic.ts';
import { toDoubleNumber } from '../numbers/convert.ts';
import { toDoubleValue, toLongValue } from '../numbers/number.ts';
import { collectSet, keyIn } from '../own-keys.ts';
import { raise } from '../thrown.ts';
import { toText } from '../to-text.ts';
import type { ClosureValue, MapValue, NativeObject, Value } from '../value.ts';
import { callClosure, comparisonOf, test } from './calling.ts';
import { extreme } from './iterable.ts';
import { iterate } from '../iteration.ts';
import { isList, isNumber } from '../kinds.ts';
import { objectType } from './object.ts';
import { optionalOf } from './optional.ts';
import { functions } from './signatures.ts';

/** What is made of the elements, once all are there. */
type Collector = (elements: readonly Value[], caller: Caller) => Value | Promise<Value>;

export const collectorOf = ({ data }: NativeObject): Collector => data as Collector;

const collectorType: NativeType = { name: 'java.util.stream.Collector', parent: objectType, interfaces: [], methods: new Map() };

const collector = (data: Collector): NativeObject => ({ kind: 'object', type: collectorType, data });

export async function gather(elements: AsyncIterable<Value> | Iterable<Value>, finish: Collector, caller: Caller): Promise<Value> {
  const found: Value[] = [];
  for await (const element of elements) {
    found.push(element);
    checkSize(found.length);
  }
  return finish(found, caller);
}

async function each(elements: readonly Value[], closure: ClosureValue, caller: Caller): Promise<Value[]> {
  const results: Value[] = [];
  for (const element of elements) {
    results.push(await callClosure(closure, [element], caller));
  }
  return results;
}

async function groupBy(elements: readonly Value[], key: ClosureValue, groups: Value, downstream: Collector, caller: Caller): Promise<Value> {
  const gathered = mapOf([]);
  for (const element of elements) {
    const found = await keyIn(gathered, await callClosure(key, [element], caller), caller);
    const group = gathered.entries.get(keyOf(found))?.value;
    if (isList(group)) {
      group.elements.push(element);
    } else {
      putEntry(gathered, found, listOf([element]));
    }
  }
  for (const entry of gathered.entries.values()) {
    await caller.interpreter.invokeMethod(groups, 'put', [entry.key, await downstream(await iterate(entry.value, caller), caller)], caller);
  }
  return groups;
}

async function partition(elements: readonly Value[], accept: ClosureValue, downstream: Collector, caller: Caller): Promise<Value> {
  const parts: { readonly no: Value[]; readonly yes: Value[] } = { no: [], yes: [] };
  for (const element of elements) {
    ((await test(accept, [element], caller)) ? parts.yes : parts.no).push(element);
  }
  return mapOf([[false, await downstream(parts.no, caller)], [true, await downstream(parts.yes, caller)]]);
}

async function toMap(elements: readonly Value[], [key, value]: readonly [ClosureValue, ClosureValue], merge: ClosureValue | null, map: Value, caller: Caller): Promise<Value> {
  const gathered: MapValue = mapOf([]);
  for (const element of elements) {
    const found = await keyIn(gathered, await callClosure(key, [element], caller), caller);
    const made = await callClosure(value, [element], caller);
    const known = gathered.entries.get(keyOf(found))?.value;
    if (known !== undefined && merge === null) {
      const texts = [found, known, made].map((part) => toText(part, caller));
      raise('java.lang.IllegalStateException', `Duplicate key ${await texts[0]} (attempted merging values ${await texts[1]} and ${await texts[2]})`);
    }
    putEntry(gathered, found, known === undefined || merge === null ? made : await callClosure(merge, [known, made], caller));
  }
  await caller.interpreter.invokeMethod(map, 'putAll', [gathered], caller);
  return map;
}

const toList: Collector = (elements) => listOf(elements);

const sum = (numbers: readonly Value[], zero: Value): Value => numbers.reduce((total, number) => (isNumber(total) && isNumber(number) ? add(total, number) : total), zero);

const summing = (closure: ClosureValue, zero: Value): NativeObject => collector(async (elements, caller) => sum(await each(elements, closure, caller), zero));

const averaging = (closure: ClosureValue): NativeObject =>
  collector(async (elements, caller) => {
    const numbers = await each(elements, closure, caller);
    return toDoubleValue(numbers.length === 0 ? 0 : numbers.reduce<number>((total, number) => total + (isNumber(number) ? toDoubleNumber(number) : 0), 0) / numbers.length);
  });

const best = (order: ClosureValue, sign: 1 | -1): NativeObject => collector(async (elements, caller) => optionalOf(await extreme(elements, comparisonOf(order, caller), sign, caller)));

const joining = (separator: string, before = '', after = ''): NativeObject =>
  collector(async (elements, caller) => `${before}${await toText(await caller.interpreter.invokeMethod(listOf(elements), 'join', [separator], caller), caller)}${after}`);

export const collectorsType: NativeType = {
  name: 'java.util.stream.Collectors',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'toList()': () => collector(toList),
    'toUnmodifiableList()': () => collector((elements) => listOf(elements, 'unmodifiable')),
    'toSet()': () => collector((elements, caller) => collectSet(elements, 'HashSet', caller)),
    'toUnmodifiableSet()': () => collector((elements, caller) => collectSet(elements, 'unmodifiable', caller)),
    'toCollection(Closure)': ([supplier]) => collector(async (elements, caller) => {
      const made = await callClosure(supplier, [], caller);
      await caller.interpreter.invokeMethod(made, 'addAll', [listOf(elements)], caller);
      return made;
    }),
    'joining()': () => joining(''),
    'joining(String)': ([separator]) => joining(separator),
    'joining(String, String, String)': ([separator, before, after]) => joining(separator, before, after),
    'toMap(Closure, Closure)': ([key, value]) => collector((elements, caller) => toMap(elements, [key, value], null, mapOf([], 'HashMap'), caller)),
    'toMap(Closure, Closure, Closure)': ([key, value, merge]) => collector((elements, caller) => toMap(elements, [key, value], merge, mapOf([], 'HashMap'), caller)),
    'toMap(Closure, Closure, Closure, Closure)': ([key, value, merge, supplier]) => collector(async (elements, caller) => toMap(elements, [key, value], merge, await callClosure(supplier, [], caller), caller)),
    'groupingBy(Closure)': ([key]) => collector((elements, caller) => groupBy(elements, key, mapOf([], 'HashMap'), toList, caller)),
    'groupingBy(Closure, Collector)': ([key, downstream]) => collector((elements, caller) => groupBy(elements, key, mapOf([], 'HashMap'), collectorOf(downstream), caller)),
    'groupingBy(Closure, Closure, Collector)': ([key, supplier, downstream]) => collector(async (elements, caller) => groupBy(elements, key, await callClosure(supplier, [], caller), collectorOf(downstream), caller)),
    'partitioningBy(Closure)': ([accept]) => collector((elements, caller) => partition(elements, accept, toList, caller)),
    'partitioningBy(Closure, Collector)': ([accept, downstream]) => collector((elements, caller) => partition(elements, accept, collectorOf(downstream), caller)),
    'counting()': () => collector((elements) => toLongValue(BigInt(elements.length))),
    'mapping(Closure, Collector)': ([closure, downstream]) => collector(async (elements, caller) => collectorOf(downstream)(await each(elements, closure, caller), caller)),
    'filtering(Closure, Collector)': ([accept, downstream]) => collector(async (elements, caller) => {
      const kept: Value[] = [];
      for (const element of elements) {
        kept.push(...((await test(accept, [element], caller)) ? [element] : []));
      }
      return collectorOf(downstream)(kept, caller);
    }),
    'reducing(Object, Closure)': ([initial, closure]) => collector(async (elements, caller) => {
      let result = initial;
      for (const element of elements) {
        result = await callClosure(closure, [result, element], caller);
      }
      return result;
    }),
    'collectingAndThen(Collector, Closure)': ([first, finish]) => collector(async (elements, caller) => callClosure(finish, [await collectorOf(first)(elements, caller)], caller)),
    'summingInt(Closure)': ([closure]) => summing(closure, 0),
    'summingLong(Closure)': ([closure]) => summing(closure, toLongValue(0n)),
    'summingDouble(Closure)': ([closure]) => summing(closure, toDoubleValue(0)),
    'averagingInt(Closure)': ([closure]) => averaging(closure),
    'averagingLong(Closure)': ([closure]) => averaging(closure),
    'averagingDouble(Closure)': ([closure]) => averaging(closure),
    'minBy(Closure)': ([order]) => best(order, -1),
    'maxBy(Closure)': ([order]) => best(order, 1),
  }),
};
