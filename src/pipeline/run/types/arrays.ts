// java.util.Arrays, Collections, Objects and Optional

import { checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { arrayOf, elementsOf, entriesOf, listOf, mapOf, setOf } from '../collections.ts';
import { isEqual } from '../comparison.ts';
import { zeroOfPrimitive } from '../fields.ts';
import { iterate } from '../iteration.ts';
import { hashCodeOf } from '../keys.ts';
import type { NativeType } from '../native-type.ts';
import { createException, raise, Thrown } from '../thrown.ts';
import { toText } from '../to-text.ts';
import type { ListValue, NativeObject, Value } from '../value.ts';
import { callClosure, comparisonOf, sorted, test } from './calling.ts';
import { javaEquals } from './elements.ts';
import { extreme } from './iterable.ts';
import { iteratorOver } from './iterator.ts';
import { replace } from './list.ts';
import { objectType } from './object.ts';
import { createGenerator, generatorFrom, seedOf, shuffled } from './random.ts';
import { functions, methods } from './signatures.ts';

const onlyStatic = (name: string, statics: NativeType['statics'], constants: NativeType['constants'] = new Map()): NativeType => ({
  name, parent: objectType, interfaces: [], methods: new Map(), ...(statics === undefined ? {} : { statics }), constants: constants ?? new Map(),
});

const arraysType = onlyStatic(
  'java.util.Arrays',
  functions({
    'asList(Object[])': ([{ elements }]) => listOf(elements),
    'asList(Object...)': (elements) => listOf(elements),
    'toString(Object[])': ([array], caller) => toText(array, caller),
    'deepToString(Object[])': ([array], caller) => toText(array, caller),
    'sort(Object[])': async ([array], caller) => inPlace(array, await sorted(array.elements, comparisonOf(null, caller), caller)),
    'sort(Object[], Closure)': async ([array, closure], caller) => inPlace(array, await sorted(array.elements, comparisonOf(closure, caller), caller)),
    'fill(Object[], Object)': ([array, value]) => inPlace(array, array.elements.map(() => value)),
    'equals(Object[], Object[])': ([left, right], caller) => isEqual(left, right, caller),
    'hashCode(Object[])': ([array]) => hashCodeOf(listOf(array.elements)),
    'copyOf(Object[], int)': ([array, length]) => copyPart(array, 0, length),
    'copyOfRange(Object[], int, int)': ([array, start, end]) => copyPart(array, start, end),
    'stream(Object[])': ([array]) => listOf(array.elements),
  }),
);

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
  functions({
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
    'shuffle(List)': async ([list], caller) => change(list, shuffled(await iterate(list, caller), createGenerator(seedOf(caller.run)))),
    'shuffle(List, Random)': async ([list, random], caller) => change(list, shuffled(await iterate(list, caller), generatorFrom(random))),
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
    'reverseOrder()': () => reverseOrder(),
  }),
  new Map<string, Value>([['EMPTY_LIST', listOf([], 'unmodifiable')], ['EMPTY_MAP', { ...mapOf([]), type: 'unmodifiable' }], ['EMPTY_SET', setOf([], 'unmodifiable')]]),
);

function change(list: Value, elements: readonly Value[]): null {
  if (typeof list === 'object' && list?.kind === 'list') {
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
    found += (await javaEquals(element, wanted, caller)) ? 1 : 0;
  }
  return found;
}

function reverseOrder(): Value {
  return {
    kind: 'closure',
    code: { kind: 'native', arity: 2, call: async ([left = null, right = null], caller) => comparisonOf(null, caller)(right, left) },
    owner: null,
    thisObject: null,
    delegate: null,
    resolveStrategy: 'OWNER_FIRST',
  };
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
  }),
);

function required(value: Value, message: string | null): Value {
  if (value === null) {
    throw new Thrown(createException('java.lang.NullPointerException', message));
  }
  return value;
}

const valueOf = ({ data }: NativeObject): Value => data as Value;

const optionalOf = (value: Value): NativeObject => ({ kind: 'object', type: optionalType, data: value });

const optionalType: NativeType = {
  name: 'java.util.Optional',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'get()': (self) => valueOf(self) ?? raise('java.util.NoSuchElementException', 'No value present'),
    'isPresent()': (self) => valueOf(self) !== null,
    'isEmpty()': (self) => valueOf(self) === null,
    'orElse(Object)': (self, [fallback]) => valueOf(self) ?? fallback,
    'orElseGet(Closure)': (self, [closure], caller) => valueOf(self) ?? callClosure(closure, [], caller),
    'orElseThrow()': (self) => valueOf(self) ?? raise('java.util.NoSuchElementException', 'No value present'),
    'orElseThrow(Closure)': async (self, [closure], caller) => {
      const value = valueOf(self);
      const error = value === null ? await callClosure(closure, [], caller) : null;
      if (typeof error === 'object' && error?.kind === 'instance') {
        throw new Thrown(error);
      }
      return value;
    },
    'ifPresent(Closure)': async (self, [closure], caller) => {
      if (valueOf(self) !== null) {
        await callClosure(closure, [valueOf(self)], caller);
      }
      return null;
    },
    'map(Closure)': async (self, [closure], caller) => optionalOf(valueOf(self) === null ? null : await callClosure(closure, [valueOf(self)], caller)),
    'filter(Closure)': async (self, [closure], caller) => optionalOf(valueOf(self) !== null && (await test(closure, [valueOf(self)], caller)) ? valueOf(self) : null),
    'asBoolean()': (self) => valueOf(self) !== null,
    'toString()': async (self, _, caller) => (valueOf(self) === null ? 'Optional.empty' : `Optional[${await toText(valueOf(self), caller)}]`),
    'equals(Object)': async (self, [other], caller) => typeof other === 'object' && other?.kind === 'object' && other.type === optionalType && javaEquals(valueOf(self), valueOf(other), caller),
  }),
  statics: functions({
    'of(Object)': ([value]) => optionalOf(required(value, null)),
    'ofNullable(Object)': ([value]) => optionalOf(value),
    'empty()': () => optionalOf(null),
  }),
};

export const COLLECTION_TOOLS: readonly NativeType[] = [arraysType, collectionsType, objectsType, optionalType];
