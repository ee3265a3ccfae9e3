// Work on elements that all types share which have some.

import type { Caller } from '../caller.ts';
import { checkSize } from '../bounds.ts';
import { listOf } from '../collections.ts';
import { count, workOf } from '../count.ts';
import { checkUnchanged, iterate } from '../iteration.ts';
import { keyOf } from '../keys.ts';
import { isInstanceValue } from '../kinds.ts';
import { toText } from '../to-text.ts';
import { createOutput, textOfOutput, write } from '../text/text-output.ts';
import type { ClosureValue, ListValue, Value } from '../value.ts';
import { callClosure } from './calling.ts';

/** As Java's iterators do, it refuses to go on after the collection has changed under it. */
export async function forEach(elements: readonly Value[], visit: (element: Value, index: number) => Promise<unknown>, caller: Caller): Promise<void> {
  const { length } = elements;
  for (let index = 0; index !== elements.length; index += 1) {
    checkUnchanged(length, elements.length);
    const element = elements[index] ?? null;
    const pause = count(caller, 1 + workOf(element));
    if (pause !== null) {
      await pause;
    }
    await visit(element, index);
  }
}

export async function collect(elements: readonly Value[], closure: ClosureValue, caller: Caller): Promise<ListValue> {
  const results: Value[] = [];
  await forEach(elements, async (element) => results.push(await callClosure(closure, [element], caller)), caller);
  return listOf(results);
}

export async function filter(elements: readonly Value[], accept: (element: Value, index: number) => Promise<boolean>, caller: Caller): Promise<Value[]> {
  const results: Value[] = [];
  await forEach(elements, async (element, index) => {
    if (await accept(element, index)) {
      results.push(element);
    }
  }, caller);
  return results;
}

/** -1: none. */
export async function firstIndex(elements: readonly Value[], accept: (element: Value) => Promise<boolean>, caller: Caller, start = 0): Promise<number> {
  const { length } = elements;
  for (let index = start; index < length; index += 1) {
    checkUnchanged(length, elements.length);
    await count(caller);
    if (await accept(elements[index] ?? null)) {
      return index;
    }
  }
  return -1;
}

export async function findResult(value: Value, fallback: Value, closure: ClosureValue, caller: Caller): Promise<Value> {
  for (const element of await iterate(value, caller)) {
    const result = await callClosure(closure, [element], caller);
    if (result !== null) {
      return result;
    }
  }
  return fallback;
}

export async function inject(elements: readonly Value[], initial: Value, closure: ClosureValue, caller: Caller): Promise<Value> {
  let result = initial;
  await forEach(elements, async (element) => {
    result = await callClosure(closure, [result, element], caller);
  }, caller);
  return result;
}

/** Java's equals(): by type and content, and as an object's own class says. */
export async function javaEquals(left: Value, right: Value, caller: Caller): Promise<boolean> {
  if (isInstanceValue(left)) {
    return left === right || (await caller.interpreter.tryMethod(left, 'equals', [right], caller)) === true;
  }
  return keyOf(left) === keyOf(right);
}

/** -1: none. */
export async function indexOf(elements: readonly Value[], wanted: Value, caller: Caller): Promise<number> {
  const key = keyOf(wanted);
  let work = workOf(wanted);
  for (const [index, element] of elements.entries()) {
    work += 1 / 8 + workOf(element);
    if (work >= 32) {
      await count(caller, Math.ceil(work));
      work = 0;
    }
    if (isInstanceValue(element) ? await javaEquals(element, wanted, caller) : keyOf(element) === key) {
      return index;
    }
  }
  return -1;
}

/** Whether an element is among these, by Java's equals(). */
export async function among(elements: readonly Value[], caller: Caller): Promise<(element: Value) => Promise<boolean>> {
  const keys = new Set<string>();
  const objects: Value[] = [];
  await forEach(elements, (element) => Promise.resolve(isInstanceValue(element) ? objects.push(element) : keys.add(keyOf(element))), caller);
  return async (element) => keys.has(keyOf(element)) || (await indexOf(objects, element, caller)) >= 0;
}

export async function joinElements(elements: readonly Value[], separator: string, caller: Caller): Promise<string> {
  const output = createOutput();
  for (const [index, element] of elements.entries()) {
    const pause = count(caller);
    if (pause !== null) {
      await pause;
    }
    write(output, index === 0 ? '' : separator);
    write(output, await toText(element, caller));
  }
  return textOfOutput(output);
}

/** What `invokeMethod(name, args)` was given: an array of arguments, the only one, or null for none. */
export function argumentsOf(value: Value): readonly Value[] {
  return value === null ? [] : typeof value === 'object' && value.kind === 'list' ? value.elements : [value];
}

/** Lists in lists become one list; `flatten` also takes what other collections hold. */
export async function flatten(elements: readonly Value[], caller: Caller, depth = 0): Promise<Value[]> {
  const results: Value[] = [];
  for (const element of elements) {
    await count(caller);
    const isCollection = typeof element === 'object' && element !== null && ['list', 'set', 'range'].includes(element.kind);
    const inner = isCollection && depth < 256 ? await flatten(await iterate(element, caller), caller, depth + 1) : [element];
    for (const each of inner) {
      results.push(each);
    }
    checkSize(results.length);
  }
  return results;
}
