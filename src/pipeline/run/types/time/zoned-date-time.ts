// java.time.ZonedDateTime and OffsetDateTime

import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { epochOf, fieldsOf } from '../../text/date-fields.ts';
import { parseDate, parseIsoDate } from '../../text/date-parse.ts';
import { UTC } from '../../text/time-zone.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { formatMoment, isoFormatter, simplePattern } from './date-time-formatter.ts';
import { createLocalDate, createLocalDateTime, createLocalTime, printDateTime } from './local-date-time.ts';
import { checkTime, momentOf, zoneOfMoment } from './moment.ts';
import { temporalMethods } from './temporal-methods.ts';
import { createZoneId, fixedOffset, isOffset, zoneById } from './zone-id.ts';

type ZonedKind = 'ZonedDateTime' | 'OffsetDateTime';

export function createZoned(time: number, zone: TimeZone, kind: ZonedKind = 'ZonedDateTime'): NativeObject {
  checkTime(time);
  const fixed = kind === 'OffsetDateTime' && !isOffset(zone) ? fixedOffset(zone.offsetAt(time)) : zone;
  return { kind: 'object', type: kind === 'ZonedDateTime' ? zonedDateTimeType : offsetDateTimeType, data: { time, zone: fixed } };
}

/** The time as its clock shows it, as if that were UTC. */
function localTime(self: NativeObject): number {
  return momentOf(self) + zoneOfMoment(self).offsetAt(momentOf(self)) * 60_000;
}

function print(self: NativeObject): string {
  const zone = zoneOfMoment(self);
  const offset = fixedOffset(zone.offsetAt(momentOf(self))).id;
  return `${printDateTime(localTime(self))}${offset}${isOffset(zone) ? '' : `[${zone.id}]`}`;
}

/** `2020-02-03T04:05:06+01:00[Europe/Berlin]` */
function parseIso(text: string, kind: ZonedKind): NativeObject {
  const match = /^(.*?(?:Z|[+-][0-9]{2}:?[0-9]{2}))(?:\[([^\]]+)\])?$/.exec(text);
  const offset = /(?:Z|[+-][0-9]{2}:?[0-9]{2})$/.exec(match?.[1]?.slice(11) ?? '')?.[0];
  if (match?.[1] === undefined || offset === undefined) {
    raise('java.time.format.DateTimeParseException', `Text '${text.slice(0, 64)}' could not be parsed at index ${text.length}`);
  }
  return createZoned(parseIsoDate(match[1], UTC), zoneById(match[2] ?? offset), kind);
}

const zonedMethods = (kind: ZonedKind) =>
  new Map([
    ...temporalMethods({ hasDate: true, hasClock: true, make: (time, zone) => createZoned(time, zone, kind) }),
    ...methods<NativeObject>()({
      'toInstant()': async (self, _, caller) =>
        caller.interpreter.invokeMethod(await caller.interpreter.findClass('java.time.Instant', caller), 'ofEpochMilli', [toLongValue(BigInt(momentOf(self)))], caller),
      'toEpochSecond()': (self) => toLongValue(BigInt(Math.floor(momentOf(self) / 1000))),
      'toLocalDate()': (self) => createLocalDate(localTime(self)),
      'toLocalDateTime()': (self) => createLocalDateTime(localTime(self)),
      'toLocalTime()': (self) => createLocalTime(localTime(self)),
      'toOffsetDateTime()': (self) => createZoned(momentOf(self), zoneOfMoment(self), 'OffsetDateTime'),
      'toZonedDateTime()': (self) => createZoned(momentOf(self), zoneOfMoment(self)),
      'getZone()': (self) => createZoneId(zoneOfMoment(self)),
      'getOffset()': (self) => createZoneId(fixedOffset(zoneOfMoment(self).offsetAt(momentOf(self)))),
      'withZoneSameInstant(ZoneId)': (self, [zone]) => createZoned(momentOf(self), zone.data as TimeZone, kind),
      'withOffsetSameInstant(ZoneId)': (self, [zone]) => createZoned(momentOf(self), zone.data as TimeZone, kind),
      'withZoneSameLocal(ZoneId)': (self, [zone]) => createZoned(epochOf(fieldsOf(localTime(self), UTC), zone.data as TimeZone), zone.data as TimeZone, kind),
      'format(DateTimeFormatter)': (self, [formatter]) => formatMoment(self, formatter),
      'equals(Object)': (self, [other]) => typeof other === 'object' && other?.kind === 'object' && other.type === self.type && print(other) === print(self),
      'hashCode()': (self) => momentOf(self) | 0,
      'toString()': print,
    }),
  ]);

const statics = (kind: ZonedKind) =>
  functions({
    'now()': (_, { run }) => createZoned(Math.trunc(run.host.now()), kind === 'ZonedDateTime' ? UTC : fixedOffset(0), kind),
    'now(ZoneId)': ([zone], { run }) => createZoned(Math.trunc(run.host.now()), zone.data as TimeZone, kind),
    'of(LocalDateTime, ZoneId)': ([local, zone]) => createZoned(epochOf(fieldsOf(momentOf(local), UTC), zone.data as TimeZone), zone.data as TimeZone, kind),
    'of(int, int, int, int, int, int, int, ZoneId)': ([year, month, day, hour, minute, second, nanos, zone]) =>
      createZoned(epochOf({ year, month, day, hour, minute, second, millisecond: Math.floor(nanos / 1e6) }, zone.data as TimeZone), zone.data as TimeZone, kind),
    'ofInstant(Instant, ZoneId)': ([instant, zone]) => createZoned(momentOf(instant), zone.data as TimeZone, kind),
    'parse(String)': ([text]): Value => parseIso(text, kind),
    'parse(String, DateTimeFormatter)': ([text, formatter], { run }) =>
      isoFormatter(formatter) ? parseIso(text, kind) : createZoned(parseDate(text, simplePattern(formatter), UTC, run.host.now()), kind === 'ZonedDateTime' ? UTC : fixedOffset(0), kind),
  });

const interfaces = ['java.lang.Comparable', 'java.time.temporal.Temporal', 'java.time.temporal.TemporalAccessor', 'java.time.chrono.ChronoZonedDateTime', 'java.io.Serializable'];

export const zonedDateTimeType: NativeType = { name: 'java.time.ZonedDateTime', parent: objectType, interfaces, methods: zonedMethods('ZonedDateTime'), statics: statics('ZonedDateTime') };

export const offsetDateTimeType: NativeType = { ...zonedDateTimeType, name: 'java.time.OffsetDateTime', methods: zonedMethods('OffsetDateTime'), statics: statics('OffsetDateTime') };
