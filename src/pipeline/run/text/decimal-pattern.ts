// The patterns of java.text.DecimalFormat: `#,##0.00`, `00`, `0.0%`, `0.###E0`, `0;(0)`.

import { JavaError } from '../java-error.ts';
import { multiply } from '../numbers/arithmetic.ts';
import { toBigDecimal, toExactDecimal } from '../numbers/convert.ts';
import { precision, roundToPrecision, setScale } from '../numbers/decimal.ts';
import type { RoundingMode } from '../numbers/decimal.ts';
import type { DecimalNumber, GroovyNumber } from '../numbers/number.ts';
import { isFloating, toDecimalValue } from '../numbers/number.ts';
import { toPlainString } from '../numbers/number-text.ts';
import type { NumberSymbols } from './locale-symbols.ts';

export interface DecimalPattern {
  readonly pattern: string;
  /** What a number is multiplied by: 100 for `%`. */
  readonly factor: number;
  prefix: string;
  suffix: string;
  /** Around negative numbers; null: a minus before the positive one's. */
  negative: { readonly prefix: string; readonly suffix: string } | null;
  minInteger: number;
  maxInteger: number;
  minFraction: number;
  maxFraction: number;
  /** Digits between two separators; 0: none. */
  group: number;
  /** Digits that an exponent has at least; 0: there is none. */
  readonly exponent: number;
  /** `0.` ends with the separator. */
  readonly endsWithPoint: boolean;
  rounding: RoundingMode;
  symbols: NumberSymbols;
}

const MAX_PATTERN = 1000;
/** Java's own bound of fraction digits. */
export const MAX_DIGITS = 340;

interface Part {
  readonly prefix: string;
  readonly digits: string;
  readonly suffix: string;
}

export function parseDecimalPattern(pattern: string, symbols: NumberSymbols): DecimalPattern {
  const malformed = (): never => {
    throw new JavaError('java.lang.IllegalArgumentException', `Malformed pattern "${pattern.slice(0, 100)}"`);
  };
  const [positive, negative, ...more] = pattern.length > MAX_PATTERN ? malformed() : splitParts(pattern).map((part) => readPart(part) ?? malformed());
  if (positive === undefined || more.length > 0) {
    return malformed();
  }
  const [, whole = '', point, fraction = '', power = ''] = /^([#0,]*)(?:(\.)([#0]*))?(?:E(0+))?$/.exec(positive.digits) ?? malformed();
  if (/0.*#/.test(whole.replaceAll(',', '')) || /#.*0/.test(fraction)) {
    malformed();
  }
  if (pattern === '') {
    return { ...parseDecimalPattern('#,###', symbols), pattern, maxFraction: MAX_DIGITS };
  }
  const comma = whole.lastIndexOf(',');
  return {
    pattern, factor: factorOf(pattern), prefix: positive.prefix, suffix: positive.suffix, negative: negative === undefined ? null : { prefix: negative.prefix, suffix: negative.suffix },
    ...digitCounts(whole.replaceAll(',', ''), fraction, point !== undefined, power !== ''),
    group: comma < 0 ? 0 : whole.length - comma - 1, exponent: power.length, rounding: 'HALF_EVEN', symbols,
  };
}

function factorOf(pattern: string): number {
  const plainly = pattern.replaceAll(/'[^']*'/g, '');
  return plainly.includes('%') ? 100 : plainly.includes('‰') ? 1000 : 1;
}

/** At the semicolon that is not in quotes. */
function splitParts(pattern: string): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const character of pattern) {
    isQuoted = character === "'" ? !isQuoted : isQuoted;
    if (character === ';' && !isQuoted) {
      parts.push('');
    } else {
      parts[parts.length - 1] += character;
    }
  }
  return parts;
}

function readPart(part: string): Part | null {
  const [, prefix, digits = '', suffix] = /^((?:[^#0,.';]|'[^']*')*)([#0,.]*(?:E0+)?)((?:[^#0,.';]|'[^']*')*)$/.exec(part) ?? [];
  return prefix === undefined || suffix === undefined ? null : { prefix: unquote(prefix), digits, suffix: unquote(suffix) };
}

function unquote(text: string): string {
  return text.replaceAll(/'([^']*)'/g, (_, inner: string) => (inner === '' ? "'" : inner));
}

/** Of a pattern without a zero one digit is always written: `#.##` gives 0.5, and `.##` .0; but `#.00` gives .50. */
function digitCounts(whole: string, fraction: string, hasPoint: boolean, hasExponent: boolean): Pick<DecimalPattern, 'minInteger' | 'maxInteger' | 'minFraction' | 'maxFraction' | 'endsWithPoint'> {
  const isForced = hasPoint && !whole.includes('0') && !fraction.includes('0') && whole.length + fraction.length > 0;
  const minInteger = whole.replaceAll('#', '').length + (isForced && whole !== '' ? 1 : 0);
  const minFraction = fraction.replaceAll('#', '').length + (isForced && whole === '' ? 1 : 0);
  const isPointAlone = hasPoint && (whole === '' || fraction === '');
  return { minInteger, maxInteger: hasExponent ? Math.max(whole.length, minInteger) : Number.MAX_SAFE_INTEGER, minFraction, maxFraction: fraction.length, endsWithPoint: isPointAlone };
}

export function formatDecimalPattern(number: GroovyNumber, shape: DecimalPattern): string {
  const scaled = shape.factor === 1 ? number : multiply(isFloating(number) ? number : toBigDecimal(number), shape.factor);
  const decimal = digitsOf(scaled, shape);
  const isNegative = decimal.unscaled < 0n;
  const magnitude = isNegative ? toDecimalValue(-decimal.unscaled, decimal.scale) : decimal;
  const digits = shape.exponent > 0 ? withExponent(magnitude, shape) : plain(magnitude, isNegative, shape);
  const [prefix, suffix] = !isNegative ? [shape.prefix, shape.suffix] : shape.negative === null ? [`-${shape.prefix}`, shape.suffix] : [shape.negative.prefix, shape.negative.suffix];
  const shown = (affix: string): string => affix.replaceAll('¤', shape.symbols.currency);
  return shown(prefix) + digits + shown(suffix);
}

/** Of a Double those that tell it from others; where they end in a half that is to be rounded, those that it really has. */
function digitsOf(number: GroovyNumber, { maxFraction, maxInteger, exponent, rounding }: DecimalPattern): DecimalNumber {
  const decimal = toBigDecimal(number);
  const isCut = exponent > 0 ? precision(decimal) > maxInteger + maxFraction : decimal.scale > maxFraction;
  return isFloating(number) && isCut && rounding.startsWith('HALF') ? toExactDecimal(number.value) : decimal;
}

function plain(magnitude: DecimalNumber, isNegative: boolean, shape: DecimalPattern): string {
  const rounding = isNegative && shape.rounding === 'FLOOR' ? 'CEILING' : isNegative && shape.rounding === 'CEILING' ? 'FLOOR' : shape.rounding;
  const [whole = '', fraction = ''] = toPlainString(setScale(magnitude, shape.maxFraction, rounding)).split('.');
  const digits = whole.replace(/^0+/, '').padStart(shape.minInteger, '0').slice(-shape.maxInteger);
  const kept = fraction.slice(0, shape.minFraction) + fraction.slice(shape.minFraction).replace(/0+$/, '');
  const grouped = shape.group === 0 ? digits : groupDigits(digits, shape.group, shape.symbols.group);
  return `${grouped === '' && kept === '' ? '0' : grouped}${kept === '' && !shape.endsWithPoint ? '' : `${shape.symbols.decimal}${kept}`}`;
}

/** `1234567` → `1,234,567` */
function groupDigits(digits: string, size: number, separator: string): string {
  const first = digits.length % size;
  const groups = Array.from({ length: Math.floor(digits.length / size) }, (_, index) => digits.slice(first + index * size, first + (index + 1) * size));
  return [...(first === 0 ? [] : [digits.slice(0, first)]), ...groups].join(separator);
}

/** `12.345E3`: the exponent is a multiple of the whole digits where there may be more of them than there must. */
function withExponent(magnitude: DecimalNumber, shape: DecimalPattern): string {
  const { minInteger, maxInteger, minFraction, maxFraction } = shape;
  const most = maxInteger + maxFraction;
  const rounded = most === 0 ? magnitude : roundToPrecision(magnitude, most, shape.rounding);
  const all = rounded.unscaled.toString();
  const isZero = rounded.unscaled === 0n;
  const significant = isZero ? '' : all.replace(/0+$/, '');
  const pointAt = isZero ? 0 : all.length - rounded.scale;
  const isRepeating = maxInteger > 1 && maxInteger > minInteger;
  const exponent = isZero ? 0 : isRepeating ? Math.trunc((pointAt - (pointAt >= 1 ? 1 : maxInteger)) / maxInteger) * maxInteger : pointAt - minInteger;
  const whole = isZero ? (isRepeating ? 1 : minInteger) : pointAt - exponent;
  const total = Math.max(significant.length, minInteger + minFraction, whole);
  const digits = significant.padEnd(total, '0');
  const fraction = digits.slice(whole);
  const power = String(Math.abs(exponent)).padStart(shape.exponent, '0');
  return `${digits.slice(0, whole)}${fraction === '' && !shape.endsWithPoint ? '' : shape.symbols.decimal + fraction}E${exponent < 0 ? '-' : ''}${power}`;
}

/** The number at the beginning of a text, without separators; null: there is none. */
export function readDecimal(text: string, { prefix, factor, negative, symbols, group }: DecimalPattern): string | null {
  const isNegative = negative === null ? text.startsWith(`-${prefix}`) : text.startsWith(negative.prefix) && !text.startsWith(prefix + symbols.decimal) && !/^[0-9]/.test(text.slice(prefix.length));
  const start = isNegative ? (negative?.prefix ?? `-${prefix}`) : prefix;
  if (!text.startsWith(start)) {
    return null;
  }
  let digits = '';
  for (const character of text.slice(start.length, start.length + MAX_PATTERN)) {
    if (/[0-9]/.test(character)) {
      digits += character;
    } else if (character === symbols.decimal && !digits.includes('.')) {
      digits += '.';
    } else if (!(group > 0 && character === symbols.group && !digits.includes('.'))) {
      break;
    }
  }
  const scaled = factor === 100 ? `${digits}E-2` : digits;
  return /[0-9]/.test(digits) ? `${isNegative ? '-' : ''}${scaled}` : null;
}
