// java.util.EnumSet and EnumMap: sorted sets and maps, since constants have an order.

import type { Caller } from '../caller.ts';
import { mapOf, setOf } from '../collections.ts';
import { iterate } from '../iteration.ts';
import type { NativeType } from '../native-type.ts';
import { collectSet } from '../own-keys.ts';
import { raise } from '../thrown.ts';
import type { SetValue, Value } from '../value.ts';
import { objectType } from './object.ts';
import { constructors, functions } from './signatures.ts';

async function constantsOf(type: Value, caller: Caller): Promise<readonly Value[]> {
  return iterate(await caller.interpreter.invokeMethod(type, 'values', [], caller), caller);
}

/** Those of the class, in its order, that are among the wanted ones. */
async function chosen(wanted: readonly Value[], caller: Caller): Promise<SetValue> {
  return collectSet(wanted, 'TreeSet', caller);
}

async function range(first: Value, last: Value, caller: Caller): Promise<Value> {
  const constants = await constantsOf(await caller.interpreter.invokeMethod(first, 'getDeclaringClass', [], caller), caller);
  const [start, end] = [constants.indexOf(first), constants.indexOf(last)];
  return start > end ? raise('java.lang.IllegalArgumentException', `${start} > ${end}`) : chosen(constants.slice(start, end + 1), caller);
}

/** An empty set does not know its class here. */
async function complement(set: SetValue, caller: Caller): Promise<Value> {
  const [first = null] = set.elements.values();
  const constants = first === null ? [] : await constantsOf(await caller.interpreter.invokeMethod(first, 'getDeclaringClass', [], caller), caller);
  return chosen(constants.filter((each) => ![...set.elements.values()].includes(each)), caller);
}

const enumSetType: NativeType = {
  name: 'java.util.EnumSet',
  parent: objectType,
  interfaces: ['java.util.Set'],
  methods: new Map(),
  statics: functions({
    'of(Object...)': (constants, caller) => chosen(constants, caller),
    'allOf(Class)': async ([type], caller) => chosen(await constantsOf(type, caller), caller),
    'noneOf(Class)': () => setOf([], 'TreeSet'),
    'range(Object, Object)': ([first, last], caller) => range(first, last, caller),
    'complementOf(Set)': ([set], caller) => complement(set, caller),
    'copyOf(Collection)': async ([elements], caller) => chosen(await iterate(elements, caller), caller),
  }),
};

const enumMapType: NativeType = {
  name: 'java.util.EnumMap',
  parent: objectType,
  interfaces: ['java.util.Map'],
  methods: new Map(),
  construct: constructors({
    '(Class)': () => mapOf([], 'TreeMap'),
    '(Map)': async ([other], caller) => {
      const map = mapOf([], 'TreeMap');
      await caller.interpreter.invokeMethod(map, 'putAll', [other], caller);
      return map;
    },
  }),
};

export const ENUM_COLLECTIONS: readonly NativeType[] = [enumSetType, enumMapType];
