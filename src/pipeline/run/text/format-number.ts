// Numbers in format texts: %d %o %x %e %f %g %a.

import { toBigDecimal } from '../numbers/convert.ts';
import { digitCount, roundToPrecision, setScale } from '../numbers/decimal.ts';
import { integerOf, isDecimal, isFloating, numberClassName, numberType, toDecimalValue } from '../numbers/number.ts';
import type { DecimalNumber, GroovyNumber } from '../numbers/number.ts';
import { toPlainString } from '../numbers/number-text.ts';
import { formatError, refuseFlags } from './format-specifier.ts';
import type { Specifier } from './format-specifier.ts';
import { checkLength } from './text-bounds.ts';

export function formatNumber(specifier: Specifier, value: GroovyNumber): string {
  const { conversion } = specifier;
  const isWhole = !isFloating(value) && !isDecimal(value);
  if ('dox'.includes(conversion)) {
    if (!isWhole) {
      throw wrongType(specifier, numberClassName(numberType(value)));
    }
    return conversion === 'd' ? formatDecimal(specifier, integerOf(value)) : formatBits(specifier, value);
  }
  if (isWhole) {
    throw wrongType(specifier, numberClassName(numberType(value)));
  }
  if (isFloating(value) && !Number.isFinite(value.value)) {
    return formatSpecial(specifier, value.value);
  }
  if (conversion === 'a') {
    if (!isFloating(value)) {
      throw wrongType(specifier, numberClassName(numberType(value)));
    }
    return withSign(specifier, value.value < 0, hexadecimalFraction(Math.abs(value.value)));
  }
  const decimal = toBigDecimal(value);
  const isNegative = decimal.unscaled < 0n || (isFloating(value) && Object.is(value.value, -0));
  const magnitude = decimal.unscaled < 0n ? toDecimalValue(-decimal.unscaled, decimal.scale) : decimal;
  return withSign(specifier, isNegative, formatMagnitude(specifier, magnitude));
}

export function wrongType(specifier: Specifier, className: string): Error {
  return formatError('IllegalFormatConversionException', `${specifier.dateLetter === '' ? specifier.conversion : specifier.dateLetter} != ${className}`);
}

function formatDecimal(specifier: Specifier, value: bigint): string {
  const digits = (value < 0n ? -value : value).toString();
  return withSign(specifier, value < 0n, specifier.flags.has(',') ? group(digits) : digits);
}

function group(digits: string): string {
  return digits.replaceAll(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',');
}

/** Sign or parentheses, and zeros between them and the digits. */
function withSign({ flags, width }: Specifier, isNegative: boolean, digits: string): string {
  const before = isNegative ? (flags.has('(') ? '(' : '-') : flags.has('+') ? '+' : flags.has(' ') ? ' ' : '';
  const after = isNegative && flags.has('(') ? ')' : '';
  const zeros = flags.has('0') ? Math.max(0, width - before.length - digits.length - after.length) : 0;
  checkLength(zeros);
  return before + '0'.repeat(zeros) + digits + after;
}

/** Two's complement in the width of the type; a BigInteger has a sign. */
function formatBits(specifier: Specifier, value: GroovyNumber): string {
  const radix = specifier.conversion === 'x' ? 16 : 8;
  const prefix = specifier.flags.has('#') ? (radix === 16 ? '0x' : '0') : '';
  const type = numberType(value);
  const integer = typeof value === 'number' ? BigInt(value) : isDecimal(value) || isFloating(value) ? 0n : value.value;
  if (type === 'BigInteger') {
    return withSign(specifier, integer < 0n, prefix + (integer < 0n ? -integer : integer).toString(radix));
  }
  refuseFlags(specifier, '( +');
  const bits = type === 'Byte' ? 8 : type === 'Short' ? 16 : type === 'Long' ? 64 : 32;
  return withSign(specifier, false, prefix + BigInt.asUintN(bits, integer).toString(radix));
}

/** No zeros before these. */
function formatSpecial(specifier: Specifier, value: number): string {
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  return withSign({ ...specifier, flags: new Set(Array.from(specifier.flags).filter((flag) => flag !== '0')) }, value < 0, 'Infinity');
}

function formatMagnitude(specifier: Specifier, value: DecimalNumber): string {
  const precision = specifier.precision === -1 ? 6 : specifier.precision;
  checkLength(precision);
  if (specifier.conversion === 'f') {
    return fixed(specifier, value, precision);
  }
  if (specifier.conversion === 'e') {
    return scientific(specifier, value, precision);
  }
  const digits = precision === 0 ? 1 : precision;
  if (value.unscaled === 0n) {
    return fixed(specifier, value, digits - 1);
  }
  const rounded = roundToPrecision(value, digits, 'HALF_UP');
  const exponent = digitCount(rounded.unscaled) - 1 - rounded.scale;
  return exponent >= -4 && exponent < digits ? fixed(specifier, value, digits - 1 - exponent) : scientific(specifier, value, digits - 1);
}

function fixed({ flags }: Specifier, value: DecimalNumber, precision: number): string {
  const text = toPlainString(setScale(value, precision, 'HALF_UP'));
  const [whole = '', fraction] = text.split('.');
  const point = fraction === undefined ? (flags.has('#') ? '.' : '') : `.${fraction}`;
  return (flags.has(',') ? group(whole) : whole) + point;
}

function scientific({ flags }: Specifier, value: DecimalNumber, precision: number): string {
  const rounded = roundToPrecision(value, precision + 1, 'HALF_UP');
  const digits = rounded.unscaled.toString().padEnd(precision + 1, '0').slice(0, precision + 1);
  const exponent = value.unscaled === 0n ? 0 : digitCount(rounded.unscaled) - 1 - rounded.scale;
  const point = precision > 0 || flags.has('#') ? '.' : '';
  return `${digits.slice(0, 1)}${point}${digits.slice(1)}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** Double.toHexString of a number that is not negative. */
function hexadecimalFraction(value: number): string {
  if (value === 0) {
    return '0x0.0p0';
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number(bits >> 52n);
  const fraction = (bits & (2n ** 52n - 1n)).toString(16).padStart(13, '0').replace(/0+$/, '');
  return `0x${exponent === 0 ? 0 : 1}.${fraction === '' ? '0' : fraction}p${exponent === 0 ? -1022 : exponent - 1023}`;
}
