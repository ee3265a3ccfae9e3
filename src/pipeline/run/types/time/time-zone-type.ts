// java.util.TimeZone. Without one everything is in UTC, wherever the machine is.

import type { NativeType } from '../../native-type.ts';
import { arrayOf } from '../../collections.ts';
import { timeZone, UTC } from '../../text/time-zone.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { checkTime } from './moment.ts';

export function zoneOf({ data }: NativeObject): TimeZone {
  return data as TimeZone;
}

export function createTimeZone(zone: TimeZone): NativeObject {
  return { kind: 'object', type: timeZoneType, data: zone };
}

export const timeZoneType: NativeType = {
  name: 'java.util.TimeZone',
  parent: objectType,
  interfaces: ['java.util.SimpleTimeZone', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'getID()': (self) => zoneOf(self).id,
    'getDisplayName()': (self) => zoneOf(self).nameAt(0, 'long'),
    'getOffset(long)': (self, [time]) => zoneOf(self).offsetAt(checkTime(Number(time))) * 60_000,
    'getRawOffset()': (self) => zoneOf(self).offsetAt(0) * 60_000,
    'toZoneId()': (self, _, caller) => caller.interpreter.findClass('java.time.ZoneId', caller).then((type) => caller.interpreter.invokeMethod(type, 'of', [zoneOf(self).id], caller)),
    'equals(TimeZone)': (self, [other]) => zoneOf(self).id === zoneOf(other).id,
    'toString()': (self) => `sun.util.calendar.ZoneInfo[id="${zoneOf(self).id}",offset=${zoneOf(self).offsetAt(0) * 60_000}]`,
  }),
  statics: functions({
    'getTimeZone(String)': ([id]) => createTimeZone(timeZone(id)),
    'getDefault()': () => createTimeZone(UTC),
    'getAvailableIDs()': () => arrayOf(Intl.supportedValuesOf('timeZone'), 'java.lang.String'),
    // In the JVM of a Jenkins that would change every build's clock.
    'setDefault(TimeZone?)': () => null,
  }),
};
