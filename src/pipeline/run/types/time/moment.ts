// What the types of java.time have in common: a moment on the time line (of a LocalDateTime: as if it were in UTC).

import { classNameOf } from '../../class-name.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import { UTC } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject, Value } from '../../value.ts';

export const DAY_MS = 86_400_000;

/** As far as JavaScript's calendar goes, less what time zones need: some 270,000 years. */
const MAX_TIME = 8.6e15;

/** The time, when there is a calendar for it. */
export function checkTime(time: number): number {
  return Math.abs(time) <= MAX_TIME ? time : raise('java.time.DateTimeException', 'this date is further away than a pipeline can reckon');
}

interface Zoned {
  readonly time: number;
  readonly zone: TimeZone;
}

function isZoned(data: unknown): data is Zoned {
  return typeof data === 'object' && data !== null && 'zone' in data;
}

/** Milliseconds since 1970. */
export function momentOf(value: Value): number {
  const data = typeof value === 'object' && value?.kind === 'object' && value.type.name.startsWith('java.time.') ? value.data : null;
  if (isZoned(data)) {
    return data.time;
  }
  if (typeof data !== 'number') {
    raise('java.lang.ClassCastException', `${classNameOf(value)} is no point in time of java.time`);
  }
  return (value as NativeObject).type.name === 'java.time.LocalDate' ? data * DAY_MS : data;
}

export function zoneOfMoment({ data }: NativeObject): TimeZone {
  return isZoned(data) ? data.zone : UTC;
}
