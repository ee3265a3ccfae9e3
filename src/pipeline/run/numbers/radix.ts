// Integer.toHexString and its like.

import type { IntegralNumber } from './number.ts';

/** `Integer.toHexString`, `toOctalString` and `toBinaryString`: the bits of a number, negative ones as two's complement. */
export function toUnsignedString(value: number | IntegralNumber, radix: 2 | 8 | 16): string {
  return typeof value === 'number' ? (value >>> 0).toString(radix) : BigInt.asUintN(64, value.value).toString(radix);
}

/** `Integer.toString(value, radix)`; a radix that does not exist is taken as ten. */
export function toRadixString(value: number | IntegralNumber, radix: number): string {
  const base = radix < 2 || radix > 36 ? 10 : radix;
  return typeof value === 'number' ? value.toString(base) : value.value.toString(base);
}
