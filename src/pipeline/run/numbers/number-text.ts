// How Java writes numbers. Doubles have the shortest digits that read back as the same number, as since Java 19;
// earlier ones wrote a digit too many for a few (2.0E23 as 1.9999999999999998E23).

import { MAX_DIGITS, refuseDigits } from './number.ts';
import type { DecimalNumber, GroovyNumber } from './number.ts';

export function toJavaString(value: GroovyNumber): string {
  if (typeof value === 'number') {
    return String(value);
  }
  switch (value.type) {
    case 'BigDecimal': return decimalToString(value);
    case 'Double': return doubleToString(value.value);
    case 'Float': return floatToString(value.value);
    default: return value.value.toString();
  }
}

export function decimalToString(value: DecimalNumber): string {
  const { sign, digits } = signAndDigits(value.unscaled);
  const exponent = digits.length - 1 - value.scale;
  if (value.scale >= 0 && exponent >= -6) {
    return sign + withPoint(digits, value.scale);
  }
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  const power = exponent === 0 ? '' : `E${exponent > 0 ? '+' : ''}${exponent}`;
  return `${sign}${digits.slice(0, 1)}${fraction}${power}`;
}

/** BigDecimal.toPlainString() */
export function toPlainString(value: DecimalNumber): string {
  if (Math.abs(value.scale) > MAX_DIGITS) {
    refuseDigits();
  }
  const { sign, digits } = signAndDigits(value.unscaled);
  if (value.scale >= 0) {
    return sign + withPoint(digits, value.scale);
  }
  return digits === '0' ? '0' : sign + digits + '0'.repeat(-value.scale);
}

function signAndDigits(unscaled: bigint): { readonly sign: string; readonly digits: string } {
  return unscaled < 0n ? { sign: '-', digits: (-unscaled).toString() } : { sign: '', digits: unscaled.toString() };
}

function withPoint(digits: string, scale: number): string {
  if (scale === 0) {
    return digits;
  }
  const padded = digits.padStart(scale + 1, '0');
  return `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

function doubleToString(value: number): string {
  return specialName(value) ?? withExponent(value, shortestDigits(nearest(value.toExponential(), value, (text) => Number(text) === value)));
}

function floatToString(value: number): string {
  const isSame = (text: string): boolean => Math.fround(Number(text)) === value;
  return specialName(value) ?? withExponent(value, shortestDigits(nearest(shortestFloat(value), value, isSame)));
}

function specialName(value: number): string | null {
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  if (!Number.isFinite(value)) {
    return value > 0 ? 'Infinity' : '-Infinity';
  }
  if (value === 0) {
    return Object.is(value, -0) ? '-0.0' : '0.0';
  }
  return null;
}

/** Java writes two digits at least; if one would be enough, it takes the nearest two: 4.9E-324 where 5E-324 would do. */
function nearest(shortest: string, value: number, isSame: (text: string) => boolean): string {
  const twoDigits = value.toExponential(1);
  return shortest.includes('.') || !isSame(twoDigits) || twoDigits.includes('.0') ? shortest : twoDigits;
}

/** The shortest text that is this number again when it is read as a float. */
function shortestFloat(value: number): string {
  for (let digits = 0; digits < 9; digits++) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) {
      return text;
    }
  }
  return value.toExponential(9);
}

interface Digits {
  /** Without a point; the first one is not 0. */
  readonly digits: string;
  /** Of the first digit. */
  readonly exponent: number;
}

function shortestDigits(exponential: string): Digits {
  const [mantissa = '', exponent = '0'] = exponential.replace('-', '').split('e');
  const negative = exponential.includes('e-');
  return { digits: mantissa.replace('.', ''), exponent: negative ? -Math.abs(Number(exponent)) : Number(exponent) };
}

/** Between 0.001 and ten million without an exponent, and always with a digit after the point. */
function withExponent(value: number, { digits, exponent }: Digits): string {
  const sign = value < 0 ? '-' : '';
  if (exponent >= -3 && exponent < 7) {
    const whole = exponent >= 0 ? digits.slice(0, exponent + 1).padEnd(exponent + 1, '0') : '0';
    const fraction = exponent >= 0 ? digits.slice(exponent + 1) : '0'.repeat(-exponent - 1) + digits;
    return `${sign}${whole}.${fraction === '' ? '0' : fraction}`;
  }
  return `${sign}${digits.slice(0, 1)}.${digits.length > 1 ? digits.slice(1) : '0'}E${exponent}`;
}
