// What Instant, LocalDate, LocalDateTime, LocalTime, ZonedDateTime and OffsetDateTime can all do, with the fields and
// units that each has.

import { entriesOfFields } from './temporal-fields.ts';
import type { NativeMethod } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { addDays, addMonths, epochOf, fieldsOf } from '../../text/date-fields.ts';
import type { DateFields } from '../../text/date-fields.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject, Value } from '../../value.ts';
import { nameOf } from '../enum-type.ts';
import { methods } from '../signatures.ts';
import { formatMoment } from './date-time-formatter.ts';
import { millisecondsOf } from './duration.ts';
import { momentOf, zoneOfMoment } from './moment.ts';
import { periodBetween, shiftBy } from './period.ts';
import { adjusted } from './temporal-adjusters.ts';
import { dayOfWeekType, monthType, nth, unitLength } from './units.ts';

/** What a type has: a calendar, a clock, or both. */
export interface Shape {
  readonly hasDate: boolean;
  readonly hasClock: boolean;
  readonly make: (time: number, zone: TimeZone) => NativeObject;
}

/** `plus(2, ChronoUnit.MONTHS)` of a moment. */
function addUnits(time: number, zone: TimeZone, amount: number, unit: string): number {
  switch (unit) {
    case 'YEARS':
      return addMonths(time, amount * 12, zone);
    case 'MONTHS':
      return addMonths(time, amount, zone);
    case 'WEEKS':
      return addDays(time, amount * 7, zone);
    case 'DAYS':
      return addDays(time, amount, zone);
    default:
      return Math.floor(time + amount * unitLength(unit));
  }
}

/** Whole units from one moment to the other. */
function unitsBetween(from: number, to: number, zone: TimeZone, unit: NativeObject): number {
  const name = nameOf(unit);
  if (name !== 'MONTHS' && name !== 'YEARS') {
    const local = (time: number): number => time + (name === 'DAYS' || name === 'WEEKS' ? zone.offsetAt(time) * 60_000 : 0);
    return Math.trunc((local(to) - local(from)) / unitLength(name));
  }
  const [start, end] = [fieldsOf(from, zone), fieldsOf(to, zone)];
  let months = (end.year - start.year) * 12 + end.month - start.month;
  if (months > 0 && addMonths(from, months, zone) > to) {
    months -= 1;
  } else if (months < 0 && addMonths(from, months, zone) < to) {
    months += 1;
  }
  return name === 'MONTHS' ? months : Math.trunc(months / 12);
}

const PLURALS = { Years: 'YEARS', Months: 'MONTHS', Weeks: 'WEEKS', Days: 'DAYS', Hours: 'HOURS', Minutes: 'MINUTES', Seconds: 'SECONDS', Millis: 'MILLIS', Nanos: 'NANOS' } as const;
const DATE_UNITS: ReadonlySet<string> = new Set(['YEARS', 'MONTHS', 'WEEKS', 'DAYS']);

type Amount = (self: NativeObject, args: [bigint]) => Value;

/** plusDays(1), minusHours(2), … */
function shiftMethods({ hasDate, hasClock, make }: Shape): [string, NativeMethod][] {
  return Object.entries(PLURALS)
    .filter(([, unit]) => (DATE_UNITS.has(unit) ? hasDate : hasClock))
    .flatMap(([plural, unit]) => {
      const shift = (sign: 1 | -1): Amount => (self, [amount]) => make(addUnits(momentOf(self), zoneOfMoment(self), sign * Number(amount), unit), zoneOfMoment(self));
      return [...methods<NativeObject>()({ [`plus${plural}(long)`]: shift(1), [`minus${plural}(long)`]: shift(-1) } as Record<'plusDays(long)', Amount>)];
    });
}

/** getYear(), withYear(2020), … */
function fieldMethods({ hasDate, hasClock, make }: Shape): [string, NativeMethod][] {
  return entriesOfFields(hasDate, hasClock).flatMap(({ name, read, write }) => {
    const get = (self: NativeObject): Value => read(fieldsOf(momentOf(self), zoneOfMoment(self)));
    const change = (self: NativeObject, [value]: [bigint]): Value => {
      const zone = zoneOfMoment(self);
      const fields = fieldsOf(momentOf(self), zone);
      const changed: DateFields = { ...fields, ...write(Number(value)) };
      return make(epochOf(changed, zone), zone);
    };
    return [
      ...methods<NativeObject>()({ [`get${name}()`]: get } as Record<'getYear()', (self: NativeObject) => Value>),
      ...methods<NativeObject>()({ [`with${name}(long)`]: change } as Record<'withYear(long)', Amount>),
    ];
  });
}

function truncate(time: number, zone: TimeZone, unit: NativeObject): number {
  const fields = fieldsOf(time, zone);
  const length = unitLength(nameOf(unit));
  const midnight = epochOf({ ...fields, hour: 0, minute: 0, second: 0, millisecond: 0 }, zone);
  return length > 86_400_000 ? raise('java.time.DateTimeException', 'Unit is too large to be used for truncation') : midnight + Math.floor((time - midnight) / length) * length;
}

export function temporalMethods(shape: Shape): ReadonlyMap<string, NativeMethod> {
  const { hasDate, make } = shape;
  const remade = (self: NativeObject, time: number): NativeObject => make(time, zoneOfMoment(self));
  const named = methods<NativeObject>()({
    'getMonth()': (self) => nth(monthType, fieldsOf(momentOf(self), zoneOfMoment(self)).month),
    'getDayOfWeek()': (self) => nth(dayOfWeekType, fieldsOf(momentOf(self), zoneOfMoment(self)).weekday || 7),
  });
  return new Map([
    ...shiftMethods(shape),
    ...fieldMethods(shape),
    ...(hasDate ? named : []),
    ...methods<NativeObject>()({
      'plus(long, ChronoUnit)': (self, [amount, unit]) => remade(self, addUnits(momentOf(self), zoneOfMoment(self), Number(amount), nameOf(unit))),
      'minus(long, ChronoUnit)': (self, [amount, unit]) => remade(self, addUnits(momentOf(self), zoneOfMoment(self), -Number(amount), nameOf(unit))),
      'plus(Duration)': (self, [duration]) => remade(self, momentOf(self) + millisecondsOf(duration)),
      'minus(Duration)': (self, [duration]) => remade(self, momentOf(self) - millisecondsOf(duration)),
      'plus(Period)': (self, [period]) => remade(self, shiftBy(momentOf(self), period, 1, zoneOfMoment(self))),
      'minus(Period)': (self, [period]) => remade(self, shiftBy(momentOf(self), period, -1, zoneOfMoment(self))),
      'with(TemporalAdjuster)': (self, [adjuster]) => remade(self, adjusted(momentOf(self), zoneOfMoment(self), adjuster)),
      'until(LocalDate)': (self, [other]) => periodBetween(momentOf(self), momentOf(other)),
      'until(Object, ChronoUnit)': (self, [other, unit]) => toLongValue(BigInt(unitsBetween(momentOf(self), momentOf(other), zoneOfMoment(self), unit))),
      'truncatedTo(ChronoUnit)': (self, [unit]) => remade(self, truncate(momentOf(self), zoneOfMoment(self), unit)),
      'isBefore(Object)': (self, [other]) => momentOf(self) < momentOf(other),
      'isAfter(Object)': (self, [other]) => momentOf(self) > momentOf(other),
      'isEqual(Object)': (self, [other]) => momentOf(self) === momentOf(other),
      'compareTo(Object)': (self, [other]) => Math.sign(momentOf(self) - momentOf(other)),
      'format(DateTimeFormatter)': (self, [formatter]) => formatMoment(self, formatter),
    }),
  ]);
}
