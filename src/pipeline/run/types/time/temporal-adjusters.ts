// java.time.temporal.TemporalAdjusters: the first day of the month, the next Monday, …

import type { NativeType } from '../../native-type.ts';
import { addDays, addMonths, epochOf, fieldsOf } from '../../text/date-fields.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions } from '../signatures.ts';
import { weekdayNumber } from './units.ts';

type Adjust = (time: number, zone: TimeZone) => number;

const adjusterType: NativeType = { name: 'java.time.temporal.TemporalAdjuster', parent: objectType, interfaces: [], methods: new Map() };

const adjuster = (data: Adjust): NativeObject => ({ kind: 'object', type: adjusterType, data });

export function adjusted(time: number, zone: TimeZone, { data }: NativeObject): number {
  return (data as Adjust)(time, zone);
}

const firstOfMonth: Adjust = (time, zone) => epochOf({ ...fieldsOf(time, zone), day: 1 }, zone);

const firstOfYear: Adjust = (time, zone) => epochOf({ ...fieldsOf(time, zone), month: 1, day: 1 }, zone);

const weekday = (time: number, zone: TimeZone): number => fieldsOf(time, zone).weekday || 7;

/** Days until that weekday, today not counted unless `isSame`. */
function daysUntil(time: number, zone: TimeZone, day: NativeObject, isSame: boolean): number {
  const distance = (weekdayNumber(day) - weekday(time, zone) + 7) % 7;
  return distance === 0 && !isSame ? 7 : distance;
}

function daysSince(time: number, zone: TimeZone, day: NativeObject, isSame: boolean): number {
  const distance = (weekday(time, zone) - weekdayNumber(day) + 7) % 7;
  return distance === 0 && !isSame ? 7 : distance;
}

const lastOfMonth: Adjust = (time, zone) => addDays(addMonths(firstOfMonth(time, zone), 1, zone), -1, zone);

export const temporalAdjustersType: NativeType = {
  name: 'java.time.temporal.TemporalAdjusters',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'firstDayOfMonth()': () => adjuster(firstOfMonth),
    'lastDayOfMonth()': () => adjuster(lastOfMonth),
    'firstDayOfNextMonth()': () => adjuster((time, zone) => addMonths(firstOfMonth(time, zone), 1, zone)),
    'firstDayOfYear()': () => adjuster(firstOfYear),
    'lastDayOfYear()': () => adjuster((time, zone) => addDays(addMonths(firstOfYear(time, zone), 12, zone), -1, zone)),
    'firstDayOfNextYear()': () => adjuster((time, zone) => addMonths(firstOfYear(time, zone), 12, zone)),
    'next(DayOfWeek)': ([day]) => adjuster((time, zone) => addDays(time, daysUntil(time, zone, day, false), zone)),
    'nextOrSame(DayOfWeek)': ([day]) => adjuster((time, zone) => addDays(time, daysUntil(time, zone, day, true), zone)),
    'previous(DayOfWeek)': ([day]) => adjuster((time, zone) => addDays(time, -daysSince(time, zone, day, false), zone)),
    'previousOrSame(DayOfWeek)': ([day]) => adjuster((time, zone) => addDays(time, -daysSince(time, zone, day, true), zone)),
    'firstInMonth(DayOfWeek)': ([day]) => adjuster((time, zone) => addDays(firstOfMonth(time, zone), daysUntil(firstOfMonth(time, zone), zone, day, true), zone)),
    'lastInMonth(DayOfWeek)': ([day]) => adjuster((time, zone) => addDays(lastOfMonth(time, zone), -daysSince(lastOfMonth(time, zone), zone, day, true), zone)),
  }),
};
