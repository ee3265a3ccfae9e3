// Dates and times.

import type { NativeType } from '../../native-type.ts';
import { calendarClass, calendarType } from './calendar.ts';
import { dateType } from './date.ts';
import { dateTimeFormatterClass } from './date-time-formatter.ts';
import { durationClass } from './duration.ts';
import { GROOVY_DURATION_TYPES } from './groovy-duration.ts';
import { instantClass } from './instant.ts';
import { localDateTimeType, localDateType, localTimeClass } from './local-date-time.ts';
import { periodClass } from './period.ts';
import { simpleDateFormatType } from './simple-date-format.ts';
import { temporalAdjustersType } from './temporal-adjusters.ts';
import { timeCategoryType } from './time-category.ts';
import { timeZoneType } from './time-zone-type.ts';
import { chronoUnitType, dayOfWeekType, monthType, textStyleType, timeUnitType } from './units.ts';
import { YEAR_TYPES } from './year-types.ts';
import { zoneIdType, zoneOffsetType } from './zone-id.ts';
import { offsetDateTimeType, zonedDateTimeType } from './zoned-date-time.ts';

export const TIME_TYPES: readonly NativeType[] = [
  dateType, calendarClass, calendarType, timeZoneType, simpleDateFormatType, instantClass, localDateType, localDateTimeType, localTimeClass,
  zonedDateTimeType, offsetDateTimeType, zoneIdType, zoneOffsetType, durationClass, dateTimeFormatterClass, chronoUnitType, timeUnitType, monthType, dayOfWeekType,
  periodClass, temporalAdjustersType, ...YEAR_TYPES, textStyleType, timeCategoryType, ...GROOVY_DURATION_TYPES,
];
