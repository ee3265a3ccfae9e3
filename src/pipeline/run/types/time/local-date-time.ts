// java.time.LocalDate, LocalTime and LocalDateTime: what a calendar and a clock show, wherever they hang.

import type { Caller } from '../../caller.ts';
import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { epochOf, fieldsOf } from '../../text/date-fields.ts';
import { parseDate, parseIsoDate } from '../../text/date-parse.ts';
import { UTC } from '../../text/time-zone.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { formatMoment, isoFormatter, simplePattern } from './date-time-formatter.ts';
import { DAY_MS, checkTime, momentOf } from './moment.ts';
import { temporalMethods } from './temporal-methods.ts';

export function createLocalDate(time: number): NativeObject {
  return { kind: 'object', type: localDateType, data: Math.floor(checkTime(time) / DAY_MS) };
}

export function createLocalDateTime(time: number): NativeObject {
  return { kind: 'object', type: localDateTimeType, data: checkTime(time) };
}

export function createLocalTime(time: number): NativeObject {
  return { kind: 'object', type: localTimeType, data: ((checkTime(time) % DAY_MS) + DAY_MS) % DAY_MS };
}

const fraction = (time: number): string => (time % 1000 === 0 ? '' : `.${String(((time % 1000) + 1000) % 1000).padStart(3, '0')}`);

/** Without seconds when there are none. */
function printTime(time: number): string {
  const clock = new Date(time).toISOString().slice(11, 19);
  return time % 60_000 === 0 ? clock.slice(0, 5) : clock + fraction(time);
}

function printDate(time: number): string {
  const { year, month, day } = fieldsOf(time, UTC);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function printDateTime(time: number): string {
  return `${printDate(time)}T${printTime(time)}`;
}

function failParse(text: string): never {
  return raise('java.time.format.DateTimeParseException', `Text '${text.slice(0, 64)}' could not be parsed at index 0`);
}

function parseIso(text: string, form: RegExp): number {
  return form.test(text) ? parseIsoDate(text, UTC) : failParse(text);
}

/** What the pattern would not write like this is no date of that pattern. */
function parseLocal(text: string, formatter: NativeObject, create: (time: number) => NativeObject, now: number): NativeObject {
  const local = create(parseDate(text, simplePattern(formatter), UTC, now));
  const again = formatMoment(local, formatter);
  return again.toLowerCase() === text.toLowerCase() ? local : failParse(text);
}

/** Of a date that there is no such day of. */
function checkedTime(year: number, month: number, day: number, clock: readonly number[] = []): number {
  const [hour = 0, minute = 0, second = 0, nanos = 0] = clock;
  if (month < 1 || month > 12) {
    raise('java.time.DateTimeException', `Invalid value for MonthOfYear (valid values 1 - 12): ${month}`);
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    raise('java.time.DateTimeException', `Invalid time ${hour}:${minute}:${second}`);
  }
  const time = checkTime(epochOf({ year, month, day, hour, minute, second, millisecond: Math.floor(nanos / 1e6) }, UTC));
  return fieldsOf(time, UTC).day === day ? time : raise('java.time.DateTimeException', `Invalid date '${year}-${month}-${day}'`);
}

/** The time that a clock in the zone shows now. */
const nowIn = (zone: TimeZone, now: number): number => Math.trunc(now) + zone.offsetAt(now) * 60_000;

const interfaces = ['java.lang.Comparable', 'java.time.temporal.Temporal', 'java.time.temporal.TemporalAccessor', 'java.io.Serializable'];

async function zoned(time: number, zone: NativeObject, caller: Caller): Promise<Value> {
  const type = await caller.interpreter.findClass('java.time.ZonedDateTime', caller);
  return caller.interpreter.invokeMethod(type, 'of', [createLocalDateTime(time), zone], caller);
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const localDateType: NativeType = {
  name: 'java.time.LocalDate',
  parent: objectType,
  interfaces: [...interfaces, 'java.time.chrono.ChronoLocalDate'],
  methods: new Map([
    ...temporalMethods({ hasDate: true, hasClock: false, make: createLocalDate }),
    ...methods<NativeObject>()({
      'toEpochDay()': ({ data }) => toLongValue(BigInt(Number(data))),
      'atStartOfDay()': (self) => createLocalDateTime(momentOf(self)),
      'atStartOfDay(ZoneId)': (self, [zone], caller) => zoned(momentOf(self), zone, caller),
      'atTime(int, int)': (self, [hour, minute]) => createLocalDateTime(momentOf(self) + hour * 3_600_000 + minute * 60_000),
      'atTime(int, int, int)': (self, [hour, minute, second]) => createLocalDateTime(momentOf(self) + hour * 3_600_000 + minute * 60_000 + second * 1000),
      'atTime(LocalTime)': (self, [time]) => createLocalDateTime(momentOf(self) + momentOf(time)),
      'isLeapYear()': (self) => isLeapYear(fieldsOf(momentOf(self), UTC).year),
      'lengthOfMonth()': (self) => {
        const { year, month } = fieldsOf(momentOf(self), UTC);
        return fieldsOf(Date.UTC(year, month, 0), UTC).day;
      },
      'lengthOfYear()': (self) => (isLeapYear(fieldsOf(momentOf(self), UTC).year) ? 366 : 365),
      'toString()': (self) => printDate(momentOf(self)),
    }),
  ]),
  statics: functions({
    'now()': (_, { run }) => createLocalDate(run.host.now()),
    'now(ZoneId)': ([zone], { run }) => createLocalDate(nowIn(zone.data as TimeZone, run.host.now())),
    'of(int, int, int)': ([year, month, day]) => createLocalDate(checkedTime(year, month, day)),
    'of(int, Month, int)': ([year, month, day], caller) => caller.interpreter.invokeMethod(month, 'getValue', [], caller).then((number) => createLocalDate(checkedTime(year, Number(number), day))),
    'ofEpochDay(long)': ([day]) => createLocalDate(Number(day) * DAY_MS),
    'ofYearDay(int, int)': ([year, day]) => createLocalDate(Date.UTC(year, 0, day)),
    'parse(String)': ([text]) => createLocalDate(parseIso(text, /^[^T]*$/)),
    'parse(String, DateTimeFormatter)': ([text, formatter], { run }) => (isoFormatter(formatter) ? createLocalDate(parseIso(text, /^[^T]*$/)) : parseLocal(text, formatter, createLocalDate, run.host.now())),
  }),
};

export const localDateTimeType: NativeType = {
  name: 'java.time.LocalDateTime',
  parent: objectType,
  interfaces: [...interfaces, 'java.time.chrono.ChronoLocalDateTime'],
  methods: new Map([
    ...temporalMethods({ hasDate: true, hasClock: true, make: createLocalDateTime }),
    ...methods<NativeObject>()({
      'toLocalDate()': (self) => createLocalDate(momentOf(self)),
      'toLocalTime()': (self) => createLocalTime(momentOf(self)),
      'atZone(ZoneId)': (self, [zone], caller) => zoned(momentOf(self), zone, caller),
      'atOffset(ZoneId)': (self, [zone], caller) => zoned(momentOf(self), zone, caller),
      'toInstant(ZoneId)': async (self, [zone], caller) => caller.interpreter.invokeMethod(await zoned(momentOf(self), zone, caller), 'toInstant', [], caller),
      'toEpochSecond(ZoneId)': (self, [zone]) => toLongValue(BigInt(Math.floor(epochOf(fieldsOf(momentOf(self), UTC), zone.data as TimeZone) / 1000))),
      'toString()': (self) => printDateTime(momentOf(self)),
    }),
  ]),
  statics: functions({
    'now()': (_, { run }) => createLocalDateTime(Math.trunc(run.host.now())),
    'now(ZoneId)': ([zone], { run }) => createLocalDateTime(nowIn(zone.data as TimeZone, run.host.now())),
    'of(int, int, int, int, int)': ([year, month, day, ...clock]) => createLocalDateTime(checkedTime(year, month, day, clock)),
    'of(int, int, int, int, int, int)': ([year, month, day, ...clock]) => createLocalDateTime(checkedTime(year, month, day, clock)),
    'of(int, int, int, int, int, int, int)': ([year, month, day, ...clock]) => createLocalDateTime(checkedTime(year, month, day, clock)),
    'of(LocalDate, LocalTime)': ([date, time]) => createLocalDateTime(momentOf(date) + momentOf(time)),
    'ofInstant(Instant, ZoneId)': ([instant, zone]) => createLocalDateTime(nowIn(zone.data as TimeZone, momentOf(instant))),
    'ofEpochSecond(long, int, ZoneId)': ([seconds, nanos, zone]) => createLocalDateTime(nowIn(zone.data as TimeZone, Number(seconds) * 1000 + Math.floor(nanos / 1e6))),
    'parse(String)': ([text]) => createLocalDateTime(parseIso(text, /T[0-9:.]+$/)),
    'parse(String, DateTimeFormatter)': ([text, formatter], { run }) =>
      isoFormatter(formatter) ? createLocalDateTime(parseIso(text, /T[0-9:.]+$/)) : parseLocal(text, formatter, createLocalDateTime, run.host.now()),
  }),
};

const localTimeType: NativeType = {
  name: 'java.time.LocalTime',
  parent: objectType,
  interfaces,
  methods: new Map([
    ...temporalMethods({ hasDate: false, hasClock: true, make: createLocalTime }),
    ...methods<NativeObject>()({
      'toSecondOfDay()': (self) => Math.floor(momentOf(self) / 1000),
      'atDate(LocalDate)': (self, [date]) => createLocalDateTime(momentOf(date) + momentOf(self)),
      'toString()': (self) => printTime(momentOf(self)),
    }),
  ]),
  statics: functions({
    'now()': (_, { run }) => createLocalTime(Math.trunc(run.host.now())),
    'now(ZoneId)': ([zone], { run }) => createLocalTime(nowIn(zone.data as TimeZone, run.host.now())),
    'of(int, int)': ([...clock]) => createLocalTime(checkedTime(1970, 1, 1, clock)),
    'of(int, int, int)': ([...clock]) => createLocalTime(checkedTime(1970, 1, 1, clock)),
    'of(int, int, int, int)': ([...clock]) => createLocalTime(checkedTime(1970, 1, 1, clock)),
    'parse(String)': ([text]) => createLocalTime(parseIso(`1970-01-01T${text}`, /T[0-9:.]+$/)),
  }),
};

export const localTimeClass: NativeType = { ...localTimeType, constants: new Map([['MIDNIGHT', createLocalTime(0)], ['NOON', createLocalTime(DAY_MS / 2)]]) };
