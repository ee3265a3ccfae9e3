// java.text.DecimalFormat, its symbols, and java.text.NumberFormat, which makes some of them.

import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import type { RoundingMode } from '../../numbers/decimal.ts';
import { parseBigDecimal, parseDouble } from '../../numbers/parse-number.ts';
import { formatDecimalPattern, MAX_DIGITS, parseDecimalPattern, readDecimal } from '../../text/decimal-pattern.ts';
import type { DecimalPattern } from '../../text/decimal-pattern.ts';
import { symbolsOf } from '../../text/locale-symbols.ts';
import type { NumberSymbols } from '../../text/locale-symbols.ts';
import { raise } from '../../thrown.ts';
import type { CharacterValue, NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, functions, methods } from '../signatures.ts';

interface DecimalFormat extends DecimalPattern {
  parsesDecimals?: boolean;
}

const formatOf = ({ data }: NativeObject): DecimalFormat => data as DecimalFormat;
const symbolsIn = ({ data }: NativeObject): NumberSymbols => data as NumberSymbols;

function createFormat(pattern: string, symbols: NumberSymbols = symbolsOf('')): NativeObject {
  return { kind: 'object', type: decimalFormatType, data: parseDecimalPattern(pattern, symbols) };
}

function change(self: NativeObject, changed: Partial<DecimalFormat>): null {
  Object.assign(formatOf(self), changed);
  return null;
}

function bounded(digits: number): number {
  return Math.min(Math.max(0, digits), MAX_DIGITS);
}

/** A Long when it is one. */
function parse(self: NativeObject, text: string): Value {
  const shape = formatOf(self);
  const read = readDecimal(text, shape);
  if (read === null) {
    raise('java.text.ParseException', `Unparseable number: "${text}"`);
  }
  if (shape.parsesDecimals === true) {
    return parseBigDecimal(read);
  }
  return /^-?[0-9]{1,18}\.?$/.test(read) && !/^-0+$/.test(read) ? toLongValue(BigInt(read.replace('.', ''))) : wholeOrDouble(parseDouble(read));
}

function wholeOrDouble(number: ReturnType<typeof parseDouble>): Value {
  return Number.isSafeInteger(number.value) && !Object.is(number.value, -0) ? toLongValue(BigInt(number.value)) : number;
}

const decimalFormatType: NativeType = {
  name: 'java.text.DecimalFormat',
  parent: objectType,
  interfaces: ['java.text.NumberFormat', 'java.text.Format', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'format(Number)': (self, [number]) => formatDecimalPattern(number, formatOf(self)),
    'parse(String)': (self, [text]) => parse(self, text),
    'toPattern()': (self) => formatOf(self).pattern,
    'applyPattern(String)': (self, [pattern]) => change(self, parseDecimalPattern(pattern, formatOf(self).symbols)),
    'setMaximumFractionDigits(int)': (self, [digits]) => change(self, { maxFraction: bounded(digits), minFraction: Math.min(formatOf(self).minFraction, bounded(digits)) }),
    'setMinimumFractionDigits(int)': (self, [digits]) => change(self, { minFraction: bounded(digits), maxFraction: Math.max(formatOf(self).maxFraction, bounded(digits)) }),
    'setMaximumIntegerDigits(int)': (self, [digits]) => change(self, { maxInteger: bounded(digits), minInteger: Math.min(formatOf(self).minInteger, bounded(digits)) }),
    'setMinimumIntegerDigits(int)': (self, [digits]) => change(self, { minInteger: bounded(digits), maxInteger: Math.max(formatOf(self).maxInteger, bounded(digits)) }),
    'getMaximumFractionDigits()': (self) => formatOf(self).maxFraction,
    'getMinimumFractionDigits()': (self) => formatOf(self).minFraction,
    'setGroupingUsed(boolean)': (self, [isUsed]) => change(self, { group: isUsed ? formatOf(self).group || 3 : 0 }),
    'setGroupingSize(int)': (self, [size]) => change(self, { group: bounded(size) }),
    'setParseBigDecimal(boolean)': (self, [parsesDecimals]) => change(self, { parsesDecimals }),
    'setRoundingMode(RoundingMode)': (self, [mode]) => change(self, { rounding: mode.data as RoundingMode }),
    'setDecimalFormatSymbols(DecimalFormatSymbols)': (self, [symbols]) => change(self, { symbols: { ...symbolsIn(symbols) } }),
    'getDecimalFormatSymbols()': (self) => createSymbols({ ...formatOf(self).symbols }),
  }),
  construct: constructors({
    '()': () => createFormat('#,##0.###'),
    '(String)': ([pattern]) => createFormat(pattern),
    '(String, DecimalFormatSymbols)': ([pattern, symbols]) => createFormat(pattern, { ...symbolsIn(symbols) }),
  }),
};

function createSymbols(symbols: NumberSymbols): NativeObject {
  return { kind: 'object', type: symbolsType, data: symbols };
}

function setSymbol(self: NativeObject, name: 'decimal' | 'group', { value }: CharacterValue): null {
  symbolsIn(self)[name] = value;
  return null;
}

const character = (value: string): CharacterValue => ({ kind: 'character', value });

const symbolsType: NativeType = {
  name: 'java.text.DecimalFormatSymbols',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<NativeObject>()({
    'getDecimalSeparator()': (self) => character(symbolsIn(self).decimal),
    'setDecimalSeparator(char)': (self, [separator]) => setSymbol(self, 'decimal', separator),
    'setDecimalSeparator(String)': (self, [separator]) => setSymbol(self, 'decimal', character(separator.slice(0, 1))),
    'getGroupingSeparator()': (self) => character(symbolsIn(self).group),
    'setGroupingSeparator(char)': (self, [separator]) => setSymbol(self, 'group', separator),
    'setGroupingSeparator(String)': (self, [separator]) => setSymbol(self, 'group', character(separator.slice(0, 1))),
    'getCurrencySymbol()': (self) => symbolsIn(self).currency,
  }),
  construct: constructors({ '()': () => createSymbols(symbolsOf('')), '(Locale)': ([locale]) => createSymbols(symbolsOf(localeName(locale))) }),
  statics: functions({ 'getInstance()': () => createSymbols(symbolsOf('')), 'getInstance(Locale)': ([locale]) => createSymbols(symbolsOf(localeName(locale))) }),
};

function localeName(locale: NativeObject): string {
  return String(locale.data);
}

/** What one of the formats of a language is. */
function formatIn(pattern: string, locale: NativeObject): NativeObject {
  const symbols = symbolsOf(localeName(locale));
  const isLast = symbols.isCurrencyLast && (pattern.startsWith('¤') || (pattern.endsWith('%') && !localeName(locale).startsWith('it')));
  return createFormat(isLast ? `${pattern.replace(/[¤%]/, '')}\u00a0${pattern.startsWith('¤') ? '¤' : '%'}` : pattern, symbols);
}

const [NUMBER, WHOLE, PERCENT, CURRENCY] = ['#,##0.###', '#,##0', '#,##0%', '¤#,##0.00'] as const;

const numberFormatType: NativeType = {
  name: 'java.text.NumberFormat',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'getInstance()': () => createFormat(NUMBER),
    'getInstance(Locale)': ([locale]) => formatIn(NUMBER, locale),
    'getNumberInstance()': () => createFormat(NUMBER),
    'getNumberInstance(Locale)': ([locale]) => formatIn(NUMBER, locale),
    'getIntegerInstance()': () => createFormat(WHOLE),
    'getIntegerInstance(Locale)': ([locale]) => formatIn(WHOLE, locale),
    'getPercentInstance()': () => createFormat(PERCENT),
    'getPercentInstance(Locale)': ([locale]) => formatIn(PERCENT, locale),
    'getCurrencyInstance()': () => createFormat(CURRENCY),
    'getCurrencyInstance(Locale)': ([locale]) => formatIn(CURRENCY, locale),
  }),
};

export const NUMBER_FORMAT_TYPES: readonly NativeType[] = [decimalFormatType, symbolsType, numberFormatType];
