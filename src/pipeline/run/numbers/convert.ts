// From one type of number to another, as Number.intValue() and its like do it.

import { JavaError } from '../java-error.ts';
import { truncateDecimal } from './decimal.ts';
import {
  integerOf, isDecimal, isFloating, numberClassName, numberType, toBig, toByte, toDecimalValue, toDoubleValue, toFloatValue, toInt, toLongValue, toShort,
} from './number.ts';
import type { DecimalNumber, FloatingNumber, GroovyNumber, IntegralNumber, NumberType } from './number.ts';
import { decimalToString, toJavaString } from './number-text.ts';
import { parseBigDecimal } from './parse-number.ts';

export function toInteger(value: GroovyNumber): number {
  return typeof value === 'number' ? value : Number(narrow(value, 32));
}

export function toLong(value: GroovyNumber): IntegralNumber {
  return toLongValue(narrow(value, 64));
}

export function toBigInteger(value: GroovyNumber): IntegralNumber {
  if (isFloating(value)) {
    return toBig(wholePart(value.value));
  }
  return toBig(isDecimal(value) ? truncateDecimal(value) : integerOf(value));
}

/** Of a Float through its text, as the GDK does it: `0.1f.toDouble()` is 0.1. */
export function toDouble(value: GroovyNumber): FloatingNumber {
  const isFloat = isFloating(value) && value.type === 'Float';
  return toDoubleValue(isFloat ? Number(toJavaString(value)) : toDoubleNumber(value));
}

export function toFloat(value: GroovyNumber): FloatingNumber {
  return toFloatValue(toDoubleNumber(value));
}

export function toDoubleNumber(value: GroovyNumber): number {
  if (typeof value === 'number') {
    return value;
  }
  if (isFloating(value)) {
    return value.value;
  }
  return Number(isDecimal(value) ? decimalToString(value) : value.value);
}

/** Through its text: 0.1d becomes 0.1, as `0.1d.toBigDecimal()` and arithmetic do it. */
export function toBigDecimal(value: GroovyNumber): DecimalNumber {
  if (isDecimal(value)) {
    return value;
  }
  return isFloating(value) ? parseBigDecimal(toJavaString(value)) : toDecimalValue(integerOf(value), 0);
}

/** `new BigDecimal(double)`: every digit of the binary fraction. An assignment to a declared BigDecimal does this. */
export function toExactDecimal(value: number): DecimalNumber {
  if (!Number.isFinite(value)) {
    throw new JavaError('java.lang.NumberFormatException', 'Infinite or NaN');
  }
  let mantissa = value;
  let halvings = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    halvings++;
  }
  return toDecimalValue(BigInt(mantissa) * 5n ** BigInt(halvings), halvings);
}

/**
 * The low bits of a whole number, and what is nearest for a Double. A fraction is cut off. Only an int or a long of
 * Java is made from a Double at once; byte and short take the low bits of that int.
 */
function narrow(value: GroovyNumber, bits: 32 | 64): bigint {
  if (isFloating(value)) {
    return saturate(value.value, bits);
  }
  if (!isDecimal(value)) {
    return BigInt.asIntN(bits, integerOf(value));
  }
  // 64 factors of ten have 64 factors of two, so the low bits of anything larger are zero.
  return value.scale < -64 ? 0n : BigInt.asIntN(bits, truncateDecimal(value));
}

function saturate(value: number, bits: 32 | 64): bigint {
  if (Number.isNaN(value)) {
    return 0n;
  }
  const limit = 2n ** BigInt(bits - 1);
  if (value >= Number(limit)) {
    return limit - 1n;
  }
  return value < -Number(limit) ? -limit : BigInt(Math.trunc(value));
}

function wholePart(value: number): bigint {
  if (!Number.isFinite(value)) {
    throw new JavaError('java.lang.NumberFormatException', 'Infinite or NaN');
  }
  return BigInt(Math.trunc(value));
}

/** What `int x = 3.7`, `(byte) 300` and a typed parameter make of a number: Groovy narrows without a word. */
export function coerceNumber(value: GroovyNumber, type: NumberType): GroovyNumber {
  if (numberType(value) === type) {
    return value;
  }
  switch (type) {
    case 'Byte': return toByte(narrow(value, 32));
    case 'Short': return toShort(narrow(value, 32));
    case 'Integer': return toInt(narrow(value, 32));
    case 'Long': return toLong(value);
    case 'BigInteger': return toBigInteger(value);
    case 'BigDecimal': return isFloating(value) ? toExactDecimal(value.value) : toBigDecimal(value);
    case 'Float': return toFloat(value);
    default: return toDoubleValue(toDoubleNumber(value));
  }
}

/** `Double x = …` with the class as its type (not `double x`) refuses what is too large. */
export function coerceToDoubleObject(value: GroovyNumber): FloatingNumber {
  const result = toDoubleValue(toDoubleNumber(value));
  if (isFloating(value) || Number.isFinite(result.value)) {
    return result;
  }
  const type = numberClassName(numberType(value));
  throw new JavaError('groovy.lang.GroovyRuntimeException', `Automatic coercion of ${type} value ${toJavaString(value)} to double failed.  Value is out of range.`);
}
