// java.time.Period: years, months and days, which are no fixed time.

import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { addDays, addMonths, fieldsOf } from '../../text/date-fields.ts';
import { UTC } from '../../text/time-zone.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { momentOf } from './moment.ts';

const DAY_MS = 86_400_000;

interface Parts {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** `data` is its text, so that equal ones are equal keys. */
function createPeriod(years: number, months: number, days: number): NativeObject {
  return { kind: 'object', type: periodType, data: print({ years, months, days }) };
}

function print({ years, months, days }: Parts): string {
  const shown = [years === 0 ? '' : `${years}Y`, months === 0 ? '' : `${months}M`, days === 0 ? '' : `${days}D`].join('');
  return `P${shown === '' ? '0D' : shown}`;
}

const FORM = /^([-+]?)P(?:([-+]?\d{1,9})Y)?(?:([-+]?\d{1,9})M)?(?:([-+]?\d{1,9})W)?(?:([-+]?\d{1,9})D)?$/i;

function parse(text: string): Parts {
  const found = FORM.exec(text);
  if (found === null || found.slice(2).every((each) => each === undefined)) {
    raise('java.time.format.DateTimeParseException', 'Text cannot be parsed to a Period');
  }
  const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(2).map((each) => Number(each ?? 0) * (found[1] === '-' ? -1 : 1) || 0);
  return { years, months, days: weeks * 7 + days };
}

const partsOf = ({ data }: NativeObject): Parts => parse(String(data));

/** A moment that is so much later, or earlier. */
export function shiftBy(time: number, period: NativeObject, sign: 1 | -1, zone: TimeZone): number {
  const { years, months, days } = partsOf(period);
  return addDays(addMonths(time, sign * (years * 12 + months), zone), sign * days, zone);
}

/** From one date to the other: whole months, and the days that are left. */
export function periodBetween(from: number, to: number): NativeObject {
  const [start, end] = [fieldsOf(from, UTC), fieldsOf(to, UTC)];
  let months = (end.year - start.year) * 12 + end.month - start.month;
  let days = end.day - start.day;
  if (months > 0 && days < 0) {
    months -= 1;
    days = Math.round((to - addMonths(from, months, UTC)) / DAY_MS);
  } else if (months < 0 && days > 0) {
    months += 1;
    days -= fieldsOf(Date.UTC(end.year, end.month, 0), UTC).day;
  }
  return createPeriod(Math.trunc(months / 12), months % 12, days);
}

type Change = (parts: Parts, amount: number) => Parts;

const changed = (change: Change) => (self: NativeObject, [amount]: [bigint]): Value => {
  const { years, months, days } = change(partsOf(self), Number(amount));
  return createPeriod(years, months, days);
};

const times = ({ years, months, days }: Parts, factor: number): NativeObject => createPeriod(years * factor || 0, months * factor || 0, days * factor || 0);

const periodType: NativeType = {
  name: 'java.time.Period',
  parent: objectType,
  interfaces: ['java.time.temporal.TemporalAmount', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'getYears()': (self) => partsOf(self).years,
    'getMonths()': (self) => partsOf(self).months,
    'getDays()': (self) => partsOf(self).days,
    'toTotalMonths()': (self) => toLongValue(BigInt(partsOf(self).years * 12 + partsOf(self).months)),
    'plusYears(long)': changed((parts, amount) => ({ ...parts, years: parts.years + amount })),
    'plusMonths(long)': changed((parts, amount) => ({ ...parts, months: parts.months + amount })),
    'plusDays(long)': changed((parts, amount) => ({ ...parts, days: parts.days + amount })),
    'minusYears(long)': changed((parts, amount) => ({ ...parts, years: parts.years - amount })),
    'minusMonths(long)': changed((parts, amount) => ({ ...parts, months: parts.months - amount })),
    'minusDays(long)': changed((parts, amount) => ({ ...parts, days: parts.days - amount })),
    'multipliedBy(int)': (self, [factor]) => times(partsOf(self), factor),
    'negated()': (self) => times(partsOf(self), -1),
    'normalized()': (self) => {
      const { years, months, days } = partsOf(self);
      return createPeriod(Math.trunc((years * 12 + months) / 12), (years * 12 + months) % 12, days);
    },
    'isZero()': ({ data }) => data === 'P0D',
    'isNegative()': (self) => Object.values(partsOf(self)).some((each) => each < 0),
    'toString()': ({ data }) => String(data),
  }),
};

export const periodClass: NativeType = {
  ...periodType,
  statics: functions({
    'of(int, int, int)': ([years, months, days]) => createPeriod(years, months, days),
    'ofYears(int)': ([years]) => createPeriod(years, 0, 0),
    'ofMonths(int)': ([months]) => createPeriod(0, months, 0),
    'ofWeeks(int)': ([weeks]) => createPeriod(0, 0, weeks * 7),
    'ofDays(int)': ([days]) => createPeriod(0, 0, days),
    'between(LocalDate, LocalDate)': ([from, to]) => periodBetween(momentOf(from), momentOf(to)),
    'parse(String)': ([text]) => {
      const { years, months, days } = parse(text);
      return createPeriod(years, months, days);
    },
  }),
  constants: new Map<string, Value>([['ZERO', createPeriod(0, 0, 0)]]),
};
