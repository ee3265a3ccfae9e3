// The order of values that have one by themselves, without asking a script: what a TreeMap or a TreeSet sorts by.

import { classNameOf } from './class-name.ts';
import { plainText } from './keys.ts';
import { isNumber } from './kinds.ts';
import { compare } from './numbers/arithmetic.ts';
import { compareTexts } from './text/string-methods.ts';
import { raise } from './thrown.ts';
import type { Value } from './value.ts';

/** Numbers by value, texts by their UTF-16 units, false before true, null first. Negative, zero or positive. */
export function compareNaturally(left: Value, right: Value): number {
  if (left === null || right === null) {
    return left === right ? 0 : left === null ? -1 : 1;
  }
  if (isNumber(left) && isNumber(right)) {
    return compare(left, right);
  }
  const [leftText, rightText] = [textOf(left), textOf(right)];
  if (leftText !== null && rightText !== null) {
    return compareTexts(leftText, rightText);
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    return Number(left) - Number(right);
  }
  if (typeof left === 'object' && left.kind === 'object' && typeof right === 'object' && right.kind === 'object') {
    const [first, second] = [left.data, right.data];
    if ((typeof first === 'string' && typeof second === 'string') || (typeof first === 'number' && typeof second === 'number')) {
      return first < second ? -1 : first > second ? 1 : 0;
    }
  }
  return refuse(right, left);
}

function textOf(value: Value): string | null {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  return value.kind === 'character' ? value.value : value.kind === 'gstring' ? plainText(value) : null;
}

/** As Java says it when a compareTo() is given something else. */
export function refuse(value: Value, wanted: Value): never {
  const [from, to] = [classNameOf(value), classNameOf(wanted)];
  return raise('java.lang.ClassCastException', `class ${from} cannot be cast to class ${to} (${from} and ${to} are in module java.base of loader 'bootstrap')`);
}
