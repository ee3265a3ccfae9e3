// Which elements are in a collection, where numbers are equal by their values and texts by their characters: what
// `minus`, `intersect` and `unique` go by.

import type { Caller } from '../caller.ts';
import { isEqual } from '../comparison.ts';
import { count } from '../count.ts';
import { keyOf, plainText } from '../keys.ts';
import { isInstanceValue, isNumber } from '../kinds.ts';
import { toBigDecimal } from '../numbers/convert.ts';
import { stripTrailingZeros } from '../numbers/decimal.ts';
import { toJavaString, toPlainString } from '../numbers/number-text.ts';
import { isFloating } from '../numbers/number.ts';
import type { Value } from '../value.ts';

export interface Membership {
  readonly has: (value: Value) => Promise<boolean>;
  readonly add: (value: Value) => void;
}

/** Objects of classes are asked one by one whether they are equal. */
export async function createMembership(elements: readonly Value[], caller: Caller): Promise<Membership> {
  const keys = new Set<string>();
  const objects: Value[] = [];
  const add = (value: Value): void => {
    if (isInstance(value)) {
      objects.push(value);
    } else {
      keys.add(looseKey(value));
    }
  };
  const has = async (value: Value): Promise<boolean> => {
    if (!isInstance(value)) {
      return keys.has(looseKey(value));
    }
    await count(caller, objects.length);
    for (const object of objects) {
      if (await isEqual(object, value, caller)) {
        return true;
      }
    }
    return false;
  };
  for (const element of elements) {
    await count(caller);
    add(element);
  }
  return { has, add };
}

function isInstance(value: Value): boolean {
  return isInstanceValue(value);
}

/** The same for 1, 1L and 1.0, for 'a' and "${'a'}". */
export function looseKey(value: Value): string {
  if (typeof value === 'number') {
    return `#${value}`;
  }
  if (isNumber(value)) {
    const isWhole = !isFloating(value) || Number.isFinite(value.value);
    return `#${isWhole ? toPlainString(stripTrailingZeros(toBigDecimal(value))) : toJavaString(value)}`;
  }
  if (typeof value === 'object' && value !== null && (value.kind === 'gstring' || value.kind === 'character')) {
    return keyOf(value.kind === 'gstring' ? (plainText(value) ?? value) : value.value);
  }
  return keyOf(value);
}
