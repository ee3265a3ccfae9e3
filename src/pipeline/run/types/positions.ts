// What `x[i]` means: indexes from the end, ranges, several at once.

import { checkDepth, checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { coerceTo } from '../coerce.ts';
import { count } from '../count.ts';
import { isInstance } from '../instance-of.ts';
import { iterate } from '../iteration.ts';
import { isNumber, isRange } from '../kinds.ts';
import { toInteger } from '../numbers/convert.ts';
import { rangeElement, rangeLength } from '../ranges.ts';
import { raise } from '../thrown.ts';
import type { RangeValue, Value } from '../value.ts';
import type { ExceptionName } from './exceptions.ts';

/** Negative ones count from the end. */
export function normalizeIndex(index: number, size: number): number {
  const position = index < 0 ? index + size : index;
  return position < 0 ? raise('java.lang.ArrayIndexOutOfBoundsException', `Negative array index [${index}] too large for array size ${size}`) : position;
}

/** Positions from the first to the last of the range, downwards too. */
export function positionsOf(range: RangeValue, size: number): number[] {
  const length = rangeLength(range);
  if (length <= 0) {
    return [];
  }
  const start = normalizeIndex(indexOf(rangeElement(range, 0)), size);
  const end = normalizeIndex(indexOf(rangeElement(range, length - 1)), size);
  checkIndex(Math.max(start, end), size);
  const step = start <= end ? 1 : -1;
  return Array.from({ length: Math.abs(end - start) + 1 }, (_, offset) => start + offset * step);
}

function indexOf(value: Value): number {
  return isNumber(value) ? toInteger(value) : raise('java.lang.IllegalArgumentException', 'only whole numbers are indexes');
}

function checkIndex(index: number, size: number): void {
  if (index >= size) {
    raise('java.lang.IndexOutOfBoundsException', `toIndex = ${index + 1}`);
  }
}

/** Of `x[[0, 2, 4..6]]`: numbers and ranges in turn. */
export async function indexesOf(list: Value, size: number, caller: Caller, depth = 0): Promise<number[]> {
  checkDepth(depth);
  const indexes: number[] = [];
  for (const each of await iterate(list, caller)) {
    const found = await positionsOfElement(each, size, caller, depth);
    await count(caller, found.length);
    for (const index of found) {
      indexes.push(index);
    }
    checkSize(indexes.length);
  }
  return indexes;
}

/** As Java's `Objects.checkIndex` says it. */
export function checkBounds(index: number, length: number, exception: ExceptionName = 'java.lang.IndexOutOfBoundsException'): number {
  return index >= 0 && index < length ? index : raise(exception, `Index ${index} out of bounds for length ${length}`);
}

/** One of the indexes in a list: a number, a range, a list of more, or what becomes a number. */
async function positionsOfElement(each: Value, size: number, caller: Caller, depth: number): Promise<readonly number[]> {
  if (isNumber(each)) {
    return [normalizeIndex(toInteger(each), size)];
  }
  if (isRange(each)) {
    return positionsOf(each, size);
  }
  return isInstance(each, 'java.util.List') ? indexesOf(each, size, caller, depth + 1) : [normalizeIndex(Number(await coerceTo(each, 'int', caller)), size)];
}
