// Keys of maps and sets, and Java's hash codes: equal by Java's equals(), where 1 and 1L and "1" are three keys.

import { checkDepth } from './bounds.ts';
import { identityOf } from './identity.ts';
import { hashKey, numberHashCode } from './numbers/number-key.ts';
import { toJavaString } from './numbers/number-text.ts';
import { rangeElements } from './ranges.ts';
import type { GStringValue, NativeObject, Value } from './value.ts';

/** Two values have the same key exactly when Java's equals() says that they are equal. Objects of classes are only equal to themselves. */
export function keyOf(value: Value, depth = 0): string {
  checkDepth(depth);
  switch (typeof value) {
    case 'string':
      return `"${value}`;
    case 'number':
      return hashKey(value);
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'null' : keyOfObject(value, depth + 1);
  }
}

function keyOfObject(value: Exclude<Value, null | string | number | boolean>, depth: number): string {
  switch (value.kind) {
    case 'number':
      return hashKey(value);
    case 'character':
      return `'${value.value}`;
    case 'gstring':
      return `$${plainText(value) ?? identityOf(value)}`;
    case 'list':
      return value.type === 'array' ? `array ${identityOf(value)}` : keyOfAll('list', value.elements, depth);
    case 'range':
      return keyOfAll('list', rangeElements(value), depth);
    case 'set':
      return `set ${[...value.elements.keys()].sort().map(lengthFirst).join('')}`;
    case 'map':
      return `map ${[...value.entries].map(([key, { value: element }]) => lengthFirst(key) + lengthFirst(keyOf(element, depth))).sort().join('')}`;
    case 'entry':
      return keyOfAll('entry', [value.key, value.value], depth);
    case 'class':
      return value.native === null ? `class ${identityOf(value)}` : `class ${value.name}`;
    case 'object':
      return keyOfNative(value);
    default:
      return `object ${identityOf(value)}`;
  }
}

/** An object whose data is one plain value is that value: a UUID, a URL. Others are only equal to themselves. */
function keyOfNative(object: NativeObject): string {
  const { data } = object;
  const isPlain = typeof data === 'string' || typeof data === 'number' || typeof data === 'bigint';
  return isPlain ? `${object.type.name} ${data}` : `object ${identityOf(object)}`;
}

function keyOfAll(name: string, values: readonly Value[], depth: number): string {
  return `${name} ${values.map((each) => lengthFirst(keyOf(each, depth))).join('')}`;
}

/** So that no two different lists give the same text. */
function lengthFirst(key: string): string {
  return `${key.length}:${key}`;
}

/** A GString's text without asking any script; null when a part has a text of its own. */
export function plainText({ strings, values }: GStringValue): string | null {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) {
    const part = plainPart(value);
    if (part === null) {
      return null;
    }
    text += part + (strings[index + 1] ?? '');
  }
  return text;
}

function plainPart(value: Value): string | null {
  if (value === null || typeof value !== 'object') {
    return String(value);
  }
  switch (value.kind) {
    case 'number':
      return toJavaString(value);
    case 'character':
      return value.value;
    case 'gstring':
      return plainText(value);
    default:
      return null;
  }
}

/** Java's hashCode(). */
export function hashCodeOf(value: Value, depth = 0): number {
  checkDepth(depth);
  switch (typeof value) {
    case 'string':
      return hashOfText(value);
    case 'number':
      return value;
    case 'boolean':
      return value ? 1231 : 1237;
    default:
      return value === null ? 0 : hashOfObject(value, depth + 1);
  }
}

function hashOfObject(value: Exclude<Value, null | string | number | boolean>, depth: number): number {
  switch (value.kind) {
    case 'number':
      return numberHashCode(value);
    case 'character':
      return value.value.charCodeAt(0);
    case 'gstring':
      return 37 + hashOfText(plainText(value) ?? '');
    case 'list':
      return value.type === 'array' ? identityOf(value) : hashOfAll(value.elements, depth);
    case 'range':
      return hashOfAll(rangeElements(value), depth);
    case 'set':
      return [...value.elements.values()].reduce((sum: number, each) => (sum + hashCodeOf(each, depth)) | 0, 0);
    case 'map':
      return [...value.entries.values()].reduce((sum, each) => (sum + hashOfObject(each, depth)) | 0, 0);
    case 'entry':
      return hashCodeOf(value.key, depth) ^ hashCodeOf(value.value, depth);
    case 'object':
      return typeof value.data === 'string' ? hashOfText(value.data) : typeof value.data === 'number' ? value.data | 0 : identityOf(value);
    default:
      return identityOf(value);
  }
}

function hashOfAll(values: readonly Value[], depth: number): number {
  return values.reduce((hash: number, each) => (Math.imul(hash, 31) + hashCodeOf(each, depth)) | 0, 1);
}

function hashOfText(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  }
  return hash;
}

/** A map's key where only texts are meant, such as the names of arguments. Null: it is no text. */
export function textOfKey(key: Value): string | null {
  if (typeof key === 'string') {
    return key;
  }
  return key !== null && typeof key === 'object' && key.kind === 'gstring' ? plainText(key) : null;
}
