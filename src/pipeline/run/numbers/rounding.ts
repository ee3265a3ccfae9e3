// round(), trunc(), abs(), max(), min() of the GDK and of java.lang.Math.

import { compare, negate } from './arithmetic.ts';
import { toDoubleNumber } from './convert.ts';
import { isDecimal, isFloating, toDoubleValue, toFloatValue, toInt, toLongValue } from './number.ts';
import type { FloatingNumber, GroovyNumber, IntegralNumber } from './number.ts';

/** Math.round and `2.5d.round()`: a Long, of a Float an Integer; halves go up. */
export function round(value: FloatingNumber): number | IntegralNumber {
  const bits = value.type === 'Float' ? 32 : 64;
  const limit = 2 ** (bits - 1);
  // Math.round() of JavaScript rounds halves up as well, and does not add a half to what has no room for one.
  const rounded = Number.isNaN(value.value) ? 0 : Math.round(value.value);
  const whole = rounded >= limit ? BigInt(limit) - 1n : rounded < -limit ? BigInt(-limit) : BigInt(rounded);
  return value.type === 'Float' ? toInt(whole) : toLongValue(whole);
}

/** `2.345d.round(2)` */
export function roundToDigits(value: FloatingNumber, digits: number): FloatingNumber {
  const factor = 10 ** digits;
  return sameType(value, Math.floor(value.value * factor + 0.5) / factor);
}

/** `2.567d.trunc(1)` */
export function truncate(value: FloatingNumber, digits = 0): FloatingNumber {
  const factor = 10 ** digits;
  return sameType(value, Math.trunc(value.value * factor) / factor);
}

function sameType(value: FloatingNumber, result: number): FloatingNumber {
  return value.type === 'Float' ? toFloatValue(result) : toDoubleValue(result);
}

export function abs(value: GroovyNumber): GroovyNumber {
  if (isFloating(value)) {
    return sameType(value, Math.abs(value.value));
  }
  if (typeof value !== 'number' && (value.type === 'Byte' || value.type === 'Short')) {
    return Math.abs(Number(value.value));
  }
  const negative = typeof value === 'number' ? value < 0 : isDecimal(value) ? value.unscaled < 0n : value.value < 0n;
  return negative ? negate(value) : value;
}

/** The larger one as it is, as the GDK's max() of a list gives it. */
export function max(left: GroovyNumber, right: GroovyNumber): GroovyNumber {
  return compare(left, right) >= 0 ? left : right;
}

export function min(left: GroovyNumber, right: GroovyNumber): GroovyNumber {
  return compare(left, right) <= 0 ? left : right;
}

/** Math.max and Math.min: both operands in the wider one of int, long, float and double, which BigDecimal becomes too. */
export function mathMaxMin(which: 'max' | 'min', left: GroovyNumber, right: GroovyNumber): GroovyNumber {
  const chosen = which === 'max' ? max(left, right) : min(left, right);
  const all = [left, right];
  if (all.some((one) => isDecimal(one) || (isFloating(one) && one.type === 'Double'))) {
    return toDoubleValue(toDoubleNumber(chosen));
  }
  if (all.some(isFloating)) {
    return toFloatValue(toDoubleNumber(chosen));
  }
  const isLong = all.some((one) => typeof one !== 'number' && one.type === 'Long');
  const value = typeof chosen === 'number' || isDecimal(chosen) || isFloating(chosen) ? BigInt(toDoubleNumber(chosen)) : chosen.value;
  return isLong ? toLongValue(value) : toInt(value);
}
