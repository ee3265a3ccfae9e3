// Numbers from text, with the messages of Java's NumberFormatException.

import { JavaError } from '../java-error.ts';
import { MAX_DIGITS, refuseDigits, toBig, toDecimalValue, toDoubleValue, toFloatValue, toLongValue } from './number.ts';
import type { DecimalNumber, FloatingNumber, IntegralNumber } from './number.ts';

const notANumber = (message: string | null): JavaError => new JavaError('java.lang.NumberFormatException', message);

/** Integer.parseInt(text, radix). `"12".toInteger()` trims first: use trimJava. */
export function parseInteger(text: string, radix = 10): number {
  return Number(parseBits(text, radix, 32));
}

/** Long.parseLong(text, radix) */
export function parseLong(text: string, radix = 10): IntegralNumber {
  return toLongValue(parseBits(text, radix, 64));
}

/** Integer.decode(text): `0x1F`, `#1F` and `017` besides decimals. */
export function decodeInteger(text: string): number {
  const sign = text.startsWith('-') || text.startsWith('+') ? text.slice(0, 1) : '';
  const digits = text.slice(sign.length);
  if (digits === '') {
    throw notANumber(text === '' ? 'Zero length string' : `For input string: "${sign === '-' ? text : ''}"`);
  }
  if (/^0x/i.test(digits)) {
    return parseInteger(sign + digits.slice(2), 16);
  }
  if (digits.startsWith('#')) {
    return parseInteger(sign + digits.slice(1), 16);
  }
  return digits.startsWith('0') && digits.length > 1 ? parseInteger(sign + digits.slice(1), 8) : parseInteger(text);
}

function parseBits(text: string, radix: number, bits: number): bigint {
  checkRadix(radix);
  const message = `For input string: "${text}"${radix === 10 ? '' : ` under radix ${radix}`}`;
  // No long is longer, except by zeros in front.
  const { negative, digits } = splitSign(text);
  if (digits.length > 1000) {
    throw notANumber(message);
  }
  const value = parseDigits(digits, radix);
  if (value === null) {
    throw notANumber(message);
  }
  const signed = negative ? -value : value;
  if (signed !== BigInt.asIntN(bits, signed)) {
    throw notANumber(message);
  }
  return signed;
}

function checkRadix(radix: number): void {
  if (radix < 2) {
    throw notANumber(`radix ${radix} less than Character.MIN_RADIX`);
  }
  if (radix > 36) {
    throw notANumber(`radix ${radix} greater than Character.MAX_RADIX`);
  }
}

function splitSign(text: string): { readonly negative: boolean; readonly digits: string } {
  const signed = text.startsWith('-') || text.startsWith('+');
  return { negative: text.startsWith('-'), digits: signed ? text.slice(1) : text };
}

/** Null if there is no digit or something else. */
function parseDigits(digits: string, radix: number): bigint | null {
  if (digits === '') {
    return null;
  }
  if (radix === 10) {
    return isDigits(digits) ? BigInt(digits) : null;
  }
  let value = 0n;
  for (const character of digits) {
    const digit = digitValue(character);
    if (digit >= radix) {
      return null;
    }
    value = value * BigInt(radix) + BigInt(digit);
  }
  return value;
}

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) {
      return false;
    }
  }
  return text !== '';
}

function digitValue(character: string): number {
  const value = '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(character.toLowerCase());
  return value === -1 ? Infinity : value;
}

/** How many digits of each radix BigInteger reads at a time; its messages quote such a group alone. */
const DIGITS_PER_INT = [
  0, 0, 30, 19, 15, 13, 11, 11, 10, 9, 9, 8, 8, 8, 8, 7, 7, 7, 7, 7, 7, 7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 5,
];
/** Other radixes than ten are read digit by digit, which takes long for long texts. */
const MAX_ODD_DIGITS = 2000;

/** new BigInteger(text, radix) */
export function parseBigInteger(text: string, radix = 10): IntegralNumber {
  if (radix < 2 || radix > 36) {
    throw notANumber('Radix out of range');
  }
  if (text === '') {
    throw notANumber('Zero length BigInteger');
  }
  const { negative, digits } = splitSign(text);
  if (digits.lastIndexOf('-') !== -1 || digits.lastIndexOf('+') !== -1) {
    throw notANumber('Illegal embedded sign character');
  }
  if (digits === '') {
    throw notANumber('Zero length BigInteger');
  }
  if (digits.length > (radix === 10 ? MAX_DIGITS : MAX_ODD_DIGITS)) {
    refuseDigits();
  }
  const value = parseDigits(digits, radix);
  if (value === null) {
    throw notANumber(badGroup(digits, radix));
  }
  return toBig(negative ? -value : value);
}

function badGroup(text: string, radix: number): string {
  const digits = text.replace(/^0+/, '');
  const size = DIGITS_PER_INT[radix] ?? 9;
  const first = digits.length % size === 0 ? size : digits.length % size;
  for (let start = 0, end = first; start < digits.length; start = end, end += size) {
    const group = digits.slice(start, end);
    if (parseDigits(group, radix) !== null) {
      continue;
    }
    return `For input string: "${group}"${radix === 10 ? '' : ` under radix ${radix}`}`;
  }
  return 'Illegal digit';
}

/** new BigDecimal(text) */
export function parseBigDecimal(text: string): DecimalNumber {
  if (text === '') {
    throw notANumber(null);
  }
  if (text.length > MAX_DIGITS * 2) {
    refuseDigits();
  }
  const match = /^([+-]?)([0-9]*)(\.?)([0-9]*)(?:[eE]([+-]?)([0-9]+))?$/.exec(text);
  const [, sign = '', whole = '', , fraction = '', exponentSign = '', exponentDigits = '0'] = match ?? [];
  if (match === null || whole + fraction === '') {
    throw notANumber(decimalProblem(text));
  }
  const significant = exponentDigits.replace(/^0+(?=.)/, '');
  if (significant.length > 10) {
    throw notANumber('Too many nonzero exponent digits.');
  }
  const exponent = Number(significant) * (exponentSign === '-' ? -1 : 1);
  if (Math.abs(exponent) >= 2 ** 31) {
    throw notANumber(exponent === -(2 ** 31) ? 'Scale out of range.' : 'Exponent overflow.');
  }
  const scale = fraction.length - exponent;
  if (scale !== (scale | 0)) {
    throw notANumber('Scale out of range.');
  }
  const unscaled = BigInt(whole + fraction);
  return toDecimalValue(sign === '-' ? -unscaled : unscaled, scale);
}

/** What Java says depends on how far it has read, and on whether the text is short (18 characters or fewer). */
function decimalProblem(text: string): string | null {
  const unsigned = text.replace(/^[+-]/, '');
  const number = /^[0-9]*\.?[0-9]*/.exec(unsigned)?.[0] ?? '';
  const rest = unsigned.slice(number.length);
  if (rest === '') {
    return 'No digits found.';
  }
  if (rest.startsWith('.')) {
    return 'Character array contains more than one decimal point.';
  }
  if (!/^[eE]/.test(rest)) {
    return text.length <= 18
      ? `Character ${rest.charAt(0)} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`
      : 'Character array is missing "e" notation exponential mark.';
  }
  const exponent = rest.slice(1).replace(/^[+-]/, '');
  if (exponent === '') {
    return null;
  }
  if (!isDigits(exponent)) {
    return exponent.length > 10 ? 'Too many nonzero exponent digits.' : 'Not a digit.';
  }
  return 'No digits found.';
}

/** Double.parseDouble(text), which trims; suffixes and hexadecimal fractions included. */
export function parseDouble(text: string): FloatingNumber {
  return toDoubleValue(parseFloating(text));
}

export function parseFloat32(text: string): FloatingNumber {
  return toFloatValue(parseFloating(text));
}

function parseFloating(text: string): number {
  const trimmed = trimJava(text);
  if (trimmed === '') {
    throw notANumber('empty String');
  }
  if (trimmed.length > MAX_DIGITS) {
    refuseDigits();
  }
  const special = /^([+-]?)(NaN|Infinity)$/.exec(trimmed);
  if (special !== null) {
    return special[2] === 'NaN' ? NaN : special[1] === '-' ? -Infinity : Infinity;
  }
  if (/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?$/.test(trimmed)) {
    return Number(trimmed.replace(/[fFdD]$/, ''));
  }
  const hexadecimal = /^([+-]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?[0-9]{1,6})[fFdD]?$/.exec(trimmed);
  if (hexadecimal === null || `${hexadecimal[2]}${hexadecimal[3]}` === '') {
    throw notANumber(`For input string: "${trimmed}"`);
  }
  const [, sign, whole = '', fraction = '', exponent] = hexadecimal;
  const mantissa = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === '-' ? -mantissa : mantissa;
}

/** String.trim(): control characters and blanks, no other white space. */
export function trimJava(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) {
    start++;
  }
  while (end > start && text.charCodeAt(end - 1) <= 0x20) {
    end--;
  }
  return text.slice(start, end);
}
