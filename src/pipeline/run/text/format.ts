// String.format, sprintf and printf.

import { numberHashCode } from '../numbers/number-key.ts';
import { numberClassName, numberType } from '../numbers/number.ts';
import type { GroovyNumber } from '../numbers/number.ts';
import { toJavaString } from '../numbers/number-text.ts';
import { dateToString, DAY_NAMES, fieldsOf, MONTH_NAMES } from './date-fields.ts';
import { formatNumber, wrongType } from './format-number.ts';
import { formatError, readFormat, refuseFlags } from './format-specifier.ts';
import type { Specifier } from './format-specifier.ts';
import { symbolsOf } from './locale-symbols.ts';
import type { NumberSymbols } from './locale-symbols.ts';
import { hashText } from './string-methods.ts';
import { ELEMENTS_PIECE } from '../../work.ts';
import type { Work } from '../../work.ts';
import { checkLength } from './text-bounds.ts';
import { createOutput, textOfOutput, write } from './text-output.ts';
import { printOffset, UTC } from './time-zone.ts';
import type { TimeZone } from './time-zone.ts';

/** A value as far as a format text can show it; the interpreter makes these from its own values. */
export type FormatArgument =
  | null | boolean | GroovyNumber | string
  | { readonly kind: 'character'; readonly value: string }
  | { readonly kind: 'date'; readonly epochMs: number }
  | { readonly kind: 'object'; readonly text: string; readonly className: string; readonly hashCode: number };

/** Throws JavaError with the classes and messages of java.util.Formatter. */
export function* formatJava(format: string, args: readonly FormatArgument[], symbols: NumberSymbols = symbolsOf(''), zone: TimeZone = UTC): Work<string> {
  const output = createOutput();
  let ordinary = 0;
  let last = -1;
  for (const [count, part] of (yield* readFormat(format)).entries()) {
    if (count % ELEMENTS_PIECE === ELEMENTS_PIECE - 1) {
      yield;
    }
    let text: string;
    if (part.kind === 'text') {
      text = part.text;
    } else {
      const { specifier } = part;
      if (specifier.conversion !== 'n' && specifier.conversion !== '%') {
        if (specifier.index >= 0) {
          last = specifier.index === 0 ? ordinary++ : specifier.index - 1;
        }
        if (last < 0 || last >= args.length) {
          throw formatError('MissingFormatArgumentException', `Format specifier '${specifier.text}'`);
        }
      }
      text = formatOne(specifier, args[last] ?? null, symbols, zone);
    }
    write(output, text);
  }
  return textOfOutput(output);
}

function formatOne(specifier: Specifier, argument: FormatArgument, symbols: NumberSymbols, zone: TimeZone): string {
  if (specifier.conversion === 'n') {
    return '\n';
  }
  const isLocal = 'defg'.includes(specifier.conversion);
  const text = isLocal ? localize(convert(specifier, argument, zone), symbols) : convert(specifier, argument, zone);
  const shown = specifier.isUpper ? text.toUpperCase() : text;
  checkLength(specifier.width);
  return specifier.flags.has('-') ? shown.padEnd(specifier.width) : shown.padStart(specifier.width);
}

function localize(digits: string, { decimal, group }: NumberSymbols): string {
  return decimal === '.' && group === ',' ? digits : digits.replaceAll(/[.,]/g, (separator) => (separator === '.' ? decimal : group));
}

function convert(specifier: Specifier, argument: FormatArgument, zone: TimeZone): string {
  switch (specifier.conversion) {
    case '%': return '%';
    case 'b': return cut(specifier, String(typeof argument === 'boolean' ? argument : argument !== null));
    case 'h': return cut(specifier, argument === null ? 'null' : (hashCode(argument) >>> 0).toString(16));
    case 's':
      refuseFlags(specifier, '#');
      return cut(specifier, toText(argument, zone));
    default:
  }
  if (argument === null) {
    return cut(specifier, 'null');
  }
  if (specifier.conversion === 'c') {
    return formatCharacter(specifier, argument);
  }
  if (specifier.conversion === 't') {
    return formatDatePart(specifier, argument, zone);
  }
  if (!isNumber(argument)) {
    throw wrongType(specifier, classNameOf(argument));
  }
  return formatNumber(specifier, argument);
}

function cut({ precision }: Specifier, text: string): string {
  return precision === -1 ? text : text.slice(0, precision);
}

function isNumber(argument: FormatArgument): argument is GroovyNumber {
  return typeof argument === 'number' || (typeof argument === 'object' && argument?.kind === 'number');
}

function toText(argument: FormatArgument, zone: TimeZone): string {
  if (isNumber(argument)) {
    return toJavaString(argument);
  }
  if (argument === null || typeof argument !== 'object') {
    return String(argument);
  }
  switch (argument.kind) {
    case 'character': return argument.value;
    case 'date': return dateToString(argument.epochMs, zone);
    default: return argument.text;
  }
}

function classNameOf(argument: Exclude<FormatArgument, null>): string {
  if (isNumber(argument)) {
    return numberClassName(numberType(argument));
  }
  if (typeof argument === 'string') {
    return 'java.lang.String';
  }
  if (typeof argument === 'boolean') {
    return 'java.lang.Boolean';
  }
  switch (argument.kind) {
    case 'character': return 'java.lang.Character';
    case 'date': return 'java.util.Date';
    default: return argument.className;
  }
}

function hashCode(argument: Exclude<FormatArgument, null>): number {
  if (isNumber(argument)) {
    return numberHashCode(argument);
  }
  if (typeof argument === 'string') {
    return hashText(argument);
  }
  if (typeof argument === 'boolean') {
    return argument ? 1231 : 1237;
  }
  switch (argument.kind) {
    case 'character': return argument.value.charCodeAt(0);
    case 'date': return Number(BigInt.asIntN(32, BigInt(argument.epochMs) ^ (BigInt(argument.epochMs) >> 32n)));
    default: return argument.hashCode;
  }
}

function formatCharacter(specifier: Specifier, argument: Exclude<FormatArgument, null>): string {
  if (typeof argument === 'object' && argument.kind === 'character') {
    return argument.value;
  }
  if (!isNumber(argument) || !['Byte', 'Short', 'Integer'].includes(numberType(argument))) {
    throw wrongType(specifier, classNameOf(argument));
  }
  const codePoint = Number(toJavaString(argument));
  if (codePoint < 0 || codePoint > 0x10ffff) {
    throw formatError('IllegalFormatCodePointException', `Code point = 0x${(codePoint >>> 0).toString(16)}`);
  }
  return String.fromCodePoint(codePoint);
}

function formatDatePart(specifier: Specifier, argument: Exclude<FormatArgument, null>, zone: TimeZone): string {
  const isLong = isNumber(argument) && numberType(argument) === 'Long';
  if (isLong) {
    return datePart(specifier.dateLetter, Number(toJavaString(argument)), zone);
  }
  if (typeof argument !== 'object' || argument.kind !== 'date') {
    throw wrongType(specifier, classNameOf(argument));
  }
  return datePart(specifier.dateLetter, argument.epochMs, zone);
}

function datePart(letter: string, epochMs: number, zone: TimeZone): string {
  const fields = fieldsOf(epochMs, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  const part = (...letters: string[]): string => letters.map((one) => (one.length === 1 && /[A-Za-z]/.test(one) ? datePart(one, epochMs, zone) : one)).join('');
  const hour12 = fields.hour % 12 === 0 ? 12 : fields.hour % 12;
  switch (letter) {
    case 'H': return two(fields.hour);
    case 'I': return two(hour12);
    case 'k': return String(fields.hour);
    case 'l': return String(hour12);
    case 'M': return two(fields.minute);
    case 'S': return two(fields.second);
    case 'L': return String(fields.millisecond).padStart(3, '0');
    case 'N': return String(fields.millisecond).padStart(3, '0').padEnd(9, '0');
    case 'p': return fields.hour < 12 ? 'am' : 'pm';
    case 'z': return printOffset(fields.offset, '');
    case 'Z': return zone.nameAt(epochMs, 'short');
    case 's': return String(Math.floor(epochMs / 1000));
    case 'Q': return String(epochMs);
    case 'B': return MONTH_NAMES[fields.month - 1] ?? '';
    case 'b':
    case 'h': return (MONTH_NAMES[fields.month - 1] ?? '').slice(0, 3);
    case 'A': return DAY_NAMES[fields.weekday] ?? '';
    case 'a': return (DAY_NAMES[fields.weekday] ?? '').slice(0, 3);
    case 'C': return two(Math.floor(fields.year / 100));
    case 'Y': return String(fields.year).padStart(4, '0');
    case 'y': return two(fields.year % 100);
    case 'j': return String(fields.dayOfYear).padStart(3, '0');
    case 'm': return two(fields.month);
    case 'd': return two(fields.day);
    case 'e': return String(fields.day);
    case 'R': return part('H', ':', 'M');
    case 'T': return part('H', ':', 'M', ':', 'S');
    case 'r': return `${part('I', ':', 'M', ':', 'S', ' ')}${fields.hour < 12 ? 'AM' : 'PM'}`;
    case 'D': return part('m', '/', 'd', '/', 'y');
    case 'F': return part('Y', '-', 'm', '-', 'd');
    default: return part('a', ' ', 'b', ' ', 'd', ' ', 'T', ' ', 'Z', ' ', 'Y');
  }
}
