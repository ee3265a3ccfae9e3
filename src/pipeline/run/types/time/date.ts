// java.util.Date, with what Groovy adds. `data` is the time in milliseconds since 1970.

import { entriesOf } from '../../collections.ts';
import type { Caller } from '../../caller.ts';
import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { addDays, dateToString, epochOf, fieldsOf, startOfDay } from '../../text/date-fields.ts';
import { formatDate } from '../../text/date-format.ts';
import { parseDate } from '../../text/date-parse.ts';
import { UTC } from '../../text/time-zone.ts';
import { toText } from '../../to-text.ts';
import type { ClosureValue, MapValue, NativeObject } from '../../value.ts';
import { callClosure } from '../calling.ts';
import { objectType } from '../object.ts';
import { constructors, functions, methods } from '../signatures.ts';
import { readField, writeField, writeNamedFields } from './calendar-fields.ts';
import { DAY_MS, checkTime } from './moment.ts';
import { zoneOf } from './time-zone-type.ts';

export function createDate(epochMs: number): NativeObject {
  return { kind: 'object', type: dateType, data: checkTime(Math.trunc(epochMs)) };
}

export function timeOf({ data }: NativeObject): number {
  return Number(data);
}

/** Dates are mutable in Java, and `clearTime()` is used that way. */
function setTime(self: NativeObject, epochMs: number): NativeObject {
  const mutable: { data: unknown } = self;
  mutable.data = checkTime(Math.trunc(epochMs));
  return self;
}

const javaMethods = methods<NativeObject>()({
  'getTime()': (self) => toLongValue(BigInt(timeOf(self))),
  'setTime(long)': (self, [time]) => {
    setTime(self, Number(time));
    return null;
  },
  'before(Date)': (self, [other]) => timeOf(self) < timeOf(other),
  'after(Date)': (self, [other]) => timeOf(self) > timeOf(other),
  'compareTo(Date)': (self, [other]) => Math.sign(timeOf(self) - timeOf(other)),
  'equals(Object)': (self, [other]) => typeof other === 'object' && other?.kind === 'object' && other.type === dateType && timeOf(self) === timeOf(other),
  'hashCode()': (self) => Number(BigInt.asIntN(32, BigInt(timeOf(self)) ^ BigInt.asUintN(32, BigInt(timeOf(self)) >> 32n))),
  'toString()': (self) => dateToString(timeOf(self), UTC),
  'toGMTString()': (self) => formatDate(timeOf(self), "d MMM yyyy HH:mm:ss 'GMT'", UTC),
  'clone()': (self) => createDate(timeOf(self)),
  'toInstant()': async (self, _, caller) => caller.interpreter.invokeMethod(await caller.interpreter.findClass('java.time.Instant', caller), 'ofEpochMilli', [toLongValue(BigInt(timeOf(self)))], caller),
  'getYear()': (self) => fieldsOf(timeOf(self), UTC).year - 1900,
  'getMonth()': (self) => fieldsOf(timeOf(self), UTC).month - 1,
  'getDate()': (self) => fieldsOf(timeOf(self), UTC).day,
  'getDay()': (self) => fieldsOf(timeOf(self), UTC).weekday,
  'getHours()': (self) => fieldsOf(timeOf(self), UTC).hour,
  'getMinutes()': (self) => fieldsOf(timeOf(self), UTC).minute,
  'getSeconds()': (self) => fieldsOf(timeOf(self), UTC).second,
  'getTimezoneOffset()': () => 0,
});

async function namedValues(map: MapValue, caller: Caller): Promise<[string, number][]> {
  const named: [string, number][] = [];
  for (const { key, value } of entriesOf(map)) {
    named.push([await toText(key, caller), Number(value)]);
  }
  return named;
}

async function eachDay(from: number, to: number, step: 1 | -1, closure: ClosureValue, caller: Caller): Promise<null> {
  for (let time = from; step > 0 ? time <= to : time >= to; time = addDays(time, step, UTC)) {
    await callClosure(closure, [createDate(time)], caller);
  }
  return null;
}

const groovyMethods = methods<NativeObject>()({
  'plus(int)': (self, [days]) => createDate(addDays(timeOf(self), days, UTC)),
  'minus(int)': (self, [days]) => createDate(addDays(timeOf(self), -days, UTC)),
  'minus(Date)': (self, [other]) => Math.round((startOfDay(timeOf(self), UTC) - startOfDay(timeOf(other), UTC)) / DAY_MS),
  'next()': (self) => createDate(addDays(timeOf(self), 1, UTC)),
  'previous()': (self) => createDate(addDays(timeOf(self), -1, UTC)),
  'format(String)': (self, [pattern]) => formatDate(timeOf(self), pattern, UTC),
  'format(String, TimeZone?)': (self, [pattern, zone]) => formatDate(timeOf(self), pattern, zone === null ? UTC : zoneOf(zone)),
  'getDateString()': (self) => formatDate(timeOf(self), 'M/d/yy', UTC),
  'getTimeString()': (self) => formatDate(timeOf(self), 'h:mm:ss a', UTC),
  'getDateTimeString()': (self) => formatDate(timeOf(self), 'M/d/yy, h:mm:ss a', UTC),
  'clearTime()': (self) => setTime(self, startOfDay(timeOf(self), UTC)),
  'getAt(int)': (self, [field]) => readField(timeOf(self), UTC, field),
  'putAt(int, int)': (self, [field, value]) => {
    setTime(self, writeField(timeOf(self), UTC, field, value));
    return null;
  },
  'set(Map)': async (self, [values], caller) => {
    setTime(self, writeNamedFields(timeOf(self), UTC, await namedValues(values, caller)));
    return null;
  },
  'copyWith(Map)': async (self, [values], caller) => createDate(writeNamedFields(timeOf(self), UTC, await namedValues(values, caller))),
  'updated(Map)': async (self, [values], caller) => createDate(writeNamedFields(timeOf(self), UTC, await namedValues(values, caller))),
  'toCalendar()': async (self, _, caller) => {
    const calendar = await caller.interpreter.invokeMethod(await caller.interpreter.findClass('java.util.Calendar', caller), 'getInstance', [], caller);
    await caller.interpreter.invokeMethod(calendar, 'setTime', [self], caller);
    return calendar;
  },
  'upto(Date, Closure)': (self, [last, closure], caller) => eachDay(timeOf(self), timeOf(last), 1, closure, caller),
  'downto(Date, Closure)': (self, [last, closure], caller) => eachDay(timeOf(self), timeOf(last), -1, closure, caller),
});

const fromParts = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0): NativeObject =>
  createDate(epochOf({ year: year + 1900, month: month + 1, day, hour, minute, second, millisecond: 0 }, UTC));

export const dateType: NativeType = {
  name: 'java.util.Date',
  parent: objectType,
  interfaces: ['java.lang.Comparable', 'java.lang.Cloneable', 'java.io.Serializable'],
  methods: new Map([...javaMethods, ...groovyMethods]),
  construct: constructors({
    '()': (_, { run }) => createDate(run.host.now()),
    '(long)': ([time]) => createDate(Number(time)),
    '(int, int, int)': ([year, month, day]) => fromParts(year, month, day),
    '(int, int, int, int, int)': ([year, month, day, hour, minute]) => fromParts(year, month, day, hour, minute),
    '(int, int, int, int, int, int)': ([year, month, day, hour, minute, second]) => fromParts(year, month, day, hour, minute, second),
  }),
  statics: functions({
    'parse(String, String)': ([pattern, text], { run }) => createDate(parseDate(text, pattern, UTC, run.host.now())),
    'parse(String, String, TimeZone)': ([pattern, text, zone], { run }) => createDate(parseDate(text, pattern, zoneOf(zone), run.host.now())),
    'parseToStringDate(String)': ([text], { run }) => createDate(parseDate(text, 'EEE MMM dd HH:mm:ss zzz yyyy', UTC, run.host.now())),
    'from(Instant)': ([instant]) => createDate(timeOf(instant)),
  }),
};
