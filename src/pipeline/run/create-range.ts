// `from..to` and `from..<to`.

import { checkSize } from './bounds.ts';
import type { Caller } from './caller.ts';
import { compareValues } from './comparison.ts';
import { count } from './count.ts';
import { isCharacter } from './kinds.ts';
import { coerceNumber } from './numbers/convert.ts';
import { raise } from './thrown.ts';
import type { RangeValue, Value } from './value.ts';

export async function createRange(from: Value, to: Value, inclusive: boolean, caller: Caller): Promise<RangeValue> {
  const [first, last] = [plainEnd(from, to), plainEnd(to, from)];
  if (first === null || last === null) {
    return raise('java.lang.IllegalArgumentException', `Must specify a non-null value for the '${first === null ? 'from' : 'to'}' index in a Range`);
  }
  const isPlain = (typeof first === 'number' && typeof last === 'number') || (isOneCharacter(first) && isOneCharacter(last));
  return isPlain ? { kind: 'range', from: first, to: last, inclusive } : walk(first, last, inclusive, caller);
}

/** A character is a text here, as nearly everywhere in a script; an Integer that meets a Long is one too. */
function plainEnd(end: Value, other: Value): Value {
  const isWidened = typeof end === 'number' && typeof other === 'object' && other?.kind === 'number' && other.type === 'Long';
  return isWidened ? coerceNumber(end, 'Long') : isCharacter(end) ? end.value : end;
}

function isOneCharacter(end: Value): boolean {
  return typeof end === 'string' && end.length === 1;
}

/** From the smaller end upwards; a range that runs down has the same elements. */
async function walk(from: Value, to: Value, inclusive: boolean, caller: Caller): Promise<RangeValue> {
  const order = await compareValues(from, to, caller);
  const isReverse = order > 0;
  if (order === 0 && !inclusive) {
    return { kind: 'range', from, to, inclusive, walked: { elements: [], isReverse } };
  }
  const end = inclusive ? to : await caller.interpreter.invokeMethod(to, isReverse ? 'next' : 'previous', [], caller);
  const [smallest, largest] = isReverse ? [end, from] : [from, end];
  checkTexts(smallest, largest);
  const elements = await elementsFrom(smallest, largest, caller);
  return { kind: 'range', from, to: end, inclusive: true, walked: { elements: isReverse ? elements.reverse() : elements, isReverse } };
}

/** After the last constant of an enum comes the first again, which ends the range too. */
async function elementsFrom(smallest: Value, largest: Value, caller: Caller): Promise<Value[]> {
  const elements: Value[] = [];
  let each = smallest;
  while ((await compareValues(each, largest, caller)) <= 0) {
    await count(caller);
    elements.push(each);
    checkSize(elements.length);
    const next = await caller.interpreter.invokeMethod(each, 'next', [], caller);
    if ((await compareValues(next, each, caller)) <= 0) {
      break;
    }
    each = next;
  }
  return elements;
}

/** `next()` of a text changes its last character only. */
function checkTexts(smallest: Value, largest: Value): void {
  if (typeof smallest === 'string' && typeof largest === 'string') {
    const problem = smallest.length > largest.length ? 'starting String is longer than ending string' : 'String#next() will not reach the expected value';
    if (smallest.length !== largest.length || smallest.slice(0, -1) !== largest.slice(0, -1)) {
      raise('java.lang.IllegalArgumentException', `Incompatible Strings for Range: ${problem}`);
    }
  }
}
