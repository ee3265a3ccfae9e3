// Ranges are only expanded where their elements are needed.

import { checkSize } from './bounds.ts';
import { toInteger } from './numbers/convert.ts';
import { raise } from './thrown.ts';
import type { RangeValue, Value } from './value.ts';

export function rangeLength({ from, to, inclusive, walked }: RangeValue): number {
  return walked === undefined ? Math.abs(ordinal(to) - ordinal(from)) + (inclusive ? 1 : 0) : walked.elements.length;
}

/** From the first to the last, whichever way the range runs. */
export function rangeElements(range: RangeValue): Value[] {
  const length = rangeLength(range);
  checkSize(length);
  const elements: Value[] = [];
  for (let index = 0; index < length; index++) {
    elements.push(rangeElement(range, index));
  }
  return elements;
}

/** Of an index that is within the range. */
export function rangeElement({ from, to, walked }: RangeValue, index: number): Value {
  if (walked !== undefined) {
    return walked.elements[index] ?? null;
  }
  const element = ordinal(from) + (isReverse({ from, to }) ? -index : index);
  return typeof from === 'number' ? element : String.fromCharCode(element);
}

export function isReverse({ from, to, walked }: Pick<RangeValue, 'from' | 'to' | 'walked'>): boolean {
  return walked?.isReverse ?? ordinal(to) < ordinal(from);
}

/** The ends as whole numbers, to index with. */
export function rangeIndexes({ from, to }: RangeValue): readonly [number, number] {
  return [ordinal(from), ordinal(to)];
}

function ordinal(end: Value): number {
  if (typeof end === 'string') {
    return end.charCodeAt(0);
  }
  const isNumber = typeof end === 'number' || (typeof end === 'object' && end?.kind === 'number');
  return isNumber ? toInteger(end) : raise('java.lang.IllegalArgumentException', 'only whole numbers are indexes');
}
