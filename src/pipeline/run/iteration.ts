// What is in a value.

import { checkSize } from './bounds.ts';
import type { Caller } from './caller.ts';
import { elementsOf, entriesOf } from './collections.ts';
import { keyOf } from './keys.ts';
import { callObject } from './native-type.ts';
import { rangeElements } from './ranges.ts';
import { createException, isSubclass, raise, Thrown } from './thrown.ts';
import { toText } from './to-text.ts';
import { isTrue } from './truth.ts';
import type { Instance, ListValue, MapValue, NativeObject, SetValue, Value } from './value.ts';

/** What `def (a, b) = value` takes: `value[0]`, `value[1]`, … */
export async function unpack(value: Value, size: number, caller: Caller): Promise<readonly Value[]> {
  if (value === null) {
    raise('java.lang.NullPointerException', 'Cannot invoke method getAt() on null object');
  }
  if (typeof value === 'object' && ['list', 'set', 'range', 'object'].includes(value.kind)) {
    return iterate(value, caller);
  }
  const elements: Value[] = [];
  for (let index = 0; index < size; index++) {
    elements.push(await caller.interpreter.invokeMethod(value, 'getAt', [index], caller));
  }
  return elements;
}

/** What `each` and `for (x in …)` see: the elements, a map's entries, a text's characters, nothing of null, else the value itself. */
export async function iterate(value: Value, caller: Caller): Promise<readonly Value[]> {
  if (value === null) {
    return [];
  }
  if (typeof value === 'string') {
    return charactersOf(value);
  }
  if (typeof value !== 'object') {
    return [value];
  }
  switch (value.kind) {
    case 'list':
      // What changes a CopyOnWriteArrayList does not disturb who goes through it.
      return value.type === 'CopyOnWriteArrayList' ? [...value.elements] : value.elements;
    case 'set':
      return elementsOf(value);
    case 'map':
      return entriesOf(value);
    case 'range':
      return rangeElements(value);
    case 'gstring':
      return charactersOf(await toText(value, caller));
    case 'instance':
      return iterateInstance(value, caller);
    case 'object':
      return iterateNative(value, caller);
    default:
      return [value];
  }
}

/** One element after the other. As Java's iterators do, it refuses to go on after the collection has changed under it. */
export function* inTurn(collection: ListValue | SetValue | MapValue): Generator<Value> {
  if (collection.kind === 'list') {
    // What changes a CopyOnWriteArrayList does not disturb who goes through it.
    const elements = collection.type === 'CopyOnWriteArrayList' ? [...collection.elements] : collection.elements;
    const { length } = elements;
    for (let index = 0; index !== elements.length; index++) {
      checkUnchanged(length, elements.length);
      yield elements[index] ?? null;
    }
    return;
  }
  const [held, elements] = collection.kind === 'set' ? [collection.elements, elementsOf(collection)] : [collection.entries, entriesOf(collection)];
  for (const element of elements) {
    checkUnchanged(elements.length, held.size);
    yield element;
  }
}

export function checkUnchanged(before: number, now: number): void {
  if (before !== now) {
    throw new Thrown(createException('java.util.ConcurrentModificationException', null));
  }
}

/** Of a text. */
export function charactersOf(text: string): string[] {
  checkSize(text.length);
  return text.split('');
}

/** Of an object with an `iterator()`. */
async function iterateInstance(instance: Instance, caller: Caller): Promise<readonly Value[]> {
  if (instance.base !== undefined) {
    return iterate(instance.base, caller);
  }
  const { interpreter } = caller;
  const made = await interpreter.tryMethod(instance, 'iterator', [], caller);
  const iterator = made === undefined && isSubclass(instance.class, 'java.util.Iterator') ? instance : made;
  if (iterator === undefined) {
    return [instance];
  }
  // A map of closures stands for an iterator: `[hasNext: { … }, next: { … }] as Iterator`.
  const isIterator = typeof iterator === 'object' && (iterator?.kind === 'instance' || (iterator?.kind === 'map' && iterator.entries.has(keyOf('hasNext'))));
  if (!isIterator || iterator === null) {
    return iterate(iterator, caller);
  }
  const elements: Value[] = [];
  while (await isTrue(await interpreter.invokeMethod(iterator, 'hasNext', [], caller), caller)) {
    elements.push(await interpreter.invokeMethod(iterator, 'next', [], caller));
    checkSize(elements.length);
  }
  return elements;
}

/** Of a Java object that has a list of its elements (`toList`), or an `iterator()`, which has one. */
async function iterateNative(object: NativeObject, caller: Caller): Promise<readonly Value[]> {
  for (const name of ['toList', 'iterator']) {
    const found = await callObject(object, name, [], caller);
    if (found !== undefined && found !== object) {
      return iterate(found, caller);
    }
  }
  return [object];
}
