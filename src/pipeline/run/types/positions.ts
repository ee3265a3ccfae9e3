// What `x[i]` means: indexes from the end, ranges, several at once.

import { checkDepth, checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { count } from '../count.ts';
import { iterate } from '../iteration.ts';
import { isNumber } from '../natural-order.ts';
import { toInteger } from '../numbers/convert.ts';
import { rangeElements } from '../ranges.ts';
import { raise } from '../thrown.ts';
import type { RangeValue, Value } from '../value.ts';

/** Negative ones count from the end. */
export function normalizeIndex(index: number, size: number): number {
  const position = index < 0 ? index + size : index;
  return position < 0 ? raise('java.lang.ArrayIndexOutOfBoundsException', `Negative array index [${index}] too large for array size ${size}`) : position;
}

/** Positions from the first to the last of the range, downwards too. */
export function positionsOf(range: RangeValue, size: number): number[] {
  const elements = rangeElements(range).map(Number);
  const [first, last] = [elements[0], elements.at(-1)];
  if (first === undefined || last === undefined) {
    return [];
  }
  const start = normalizeIndex(first, size);
  const end = normalizeIndex(last, size);
  checkIndex(Math.max(start, end), size);
  const step = start <= end ? 1 : -1;
  return Array.from({ length: Math.abs(end - start) + 1 }, (_, offset) => start + offset * step);
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
    const isRange = typeof each === 'object' && each?.kind === 'range';
    const found = isNumber(each) ? [normalizeIndex(toInteger(each), size)] : isRange ? positionsOf(each, size) : await indexesOf(each, size, caller, depth + 1);
    await count(caller, found.length);
    for (const index of found) {
      indexes.push(index);
    }
    checkSize(indexes.length);
  }
  return indexes;
}

/** As Java's `Objects.checkIndex` says it. */
export function checkBounds(index: number, length: number, exception = 'java.lang.IndexOutOfBoundsException'): number {
  return index >= 0 && index < length ? index : raise(exception, `Index ${index} out of bounds for length ${length}`);
}
