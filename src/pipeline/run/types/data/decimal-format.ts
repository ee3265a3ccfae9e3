// java.text.DecimalFormat: `0.00`, `#,##0.#`, `00`, `0.0%`

import type { NativeType } from '../../native-type.ts';
import { toBigDecimal } from '../../numbers/convert.ts';
import { setScale } from '../../numbers/decimal.ts';
import type { RoundingMode } from '../../numbers/decimal.ts';
import { multiply } from '../../numbers/arithmetic.ts';
import type { GroovyNumber } from '../../numbers/number.ts';
import { toPlainString } from '../../numbers/number-text.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, functions, methods } from '../signatures.ts';

interface DecimalPattern {
  readonly pattern: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly minInteger: number;
  minFraction: number;
  maxFraction: number;
  /** Digits between two commas; 0: none. */
  readonly group: number;
  rounding: RoundingMode;
}

const patternOf = ({ data }: NativeObject): DecimalPattern => data as DecimalPattern;

function parsePattern(pattern: string): DecimalPattern {
  const match = pattern.length > 1000 ? null : /^((?:[^#0,.'%;]|'[^']*')*)([#0,]*)(?:\.(0*)(#*))?((?:[^#0,.';]|'[^']*')*)(?:;.*)?$/.exec(pattern);
  if (match === null) {
    raise('java.lang.IllegalArgumentException', `Malformed pattern "${pattern.slice(0, 100)}"`);
  }
  const [, prefix = '', whole = '', zeros = '', optional = '', suffix = ''] = match;
  const comma = whole.lastIndexOf(',');
  // Of a pattern without a zero one digit is always written: `#.##` gives 0.5, and `.##` .0; but `#.00` gives .50.
  const forced = pattern.includes('.') && zeros === '' && !whole.includes('0') ? 1 : 0;
  return {
    pattern,
    prefix: prefix.replaceAll("'", ''),
    suffix: suffix.replaceAll("'", ''),
    minInteger: whole === '' ? 0 : Math.max(forced, whole.replaceAll(/[^0]/g, '').length),
    minFraction: whole === '' ? Math.max(forced, zeros.length) : zeros.length,
    maxFraction: zeros.length + optional.length,
    group: comma < 0 ? 0 : whole.length - comma - 1,
    rounding: 'HALF_EVEN',
  };
}

/** `1234567` → `1,234,567` */
function groupDigits(digits: string, size: number): string {
  const first = digits.length % size;
  const groups = Array.from({ length: Math.floor(digits.length / size) }, (_, index) => digits.slice(first + index * size, first + (index + 1) * size));
  return [...(first === 0 ? [] : [digits.slice(0, first)]), ...groups].join(',');
}

function format(number: GroovyNumber, shape: DecimalPattern): string {
  const scaled = shape.suffix.includes('%') ? multiply(toBigDecimal(number), 100) : number;
  const text = toPlainString(setScale(toBigDecimal(scaled), shape.maxFraction, shape.rounding));
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole.replace(/^0+/, '').padStart(shape.minInteger, '0');
  const kept = fraction.slice(0, shape.minFraction) + fraction.slice(shape.minFraction).replace(/0+$/, '');
  const grouped = shape.group === 0 ? digits : groupDigits(digits, shape.group);
  const shown = `${grouped === '' && kept === '' ? '0' : grouped}${kept === '' ? '' : `.${kept}`}`;
  return `${text.startsWith('-') ? '-' : ''}${shape.prefix}${shown}${shape.suffix}`;
}

function createFormat(pattern: string): NativeObject {
  return { kind: 'object', type: decimalFormatType, data: parsePattern(pattern) };
}

const decimalFormatType: NativeType = {
  name: 'java.text.DecimalFormat',
  parent: objectType,
  interfaces: ['java.text.NumberFormat', 'java.text.Format', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'format(Number)': (self, [number]) => format(number, patternOf(self)),
    'toPattern()': (self) => patternOf(self).pattern,
    'setMaximumFractionDigits(int)': (self, [digits]) => {
      const shape = patternOf(self);
      shape.maxFraction = Math.min(Math.max(0, digits), 340);
      shape.minFraction = Math.min(shape.minFraction, shape.maxFraction);
      return null;
    },
    'setMinimumFractionDigits(int)': (self, [digits]) => {
      const shape = patternOf(self);
      shape.minFraction = Math.min(Math.max(0, digits), 340);
      shape.maxFraction = Math.max(shape.minFraction, shape.maxFraction);
      return null;
    },
    'setRoundingMode(RoundingMode)': (self, [mode]) => {
      patternOf(self).rounding = mode.data as RoundingMode;
      return null;
    },
  }),
  construct: constructors({
    '()': () => createFormat('#,##0.###'),
    '(String)': ([pattern]) => createFormat(pattern),
    '(String, Object)': ([pattern]) => createFormat(pattern),
  }),
};

const numberFormatType: NativeType = {
  name: 'java.text.NumberFormat',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'getInstance()': () => createFormat('#,##0.###'),
    'getInstance(Locale)': () => createFormat('#,##0.###'),
    'getNumberInstance()': () => createFormat('#,##0.###'),
    'getNumberInstance(Locale)': () => createFormat('#,##0.###'),
    'getIntegerInstance()': () => createFormat('#,##0'),
    'getPercentInstance()': () => createFormat('#,##0%'),
  }),
};

export const NUMBER_FORMAT_TYPES: readonly NativeType[] = [decimalFormatType, numberFormatType];
