// Values become the types that a script declares: on assignment, with a cast, and with `as`.

import { arrayOf, elementsOf, entriesOf, listOf, mapOf } from './collections.ts';
import type { Caller } from './caller.ts';
import { classNameOf } from './class-name.ts';
import { count, workOf } from './count.ts';
import { isInstance } from './instance-of.ts';
import { iterate } from './iteration.ts';
import { isCharacter, isClosure, isList, isMap, isNumber } from './kinds.ts';
import { coerceNumber, coerceToDoubleObject } from './numbers/convert.ts';
import { parseBigDecimal, parseBigInteger, parseDouble, parseFloat32, parseInteger, parseLong, trimJava } from './numbers/parse-number.ts';
import type { GroovyNumber } from './numbers/number.ts';
import { collectSet } from './own-keys.ts';
import { rangeElements } from './ranges.ts';
import { raise } from './thrown.ts';
import { toJavaText, toText } from './to-text.ts';
import { isTrue } from './truth.ts';
import { FUNCTIONAL_TYPES, NUMBER_TYPES, PRIMITIVES, fullTypeName, isCoreType } from './type-names.ts';
import type { MapValue, Value } from './value.ts';

/** `Type name = value`, a returned or an assigned value. `typeName` is one of Java's, with `[]` for arrays; an unknown one takes everything. */
export async function coerceTo(value: Value, typeName: string, caller: Caller): Promise<Value> {
  if (typeName.endsWith('[]')) {
    return value === null ? null : toArray(value, typeName.slice(0, -2), caller, coerceTo);
  }
  const name = fullTypeName(typeName);
  const wrapper = PRIMITIVES.get(name);
  if (value === null) {
    return wrapper === undefined ? null : name === 'boolean' ? false : failCast(null, name, caller);
  }
  const target = wrapper ?? name;
  if (target === 'java.lang.Object' || isInstance(value, target)) {
    return value;
  }
  if (target === 'java.lang.Boolean') {
    return isTrue(value, caller);
  }
  if (target === 'java.lang.String') {
    return toJavaText(value, caller);
  }
  const number = NUMBER_TYPES.get(target);
  if (number !== undefined) {
    const plain = await plainNumber(value, caller);
    return plain === null ? failCast(value, name, caller) : name === 'java.lang.Double' ? coerceToDoubleObject(plain) : coerceNumber(plain, number);
  }
  if (target === 'java.lang.Character') {
    return toCharacter(value, name, caller);
  }
  if (isClosure(value) && FUNCTIONAL_TYPES.has(target)) {
    return value;
  }
  return (await toCollection(value, target, caller)) ?? (await construct(value, name, caller));
}

/** A number as it is, of a character or a text of one character its code. */
async function plainNumber(value: Value, caller: Caller): Promise<GroovyNumber | null> {
  if (isNumber(value)) {
    return value;
  }
  const text = await textual(value, caller);
  return text?.length === 1 ? text.charCodeAt(0) : null;
}

async function textual(value: Value, caller: Caller): Promise<string | null> {
  if (typeof value === 'string') {
    return value;
  }
  return isCharacter(value) ? value.value : isInstance(value, 'groovy.lang.GString') ? toText(value, caller) : null;
}

async function toCharacter(value: Value, name: string, caller: Caller): Promise<Value> {
  if (isNumber(value)) {
    return { kind: 'character', value: String.fromCharCode(Number(coerceNumber(value, 'Integer'))) };
  }
  const text = await textual(value, caller);
  return text?.length === 1 ? { kind: 'character', value: text } : failCast(value, name, caller);
}

/** Collections are made of collections; null when that is not what is wanted. */
async function toCollection(value: Value, target: string, caller: Caller): Promise<Value | null> {
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  await count(caller, workOf(value));
  const elements = value.kind === 'list' ? value.elements : value.kind === 'set' ? elementsOf(value) : value.kind === 'range' ? rangeElements(value) : null;
  if (elements === null) {
    return value.kind === 'map' && target === 'java.util.TreeMap' ? mapOf(entriesOf(value).map(({ key, value: each }) => [key, each]), 'TreeMap') : null;
  }
  switch (target) {
    case 'java.util.Set':
    case 'java.util.LinkedHashSet':
      return collectSet(elements, 'LinkedHashSet', caller);
    case 'java.util.HashSet':
      return collectSet(elements, 'HashSet', caller);
    case 'java.util.TreeSet':
    case 'java.util.SortedSet':
      return collectSet(elements, 'TreeSet', caller);
    case 'java.util.LinkedList':
    case 'java.util.Queue':
    case 'java.util.Deque':
      return listOf(elements, 'LinkedList');
    case 'java.util.ArrayList':
      return listOf(elements);
    case 'java.util.List':
    case 'java.util.Collection':
    case 'java.lang.Iterable':
      return value.kind === 'list' ? listOf(elements) : null;
    default:
      return null;
  }
}

async function toArray(value: Value, component: string, caller: Caller, convert: typeof coerceTo): Promise<Value> {
  const name = fullTypeName(component);
  if (isList(value) && value.type === 'array' && (value.component ?? 'java.lang.Object') === name) {
    return value;
  }
  const isCollection = typeof value === 'string' || (typeof value === 'object' && value !== null && ['list', 'set', 'range', 'gstring', 'map'].includes(value.kind));
  if (!isCollection) {
    return failCast(value, `${name}[]`, caller);
  }
  const elements: Value[] = [];
  for (const element of await iterate(value, caller)) {
    await count(caller);
    elements.push(await convert(element, component, caller));
  }
  return arrayOf(elements, name);
}

/** The last thing that Groovy tries: a constructor that takes the list's elements, or the map. */
async function construct(value: Value, name: string, caller: Caller): Promise<Value> {
  const type = await caller.interpreter.findClass(name, caller);
  if (type === null && !isCoreType(name)) {
    return value;
  }
  if (type !== null && isInstance(value, type.name)) {
    return value;
  }
  const args = typeof value !== 'object' || value === null ? null : value.kind === 'list' ? value.elements : value.kind === 'map' ? [value] : null;
  if (type?.native?.construct === undefined || args === null) {
    return failCast(value, type?.name ?? name, caller, value !== null && isInstance(value, 'java.util.Collection') ? await iterate(value, caller) : args);
  }
  return caller.interpreter.construct(type, args, caller);
}

async function failCast(value: Value, name: string, caller: Caller, args: readonly Value[] | null = null): Promise<never> {
  const wrapper = PRIMITIVES.get(name);
  const [text, from] = value === null ? ['null', 'null'] : [await toJavaText(value, caller), classNameOf(value)];
  const hint = value === null && wrapper !== undefined ? `. Try '${wrapper}' instead` : '';
  const isCollection = name.startsWith('java.util.');
  const reason =
    args === null || !isCollection
      ? ''
      : ` due to: groovy.lang.GroovyRuntimeException: Could not find matching constructor for: ${name}(${args.map((each) => (each === null ? 'null' : classNameOf(each))).join(', ')})`;
  return raise('org.codehaus.groovy.runtime.typehandling.GroovyCastException', `Cannot cast object '${text}' with class '${from}' to class '${name}'${hint}${reason}`);
}

/** `value as Type` */
export async function convertValue(value: Value, typeName: string, caller: Caller): Promise<Value> {
  if (value === null) {
    return typeName === 'boolean' ? false : PRIMITIVES.has(typeName) ? failCast(null, typeName, caller) : null;
  }
  if (typeName.endsWith('[]')) {
    return toArray(value, typeName.slice(0, -2), caller, convertValue);
  }
  const name = fullTypeName(typeName);
  const target = PRIMITIVES.get(name) ?? name;
  if (target === 'java.lang.String') {
    return toText(value, caller);
  }
  if (isInstance(value, target)) {
    return value;
  }
  const text = await textual(value, caller);
  if (text !== null && !isCharacter(value)) {
    const converted = textAsType(text, target);
    if (converted !== null) {
      return converted;
    }
  }
  const isCollection = typeof value === 'object' && (value.kind === 'list' || value.kind === 'set' || value.kind === 'range');
  if (isCollection && (target === 'java.util.List' || target === 'java.util.Collection' || target === 'java.util.ArrayList')) {
    return listOf(await iterate(value, caller));
  }
  if (isMap(value) && /^java\.util\.Map[.$]Entry$/.test(target)) {
    return entryBy(value, caller);
  }
  return isMap(value) && FUNCTIONAL_TYPES.has(target) ? value : coerceTo(value, typeName, caller);
}

/** `[getKey: { … }, getValue: { … }] as Map.Entry` */
async function entryBy(methods: MapValue, caller: Caller): Promise<Value> {
  const [key, value] = [await caller.interpreter.invokeMethod(methods, 'getKey', [], caller), await caller.interpreter.invokeMethod(methods, 'getValue', [], caller)];
  return { kind: 'entry', key, value };
}

/** What a text can become with `as`, and not with a cast; null: nothing else. */
function textAsType(text: string, target: string): Value {
  switch (target) {
    case 'java.lang.Integer':
      return parseInteger(trimJava(text));
    case 'java.lang.Long':
      return parseLong(trimJava(text));
    case 'java.lang.Short':
    case 'java.lang.Byte':
      return coerceNumber(parseInteger(trimJava(text)), target === 'java.lang.Short' ? 'Short' : 'Byte');
    case 'java.math.BigInteger':
      return parseBigInteger(trimJava(text));
    case 'java.math.BigDecimal':
      return parseBigDecimal(trimJava(text));
    case 'java.lang.Double':
      return parseDouble(trimJava(text));
    case 'java.lang.Float':
      return parseFloat32(trimJava(text));
    case 'java.lang.Character':
      return { kind: 'character', value: text.slice(0, 1) };
    case 'java.util.List':
      return listOf(text.split(''));
    default:
      return null;
  }
}
