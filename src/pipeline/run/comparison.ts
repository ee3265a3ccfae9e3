// Groovy's `==` and `<=>`, which look through the types: 1 == 1L, "a" == "${'a'}", [1] == [1.0].

import { checkDepth } from './bounds.ts';
import type { Caller } from './caller.ts';
import { classNameOf } from './class-name.ts';
import { count } from './count.ts';
import { keyOf } from './keys.ts';
import { callObject, findNativeMethod } from './native-type.ts';
import { refuse } from './natural-order.ts';
import { compare } from './numbers/arithmetic.ts';
import { rangeElements } from './ranges.ts';
import { isSubclass, raise } from './thrown.ts';
import { toJavaText, toText } from './to-text.ts';
import { isCharacter, isInstanceValue, isNumber } from './kinds.ts';
import { compareTexts } from './text/string-methods.ts';
import type { ClassValue, MapEntryValue, MapValue, SetValue, Value } from './value.ts';

/** `left == right` */
export async function isEqual(left: Value, right: Value, caller: Caller, depth = 0): Promise<boolean> {
  if (left === right) {
    return true;
  }
  if (left === null || right === null) {
    return false;
  }
  checkDepth(depth);
  if (typeof left === 'object' && left.kind === 'instance' && left.base !== undefined) {
    return isEqual(left.base, right, caller, depth + 1);
  }
  if (typeof right === 'object' && right.kind === 'instance' && right.base !== undefined) {
    return isEqual(left, right.base, caller, depth + 1);
  }
  const difference = await comparePlain(left, right, caller);
  if (difference !== null) {
    return difference === 0;
  }
  if (typeof left !== 'object') {
    return false;
  }
  const [leftElements, rightElements] = [sequenceOf(left), sequenceOf(right)];
  if (leftElements !== null) {
    return rightElements !== null && areEqual(leftElements, rightElements, caller, depth + 1);
  }
  switch (left.kind) {
    case 'map':
      return isObject(right, 'map') && areMapsEqual(left, right, caller, depth + 1);
    case 'set':
      return isObject(right, 'set') && areSetsEqual(left, right, caller, depth + 1);
    case 'entry':
      return isObject(right, 'entry') && (await isEqual(left.key, right.key, caller, depth + 1)) && isEqual(left.value, right.value, caller, depth + 1);
    case 'class':
      return isObject(right, 'class') && left.name === right.name && left.native !== null && right.native !== null;
    case 'instance':
      return isComparableClass(left.class)
        ? isOfClass(right, left.class.name) && (await caller.interpreter.invokeMethod(left, 'compareTo', [right], caller)) === 0
        : (await caller.interpreter.tryMethod(left, 'equals', [right], caller)) === true;
    case 'object':
      return (await callObject(left, 'equals', [right], caller)) === true || keyOf(left) === keyOf(right);
    default:
      return false;
  }
}

function isOfClass(value: Value, name: string): boolean {
  return isInstanceValue(value) && isSubclass(value.class, name);
}

function isObject<Kind extends string>(value: Value, kind: Kind): value is Extract<Value, { readonly kind: Kind }> {
  return typeof value === 'object' && value !== null && value.kind === kind;
}

/** Of what equals by its elements in their order. */
function sequenceOf(value: Value): readonly Value[] | null {
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  return value.kind === 'list' ? value.elements : value.kind === 'range' ? rangeElements(value) : null;
}

async function areEqual(left: readonly Value[], right: readonly Value[], caller: Caller, depth: number): Promise<boolean> {
  if (left.length !== right.length) {
    return false;
  }
  for (const [index, element] of left.entries()) {
    const pause = count(caller);
    if (pause !== null) {
      await pause;
    }
    if (!(await isEqual(element, right[index] ?? null, caller, depth))) {
      return false;
    }
  }
  return true;
}

async function areMapsEqual(left: MapValue, right: MapValue, caller: Caller, depth: number): Promise<boolean> {
  if (left.entries.size !== right.entries.size) {
    return false;
  }
  await count(caller, left.entries.size);
  for (const [hashed, { key, value }] of left.entries) {
    const other = right.entries.get(hashed) ?? (isInstanceValue(key) ? await equalEntry(right, key, caller) : undefined);
    if (other === undefined || !(await isEqual(value, other.value, caller, depth))) {
      return false;
    }
  }
  return true;
}

/** Of an object with an equals() of its own. */
async function equalEntry({ entries }: MapValue, key: Value, caller: Caller): Promise<MapEntryValue | undefined> {
  for (const entry of entries.values()) {
    await count(caller);
    if ((await caller.interpreter.tryMethod(key, 'equals', [entry.key], caller)) === true) {
      return entry;
    }
  }
  return undefined;
}

async function areSetsEqual(left: SetValue, right: SetValue, caller: Caller, depth: number): Promise<boolean> {
  if (left.elements.size !== right.elements.size) {
    return false;
  }
  const others = [...right.elements].filter(([key]) => !left.elements.has(key)).map(([, element]) => element);
  for (const [key, element] of left.elements) {
    if (!right.elements.has(key) && !(await includes(others, element, caller, depth))) {
      return false;
    }
  }
  return true;
}

async function includes(list: readonly Value[], wanted: Value, caller: Caller, depth: number): Promise<boolean> {
  for (const element of list) {
    await count(caller);
    if (await isEqual(element, wanted, caller, depth)) {
      return true;
    }
  }
  return false;
}

/** `left <=> right`: -1, 0 or 1. Null comes first. */
export async function compareValues(left: Value, right: Value, caller: Caller): Promise<number> {
  if (left === right) {
    return 0;
  }
  if (left === null || right === null) {
    return left === null ? -1 : 1;
  }
  const difference = await comparePlain(left, right, caller);
  if (difference !== null) {
    return Math.sign(difference);
  }
  if (isComparable(left)) {
    return Math.sign(await compareTo(left, right, caller));
  }
  const [leftText, rightText] = [await toJavaText(left, caller), await toJavaText(right, caller)];
  return raise(
    'groovy.lang.GroovyRuntimeException',
    `Cannot compare ${classNameOf(left)} with value '${leftText}' and ${classNameOf(right)} with value '${rightText}'`,
  );
}

/** Java's compareTo of something that has one. */
async function compareTo(left: Value, right: Value, caller: Caller): Promise<number> {
  if (isInstanceValue(left)) {
    const result = await caller.interpreter.invokeMethod(left, 'compareTo', [right], caller);
    return isNumber(result) ? compare(result, 0) : 0;
  }
  if (typeof left === 'object' && left?.kind === 'object') {
    const result = await callObject(left, 'compareTo', [right], caller);
    return typeof result === 'number' ? result : refuse(right, left);
  }
  if (typeof left === 'object' && left?.kind === 'gstring') {
    return compareTexts(await toText(left, caller), await toText(right, caller));
  }
  return refuse(right, left);
}

function isComparableClass(type: ClassValue): boolean {
  return isSubclass(type, 'java.lang.Comparable') || isSubclass(type, 'java.lang.Enum');
}

function isComparable(value: Exclude<Value, null>): boolean {
  if (typeof value !== 'object') {
    return true;
  }
  switch (value.kind) {
    case 'number':
    case 'character':
    case 'gstring':
      return true;
    case 'instance':
      return isComparableClass(value.class);
    case 'object':
      return findNativeMethod(value.type, 'compareTo').length > 0;
    default:
      return false;
  }
}

/** Numbers, texts and truths with each other; null when they can't be compared like that. A text of one character is a number to a number. */
async function comparePlain(left: Exclude<Value, null>, right: Exclude<Value, null>, caller: Caller): Promise<number | null> {
  if (typeof left === 'string' && typeof right === 'string') {
    return compareTexts(left, right);
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    return Number(left) - Number(right);
  }
  const isNumeric = [left, right].map((each) => isNumber(each));
  if (isNumeric[0] === true || isNumeric[1] === true) {
    const [first, second] = [await toNumber(left, caller), await toNumber(right, caller)];
    return first === null || second === null ? null : compare(first, second);
  }
  const [first, second] = [await toTextual(left, caller), await toTextual(right, caller)];
  return first === null || second === null ? null : compareTexts(first, second);
}

async function toNumber(value: Exclude<Value, null>, caller: Caller) {
  if (isNumber(value)) {
    return value;
  }
  const text = await toTextual(value, caller);
  return text?.length === 1 ? text.charCodeAt(0) : null;
}

async function toTextual(value: Exclude<Value, null>, caller: Caller): Promise<string | null> {
  if (typeof value === 'string') {
    return value;
  }
  return isCharacter(value) ? value.value : typeof value === 'object' && value.kind === 'gstring' ? toText(value, caller) : null;
}
