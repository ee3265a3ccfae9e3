// groovy.time.TimeCategory: `use(TimeCategory) { 3.days.ago }`, `TimeCategory.minus(end, start)`.

import type { NativeType } from '../../native-type.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions } from '../signatures.ts';
import { createDate, timeOf } from './date.ts';
import { addTo, between, createGroovyDuration, negated, partsOf } from './groovy-duration.ts';
import type { DurationParts } from './groovy-duration.ts';

const make = (parts: Partial<DurationParts>, kind: Parameters<typeof createGroovyDuration>[1]) => createGroovyDuration(parts, kind);
const days = ([count]: [number]): NativeObject => make({ days: count }, 'Duration');
const weeks = ([count]: [number]): NativeObject => make({ days: count * 7 }, 'Duration');
const months = ([count]: [number]): NativeObject => make({ months: count }, 'DatumDependentDuration');
const years = ([count]: [number]): NativeObject => make({ years: count }, 'DatumDependentDuration');
const hours = ([count]: [number]): NativeObject => make({ hours: count }, 'TimeDuration');
const minutes = ([count]: [number]): NativeObject => make({ minutes: count }, 'TimeDuration');
const seconds = ([count]: [number]): NativeObject => make({ seconds: count }, 'TimeDuration');
const milliseconds = ([count]: [number]): NativeObject => make({ millis: count }, 'TimeDuration');

export const timeCategoryType: NativeType = {
  name: 'groovy.time.TimeCategory',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'getYear(int)': years,
    'getYears(int)': years,
    'getMonth(int)': months,
    'getMonths(int)': months,
    'getWeek(int)': weeks,
    'getWeeks(int)': weeks,
    'getDay(int)': days,
    'getDays(int)': days,
    'getHour(int)': hours,
    'getHours(int)': hours,
    'getMinute(int)': minutes,
    'getMinutes(int)': minutes,
    'getSecond(int)': seconds,
    'getSeconds(int)': seconds,
    'getMillisecond(int)': milliseconds,
    'getMilliseconds(int)': milliseconds,
    'plus(Date, BaseDuration)': ([date, duration]) => createDate(addTo(timeOf(date), partsOf(duration))),
    'minus(Date, BaseDuration)': ([date, duration]) => createDate(addTo(timeOf(date), negated(partsOf(duration)))),
    'minus(Date, Date)': ([end, start]) => between(timeOf(start), timeOf(end)),
  }),
};
