// java.time.temporal.ChronoUnit, and java.util.concurrent.TimeUnit

import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject } from '../../value.ts';
import { createEnumType, nameOf } from '../enum-type.ts';
import { functions, methods } from '../signatures.ts';
import { sleep } from './sleep.ts';

/** In nanoseconds. Of those from MONTHS on Java has an estimate too. */
const LENGTHS: ReadonlyMap<string, bigint> = new Map([
  ['NANOS', 1n], ['MICROS', 1_000n], ['MILLIS', 1_000_000n], ['SECONDS', 1_000_000_000n], ['MINUTES', 60_000_000_000n], ['HOURS', 3_600_000_000_000n],
  ['HALF_DAYS', 43_200_000_000_000n], ['DAYS', 86_400_000_000_000n], ['WEEKS', 604_800_000_000_000n], ['MONTHS', 2_629_746_000_000_000n], ['YEARS', 31_556_952_000_000_000n],
]);

/** `HALF_DAYS` → `HalfDays` */
const spoken = (name: string): string => name.split('_').map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join('');

export const chronoUnitType: NativeType = createEnumType('java.time.temporal.ChronoUnit', [...LENGTHS.keys()], {
  toText: spoken,
  methods: methods<NativeObject>()({
    'between(Object, Object)': (self, [from, to], caller) => caller.interpreter.invokeMethod(from, 'until', [to, self], caller),
  }),
});

/** In milliseconds, of units with a fixed length. */
export function unitLength(unit: string): number {
  const length = LENGTHS.get(unit);
  const isFixed = length !== undefined && length <= 604_800_000_000_000n;
  return isFixed ? Number(length) / 1e6 : raise('java.time.DateTimeException', `Unsupported unit: ${spoken(unit)}`);
}

const TIME_UNITS: ReadonlyMap<string, bigint> = new Map([
  ['NANOSECONDS', 1n], ['MICROSECONDS', 1_000n], ['MILLISECONDS', 1_000_000n], ['SECONDS', 1_000_000_000n], ['MINUTES', 60_000_000_000n], ['HOURS', 3_600_000_000_000n], ['DAYS', 86_400_000_000_000n],
]);

const lengthOf = (unit: NativeObject | string): bigint => TIME_UNITS.get(typeof unit === 'string' ? unit : nameOf(unit)) ?? 1n;
const LONGEST = 2n ** 63n - 1n;

/** What is too long is the longest long, as in Java. */
function convert(amount: bigint, from: bigint, to: bigint) {
  const result = (amount * from) / to;
  return toLongValue(result > LONGEST ? LONGEST : result < -LONGEST - 1n ? -LONGEST - 1n : result);
}


export const timeUnitType: NativeType = createEnumType('java.util.concurrent.TimeUnit', [...TIME_UNITS.keys()], {
  methods: methods<NativeObject>()({
    'toNanos(long)': (self, [amount]) => convert(amount, lengthOf(self), 1n),
    'toMicros(long)': (self, [amount]) => convert(amount, lengthOf(self), lengthOf('MICROSECONDS')),
    'toMillis(long)': (self, [amount]) => convert(amount, lengthOf(self), lengthOf('MILLISECONDS')),
    'toSeconds(long)': (self, [amount]) => convert(amount, lengthOf(self), lengthOf('SECONDS')),
    'toMinutes(long)': (self, [amount]) => convert(amount, lengthOf(self), lengthOf('MINUTES')),
    'toHours(long)': (self, [amount]) => convert(amount, lengthOf(self), lengthOf('HOURS')),
    'toDays(long)': (self, [amount]) => convert(amount, lengthOf(self), lengthOf('DAYS')),
    'convert(long, TimeUnit)': (self, [amount, unit]) => convert(amount, lengthOf(unit), lengthOf(self)),
    'sleep(long)': (self, [amount], caller) => sleep(Number((amount * lengthOf(self)) / 1_000_000n), caller),
  }),
});

export const monthType: NativeType = createEnumType(
  'java.time.Month',
  ['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'],
  {
    methods: methods<NativeObject>()({
      'getValue()': (self) => indexIn(monthType, self),
      'plus(long)': (self, [months]) => neighbour(monthType, self, months, 12),
      'minus(long)': (self, [months]) => neighbour(monthType, self, -months, 12),
      'length(boolean)': (self, [isLeap]) => daysIn(indexIn(monthType, self), isLeap),
      'minLength()': (self) => daysIn(indexIn(monthType, self), false),
      'maxLength()': (self) => daysIn(indexIn(monthType, self), true),
      'getDisplayName(TextStyle, Locale)': (self, [style]) => displayName(self, style),
    }),
    statics: functions({ 'of(int)': ([number]) => nth(monthType, number) }),
  },
);

export const dayOfWeekType: NativeType = createEnumType(
  'java.time.DayOfWeek',
  ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
  {
    methods: methods<NativeObject>()({
      'getValue()': (self) => indexIn(dayOfWeekType, self),
      'plus(long)': (self, [days]) => neighbour(dayOfWeekType, self, days, 7),
      'minus(long)': (self, [days]) => neighbour(dayOfWeekType, self, -days, 7),
      'getDisplayName(TextStyle, Locale)': (self, [style]) => displayName(self, style),
    }),
    statics: functions({ 'of(int)': ([number]) => nth(dayOfWeekType, number) }),
  },
);

export const textStyleType: NativeType = createEnumType('java.time.format.TextStyle', ['FULL', 'FULL_STANDALONE', 'SHORT', 'SHORT_STANDALONE', 'NARROW', 'NARROW_STANDALONE']);

/** In English, as all names of days and months here. */
function displayName(constant: NativeObject, style: NativeObject): string {
  const name = nameOf(constant).charAt(0) + nameOf(constant).slice(1).toLowerCase();
  return nameOf(style).startsWith('FULL') ? name : name.slice(0, nameOf(style).startsWith('SHORT') ? 3 : 1);
}

const daysIn = (month: number, isLeap: boolean): number => new Date(Date.UTC(isLeap ? 2000 : 2001, month, 0)).getUTCDate();

/** After the last comes the first. */
function neighbour(type: NativeType, constant: NativeObject, distance: bigint, size: number): NativeObject {
  return nth(type, ((((indexIn(type, constant) - 1 + Number(distance % BigInt(size))) % size) + size) % size) + 1);
}

export const weekdayNumber = (day: NativeObject): number => indexIn(dayOfWeekType, day);

function indexIn(type: NativeType, constant: NativeObject): number {
  return [...(type.constants?.keys() ?? [])].indexOf(nameOf(constant)) + 1;
}

/** Counted from one. */
export function nth(type: NativeType, number: number): NativeObject {
  const constant = [...(type.constants?.values() ?? [])][number - 1];
  return typeof constant === 'object' && constant?.kind === 'object' ? constant : raise('java.time.DateTimeException', `Invalid value for ${type.name.slice('java.time.'.length)}: ${number}`);
}
