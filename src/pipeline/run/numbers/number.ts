// Groovy's numbers. An Integer is a plain JavaScript number, since nearly all numbers of a pipeline are one; the other
// types are frozen objects that carry their type, because `1`, `1L` and `1.0` print and divide differently.

import { BoundError } from '../java-error.ts';

export type IntegralType = 'Byte' | 'Short' | 'Long' | 'BigInteger';
export type FloatingType = 'Double' | 'Float';

export interface IntegralNumber {
  readonly kind: 'number';
  readonly type: IntegralType;
  readonly value: bigint;
}

/** unscaled × 10^-scale */
export interface DecimalNumber {
  readonly kind: 'number';
  readonly type: 'BigDecimal';
  readonly unscaled: bigint;
  readonly scale: number;
}

export interface FloatingNumber {
  readonly kind: 'number';
  readonly type: FloatingType;
  readonly value: number;
}

export type JavaNumber = IntegralNumber | DecimalNumber | FloatingNumber;
export type GroovyNumber = number | JavaNumber;
export type NumberType = 'Integer' | JavaNumber['type'];

/** A number that would need more digits than a script may make. */
export class NumberBoundError extends BoundError {
  override readonly name = 'NumberBoundError';
}

/** The text of such a number, or a quotient, takes milliseconds, which nothing can interrupt; nothing that a pipeline counts has more digits. */
export const MAX_DIGITS = 30_000;
const TOO_LARGE = 10n ** BigInt(MAX_DIGITS);

export function boundInteger(value: bigint): bigint {
  return value < TOO_LARGE && value > -TOO_LARGE ? value : refuseDigits();
}

export function refuseDigits(): never {
  throw new NumberBoundError(`this number has more than ${MAX_DIGITS} digits`);
}

export const toByte = (value: bigint): IntegralNumber => integral('Byte', BigInt.asIntN(8, value));
export const toShort = (value: bigint): IntegralNumber => integral('Short', BigInt.asIntN(16, value));
export const toInt = (value: bigint): number => Number(BigInt.asIntN(32, value));
export const toLongValue = (value: bigint): IntegralNumber => integral('Long', BigInt.asIntN(64, value));
/** Of a number of JavaScript, such as a time or a length, without its fraction. */
export const longOf = (value: number): IntegralNumber => toLongValue(BigInt(Math.trunc(value)));
export const toBig = (value: bigint): IntegralNumber => integral('BigInteger', boundInteger(value));
export const toDoubleValue = (value: number): FloatingNumber => Object.freeze({ kind: 'number', type: 'Double', value });
export const toFloatValue = (value: number): FloatingNumber => Object.freeze({ kind: 'number', type: 'Float', value: Math.fround(value) });

function integral(type: IntegralType, value: bigint): IntegralNumber {
  return Object.freeze({ kind: 'number', type, value });
}

/** Scales are 32 bits wide in Java too. */
export function toDecimalValue(unscaled: bigint, scale: number): DecimalNumber {
  if (!Number.isSafeInteger(scale) || Math.abs(scale) > 2 ** 31) {
    throw new NumberBoundError('the exponent of this number does not fit into 32 bits');
  }
  return Object.freeze({ kind: 'number', type: 'BigDecimal', unscaled: boundInteger(unscaled), scale });
}

/** 10^exponent, for shifting digits. */
export function powerOfTen(exponent: number): bigint {
  return exponent <= MAX_DIGITS * 2 ? 10n ** BigInt(exponent) : refuseDigits();
}

export function numberType(value: GroovyNumber): NumberType {
  return typeof value === 'number' ? 'Integer' : value.type;
}

/** As `value.class.name` says it. */
export function numberClassName(type: NumberType): string {
  return type === 'BigInteger' || type === 'BigDecimal' ? `java.math.${type}` : `java.lang.${type}`;
}

export function isFloating(value: GroovyNumber): value is FloatingNumber {
  return typeof value !== 'number' && (value.type === 'Double' || value.type === 'Float');
}

export function isDecimal(value: GroovyNumber): value is DecimalNumber {
  return typeof value !== 'number' && value.type === 'BigDecimal';
}

/** The value of a number that is a whole one by its type. */
export function integerOf(value: number | IntegralNumber): bigint {
  return typeof value === 'number' ? BigInt(value) : value.value;
}
