// Groovy 2.4's operators on numbers (org.codehaus.groovy.runtime.typehandling.NumberMath): the wider type of both
// operands decides. Double and Float first, then BigDecimal, BigInteger, Long; Byte and Short count as Integer.

import { JavaError } from '../java-error.ts';
import {
  addDecimals, boundedPower, compareDecimals, divideDecimals, multiplyDecimals, negateDecimal, powerOfDecimal, subtractDecimals,
} from './decimal.ts';
import { toBigDecimal, toDoubleNumber } from './convert.ts';
import { integerOf, isDecimal, isFloating, numberClassName, numberType, toBig, toByte, toDoubleValue, toFloatValue, toInt, toLongValue, toShort } from './number.ts';
import type { DecimalNumber, GroovyNumber, IntegralNumber, JavaNumber } from './number.ts';
import { toJavaString } from './number-text.ts';

type Width = 'Integer' | 'Long' | 'BigInteger';

/** Both operands in the type that the operator works with. */
type Operands =
  | { readonly kind: 'floating'; readonly left: number; readonly right: number }
  | { readonly kind: 'decimal'; readonly left: DecimalNumber; readonly right: DecimalNumber }
  | { readonly kind: 'integral'; readonly left: bigint; readonly right: bigint; readonly width: Width };

function promote(left: GroovyNumber, right: GroovyNumber): Operands {
  if (isFloating(left) || isFloating(right)) {
    return { kind: 'floating', left: toDoubleNumber(left), right: toDoubleNumber(right) };
  }
  if (isDecimal(left) || isDecimal(right)) {
    return { kind: 'decimal', left: toBigDecimal(left), right: toBigDecimal(right) };
  }
  return { kind: 'integral', left: integerOf(left), right: integerOf(right), width: widest(widthOf(left), widthOf(right)) };
}

function widthOf(value: number | IntegralNumber): Width {
  return typeof value === 'number' || value.type === 'Byte' || value.type === 'Short' ? 'Integer' : value.type;
}

function widest(left: Width, right: Width): Width {
  if (left === 'BigInteger' || right === 'BigInteger') {
    return 'BigInteger';
  }
  return left === 'Long' || right === 'Long' ? 'Long' : 'Integer';
}

/** Integer and Long wrap around without a word, as in Java. */
function wrap(value: bigint, width: Width): GroovyNumber {
  if (width === 'Integer') {
    return toInt(value);
  }
  return width === 'Long' ? toLongValue(value) : toBig(value);
}

export function add(left: GroovyNumber, right: GroovyNumber): GroovyNumber {
  if (typeof left === 'number' && typeof right === 'number') {
    return (left + right) | 0;
  }
  const both = promote(left, right);
  if (both.kind === 'floating') {
    return toDoubleValue(both.left + both.right);
  }
  return both.kind === 'decimal' ? addDecimals(both.left, both.right) : wrap(both.left + both.right, both.width);
}

export function subtract(left: GroovyNumber, right: GroovyNumber): GroovyNumber {
  if (typeof left === 'number' && typeof right === 'number') {
    return (left - right) | 0;
  }
  const both = promote(left, right);
  if (both.kind === 'floating') {
    return toDoubleValue(both.left - both.right);
  }
  return both.kind === 'decimal' ? subtractDecimals(both.left, both.right) : wrap(both.left - both.right, both.width);
}

export function multiply(left: GroovyNumber, right: GroovyNumber): GroovyNumber {
  if (typeof left === 'number' && typeof right === 'number') {
    return Math.imul(left, right);
  }
  const both = promote(left, right);
  if (both.kind === 'floating') {
    return toDoubleValue(both.left * both.right);
  }
  return both.kind === 'decimal' ? multiplyDecimals(both.left, both.right) : wrap(both.left * both.right, both.width);
}

/** `/`: whole numbers give a BigDecimal. */
export function divide(left: GroovyNumber, right: GroovyNumber): JavaNumber {
  const both = promote(left, right);
  if (both.kind === 'floating') {
    return toDoubleValue(both.left / both.right);
  }
  return divideDecimals(toBigDecimal(left), toBigDecimal(right));
}

export function intdiv(left: GroovyNumber, right: GroovyNumber): GroovyNumber {
  const both = promote(left, right);
  if (both.kind !== 'integral') {
    throw unsupported('intdiv', left);
  }
  if (both.right === 0n) {
    throw new JavaError('java.lang.ArithmeticException', both.width === 'BigInteger' ? 'BigInteger divide by zero' : '/ by zero');
  }
  return wrap(both.left / both.right, both.width);
}

/** `%` */
export function mod(left: GroovyNumber, right: GroovyNumber): GroovyNumber {
  const both = promote(left, right);
  if (both.kind === 'floating') {
    return toDoubleValue(both.left % both.right);
  }
  if (both.kind === 'decimal') {
    throw unsupported('mod', left);
  }
  if (both.width === 'BigInteger') {
    if (both.right <= 0n) {
      throw new JavaError('java.lang.ArithmeticException', 'BigInteger: modulus not positive');
    }
    return toBig(((both.left % both.right) + both.right) % both.right);
  }
  if (both.right === 0n) {
    throw new JavaError('java.lang.ArithmeticException', '/ by zero');
  }
  return wrap(both.left % both.right, both.width);
}

/** `**`: exact where base and exponent are whole, else as Math.pow, made a whole number again if it is one. */
export function power(base: GroovyNumber, exponent: GroovyNumber): GroovyNumber {
  const exact = exactPower(base, exponent);
  if (exact !== null) {
    return exact;
  }
  const result = toDoubleNumber(base) ** toDoubleNumber(exponent);
  if (Math.trunc(result) !== result || Math.abs(result) > 2 ** 63) {
    return toDoubleValue(result);
  }
  const whole = BigInt(result);
  if (whole === BigInt.asIntN(32, whole)) {
    return toInt(whole);
  }
  return toLongValue(whole > 2n ** 63n - 1n ? 2n ** 63n - 1n : whole);
}

function exactPower(base: GroovyNumber, exponent: GroovyNumber): GroovyNumber | null {
  if (isFloating(base) || isFloating(exponent) || isDecimal(exponent)) {
    return null;
  }
  const times = integerOf(exponent);
  if (times < 0n) {
    return null;
  }
  const isInteger = widthOf(exponent) === 'Integer';
  if (isDecimal(base)) {
    return isInteger ? powerOfDecimal(base, Number(times)) : null;
  }
  const type = numberType(base);
  const applies = type === 'BigInteger' || (isInteger && (type === 'Integer' || type === 'Long'));
  if (!applies) {
    return null;
  }
  const result = boundedPower(integerOf(base), Number(times));
  const fits = type !== 'BigInteger' && result === BigInt.asIntN(type === 'Long' ? 64 : 32, result);
  return fits ? wrap(result, widthOf(base)) : toBig(result);
}

/** Unary minus keeps the type, even of a Byte. */
export function negate(value: GroovyNumber): GroovyNumber {
  if (typeof value === 'number') {
    return -value | 0;
  }
  switch (value.type) {
    case 'Byte': return toByte(-value.value);
    case 'Short': return toShort(-value.value);
    case 'Long': return toLongValue(-value.value);
    case 'BigInteger': return toBig(-value.value);
    case 'BigDecimal': return negateDecimal(value);
    case 'Double': return toDoubleValue(-value.value);
    default: return toFloatValue(-value.value);
  }
}

export function bitwiseNegate(value: GroovyNumber): GroovyNumber {
  if (isFloating(value) || isDecimal(value)) {
    throw unsupported('bitwiseNegate', value);
  }
  return wrap(~integerOf(value), widthOf(value));
}

export type BitwiseOperator = 'and' | 'or' | 'xor';

export function bitwise(operator: BitwiseOperator, left: GroovyNumber, right: GroovyNumber): GroovyNumber {
  const both = promote(left, right);
  if (both.kind !== 'integral') {
    throw unsupported(operator, left);
  }
  const results = { and: both.left & both.right, or: both.left | both.right, xor: both.left ^ both.right };
  return wrap(results[operator], both.width);
}

export type ShiftOperator = 'leftShift' | 'rightShift' | 'rightShiftUnsigned';

/** `<<`, `>>` and `>>>`; the left operand alone decides the type. Groovy 2.4 shifts no BigInteger. */
export function shift(operator: ShiftOperator, left: GroovyNumber, right: GroovyNumber): GroovyNumber {
  if (isFloating(right) || isDecimal(right)) {
    const type = numberClassName(numberType(right));
    throw new JavaError('java.lang.UnsupportedOperationException', `Shift distance must be an integral type, but ${toJavaString(right)} (${type}) was supplied`);
  }
  if (isFloating(left) || isDecimal(left) || widthOf(left) === 'BigInteger') {
    throw unsupported(operator, left);
  }
  const width = widthOf(left);
  const bits = width === 'Long' ? 64 : 32;
  const distance = integerOf(right) & BigInt(bits - 1);
  const value = integerOf(left);
  if (operator === 'leftShift') {
    return wrap(value << distance, width);
  }
  return wrap((operator === 'rightShift' ? value : BigInt.asUintN(bits, value)) >> distance, width);
}

function unsupported(operation: string, value: GroovyNumber): JavaError {
  const type = numberClassName(numberType(value));
  return new JavaError('java.lang.UnsupportedOperationException', `Cannot use ${operation}() on this number type: ${type} with value: ${toJavaString(value)}`);
}

/** `<=>`: -1, 0 or 1. NaN is larger than all others. */
export function compare(left: GroovyNumber, right: GroovyNumber): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return Math.sign(left - right);
  }
  const both = promote(left, right);
  switch (both.kind) {
    case 'floating': return compareDoubles(both.left, both.right);
    case 'decimal': return compareDecimals(both.left, both.right);
    default: return both.left === both.right ? 0 : both.left < both.right ? -1 : 1;
  }
}

/** Double.compare */
function compareDoubles(left: number, right: number): number {
  if (left < right) {
    return -1;
  }
  if (left > right) {
    return 1;
  }
  const rank = (value: number): number => (Number.isNaN(value) ? 2 : Object.is(value, -0) ? 0 : 1);
  return Math.sign(rank(left) - rank(right));
}

/** Groovy's `==`: the type does not matter, 1 == 1.0 == 1L. */
export function equals(left: GroovyNumber, right: GroovyNumber): boolean {
  return compare(left, right) === 0;
}

/** Groovy truth: zero is false, of every type; NaN is true. */
export function isTrueNumber(value: GroovyNumber): boolean {
  if (typeof value === 'number') {
    return value !== 0;
  }
  return isDecimal(value) ? value.unscaled !== 0n : value.value !== 0n && value.value !== 0;
}
