// A moment as a calendar and a clock show it, and back. Times are milliseconds since 1970 in UTC, as in java.util.Date.

import { printOffset } from './time-zone.ts';
import type { TimeZone } from './time-zone.ts';

export interface DateFields {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** 0 to 23 */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

export interface ZonedFields extends DateFields {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 1 to 366 */
  readonly dayOfYear: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

export const MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
export const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const DAY_MS = 86_400_000;

export function fieldsOf(epochMs: number, zone: TimeZone): ZonedFields {
  const offset = zone.offsetAt(epochMs);
  const date = new Date(epochMs + offset * 60_000);
  const year = date.getUTCFullYear();
  const startOfYear = utcTime({ year, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 });
  return {
    year, month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(), weekday: date.getUTCDay(), offset,
    dayOfYear: Math.floor((date.getTime() - startOfYear) / DAY_MS) + 1,
  };
}

/** Fields may be out of range, as a lenient Calendar takes them: 30 February is 1 or 2 March. */
export function epochOf(fields: DateFields, zone: TimeZone): number {
  const local = utcTime(fields);
  // The offset belongs to the moment, which is known only with it; the second guess is right but for hours that don't exist.
  const first = local - zone.offsetAt(local) * 60_000;
  return local - zone.offsetAt(first) * 60_000;
}

function utcTime({ year, month, day, hour, minute, second, millisecond }: DateFields): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, millisecond);
}

export function addMonths(epochMs: number, months: number, zone: TimeZone): number {
  const fields = fieldsOf(epochMs, zone);
  const wanted = { ...fields, month: fields.month + months, day: 1 };
  const lastDay = new Date(utcTime({ ...wanted, month: wanted.month + 1, day: 0 })).getUTCDate();
  return epochOf({ ...wanted, day: Math.min(fields.day, lastDay) }, zone);
}

/** `date + 1` of Groovy: the same time of day, even if the clocks change in between. */
export function addDays(epochMs: number, days: number, zone: TimeZone): number {
  const fields = fieldsOf(epochMs, zone);
  return epochOf({ ...fields, day: fields.day + days }, zone);
}

/** The same day at midnight: clearTime() */
export function startOfDay(epochMs: number, zone: TimeZone): number {
  return epochOf({ ...fieldsOf(epochMs, zone), hour: 0, minute: 0, second: 0, millisecond: 0 }, zone);
}

/** Date.toString(): `Thu Jan 01 00:00:00 UTC 1970` */
export function dateToString(epochMs: number, zone: TimeZone): string {
  const { year, month, day, hour, minute, second, weekday } = fieldsOf(epochMs, zone);
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return `${DAY_NAMES[weekday]?.slice(0, 3)} ${MONTH_NAMES[month - 1]?.slice(0, 3)} ${String(day).padStart(2, '0')} ${clock} ${zone.nameAt(epochMs, 'short')} ${year}`;
}

/** Instant.toString(), and a date as SnakeYAML writes it: `1970-01-01T00:00:01.500Z`, without a fraction if there is none. */
export function instantToString(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

/** JsonOutput.toJson of a Date: `1970-01-01T00:00:00+0000` */
export function dateToJson(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}${printOffset(0, '')}`;
}
