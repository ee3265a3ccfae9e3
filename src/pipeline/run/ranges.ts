// Ranges are only expanded where their elements are needed.

import { checkSize } from './bounds.ts';
import type { RangeValue, Value } from './value.ts';

export function rangeLength({ from, to, inclusive }: RangeValue): number {
  return Math.abs(ordinal(to) - ordinal(from)) + (inclusive ? 1 : 0);
}

/** From the first to the last, whichever way the range runs. */
export function rangeElements(range: RangeValue): Value[] {
  const length = rangeLength(range);
  checkSize(length);
  return Array.from({ length }, (_, index) => rangeElement(range, index));
}

/** Of an index that is within the range. */
export function rangeElement({ from, to }: RangeValue, index: number): Value {
  const element = ordinal(from) + (ordinal(to) < ordinal(from) ? -index : index);
  return typeof from === 'number' ? element : String.fromCharCode(element);
}

function ordinal(end: number | string): number {
  return typeof end === 'number' ? end : end.charCodeAt(0);
}
