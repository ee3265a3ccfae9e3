// java.util.Calendar's fields of a moment, by their numbers.

import { addDays, addMonths, epochOf, fieldsOf } from '../../text/date-fields.ts';
import type { DateFields, ZonedFields } from '../../text/date-fields.ts';
import { formatDate } from '../../text/date-format.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { Value } from '../../value.ts';

const NUMBERS = {
  ERA: 0, YEAR: 1, MONTH: 2, WEEK_OF_YEAR: 3, WEEK_OF_MONTH: 4, DATE: 5, DAY_OF_MONTH: 5, DAY_OF_YEAR: 6, DAY_OF_WEEK: 7, DAY_OF_WEEK_IN_MONTH: 8, AM_PM: 9,
  HOUR: 10, HOUR_OF_DAY: 11, MINUTE: 12, SECOND: 13, MILLISECOND: 14, ZONE_OFFSET: 15, DST_OFFSET: 16,
} as const;

const MONTHS = ['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'];
const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

export const CALENDAR_CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...Object.entries(NUMBERS),
  ...MONTHS.map((name, index): [string, number] => [name, index]),
  ...DAYS.map((name, index): [string, number] => [name, index + 1]),
  ['AM', 0],
  ['PM', 1],
]);

export function readField(epochMs: number, zone: TimeZone, field: number): number {
  const fields = fieldsOf(epochMs, zone);
  return READERS.get(field)?.(fields, epochMs, zone) ?? failField(field);
}

function failField(field: number): never {
  return raise('java.lang.ArrayIndexOutOfBoundsException', `Index ${field} out of bounds for length 17`);
}

type Reader = (fields: ZonedFields, epochMs: number, zone: TimeZone) => number;

const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [NUMBERS.ERA, ({ year }) => (year > 0 ? 1 : 0)],
  [NUMBERS.YEAR, ({ year }) => (year > 0 ? year : 1 - year)],
  [NUMBERS.MONTH, ({ month }) => month - 1],
  [NUMBERS.WEEK_OF_YEAR, (_, epochMs, zone) => Number(formatDate(epochMs, 'w', zone))],
  [NUMBERS.WEEK_OF_MONTH, (_, epochMs, zone) => Number(formatDate(epochMs, 'W', zone))],
  [NUMBERS.DAY_OF_MONTH, ({ day }) => day],
  [NUMBERS.DAY_OF_YEAR, ({ dayOfYear }) => dayOfYear],
  [NUMBERS.DAY_OF_WEEK, ({ weekday }) => weekday + 1],
  [NUMBERS.DAY_OF_WEEK_IN_MONTH, ({ day }) => Math.floor((day - 1) / 7) + 1],
  [NUMBERS.AM_PM, ({ hour }) => (hour < 12 ? 0 : 1)],
  [NUMBERS.HOUR, ({ hour }) => hour % 12],
  [NUMBERS.HOUR_OF_DAY, ({ hour }) => hour],
  [NUMBERS.MINUTE, ({ minute }) => minute],
  [NUMBERS.SECOND, ({ second }) => second],
  [NUMBERS.MILLISECOND, ({ millisecond }) => millisecond],
  [NUMBERS.ZONE_OFFSET, ({ offset }) => offset * 60_000],
  [NUMBERS.DST_OFFSET, () => 0],
]);

/** Values out of range carry over: the month 12 is the next January. */
export function writeField(epochMs: number, zone: TimeZone, field: number, value: number): number {
  const fields = fieldsOf(epochMs, zone);
  return epochOf({ ...fields, ...changeOf(fields, field, value) }, zone);
}

function changeOf(fields: ZonedFields, field: number, value: number): Partial<DateFields> {
  switch (field) {
    case NUMBERS.YEAR:
      return { year: value };
    case NUMBERS.MONTH:
      return { month: value + 1 };
    case NUMBERS.DAY_OF_MONTH:
      return { day: value };
    case NUMBERS.DAY_OF_YEAR:
      return { month: 1, day: value };
    case NUMBERS.DAY_OF_WEEK:
      return { day: fields.day + value - 1 - fields.weekday };
    case NUMBERS.AM_PM:
      return { hour: (fields.hour % 12) + value * 12 };
    case NUMBERS.HOUR:
      return { hour: value + (fields.hour < 12 ? 0 : 12) };
    case NUMBERS.HOUR_OF_DAY:
      return { hour: value };
    case NUMBERS.MINUTE:
      return { minute: value };
    case NUMBERS.SECOND:
      return { second: value };
    case NUMBERS.MILLISECOND:
      return { millisecond: value };
    default:
      return failField(field);
  }
}

/** `calendar.add(Calendar.MONTH, 1)`: a day that the month does not have is its last. */
export function addToField(epochMs: number, zone: TimeZone, field: number, amount: number): number {
  switch (field) {
    case NUMBERS.YEAR:
      return addMonths(epochMs, amount * 12, zone);
    case NUMBERS.MONTH:
      return addMonths(epochMs, amount, zone);
    case NUMBERS.WEEK_OF_YEAR:
    case NUMBERS.WEEK_OF_MONTH:
    case NUMBERS.DAY_OF_WEEK_IN_MONTH:
      return addDays(epochMs, amount * 7, zone);
    case NUMBERS.DAY_OF_MONTH:
    case NUMBERS.DAY_OF_YEAR:
    case NUMBERS.DAY_OF_WEEK:
      return addDays(epochMs, amount, zone);
    default: {
      const unit = CLOCK_UNITS.get(field) ?? failField(field);
      return epochMs + amount * unit;
    }
  }
}

const CLOCK_UNITS: ReadonlyMap<number, number> = new Map([
  [NUMBERS.AM_PM, 43_200_000], [NUMBERS.HOUR, 3_600_000], [NUMBERS.HOUR_OF_DAY, 3_600_000], [NUMBERS.MINUTE, 60_000], [NUMBERS.SECOND, 1000], [NUMBERS.MILLISECOND, 1],
]);

/** By the names that `date.set(year: 2020, month: 1)` and `copyWith` use. */
const NAMED: ReadonlyMap<string, number> = new Map([
  ['year', NUMBERS.YEAR], ['month', NUMBERS.MONTH], ['date', NUMBERS.DATE], ['dayOfMonth', NUMBERS.DATE], ['hourOfDay', NUMBERS.HOUR_OF_DAY],
  ['minute', NUMBERS.MINUTE], ['second', NUMBERS.SECOND], ['millisecond', NUMBERS.MILLISECOND],
]);

export function writeNamedFields(epochMs: number, zone: TimeZone, values: readonly (readonly [string, number])[]): number {
  return values.reduce((time, [name, value]) => writeField(time, zone, NAMED.get(name) ?? raise('java.lang.IllegalArgumentException', `a date has no field '${name}'`), value), epochMs);
}
