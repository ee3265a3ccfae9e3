// java.time.format.DateTimeFormatter: the letters of SimpleDateFormat, but for some.

import type { NativeType } from '../../native-type.ts';
import { fieldsOf } from '../../text/date-fields.ts';
import { formatDate } from '../../text/date-format.ts';
import { printOffset } from '../../text/time-zone.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { momentOf, zoneOfMoment } from './moment.ts';

interface Formatter {
  readonly pattern: string;
  /** Of the ISO formats: without a fraction of a second when there is none. */
  readonly isIso: boolean;
  readonly zone: TimeZone | null;
}

/** What Java writes for the ISO formats where nothing is left out. */
const ISO_PATTERNS: readonly (readonly [string, string])[] = [
  ['ISO_LOCAL_DATE', 'yyyy-MM-dd'],
  ['ISO_DATE', 'yyyy-MM-dd'],
  ['BASIC_ISO_DATE', 'yyyyMMdd'],
  ['ISO_LOCAL_TIME', 'HH:mm:ss.SSS'],
  ['ISO_LOCAL_DATE_TIME', "yyyy-MM-dd'T'HH:mm:ss.SSS"],
  ['ISO_DATE_TIME', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX"],
  ['ISO_OFFSET_DATE_TIME', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX"],
  ['ISO_ZONED_DATE_TIME', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX'['VV']'"],
  ['ISO_INSTANT', "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"],
  ['RFC_1123_DATE_TIME', "EEE, d MMM yyyy HH:mm:ss 'GMT'"],
];

const formatterOf = ({ data }: NativeObject): Formatter => data as Formatter;

/** One of Java's own constants. */
export function isoFormatter(formatter: NativeObject): boolean {
  return formatterOf(formatter).isIso;
}

function createFormatter(pattern: string, zone: TimeZone | null = null, isIso = false): NativeObject {
  const data: Formatter = { pattern: checkPattern(pattern), zone, isIso };
  return { kind: 'object', type: dateTimeFormatterType, data };
}

const TOKENS = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;

function checkPattern(pattern: string): string {
  if (pattern.length > 1000) {
    raise('java.lang.IllegalArgumentException', 'Too many pattern letters');
  }
  for (const [token, quoted, letter] of pattern.matchAll(TOKENS)) {
    if (token === "'" && quoted === undefined) {
      raise('java.lang.IllegalArgumentException', `Pattern ends with an incomplete string literal: ${pattern}`);
    }
    if (letter !== undefined && !'GuyYDMLdQqwWEeaHhKkmsSAnNVzOXxZ'.includes(letter)) {
      raise('java.lang.IllegalArgumentException', `Unknown pattern letter: ${letter}`);
    }
  }
  return pattern;
}

/** SimpleDateFormat's pattern for the same, where there is one. */
export function simplePattern(formatter: NativeObject): string {
  return formatterOf(formatter).pattern.replaceAll(TOKENS, (token, _quoted: string | undefined, letter: string | undefined) => (letter === 'u' ? 'y'.repeat(token.length) : token.replaceAll(/[[\]]/g, (bracket) => (letter === undefined && !token.startsWith("'") ? '' : bracket))));
}

export function formatMoment(temporal: NativeObject, formatter: NativeObject): string {
  const { pattern: written, zone: own, isIso } = formatterOf(formatter);
  const { name } = temporal.type;
  // The ISO formats leave out what a temporal has not.
  const whole = isIso && name.startsWith('java.time.Local') ? written.replace("XXX'['VV']'", '').replace('XXX', '') : written;
  const pattern = isIso && momentOf(temporal) % 1000 === 0 ? whole.replace('.SSS', '') : whole;
  const isLocal = name.startsWith('java.time.Local');
  const zone = isLocal ? zoneOfMoment(temporal) : (own ?? zoneOfMoment(temporal));
  const lacking = name === 'java.time.LocalDate' ? 'aHhKkmsSAnNVzOXxZ' : name === 'java.time.LocalTime' ? 'GuyYDMLdQqwWEeVzOXxZ' : isLocal ? 'VzOXxZ' : '';
  const needsZone = name === 'java.time.Instant' && own === null && !pattern.endsWith("'Z'");
  return pattern.replaceAll(TOKENS, (token, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) {
      return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    }
    if (letter === undefined) {
      return token.replaceAll(/[[\]]/g, '');
    }
    if (lacking.includes(letter) || needsZone) {
      raise('java.time.temporal.UnsupportedTemporalTypeException', `Unsupported field: ${FIELD_NAMES.get(letter) ?? `the letter ${letter}`}`);
    }
    return formatToken(token, letter, momentOf(temporal), zone);
  });
}

const FIELD_NAMES: ReadonlyMap<string, string> = new Map([
  ['H', 'HourOfDay'], ['h', 'ClockHourOfAmPm'], ['m', 'MinuteOfHour'], ['s', 'SecondOfMinute'], ['S', 'NanoOfSecond'], ['y', 'YearOfEra'], ['u', 'Year'], ['M', 'MonthOfYear'], ['d', 'DayOfMonth'],
]);

function formatToken(token: string, letter: string, time: number, zone: TimeZone): string {
  const { millisecond, month, offset } = fieldsOf(time, zone);
  switch (letter) {
    case 'u':
      return formatDate(time, 'y'.repeat(token.length), zone);
    case 'S':
      return String(millisecond).padStart(3, '0').padEnd(9, '0').slice(0, token.length);
    case 'n':
      return String(millisecond * 1_000_000).padStart(token.length, '0');
    case 'V':
      return zone.id;
    case 'Q':
    case 'q':
      return `${token.length === 3 ? 'Q' : ''}${String(Math.ceil(month / 3)).padStart(token.length === 2 ? 2 : 1, '0')}`;
    case 'e':
      // Weeks begin on Sunday.
      return String(fieldsOf(time, zone).weekday + 1).padStart(token.length, '0');
    case 'O':
      return offset === 0 ? 'GMT' : `GMT${printOffset(offset, ':')}`;
    case 'x':
      return printOffset(offset, token.length >= 3 ? ':' : '').slice(0, token.length === 1 ? 3 : undefined);
    case 'A':
    case 'N':
      return raise('java.lang.IllegalArgumentException', `the letter ${letter} is not supported in a pattern here`);
    default:
      return formatDate(time, token, zone);
  }
}

const dateTimeFormatterType: NativeType = {
  name: 'java.time.format.DateTimeFormatter',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'format(Object)': async (self, [temporal], caller) => caller.interpreter.invokeMethod(temporal, 'format', [self], caller),
    'withZone(ZoneId)': (self, [zone]) => createFormatter(formatterOf(self).pattern, zone.data as TimeZone, formatterOf(self).isIso),
    'withLocale(Locale)': (self) => self,
    'getZone()': () => null,
    'toString()': (self) => formatterOf(self).pattern,
  }),
  statics: functions({
    'ofPattern(String)': ([pattern]) => createFormatter(pattern),
    'ofPattern(String, Locale)': ([pattern]) => createFormatter(pattern),
  }),
};

export const dateTimeFormatterClass: NativeType = { ...dateTimeFormatterType, constants: new Map(ISO_PATTERNS.map(([name, pattern]) => [name, createFormatter(pattern, null, pattern.includes('-'))])) };
