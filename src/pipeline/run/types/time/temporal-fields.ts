// The fields of java.time's types, by the names in their getters.

import type { DateFields, ZonedFields } from '../../text/date-fields.ts';

interface TemporalField {
  readonly name: string;
  readonly isClock: boolean;
  readonly read: (fields: ZonedFields) => number;
  readonly write: (value: number) => Partial<DateFields>;
}

const FIELDS: readonly TemporalField[] = [
  { name: 'Year', isClock: false, read: ({ year }) => year, write: (year) => ({ year }) },
  { name: 'MonthValue', isClock: false, read: ({ month }) => month, write: (month) => ({ month }) },
  { name: 'Month', isClock: false, read: ({ month }) => month, write: (month) => ({ month }) },
  { name: 'DayOfMonth', isClock: false, read: ({ day }) => day, write: (day) => ({ day }) },
  { name: 'DayOfYear', isClock: false, read: ({ dayOfYear }) => dayOfYear, write: (day) => ({ month: 1, day }) },
  { name: 'Hour', isClock: true, read: ({ hour }) => hour, write: (hour) => ({ hour }) },
  { name: 'Minute', isClock: true, read: ({ minute }) => minute, write: (minute) => ({ minute }) },
  { name: 'Second', isClock: true, read: ({ second }) => second, write: (second) => ({ second }) },
  { name: 'Nano', isClock: true, read: ({ millisecond }) => millisecond * 1_000_000, write: (nanos) => ({ millisecond: Math.floor(nanos / 1_000_000) }) },
];

export function entriesOfFields(hasDate: boolean, hasClock: boolean): readonly TemporalField[] {
  return FIELDS.filter(({ isClock }) => (isClock ? hasClock : hasDate));
}
