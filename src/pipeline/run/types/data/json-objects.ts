// net.sf.json: what readJSON gives. A JSONObject is a map and a JSONArray a list, with a few methods more, and JSON as their text.

import { checkSize } from '../../bounds.ts';
import type { Caller } from '../../caller.ts';
import { getEntry, listOf, mapOf, putEntry } from '../../collections.ts';
import { perform } from '../../count.ts';
import { JavaError } from '../../java-error.ts';
import { isNumber } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { toDoubleNumber, toLong } from '../../numbers/convert.ts';
import { toDoubleValue } from '../../numbers/number.ts';
import { printJson } from '../../text/json-lib-print.ts';
import { parseJson } from '../../text/json-parse.ts';
import { raise } from '../../thrown.ts';
import { toText } from '../../to-text.ts';
import type { ListValue, MapValue, Value } from '../../value.ts';
import { iteratorOver } from '../iterator.ts';
import { arrayListType } from '../list.ts';
import { mapType } from '../map.ts';
import { objectType } from '../object.ts';
import { constructors, functions, methods } from '../signatures.ts';
import { fromJson, toJson } from './json-values.ts';

/** JSON texts are read, maps and lists copied; what is inside of them too. */
function toJsonValue(value: Value, caller: Caller): Promise<Value> {
  return typeof value === 'string' ? readJson(value, 'JSONObject', caller) : convert(value, caller);
}

export async function readJson(text: string, mapType: MapValue['type'], caller: Caller): Promise<Value> {
  try {
    return await perform(fromJson(await perform(parseJson(text), caller), mapType), caller);
  } catch (error) {
    if (error instanceof JavaError) {
      raise('net.sf.json.JSONException', error.message);
    }
    throw error;
  }
}

const toPlainJson = (value: Value, caller: Caller) => toJson(value, caller, () => raise('net.sf.json.JSONException', 'a closure has no form in JSON'));

async function convert(value: Value, caller: Caller): Promise<Value> {
  return perform(fromJson(await toPlainJson(value, caller), 'JSONObject'), caller);
}

async function print(value: Value, indent: number, caller: Caller): Promise<string> {
  return perform(printJson(await toPlainJson(value, caller), Math.min(8, Math.max(0, indent))), caller);
}

type Find<Key> = (key: Key) => Value | undefined;

/** `getString('a')` fails when there is none, `optString('a')` gives '' or what it is told. */
interface Reader {
  readonly name: string;
  readonly fallback: Value;
  readonly read: (value: Value, caller: Caller) => Promise<Value | undefined> | Value | undefined;
}

const readers: readonly Reader[] = [
  { name: 'String', fallback: '', read: (value, caller) => toText(value, caller) },
  { name: 'Int', fallback: 0, read: (value) => (numberIn(value) === undefined ? undefined : Math.trunc(numberIn(value) ?? 0)) },
  { name: 'Long', fallback: 0, read: (value) => (isNumber(value) ? toLong(value) : undefined) },
  { name: 'Double', fallback: null, read: (value) => (numberIn(value) === undefined ? undefined : toDoubleValue(numberIn(value) ?? 0)) },
  { name: 'Boolean', fallback: false, read: (value) => (typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined) },
  { name: 'JSONObject', fallback: null, read: (value) => (typeof value === 'object' && value?.kind === 'map' ? value : undefined) },
  { name: 'JSONArray', fallback: null, read: (value) => (typeof value === 'object' && value?.kind === 'list' ? value : undefined) },
];

function numberIn(value: Value): number | undefined {
  const number = isNumber(value) ? toDoubleNumber(value) : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
}

function readingMethods<Self extends Value, Key extends Value>(keyType: string, findIn: (self: Self) => Find<Key>): Record<string, (self: Self, args: Value[], caller: Caller) => Promise<Value>> {
  const table: Record<string, (self: Self, args: Value[], caller: Caller) => Promise<Value>> = {};
  for (const { name, fallback, read } of readers) {
    const find = async (self: Self, key: Value, caller: Caller): Promise<Value | undefined> => {
      const found = findIn(self)(key as Key);
      return found === undefined || found === null ? undefined : read(found, caller);
    };
    table[`get${name}(${keyType})`] = async (self, [key = null], caller) => {
      const problem = findIn(self)(key as Key) === undefined ? 'not found' : `is not a ${name}`;
      return (await find(self, key, caller)) ?? raise('net.sf.json.JSONException', `JSON${keyType === 'int' ? 'Array' : 'Object'}[${await toQuoted(key, caller)}] ${problem}.`);
    };
    table[`opt${name}(${keyType})`] = async (self, [key = null], caller) => (await find(self, key, caller)) ?? fallback;
    table[`opt${name}(${keyType}, Object)`] = async (self, [key = null, other = null], caller) => (await find(self, key, caller)) ?? other;
  }
  return table;
}

async function toQuoted(key: Value, caller: Caller): Promise<string> {
  return typeof key === 'number' ? String(key) : `"${await toText(key, caller)}"`;
}

const objectMethods = methods<MapValue>()({
  ...readingMethods<MapValue, Value>('String', (self) => (key) => getEntry(self, key)),
  'toString()': (self, _, caller) => print(self, 0, caller),
  'toString(int)': (self, [indent], caller) => print(self, indent, caller),
  'toString(int, int)': (self, [indent], caller) => print(self, indent, caller),
  'isArray()': () => false,
  'isNullObject()': () => false,
  'has(String)': (self, [key]) => getEntry(self, key) !== undefined,
  'opt(String)': (self, [key]) => getEntry(self, key) ?? null,
  'length()': ({ entries }) => entries.size,
  'keys()': ({ entries }) => iteratorOver([...entries.values()].map(({ key }) => key)),
  'names()': ({ entries }) => listOf([...entries.values()].map(({ key }) => key), 'JSONArray'),
  'element(String, Object)': (self, [key, value]) => {
    putEntry(self, key, value);
    return self;
  },
  'accumulate(String, Object)': (self, [key, value]) => {
    const before = getEntry(self, key);
    const isList = typeof before === 'object' && before?.kind === 'list';
    putEntry(self, key, before === undefined ? value : listOf(isList ? [...before.elements, value] : [before, value], 'JSONArray'));
    return self;
  },
  'discard(String)': async (self, [key], caller) => {
    await caller.interpreter.invokeMethod(self, 'remove', [key], caller);
    return self;
  },
});

const arrayMethods = methods<ListValue>()({
  ...readingMethods<ListValue, number>('int', (self) => (index) => self.elements[index]),
  'toString()': (self, _, caller) => print(self, 0, caller),
  'toString(int)': (self, [indent], caller) => print(self, indent, caller),
  'toString(int, int)': (self, [indent], caller) => print(self, indent, caller),
  'isArray()': () => true,
  'length()': ({ elements }) => elements.length,
  'opt(int)': ({ elements }, [index]) => elements[index] ?? null,
  'element(Object)': (self, [value]) => {
    checkSize(self.elements.length + 1);
    self.elements.push(value);
    return self;
  },
});

export const jsonObjectType: NativeType = {
  ...mapType,
  name: 'net.sf.json.JSONObject',
  parent: mapType,
  interfaces: ['net.sf.json.JSON', 'java.util.Map'],
  methods: objectMethods,
  construct: constructors({ '()': () => mapOf([], 'JSONObject') }),
  statics: functions({ 'fromObject(Object)': ([value], caller) => toJsonValue(value, caller) }),
};

export const jsonArrayType: NativeType = {
  ...arrayListType,
  name: 'net.sf.json.JSONArray',
  parent: arrayListType,
  interfaces: ['net.sf.json.JSON', 'java.util.List'],
  methods: arrayMethods,
  construct: constructors({ '()': () => listOf([], 'JSONArray') }),
  statics: functions({ 'fromObject(Object)': ([value], caller) => toJsonValue(value, caller) }),
};

const serializerType: NativeType = {
  name: 'net.sf.json.JSONSerializer',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({ 'toJSON(Object)': ([value], caller) => toJsonValue(value, caller) }),
};

export const JSON_OBJECT_TYPES: readonly NativeType[] = [jsonObjectType, jsonArrayType, serializerType];
