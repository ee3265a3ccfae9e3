// java.util.Arrays, Collections and Objects

import { checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { arrayOf, elementsOf, entriesOf, listOf, mapOf, setOf } from '../collections.ts';
import { isEqual } from '../comparison.ts';
import { count, perform } from '../count.ts';
import { zeroOfPrimitive } from '../classes/fields.ts';
import { iterate } from '../iteration.ts';
import { hashCodeOf } from '../keys.ts';
import { isList } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { createException, raise, Thrown } from '../thrown.ts';
import { toText } from '../to-text.ts';
import type { ListValue, Value } from '../value.ts';
import { arraysFunctions, collectionsFunctions } from './collection-functions.ts';
import { callClosure, comparisonOf, sorted } from './calling.ts';
import { reversed, reverseOrder } from './comparators.ts';
import { javaEquals } from './elements.ts';
import { extreme } from './iterable.ts';
import { iteratorOver } from './iterator.ts';
import { replace } from './list.ts';
import { streamOf } from './streams.ts';
import { objectType } from './object.ts';
import { createGenerator, generatorFrom, seedOf, shuffled } from './random.ts';
import { functions } from './signatures.ts';

const onlyStatic = (name: string, statics: NativeType['statics'], constants: NativeType['constants'] = new Map()): NativeType => ({
  name, parent: objectType, interfaces: [], methods: new Map(), ...(statics === undefined ? {} : { statics }), constants: constants ?? new Map(),
});

const arraysType = onlyStatic(
  'java.util.Arrays',
  new Map([...arraysFunctions, ...functions({
    'asList(Object[])': ([{ elements }]) => listOf(elements),
    'asList(Object...)': (elements) => listOf(elements),
    'toString(Object[])': ([array], caller) => toText(array, caller),
    'deepToString(Object[])': ([array], caller) => toText(array, caller),
    'sort(Object[])': async ([array], caller) => inPlace(array, await sorted(array.elements, comparisonOf(null, caller), caller)),
    'sort(Object[], Closure)': async ([array, closure], caller) => inPlace(array, await sorted(array.elements, comparisonOf(closure, caller), caller)),
    'fill(Object[], Object)': ([array, value]) => inPlace(array, array.elements.map(() => value)),
    'fill(Object[], int, int, Object)': ([{ elements }, start, end, value]) => fillPart(elements, start, end, value),
    'equals(Object[], Object[])': ([left, right], caller) => isEqual(left, right, caller),
    'hashCode(Object[])': ([array]) => hashCodeOf(listOf(array.elements)),
    'copyOf(Object[], int)': ([array, length]) => copyPart(array, 0, length),
    'copyOfRange(Object[], int, int)': ([array, start, end]) => copyPart(array, start, end),
    'stream(Object[])': ([{ elements, component }]) => streamOf(elements, STREAM_KINDS.get(component ?? '') ?? 'Object'),
  })]),
);

const STREAM_KINDS: ReadonlyMap<string, 'Int' | 'Long' | 'Double'> = new Map([['int', 'Int'], ['long', 'Long'], ['double', 'Double']]);

function fillPart(elements: Value[], start: number, end: number, value: Value): null {
  if (start < 0 || end > elements.length) {
    raise('java.lang.ArrayIndexOutOfBoundsException', `Array index out of range: ${start < 0 ? start : end}`);
  }
  elements.fill(value, start, end);
  return null;
}

/** What is beyond the end is null, or zero. */
function copyPart({ elements, component }: ListValue, start: number, end: number): ListValue {
  const length = Math.max(0, end - start);
  checkSize(length);
  const filler = zeroOfPrimitive(component ?? '');
  return arrayOf(Array.from({ length }, (_, index) => elements[start + index] ?? filler), component);
}

function inPlace(array: ListValue, elements: readonly Value[]): null {
  elements.forEach((element, index) => {
    array.elements[index] = element;
  });
  return null;
}

const collectionsType = onlyStatic(
  'java.util.Collections',
  new Map([...collectionsFunctions, ...functions({
    'emptyList()': () => listOf([], 'unmodifiable'),
    'emptyMap()': () => ({ ...mapOf([]), type: 'unmodifiable' }),
    'emptySet()': () => setOf([], 'unmodifiable'),
    'singletonList(Object)': ([element]) => listOf([element], 'unmodifiable'),
    'singleton(Object)': ([element]) => setOf([element], 'unmodifiable'),
    'singletonMap(Object, Object)': ([key, value]) => ({ ...mapOf([[key, value]]), type: 'unmodifiable' }),
    'unmodifiableList(List)': async ([list], caller) => listOf(await iterate(list, caller), 'unmodifiable'),
    'unmodifiableCollection(Collection)': async ([list], caller) => listOf(await iterate(list, caller), 'unmodifiable'),
    'unmodifiableSet(Set)': ([set]) => setOf(elementsOf(set), 'unmodifiable'),
    'unmodifiableMap(Map)': ([map]) => ({ ...mapOf(entriesOf(map).map(({ key, value }) => [key, value])), type: 'unmodifiable' }),
    'synchronizedList(List)': ([list]) => list,
    'synchronizedMap(Map)': ([map]) => map,
    'synchronizedSet(Set)': ([set]) => set,
    'sort(List)': async ([list], caller) => change(list, await sorted(await iterate(list, caller), comparisonOf(null, caller), caller)),
    'sort(List, Closure)': async ([list, closure], caller) => change(list, await sorted(await iterate(list, caller), comparisonOf(closure, caller), caller)),
    'reverse(List)': async ([list], caller) => change(list, [...(await iterate(list, caller))].reverse()),
    'shuffle(List)': async ([list], caller) => change(list, await perform(shuffled(await iterate(list, caller), createGenerator(seedOf(caller.run))), caller)),
    'shuffle(List, Random)': async ([list, random], caller) => change(list, await perform(shuffled(await iterate(list, caller), generatorFrom(random)), caller)),
    'swap(List, int, int)': ([list, first, second], caller) => caller.interpreter.invokeMethod(list, 'swap', [first, second], caller),
    'max(Collection)': async ([list], caller) => extreme(await notEmpty(list, caller), comparisonOf(null, caller), 1, caller),
    'max(Collection, Closure)': async ([list, closure], caller) => extreme(await notEmpty(list, caller), comparisonOf(closure, caller), 1, caller),
    'min(Collection)': async ([list], caller) => extreme(await notEmpty(list, caller), comparisonOf(null, caller), -1, caller),
    'min(Collection, Closure)': async ([list, closure], caller) => extreme(await notEmpty(list, caller), comparisonOf(closure, caller), -1, caller),
    'frequency(Collection, Object)': async ([list, wanted], caller) => frequency(await iterate(list, caller), wanted, caller),
    'disjoint(Collection, Collection)': ([left, right], caller) => caller.interpreter.invokeMethod(left, 'disjoint', [right], caller),
    'addAll(Collection, Object[])': ([into, elements], caller) => caller.interpreter.invokeMethod(into, 'addAll', [elements], caller),
    'addAll(Collection, Object...)': ([into, ...elements], caller) => caller.interpreter.invokeMethod(into, 'addAll', [listOf(elements)], caller),
    'enumeration(Collection)': async ([elements], caller) => iteratorOver(await iterate(elements, caller)),
    'nCopies(int, Object)': ([amount, element]) => {
      checkSize(amount);
      return listOf(Array.from({ length: amount }, () => element), 'unmodifiable');
    },
    'reverseOrder()': () => reverseOrder,
    'reverseOrder(Closure)': ([order]) => reversed(order),
  })]),
  new Map<string, Value>([['EMPTY_LIST', listOf([], 'unmodifiable')], ['EMPTY_MAP', { ...mapOf([]), type: 'unmodifiable' }], ['EMPTY_SET', setOf([], 'unmodifiable')]]),
);

function change(list: Value, elements: readonly Value[]): null {
  if (isList(list)) {
    replace(list, elements);
  }
  return null;
}

async function notEmpty(value: Value, caller: Caller): Promise<readonly Value[]> {
  const elements = await iterate(value, caller);
  if (elements.length === 0) {
    throw new Thrown(createException('java.util.NoSuchElementException', null));
  }
  return elements;
}

async function frequency(elements: readonly Value[], wanted: Value, caller: Caller): Promise<number> {
  let found = 0;
  for (const element of elements) {
    await count(caller);
    found += (await javaEquals(element, wanted, caller)) ? 1 : 0;
  }
  return found;
}

const objectsType = onlyStatic(
  'java.util.Objects',
  functions({
    'equals(Object, Object)': ([left, right], caller) => (left === null || right === null ? left === right : javaEquals(left, right, caller)),
    'hash(Object...)': (values) => hashCodeOf(listOf(values)),
    'hashCode(Object)': ([value]) => hashCodeOf(value),
    'toString(Object)': ([value], caller) => toText(value, caller),
    'toString(Object, String)': ([value, fallback], caller) => (value === null ? fallback : toText(value, caller)),
    'isNull(Object)': ([value]) => value === null,
    'nonNull(Object)': ([value]) => value !== null,
    'requireNonNull(Object)': ([value]) => required(value, null),
    'requireNonNull(Object, String)': ([value, message]) => required(value, message),
    'requireNonNull(Object, Closure)': async ([value, message], caller) => required(value, value === null ? await toText(await callClosure(message, [], caller), caller) : null),
    'requireNonNullElse(Object, Object)': ([value, fallback]) => value ?? required(fallback, 'defaultObj'),
    'requireNonNullElseGet(Object, Closure)': async ([value, supplier], caller) => value ?? callClosure(supplier, [], caller),
    'compare(Object, Object, Closure)': ([left, right, order], caller) => (left === right ? 0 : callClosure(order, [left, right], caller)),
    'deepEquals(Object, Object)': ([left, right], caller) => isEqual(left, right, caller),
  }),
);

function required(value: Value, message: string | null): Value {
  if (value === null) {
    throw new Thrown(createException('java.lang.NullPointerException', message));
  }
  return value;
}

export const COLLECTION_TOOLS: readonly NativeType[] = [arraysType, collectionsType, objectsType];
