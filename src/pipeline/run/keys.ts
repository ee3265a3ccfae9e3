// Keys of maps and sets, and Java's hash codes: equal by Java's equals(), where 1 and 1L and "1" are three keys.

import { checkLength } from './bounds.ts';
import { comparedClass, comparedFields } from './classes/equal-fields.ts';
import { identityOf } from './identity.ts';
import { isGString } from './kinds.ts';
import { hashKey, numberHashCode } from './numbers/number-key.ts';
import { toJavaString } from './numbers/number-text.ts';
import { rangeElements } from './ranges.ts';
import { hashText } from './text/string-methods.ts';
import type { ClassValue, GStringValue, Instance, NativeObject, Value } from './value.ts';
import { enter, startWalk } from './walk.ts';
import type { Walk } from './walk.ts';

/** Two values have the same key exactly when Java's equals() says that they are equal. Objects of classes are only equal to themselves, unless an annotation compares their fields. */
export function keyOf(value: Value, walk = startWalk()): string {
  switch (typeof value) {
    case 'string':
      return `"${value}`;
    case 'number':
      return hashKey(value);
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'null' : keyOfObject(value, walk);
  }
}

function keyOfObject(value: Exclude<Value, null | string | number | boolean>, walk: Walk): string {
  switch (value.kind) {
    case 'number':
      return hashKey(value);
    case 'character':
      return `'${value.value}`;
    case 'gstring':
      return `$${plainText(value, walk) ?? identityOf(value)}`;
    case 'list':
      return value.type === 'array' ? `array ${identityOf(value)}` : keyOfAll('list', value.elements, walk);
    case 'range':
      return keyOfAll('list', rangeElements(value), walk);
    case 'set':
      return `set ${[...value.elements.keys()].sort().map(lengthFirst).join('')}`;
    case 'map':
      return enter(walk, value.entries.size, () => bounded(`map ${[...value.entries].map(([key, { value: element }]) => lengthFirst(key) + lengthFirst(keyOf(element, walk))).sort().join('')}`));
    case 'entry':
      return keyOfAll('entry', [value.key, value.value], walk);
    case 'class':
      return value.native === null ? `class ${identityOf(value)}` : `class ${value.name}`;
    case 'object':
      return keyOfNative(value);
    case 'instance':
      return keyOfInstance(value, walk);
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

function keyOfInstance(instance: Instance, walk: Walk): string {
  return keyBy(comparedClass(instance.class), instance, walk);
}

function keyBy(type: ClassValue | null, instance: Instance, walk: Walk): string {
  if (type === null) {
    return `object ${identityOf(instance)}`;
  }
  const { values, parent } = comparedFields(instance, type);
  const own = keyOfAll(`${type.name} ${identityOf(type)}`, values, walk);
  return parent === null ? own : bounded(`${own} ${keyBy(comparedClass(parent), instance, walk)}`);
}

function keyOfAll(name: string, values: readonly Value[], walk: Walk): string {
  return enter(walk, values.length, () => bounded(`${name} ${values.map((each) => lengthFirst(keyOf(each, walk))).join('')}`));
}

/** What is shared within a value is in its key as often as it is reached. */
function bounded(key: string): string {
  checkLength(key.length);
  return key;
}

/** So that no two different lists give the same text. */
function lengthFirst(key: string): string {
  return `${key.length}:${key}`;
}

/** A GString's text without asking any script; null when a part has a text of its own. */
export function plainText({ strings, values }: GStringValue, walk = startWalk()): string | null {
  return enter(walk, values.length, () => {
    let text = strings[0] ?? '';
    for (const [index, value] of values.entries()) {
      const part = plainPart(value, walk);
      if (part === null) {
        return null;
      }
      text = bounded(text + part + (strings[index + 1] ?? ''));
    }
    return text;
  });
}

function plainPart(value: Value, walk: Walk): string | null {
  if (value === null || typeof value !== 'object') {
    return String(value);
  }
  switch (value.kind) {
    case 'number':
      return toJavaString(value);
    case 'character':
      return value.value;
    case 'gstring':
      return plainText(value, walk);
    default:
      return null;
  }
}

/** Java's hashCode(). */
export function hashCodeOf(value: Value, walk = startWalk()): number {
  switch (typeof value) {
    case 'string':
      return hashText(value);
    case 'number':
      return value;
    case 'boolean':
      return value ? 1231 : 1237;
    default:
      return value === null ? 0 : hashOfObject(value, walk);
  }
}

function hashOfObject(value: Exclude<Value, null | string | number | boolean>, walk: Walk): number {
  switch (value.kind) {
    case 'number':
      return numberHashCode(value);
    case 'character':
      return value.value.charCodeAt(0);
    case 'gstring':
      return 37 + hashText(plainText(value, walk) ?? '');
    case 'list':
      return value.type === 'array' ? identityOf(value) : hashOfAll(value.elements, walk);
    case 'range':
      return hashOfAll(rangeElements(value), walk);
    case 'set':
      return enter(walk, value.elements.size, () => [...value.elements.values()].reduce((sum: number, each) => (sum + hashCodeOf(each, walk)) | 0, 0));
    case 'map':
      return enter(walk, value.entries.size, () => [...value.entries.values()].reduce((sum, each) => (sum + hashOfObject(each, walk)) | 0, 0));
    case 'entry':
      return enter(walk, 2, () => hashCodeOf(value.key, walk) ^ hashCodeOf(value.value, walk));
    case 'object':
      return typeof value.data === 'string' ? hashText(value.data) : typeof value.data === 'number' ? value.data | 0 : identityOf(value);
    case 'instance':
      return hashBy(comparedClass(value.class), value, walk);
    default:
      return identityOf(value);
  }
}

/** As Groovy's HashCodeHelper combines them. */
function hashBy(type: ClassValue | null, instance: Instance, walk: Walk): number {
  if (type === null) {
    return identityOf(instance);
  }
  const { values, isPrimitive, parent } = comparedFields(instance, type);
  return enter(walk, values.length, () => {
    const own = values.reduce((hash: number, each, index) => (Math.imul(hash, 31) + (each === true && isPrimitive[index] === true ? 1 : each === false && isPrimitive[index] === true ? 0 : hashCodeOf(each, walk))) | 0, 127);
    return parent === null ? own : (Math.imul(own, 31) + hashBy(comparedClass(parent), instance, walk)) | 0;
  });
}

function hashOfAll(values: readonly Value[], walk: Walk): number {
  return enter(walk, values.length, () => values.reduce((hash: number, each) => (Math.imul(hash, 31) + hashCodeOf(each, walk)) | 0, 1));
}

/** A map's key where only texts are meant, such as the names of arguments. Null: it is no text. */
export function textOfKey(key: Value): string | null {
  if (typeof key === 'string') {
    return key;
  }
  return isGString(key) ? plainText(key) : null;
}
