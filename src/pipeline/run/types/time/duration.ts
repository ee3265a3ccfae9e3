// java.time.Duration: `data` is its length in milliseconds, which may have a fraction.

import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject, Value } from '../../value.ts';
import { nameOf } from '../enum-type.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { checkTime, momentOf } from './moment.ts';
import { unitLength } from './units.ts';

const UNITS = { Days: 86_400_000, Hours: 3_600_000, Minutes: 60_000, Seconds: 1000, Millis: 1, Nanos: 1e-6 } as const;

function createDuration(milliseconds: number): NativeObject {
  const isSmall = Math.abs(milliseconds) < 1e9;
  return { kind: 'object', type: durationType, data: checkTime(isSmall ? Math.round(milliseconds * 1e6) / 1e6 : milliseconds) };
}

export function millisecondsOf({ data }: NativeObject): number {
  return Number(data);
}

/** Whole units, rounded down as Java's are, of which seconds are the smallest that it keeps apart. */
const whole = (milliseconds: number, unit: number): Value => toLongValue(BigInt(Math.trunc(Math.floor(milliseconds / unit + 1e-9))));

function part(milliseconds: number, unit: number, limit: number): number {
  return Math.trunc(milliseconds / unit) % limit;
}

/** `PT1H2M3.5S` */
function print(milliseconds: number): string {
  const seconds = Math.trunc(milliseconds / 1000);
  const [hours, minutes, rest] = [Math.trunc(seconds / 3600), Math.trunc((seconds % 3600) / 60), milliseconds - Math.trunc(seconds / 60) * 60_000];
  const shown = [hours === 0 ? '' : `${hours}H`, minutes === 0 ? '' : `${minutes}M`, rest === 0 ? '' : `${Number((rest / 1000).toFixed(9))}S`].join('');
  return `PT${shown === '' ? '0S' : shown}`;
}

function parse(text: string): NativeObject {
  const match = /^([+-]?)P(?:([+-]?[0-9]+)D)?(T(?:([+-]?[0-9]+)H)?(?:([+-]?[0-9]+)M)?(?:([+-]?[0-9]+(?:\.[0-9]{0,9})?)S)?)?$/i.exec(text);
  if (match === null || match[3]?.toUpperCase() === 'T' || text.toUpperCase().endsWith('P')) {
    raise('java.time.format.DateTimeParseException', 'Text cannot be parsed to a Duration');
  }
  const [, sign, days = 0, , hours = 0, minutes = 0, seconds = 0] = match;
  const length = Number(days) * UNITS.Days + Number(hours) * UNITS.Hours + Number(minutes) * UNITS.Minutes + Number(seconds) * UNITS.Seconds;
  return createDuration(sign === '-' ? -length : length);
}

/** toDays(), plusDays(1), minusDays(1) and Duration.ofDays(1), for each unit. */
const perUnit = Object.entries(UNITS);

const unitMethods = new Map(
  perUnit.flatMap(([name, unit]) => [
    ...methods<NativeObject>()({ [`to${name}()`]: (self: NativeObject) => whole(millisecondsOf(self), unit) } as Record<'toDays()', (self: NativeObject) => Value>),
    ...methods<NativeObject>()({ [`plus${name}(long)`]: (self: NativeObject, [amount]: [bigint]) => createDuration(millisecondsOf(self) + Number(amount) * unit) } as Record<'plusDays(long)', (self: NativeObject, args: [bigint]) => Value>),
    ...methods<NativeObject>()({ [`minus${name}(long)`]: (self: NativeObject, [amount]: [bigint]) => createDuration(millisecondsOf(self) - Number(amount) * unit) } as Record<'minusDays(long)', (self: NativeObject, args: [bigint]) => Value>),
  ]),
);

const unitFunctions = new Map(
  perUnit.flatMap(([name, unit]) => [...functions({ [`of${name}(long)`]: ([amount]: [bigint]) => createDuration(Number(amount) * unit) } as Record<'ofDays(long)', (args: [bigint]) => Value>)]),
);

export const durationType: NativeType = {
  name: 'java.time.Duration',
  parent: objectType,
  interfaces: ['java.lang.Comparable', 'java.time.temporal.TemporalAmount', 'java.io.Serializable'],
  methods: new Map([
    ...unitMethods,
    ...methods<NativeObject>()({
      'getSeconds()': (self) => whole(millisecondsOf(self), 1000),
      'getNano()': (self) => Math.round((((millisecondsOf(self) % 1000) + 1000) % 1000) * 1e6),
      'toDaysPart()': (self) => whole(millisecondsOf(self), UNITS.Days),
      'toHoursPart()': (self) => part(millisecondsOf(self), UNITS.Hours, 24),
      'toMinutesPart()': (self) => part(millisecondsOf(self), UNITS.Minutes, 60),
      'toSecondsPart()': (self) => part(millisecondsOf(self), UNITS.Seconds, 60),
      'toMillisPart()': (self) => part(millisecondsOf(self), UNITS.Millis, 1000),
      'plus(Duration)': (self, [other]) => createDuration(millisecondsOf(self) + millisecondsOf(other)),
      'minus(Duration)': (self, [other]) => createDuration(millisecondsOf(self) - millisecondsOf(other)),
      'plus(long, ChronoUnit)': (self, [amount, unit]) => createDuration(millisecondsOf(self) + Number(amount) * unitLength(nameOf(unit))),
      'minus(long, ChronoUnit)': (self, [amount, unit]) => createDuration(millisecondsOf(self) - Number(amount) * unitLength(nameOf(unit))),
      'multipliedBy(long)': (self, [factor]) => createDuration(millisecondsOf(self) * Number(factor)),
      'dividedBy(long)': (self, [divisor]) => (divisor === 0n ? raise('java.lang.ArithmeticException', 'Cannot divide by zero') : createDuration(millisecondsOf(self) / Number(divisor))),
      'negated()': (self) => createDuration(-millisecondsOf(self)),
      'abs()': (self) => createDuration(Math.abs(millisecondsOf(self))),
      'isZero()': (self) => millisecondsOf(self) === 0,
      'isNegative()': (self) => millisecondsOf(self) < 0,
      'compareTo(Duration)': (self, [other]) => Math.sign(millisecondsOf(self) - millisecondsOf(other)),
      'toString()': (self) => print(millisecondsOf(self)),
    }),
  ]),
  statics: new Map([
    ...unitFunctions,
    ...functions({
      'ofSeconds(long)': ([seconds]) => createDuration(Number(seconds) * 1000),
      'ofSeconds(long, long)': ([seconds, nanos]) => createDuration(Number(seconds) * 1000 + Number(nanos) / 1e6),
      'of(long, ChronoUnit)': ([amount, unit]) => createDuration(Number(amount) * unitLength(nameOf(unit))),
      'between(Object, Object)': ([from, to]) => createDuration(momentOf(to) - momentOf(from)),
      'parse(String)': ([text]) => parse(text),
    }),
  ]),
};

/** Duration.ZERO, which needs the type. */
export const durationClass: NativeType = { ...durationType, constants: new Map([['ZERO', createDuration(0)]]) };
