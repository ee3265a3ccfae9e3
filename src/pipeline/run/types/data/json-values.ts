// Values of a script as JSON, and back.

import { beanProperties } from '../../classes/bean-properties.ts';
import { checkDepth } from '../../bounds.ts';
import type { Caller } from '../../caller.ts';
import { count } from '../../count.ts';
import { elementsOf, entriesOf, listOf, mapOf, putEntry } from '../../collections.ts';
import { iterate } from '../../iteration.ts';
import { isNumber } from '../../kinds.ts';
import { dateToJson } from '../../text/date-fields.ts';
import type { JsonObject, JsonValue } from '../../text/json-value.ts';
import { raise } from '../../thrown.ts';
import { toText } from '../../to-text.ts';
import type { Instance, MapValue, NativeObject, Value } from '../../value.ts';
import { ELEMENTS_PIECE, reach } from '../../../work.ts';
import type { Pace, Work } from '../../../work.ts';
import { isEnum } from '../enum.ts';
import { timeOf } from '../time/date.ts';

/** `JsonSlurperClassic` gives HashMaps, whose order is that of hash codes. The arrays in JSONObjects are JSONArrays. */
export function* fromJson(json: JsonValue, mapType: MapValue['type']): Work<Value> {
  return yield* fromJsonAt({ made: 0, pauseAt: ELEMENTS_PIECE }, json, mapType);
}

function* fromJsonAt(pace: Pace & { made: number }, json: JsonValue, mapType: MapValue['type']): Work<Value> {
  yield* reach(pace, ++pace.made, ELEMENTS_PIECE);
  if (json === null || typeof json !== 'object') {
    return json;
  }
  if (json instanceof Map) {
    const map = mapOf([], mapType);
    for (const [key, value] of json as JsonObject) {
      putEntry(map, key, yield* fromJsonAt(pace, value, mapType));
    }
    return map;
  }
  if (!Array.isArray(json)) {
    return json as Extract<JsonValue, { readonly kind: 'number' }>;
  }
  const elements: Value[] = [];
  for (const element of json as readonly JsonValue[]) {
    elements.push(yield* fromJsonAt(pace, element, mapType));
  }
  return listOf(elements, mapType === 'JSONObject' ? 'JSONArray' : 'ArrayList');
}

/** A closure describes an object: see json-builder.ts. */
type DescribeClosure = (closure: Extract<Value, { kind: 'closure' }>, caller: Caller) => Promise<MapValue>;

export async function toJson(value: Value, caller: Caller, describe: DescribeClosure, depth = 0): Promise<JsonValue> {
  checkDepth(depth);
  await count(caller);
  if (value === null || typeof value !== 'object' || isNumber(value)) {
    return value;
  }
  const inner = (each: Value): Promise<JsonValue> => toJson(each, caller, describe, depth + 1);
  switch (value.kind) {
    case 'list':
    case 'range':
      return all(await iterate(value, caller), inner);
    case 'set':
      return all(elementsOf(value), inner);
    case 'map':
      return mapToJson(value, caller, inner);
    case 'entry':
      return new Map<string, JsonValue>([['key', await inner(value.key)], ['value', await inner(value.value)]]);
    case 'closure':
      return inner(await describe(value, caller));
    case 'instance':
      return instanceToJson(value, caller, inner);
    case 'object':
      return nativeToJson(value, caller, inner);
    default:
      return toText(value, caller);
  }
}

async function all(elements: readonly Value[], convert: (value: Value) => Promise<JsonValue>): Promise<JsonValue[]> {
  const results: JsonValue[] = [];
  for (const element of elements) {
    results.push(await convert(element));
  }
  return results;
}

async function mapToJson(map: MapValue, caller: Caller, convert: (value: Value) => Promise<JsonValue>): Promise<JsonValue> {
  const result = new Map<string, JsonValue>();
  for (const { key, value } of entriesOf(map)) {
    if (key === null) {
      raise('java.lang.IllegalArgumentException', 'Maps with null keys can\'t be converted to JSON');
    }
    result.set(await toText(key, caller), await convert(value));
  }
  return result;
}

/** The name of an enum's constant, the properties of any other object. */
async function instanceToJson(instance: Instance, caller: Caller, convert: (value: Value) => Promise<JsonValue>): Promise<JsonValue> {
  if (isEnum(instance.class)) {
    return convert(await caller.interpreter.invokeMethod(instance, 'name', [], caller));
  }
  const result = new Map<string, JsonValue>();
  for (const [name, value] of await beanProperties(instance, caller)) {
    result.set(name, await convert(value));
  }
  return result;
}

const DATES: readonly string[] = ['java.util.Date', 'java.util.GregorianCalendar'];

async function nativeToJson(object: NativeObject, caller: Caller, convert: (value: Value) => Promise<JsonValue>): Promise<JsonValue> {
  if (object.type.name === 'groovy.json.JsonBuilder') {
    return convert(await caller.interpreter.invokeMethod(object, 'getContent', [], caller));
  }
  if (DATES.includes(object.type.name)) {
    const date = object.type.name === 'java.util.Date' ? object : await caller.interpreter.invokeMethod(object, 'getTime', [], caller);
    return typeof date === 'object' && date?.kind === 'object' ? dateToJson(timeOf(date)) : null;
  }
  const elements = await iterate(object, caller);
  return elements.length === 1 && elements[0] === object ? toText(object, caller) : all(elements, convert);
}
