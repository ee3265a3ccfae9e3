// java.util.Calendar: a moment in a time zone whose fields are set one by one.

import { raise } from '../../thrown.ts';
import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { epochOf, fieldsOf, startOfDay } from '../../text/date-fields.ts';
import type { DateFields } from '../../text/date-fields.ts';
import { formatDate } from '../../text/date-format.ts';
import { UTC } from '../../text/time-zone.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, functions, methods } from '../signatures.ts';
import { addToField, CALENDAR_CONSTANTS, readField, writeField } from './calendar-fields.ts';
import { createDate, timeOf } from './date.ts';
import { checkTime } from './moment.ts';
import { createTimeZone, zoneOf } from './time-zone-type.ts';

interface CalendarState {
  time: number;
  zone: TimeZone;
}

const stateOf = ({ data }: NativeObject): CalendarState => data as CalendarState;

function createCalendar(time: number, zone: TimeZone): NativeObject {
  const data: CalendarState = { time: checkTime(time), zone };
  return { kind: 'object', type: calendarType, data };
}

function set(self: NativeObject, fields: Partial<DateFields>): null {
  const state = stateOf(self);
  state.time = checkTime(epochOf({ ...fieldsOf(state.time, state.zone), ...fields }, state.zone));
  return null;
}

const MONTH = 2;
const DAY_OF_MONTH = 5;
const DAY_OF_YEAR = 6;

/** The largest value that a field has in this month or year. */
function actualMaximum({ time, zone }: CalendarState, field: number): number {
  const { year, month } = fieldsOf(time, zone);
  const last = { hour: 12, minute: 0, second: 0, millisecond: 0 };
  switch (field) {
    case MONTH:
      return 11;
    case DAY_OF_MONTH:
      return fieldsOf(epochOf({ ...last, year, month: month + 1, day: 0 }, zone), zone).day;
    case DAY_OF_YEAR:
      return fieldsOf(epochOf({ ...last, year, month: 12, day: 31 }, zone), zone).dayOfYear;
    default:
      return raise('java.lang.UnsupportedOperationException', 'getActualMaximum() knows MONTH, DAY_OF_MONTH and DAY_OF_YEAR');
  }
}

const isBefore = (self: NativeObject, other: NativeObject): boolean => stateOf(self).time < stateOf(other).time;

function setField(self: NativeObject, field: number, value: number): null {
  const state = stateOf(self);
  state.time = checkTime(writeField(state.time, state.zone, field, value));
  return null;
}

const calendarMethods = methods<NativeObject>()({
  'getTime()': (self) => createDate(stateOf(self).time),
  'setTime(Date)': (self, [date]) => {
    stateOf(self).time = checkTime(timeOf(date));
    return null;
  },
  'getTimeInMillis()': (self) => toLongValue(BigInt(stateOf(self).time)),
  'setTimeInMillis(long)': (self, [time]) => {
    stateOf(self).time = checkTime(Number(time));
    return null;
  },
  'get(int)': (self, [field]) => readField(stateOf(self).time, stateOf(self).zone, field),
  'getAt(int)': (self, [field]) => readField(stateOf(self).time, stateOf(self).zone, field),
  'set(int, int)': (self, [field, value]) => setField(self, field, value),
  'putAt(int, int)': (self, [field, value]) => setField(self, field, value),
  'set(int, int, int)': (self, [year, month, day]) => set(self, { year, month: month + 1, day }),
  'set(int, int, int, int, int)': (self, [year, month, day, hour, minute]) => set(self, { year, month: month + 1, day, hour, minute }),
  'set(int, int, int, int, int, int)': (self, [year, month, day, hour, minute, second]) => set(self, { year, month: month + 1, day, hour, minute, second }),
  'add(int, int)': (self, [field, amount]) => {
    const state = stateOf(self);
    state.time = checkTime(addToField(state.time, state.zone, field, amount));
    return null;
  },
  'getActualMaximum(int)': (self, [field]) => actualMaximum(stateOf(self), field),
  'getTimeZone()': (self) => createTimeZone(stateOf(self).zone),
  'setTimeZone(TimeZone)': (self, [zone]) => {
    stateOf(self).zone = zoneOf(zone);
    return null;
  },
  'format(String)': (self, [pattern]) => formatDate(stateOf(self).time, pattern, stateOf(self).zone),
  'clearTime()': (self) => {
    stateOf(self).time = checkTime(startOfDay(stateOf(self).time, stateOf(self).zone));
    return self;
  },
  'before(Calendar)': (self, [other]) => isBefore(self, other),
  'after(Calendar)': (self, [other]) => isBefore(other, self),
  'compareTo(Calendar)': (self, [other]) => Math.sign(stateOf(self).time - stateOf(other).time),
  'equals(Calendar)': (self, [other]) => stateOf(self).time === stateOf(other).time && stateOf(self).zone.id === stateOf(other).zone.id,
  'clone()': (self) => createCalendar(stateOf(self).time, stateOf(self).zone),
  'toString()': (self) => `java.util.GregorianCalendar[time=${stateOf(self).time},zone=${stateOf(self).zone.id}]`,
});

export const calendarType: NativeType = {
  name: 'java.util.GregorianCalendar',
  parent: objectType,
  interfaces: ['java.util.Calendar', 'java.lang.Comparable', 'java.lang.Cloneable', 'java.io.Serializable'],
  methods: calendarMethods,
  construct: constructors({
    '()': (_, { run }) => createCalendar(run.host.now(), UTC),
    '(TimeZone)': ([zone], { run }) => createCalendar(run.host.now(), zoneOf(zone)),
    '(int, int, int)': ([year, month, day]) => createCalendar(epochOf({ year, month: month + 1, day, hour: 0, minute: 0, second: 0, millisecond: 0 }, UTC), UTC),
    '(int, int, int, int, int, int)': ([year, month, day, hour, minute, second]) => createCalendar(epochOf({ year, month: month + 1, day, hour, minute, second, millisecond: 0 }, UTC), UTC),
  }),
  constants: CALENDAR_CONSTANTS,
};

/** Abstract in Java: what it gives are GregorianCalendars. */
export const calendarClass: NativeType = {
  name: 'java.util.Calendar',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'getInstance()': (_, { run }) => createCalendar(run.host.now(), UTC),
    'getInstance(TimeZone)': ([zone], { run }) => createCalendar(run.host.now(), zoneOf(zone)),
    'getInstance(Locale)': (_, { run }) => createCalendar(run.host.now(), UTC),
  }),
  constants: CALENDAR_CONSTANTS,
};
