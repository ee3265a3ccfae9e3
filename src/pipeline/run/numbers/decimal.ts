// BigDecimal: an unscaled integer and a scale, with Java's rules for the scale of each result.

import { JavaError } from '../java-error.ts';
import { boundInteger, powerOfTen, refuseDigits, toDecimalValue } from './number.ts';
import type { DecimalNumber } from './number.ts';

export type RoundingMode = 'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN' | 'UNNECESSARY';

/** In the order of the constants BigDecimal.ROUND_UP = 0 and so on. */
export const ROUNDING_MODES: readonly RoundingMode[] = ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY'];

const arithmetic = (message: string): JavaError => new JavaError('java.lang.ArithmeticException', message);

export function addDecimals(left: DecimalNumber, right: DecimalNumber): DecimalNumber {
  const scale = Math.max(left.scale, right.scale);
  return toDecimalValue(unscaledAt(left, scale) + unscaledAt(right, scale), scale);
}

export function subtractDecimals(left: DecimalNumber, right: DecimalNumber): DecimalNumber {
  return addDecimals(left, negateDecimal(right));
}

export function multiplyDecimals(left: DecimalNumber, right: DecimalNumber): DecimalNumber {
  return toDecimalValue(left.unscaled * right.unscaled, left.scale + right.scale);
}

export function negateDecimal(value: DecimalNumber): DecimalNumber {
  return toDecimalValue(-value.unscaled, value.scale);
}

/** Groovy's `/`: exact if that ends, else rounded to what is visible in the operands, ten decimals at least. */
export function divideDecimals(left: DecimalNumber, right: DecimalNumber): DecimalNumber {
  const exact = divideExactly(left, right);
  if (exact !== null) {
    return exact;
  }
  const rounded = divideToPrecision(left, right, Math.max(precision(left), precision(right)) + 10, 'HALF_UP');
  const scale = Math.max(left.scale, right.scale, 10);
  return rounded.scale > scale ? setScale(rounded, scale, 'HALF_UP') : rounded;
}

/** BigDecimal.divide(divisor); null if the expansion does not end. */
export function divideExactly(left: DecimalNumber, right: DecimalNumber): DecimalNumber | null {
  checkDivisor(left, right);
  const scale = left.scale - right.scale;
  if (left.unscaled === 0n) {
    return toDecimalValue(0n, scale);
  }
  const twos = stripFactor(right.unscaled, 2n);
  const fives = stripFactor(twos.rest, 5n);
  if (left.unscaled % fives.rest !== 0n) {
    return null;
  }
  const numerator = left.unscaled / fives.rest;
  const digits = Math.max(twos.count - stripFactor(numerator, 2n).count, fives.count - stripFactor(numerator, 5n).count, 0);
  return toDecimalValue((numerator * powerOfTen(digits)) / (2n ** BigInt(twos.count) * 5n ** BigInt(fives.count)), scale + digits);
}

/** BigDecimal.divide(divisor, new MathContext(digits, mode)) */
export function divideToPrecision(left: DecimalNumber, right: DecimalNumber, digits: number, mode: RoundingMode): DecimalNumber {
  checkDivisor(left, right);
  const preferred = left.scale - right.scale;
  if (left.unscaled === 0n) {
    return toDecimalValue(0n, preferred);
  }
  // The quotient must have exactly the digits that are wanted: rounding twice would round some numbers wrongly.
  const guess = digits + digitCount(right.unscaled) - digitCount(left.unscaled);
  const shift = quotientDigits(left.unscaled, right.unscaled, guess) > digits ? guess - 1 : guess;
  const [numerator, denominator] = shift >= 0
    ? [left.unscaled * powerOfTen(shift), right.unscaled] : [left.unscaled, right.unscaled * powerOfTen(-shift)];
  const quotient = toDecimalValue(divideRounding(numerator, denominator, mode), preferred + shift);
  const rounded = roundToPrecision(quotient, digits, mode);
  return numerator % denominator === 0n ? stripZeros(rounded, preferred) : rounded;
}

function quotientDigits(left: bigint, right: bigint, shift: number): number {
  return digitCount(shift >= 0 ? (left * powerOfTen(shift)) / right : left / (right * powerOfTen(-shift)));
}

/** BigDecimal.divide(divisor, scale, mode) */
export function divideToScale(left: DecimalNumber, right: DecimalNumber, scale: number, mode: RoundingMode): DecimalNumber {
  checkDivisor(left, right);
  const shift = scale - (left.scale - right.scale);
  const unscaled = shift >= 0
    ? divideRounding(left.unscaled * powerOfTen(shift), right.unscaled, mode)
    : divideRounding(left.unscaled, right.unscaled * powerOfTen(-shift), mode);
  return toDecimalValue(unscaled, scale);
}

export function remainderOfDecimals(left: DecimalNumber, right: DecimalNumber): DecimalNumber {
  checkDivisor(left, right);
  const scale = Math.max(left.scale, right.scale);
  const quotient = unscaledAt(left, scale) / unscaledAt(right, scale);
  const remainder = unscaledAt(left, scale) % unscaledAt(right, scale);
  // Java subtracts the product of divisor and quotient, and the quotient has no more zeros than it needs.
  const wanted = scale - left.scale;
  const zeros = quotient === 0n ? wanted : Math.min(wanted, trailingZeros(quotient));
  return toDecimalValue(remainder / powerOfTen(zeros), scale - zeros);
}

function checkDivisor(left: DecimalNumber, right: DecimalNumber): void {
  if (right.unscaled === 0n) {
    throw arithmetic(left.unscaled === 0n ? 'Division undefined' : 'Division by zero');
  }
}

export function powerOfDecimal(base: DecimalNumber, exponent: number): DecimalNumber {
  if (exponent < 0 || exponent > 999_999_999) {
    throw arithmetic('Invalid operation');
  }
  return toDecimalValue(boundedPower(base.unscaled, exponent), base.scale * exponent);
}

/** base^exponent, refused before it is computed if it had too many digits. */
export function boundedPower(base: bigint, exponent: number): bigint {
  if (base >= -1n && base <= 1n) {
    return exponent % 2 === 0 ? magnitude(base) ** BigInt(exponent === 0 ? 0 : 1) : base;
  }
  if ((digitCount(base) - 1) * exponent > 100_000 || exponent > 400_000) {
    refuseDigits();
  }
  return boundInteger(base ** BigInt(exponent));
}

export function setScale(value: DecimalNumber, scale: number, mode: RoundingMode): DecimalNumber {
  if (scale >= value.scale) {
    return toDecimalValue(unscaledAt(value, scale), scale);
  }
  const dropped = value.scale - scale;
  // More digits are dropped than there are: what is left depends on the sign and the mode alone.
  const divisor = powerOfTen(Math.min(dropped, digitCount(value.unscaled) + 1));
  return toDecimalValue(divideRounding(value.unscaled, divisor, mode), scale);
}

/** BigDecimal.round(new MathContext(digits, mode)); 0 digits means all of them. */
export function roundToPrecision(value: DecimalNumber, digits: number, mode: RoundingMode): DecimalNumber {
  const tooMany = digits === 0 ? 0 : precision(value) - digits;
  if (tooMany <= 0) {
    return value;
  }
  // Rounding 9.99 up gives one digit more than asked for, and then once more takes its zero away.
  return roundToPrecision(setScale(value, value.scale - tooMany, mode), digits, mode);
}

export function stripTrailingZeros(value: DecimalNumber): DecimalNumber {
  return value.unscaled === 0n ? toDecimalValue(0n, 0) : stripZeros(value, -Infinity);
}

function stripZeros(value: DecimalNumber, preferredScale: number): DecimalNumber {
  if (value.unscaled === 0n || value.scale <= preferredScale) {
    return value;
  }
  const zeros = Math.min(trailingZeros(value.unscaled), value.scale - preferredScale);
  return toDecimalValue(value.unscaled / powerOfTen(zeros), value.scale - zeros);
}

function trailingZeros(value: bigint): number {
  const digits = value.toString();
  let end = digits.length;
  while (digits[end - 1] === '0') {
    end--;
  }
  return digits.length - end;
}

export function precision(value: DecimalNumber): number {
  return digitCount(value.unscaled);
}

export function compareDecimals(left: DecimalNumber, right: DecimalNumber): number {
  const signs = signOf(left.unscaled) - signOf(right.unscaled);
  if (signs !== 0 || left.unscaled === 0n) {
    return Math.sign(signs);
  }
  // Numbers of different magnitude are not brought to one scale: 1e2000000000 > 1 needs no two billion zeros.
  const magnitudes = (precision(left) - left.scale) - (precision(right) - right.scale);
  if (magnitudes !== 0) {
    return Math.sign(magnitudes) * signOf(left.unscaled);
  }
  const scale = Math.max(left.scale, right.scale);
  return signOf(unscaledAt(left, scale) - unscaledAt(right, scale));
}

/** The part before the point, as toBigInteger() gives it. */
export function truncateDecimal(value: DecimalNumber): bigint {
  if (value.scale <= 0) {
    return boundInteger(unscaledAt(value, 0));
  }
  return value.scale > digitCount(value.unscaled) ? 0n : value.unscaled / powerOfTen(value.scale);
}

function unscaledAt(value: DecimalNumber, scale: number): bigint {
  return value.unscaled === 0n ? 0n : value.unscaled * powerOfTen(scale - value.scale);
}

function divideRounding(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) {
    return quotient;
  }
  const sign = (numerator < 0n) === (denominator < 0n) ? 1n : -1n;
  const half = signOf(magnitude(remainder) * 2n - magnitude(denominator));
  return roundsUp(mode, sign, half, quotient % 2n !== 0n) ? quotient + sign : quotient;
}

/** Whether a quotient with a remainder is moved away from zero; `half` compares the remainder with a half. */
function roundsUp(mode: RoundingMode, sign: bigint, half: number, odd: boolean): boolean {
  switch (mode) {
    case 'UP': return true;
    case 'DOWN': return false;
    case 'CEILING': return sign > 0n;
    case 'FLOOR': return sign < 0n;
    case 'HALF_UP': return half >= 0;
    case 'HALF_DOWN': return half > 0;
    case 'HALF_EVEN': return half > 0 || (half === 0 && odd);
    default: throw arithmetic('Rounding necessary');
  }
}

export function digitCount(value: bigint): number {
  return value.toString().length - (value < 0n ? 1 : 0);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function signOf(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** How often a factor is in a number, found by squares of it, so that a long power of five takes few divisions. */
function stripFactor(value: bigint, factor: bigint): { readonly rest: bigint; readonly count: number } {
  let rest = value;
  let count = 0;
  const powers = [factor];
  for (let last = factor; rest !== 0n && rest % last === 0n; last *= last) {
    rest /= last;
    count += 2 ** (powers.length - 1);
    powers.push(last * last);
  }
  for (let index = powers.length - 1; index >= 0; index--) {
    const power = powers[index] ?? factor;
    if (rest !== 0n && rest % power === 0n) {
      rest /= power;
      count += 2 ** index;
    }
  }
  return { rest, count };
}
