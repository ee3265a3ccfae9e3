// Statics of java.lang.Integer, Long, Double and Float that look at the bits of a number.

import { raise } from '../thrown.ts';
import { parseBigInteger } from '../numbers/parse-number.ts';
import { coerceNumber } from '../numbers/convert.ts';
import { toLongValue } from '../numbers/number.ts';
import { toUnsignedString } from '../numbers/radix.ts';
import type { Value } from '../value.ts';
import { functions } from './signatures.ts';

const asInteger = (value: bigint): number => Number(BigInt.asIntN(32, value));

const asLong = (value: bigint): Value => toLongValue(BigInt.asIntN(64, value));

const bitsOf = (value: bigint, width: number): string => BigInt.asUintN(width, value).toString(2).padStart(width, '0');

const fromBits = (bits: string): bigint => BigInt(`0b${bits}`);

const rotated = (bits: string, distance: number): bigint => {
  const start = ((distance % bits.length) + bits.length) % bits.length;
  return fromBits(bits.slice(start) + bits.slice(0, start));
};

const bytesReversed = (bits: string): bigint => fromBits((bits.match(/.{8}/g) ?? []).reverse().join(''));

/** A bit alone, the first or last that is set. */
const alone = (bits: string, index: number): bigint => (index < 0 ? 0n : fromBits(`${'0'.repeat(index)}1${'0'.repeat(bits.length - index - 1)}`));

const leadingZeros = (bits: string): number => (bits.includes('1') ? bits.indexOf('1') : bits.length);

const trailingZeros = (bits: string): number => (bits.includes('1') ? bits.length - 1 - bits.lastIndexOf('1') : bits.length);

const ones = (bits: string): number => bits.replaceAll('0', '').length;

const sign = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0);

const compare = (left: bigint, right: bigint): number => sign(left - right);

const unsigned = (value: bigint, width: number): bigint => BigInt.asUintN(width, value);

export const integerBits = functions({
  'reverse(int)': ([value]) => asInteger(fromBits(bitsOf(BigInt(value), 32).split('').reverse().join(''))),
  'reverseBytes(int)': ([value]) => asInteger(bytesReversed(bitsOf(BigInt(value), 32))),
  'rotateLeft(int, int)': ([value, distance]) => asInteger(rotated(bitsOf(BigInt(value), 32), distance)),
  'rotateRight(int, int)': ([value, distance]) => asInteger(rotated(bitsOf(BigInt(value), 32), -distance)),
  'highestOneBit(int)': ([value]) => asInteger(alone(bitsOf(BigInt(value), 32), bitsOf(BigInt(value), 32).indexOf('1'))),
  'lowestOneBit(int)': ([value]) => asInteger(alone(bitsOf(BigInt(value), 32), bitsOf(BigInt(value), 32).lastIndexOf('1'))),
  'numberOfLeadingZeros(int)': ([value]) => leadingZeros(bitsOf(BigInt(value), 32)),
  'numberOfTrailingZeros(int)': ([value]) => trailingZeros(bitsOf(BigInt(value), 32)),
  'hashCode(int)': ([value]) => value,
  'toUnsignedLong(int)': ([value]) => toLongValue(unsigned(BigInt(value), 32)),
  'toUnsignedString(int)': ([value]) => String(unsigned(BigInt(value), 32)),
  'parseUnsignedInt(String)': ([text]) => asInteger(unsignedOf(text)),
  'divideUnsigned(int, int)': ([left, right]) => asInteger(unsigned(BigInt(left), 32) / unsigned(BigInt(right), 32)),
  'remainderUnsigned(int, int)': ([left, right]) => asInteger(unsigned(BigInt(left), 32) % unsigned(BigInt(right), 32)),
  'compareUnsigned(int, int)': ([left, right]) => compare(unsigned(BigInt(left), 32), unsigned(BigInt(right), 32)),
});

export const longBits = functions({
  'reverse(long)': ([value]) => asLong(fromBits(bitsOf(value, 64).split('').reverse().join(''))),
  'reverseBytes(long)': ([value]) => asLong(bytesReversed(bitsOf(value, 64))),
  'rotateLeft(long, int)': ([value, distance]) => asLong(rotated(bitsOf(value, 64), distance)),
  'rotateRight(long, int)': ([value, distance]) => asLong(rotated(bitsOf(value, 64), -distance)),
  'highestOneBit(long)': ([value]) => asLong(alone(bitsOf(value, 64), bitsOf(value, 64).indexOf('1'))),
  'lowestOneBit(long)': ([value]) => asLong(alone(bitsOf(value, 64), bitsOf(value, 64).lastIndexOf('1'))),
  'numberOfLeadingZeros(long)': ([value]) => leadingZeros(bitsOf(value, 64)),
  'numberOfTrailingZeros(long)': ([value]) => trailingZeros(bitsOf(value, 64)),
  'bitCount(long)': ([value]) => ones(bitsOf(value, 64)),
  'signum(long)': ([value]) => sign(value),
  'sum(long, long)': ([left, right]) => asLong(left + right),
  'hashCode(long)': ([value]) => asInteger(value ^ (unsigned(value, 64) >> 32n)),
  'toOctalString(long)': ([value]) => toUnsignedString(toLongValue(value), 8),
  'toUnsignedString(long)': ([value]) => String(unsigned(value, 64)),
  'parseUnsignedLong(String)': ([text]) => asLong(unsignedOf(text)),
  'divideUnsigned(long, long)': ([left, right]) => asLong(unsigned(left, 64) / unsigned(right, 64)),
  'remainderUnsigned(long, long)': ([left, right]) => asLong(unsigned(left, 64) % unsigned(right, 64)),
  'compareUnsigned(long, long)': ([left, right]) => compare(unsigned(left, 64), unsigned(right, 64)),
});

function doubleBits(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigInt64(0);
}

function doubleOf(bits: bigint): Value {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigInt64(0, bits);
  return { kind: 'number', type: 'Double', value: view.getFloat64(0) };
}

function floatBits(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return view.getInt32(0);
}

function floatOf(bits: number): Value {
  const view = new DataView(new ArrayBuffer(4));
  view.setInt32(0, bits);
  return { kind: 'number', type: 'Float', value: view.getFloat32(0) };
}

export const doubleFunctions = functions({
  'doubleToLongBits(double)': ([value]) => toLongValue(doubleBits(value)),
  'doubleToRawLongBits(double)': ([value]) => toLongValue(doubleBits(value)),
  'longBitsToDouble(long)': ([bits]) => doubleOf(bits),
  'isFinite(double)': ([value]) => Number.isFinite(value),
  'sum(double, double)': ([left, right]) => ({ kind: 'number', type: 'Double', value: left + right }),
  'hashCode(double)': ([value]) => asInteger(doubleBits(value) ^ (unsigned(doubleBits(value), 64) >> 32n)),
});

export const floatFunctions = functions({
  'floatToIntBits(double)': ([value]) => floatBits(value),
  'floatToRawIntBits(double)': ([value]) => floatBits(value),
  'intBitsToFloat(int)': ([bits]) => floatOf(bits),
  'isFinite(double)': ([value]) => Number.isFinite(value),
  'isNaN(double)': ([value]) => Number.isNaN(value),
  'isInfinite(double)': ([value]) => Math.abs(value) === Infinity,
  'compare(double, double)': ([left, right]) => (left < right ? -1 : left > right ? 1 : 0),
  'max(double, double)': ([left, right]) => coerceNumber({ kind: 'number', type: 'Double', value: Math.max(left, right) }, 'Float'),
  'min(double, double)': ([left, right]) => coerceNumber({ kind: 'number', type: 'Double', value: Math.min(left, right) }, 'Float'),
  'sum(double, double)': ([left, right]) => coerceNumber({ kind: 'number', type: 'Double', value: left + right }, 'Float'),
});

function unsignedOf(text: string): bigint {
  return text.startsWith('-') ? raise('java.lang.NumberFormatException', `Illegal leading minus sign on unsigned string ${text}.`) : parseBigInteger(text).value;
}
