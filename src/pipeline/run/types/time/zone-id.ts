// java.time.ZoneId and ZoneOffset

import type { NativeType } from '../../native-type.ts';
import { offsetZone, printOffset, timeZone, UTC } from '../../text/time-zone.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';

/** `Z`, `+02:00` */
export function fixedOffset(minutes: number): TimeZone {
  if (Math.abs(minutes) > 18 * 60) {
    raise('java.time.DateTimeException', 'Zone offset not in valid range: -18:00 to +18:00');
  }
  return { ...offsetZone(minutes), id: minutes === 0 ? 'Z' : printOffset(minutes, ':') };
}

export function isOffset({ id }: TimeZone): boolean {
  return id === 'Z' || /^[+-]/.test(id);
}

export function zoneById(id: string): TimeZone {
  const offset = /^(?:([+-])([0-9]{1,2})(?::?([0-9]{2}))?|Z)$/.exec(id);
  if (offset !== null) {
    return fixedOffset((offset[1] === '-' ? -1 : 1) * (Number(offset[2] ?? 0) * 60 + Number(offset[3] ?? 0)));
  }
  const zone = timeZone(id);
  const isKnown = zone.id === id || ['GMT', 'GMT0', 'Etc/GMT', 'UT'].includes(id);
  return isKnown ? { ...zone, id } : raise('java.time.DateTimeException', `Unknown time-zone ID: ${id}`);
}

export function createZoneId(zone: TimeZone): NativeObject {
  return { kind: 'object', type: isOffset(zone) ? zoneOffsetType : zoneIdType, data: zone };
}

export const zoneIdType: NativeType = {
  name: 'java.time.ZoneId',
  parent: objectType,
  interfaces: ['java.time.ZoneRegion', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'getId()': ({ data }) => (data as TimeZone).id,
    'toString()': ({ data }) => (data as TimeZone).id,
    'equals(ZoneId)': ({ data }, [other]) => (data as TimeZone).id === (other.data as TimeZone).id,
    'getTotalSeconds()': ({ data }) => (data as TimeZone).offsetAt(0) * 60,
    'normalized()': (self) => self,
  }),
  statics: functions({
    'of(String)': ([id]) => createZoneId(zoneById(id)),
    'systemDefault()': () => createZoneId(UTC),
  }),
};

export const zoneOffsetType: NativeType = {
  ...zoneIdType,
  name: 'java.time.ZoneOffset',
  parent: zoneIdType,
  statics: functions({
    'of(String)': ([id]) => createZoneId(zoneById(id)),
    'ofHours(int)': ([hours]) => createZoneId(fixedOffset(hours * 60)),
    'ofHoursMinutes(int, int)': ([hours, minutes]) => createZoneId(fixedOffset(hours * 60 + minutes)),
  }),
  constants: new Map([['UTC', { kind: 'object', type: { ...zoneIdType, name: 'java.time.ZoneOffset', parent: zoneIdType }, data: fixedOffset(0) }]]),
};
