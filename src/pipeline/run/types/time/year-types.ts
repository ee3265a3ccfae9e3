// java.time.Year and YearMonth. `data` is the year, or the number of months since the year 0.

import type { NativeType } from '../../native-type.ts';
import { fieldsOf } from '../../text/date-fields.ts';
import { UTC } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { createLocalDate, isLeapYear } from './local-date-time.ts';
import { momentOf } from './moment.ts';
import { monthType, nth } from './units.ts';

const numberOf = ({ data }: NativeObject): number => Number(data);

const yearOf = (self: NativeObject): number => Math.floor(numberOf(self) / 12);

const monthOf = (self: NativeObject): number => (((numberOf(self) % 12) + 12) % 12) + 1;

const createYear = (year: number): NativeObject => ({ kind: 'object', type: yearType, data: year });

function createYearMonth(year: number, month: number): NativeObject {
  const isMonth = month >= 1 && month <= 12;
  return isMonth ? ofMonths(year * 12 + month - 1) : raise('java.time.DateTimeException', `Invalid value for MonthOfYear (valid values 1 - 12): ${month}`);
}

const ofMonths = (months: number): NativeObject => ({ kind: 'object', type: yearMonthType, data: months });

function daysIn(self: NativeObject): number {
  return fieldsOf(Date.UTC(yearOf(self), monthOf(self), 0), UTC).day;
}

const interfaces = ['java.lang.Comparable', 'java.time.temporal.Temporal', 'java.io.Serializable'];

const yearType: NativeType = {
  name: 'java.time.Year',
  parent: objectType,
  interfaces,
  methods: methods<NativeObject>()({
    'getValue()': numberOf,
    'isLeap()': (self) => isLeapYear(numberOf(self)),
    'length()': (self) => (isLeapYear(numberOf(self)) ? 366 : 365),
    'plusYears(long)': (self, [years]) => createYear(numberOf(self) + Number(years)),
    'minusYears(long)': (self, [years]) => createYear(numberOf(self) - Number(years)),
    'atDay(int)': (self, [day]) => createLocalDate(Date.UTC(numberOf(self), 0, day)),
    'atMonth(int)': (self, [month]) => createYearMonth(numberOf(self), month),
    'isBefore(Year)': (self, [other]) => numberOf(self) < numberOf(other),
    'isAfter(Year)': (self, [other]) => numberOf(self) > numberOf(other),
    'compareTo(Year)': (self, [other]) => numberOf(self) - numberOf(other),
    'toString()': (self) => String(numberOf(self)),
  }),
};

const yearMonthType: NativeType = {
  name: 'java.time.YearMonth',
  parent: objectType,
  interfaces,
  methods: methods<NativeObject>()({
    'getYear()': yearOf,
    'getMonthValue()': monthOf,
    'getMonth()': (self) => nth(monthType, monthOf(self)),
    'lengthOfMonth()': daysIn,
    'lengthOfYear()': (self) => (isLeapYear(yearOf(self)) ? 366 : 365),
    'isLeapYear()': (self) => isLeapYear(yearOf(self)),
    'plusMonths(long)': (self, [months]) => ofMonths(numberOf(self) + Number(months)),
    'minusMonths(long)': (self, [months]) => ofMonths(numberOf(self) - Number(months)),
    'plusYears(long)': (self, [years]) => ofMonths(numberOf(self) + 12 * Number(years)),
    'minusYears(long)': (self, [years]) => ofMonths(numberOf(self) - 12 * Number(years)),
    'atDay(int)': (self, [day]) => createLocalDate(Date.UTC(yearOf(self), monthOf(self) - 1, day)),
    'atEndOfMonth()': (self) => createLocalDate(Date.UTC(yearOf(self), monthOf(self) - 1, daysIn(self))),
    'isBefore(YearMonth)': (self, [other]) => numberOf(self) < numberOf(other),
    'isAfter(YearMonth)': (self, [other]) => numberOf(self) > numberOf(other),
    'compareTo(YearMonth)': (self, [other]) => Math.sign(numberOf(self) - numberOf(other)),
    'format(DateTimeFormatter)': (self, args, caller) => caller.interpreter.invokeMethod(createLocalDate(Date.UTC(yearOf(self), monthOf(self) - 1, 1)), 'format', args, caller),
    'toString()': (self) => `${String(yearOf(self)).padStart(4, '0')}-${String(monthOf(self)).padStart(2, '0')}`,
  }),
};

function parseYearMonth(text: string): NativeObject {
  const found = /^(\d{4})-(\d{2})$/.exec(text);
  return found === null ? raise('java.time.format.DateTimeParseException', `Text '${text.slice(0, 64)}' could not be parsed at index 0`) : createYearMonth(Number(found[1]), Number(found[2]));
}

function fromDate(date: NativeObject): NativeObject {
  const { year, month } = fieldsOf(momentOf(date), UTC);
  return createYearMonth(year, month);
}

export const YEAR_TYPES: readonly NativeType[] = [
  {
    ...yearType,
    statics: functions({
      'of(int)': ([year]) => createYear(year),
      'now()': (_, { run }) => createYear(fieldsOf(run.host.now(), UTC).year),
      'isLeap(long)': ([year]) => isLeapYear(Number(year)),
      'parse(String)': ([text]) => (/^\d{4}$/.test(text) ? createYear(Number(text)) : raise('java.time.format.DateTimeParseException', `Text '${text.slice(0, 64)}' could not be parsed at index 0`)),
    }),
  },
  {
    ...yearMonthType,
    statics: functions({
      'of(int, int)': ([year, month]) => createYearMonth(year, month),
      'now()': (_, { run }) => ofMonths(fieldsOf(run.host.now(), UTC).year * 12 + fieldsOf(run.host.now(), UTC).month - 1),
      'from(LocalDate)': ([date]) => fromDate(date),
      'from(LocalDateTime)': ([date]) => fromDate(date),
      'parse(String)': ([text]) => parseYearMonth(text),
    }),
  },
];
