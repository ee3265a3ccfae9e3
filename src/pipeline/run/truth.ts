// Groovy's truth.

import type { Caller } from './caller.ts';
import { callObject } from './native-type.ts';
import { isTrueNumber } from './numbers/arithmetic.ts';
import { rangeLength } from './ranges.ts';
import { toText } from './to-text.ts';
import type { Value } from './value.ts';

export async function isTrue(value: Value, caller: Caller): Promise<boolean> {
  if (value === null || typeof value !== 'object') {
    return Boolean(value);
  }
  switch (value.kind) {
    case 'number':
      return isTrueNumber(value);
    case 'character':
      return value.value !== '\0';
    case 'gstring':
      return (await toText(value, caller)) !== '';
    case 'list':
      return value.elements.length > 0;
    case 'set':
      return value.elements.size > 0;
    case 'map':
      return value.entries.size > 0;
    case 'range':
      return rangeLength(value) > 0;
    case 'instance':
      return value.base !== undefined ? isTrue(value.base, caller) : (await caller.interpreter.tryMethod(value, 'asBoolean', [], caller)) !== false;
    case 'object':
      return (await callObject(value, 'asBoolean', [], caller)) !== false;
    default:
      return true;
  }
}
