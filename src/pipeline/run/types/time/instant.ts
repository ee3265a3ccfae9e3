// java.time.Instant

import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { instantToString } from '../../text/date-fields.ts';
import { parseIsoDate } from '../../text/date-parse.ts';
import { UTC } from '../../text/time-zone.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { checkTime, momentOf } from './moment.ts';
import { temporalMethods } from './temporal-methods.ts';
import { createZoned } from './zoned-date-time.ts';

function createInstant(time: number): NativeObject {
  return { kind: 'object', type: instantType, data: checkTime(time) };
}

const instantType: NativeType = {
  name: 'java.time.Instant',
  parent: objectType,
  interfaces: ['java.lang.Comparable', 'java.time.temporal.Temporal', 'java.time.temporal.TemporalAccessor', 'java.io.Serializable'],
  methods: new Map([
    ...[...temporalMethods({ hasDate: false, hasClock: true, make: createInstant })].filter(([name]) => !/^(?:get|with)(?:Hour|Minute|Second)$|Minutes|Hours/.test(name)),
    ...methods<NativeObject>()({
      'toEpochMilli()': (self) => toLongValue(BigInt(momentOf(self))),
      'getEpochSecond()': (self) => toLongValue(BigInt(Math.floor(momentOf(self) / 1000))),
      'atZone(ZoneId)': (self, [zone]) => createZoned(momentOf(self), zone.data as TimeZone),
      'atOffset(ZoneId)': (self, [zone]) => createZoned(momentOf(self), zone.data as TimeZone, 'OffsetDateTime'),
      'toString()': (self) => instantToString(momentOf(self)),
    }),
  ]),
  statics: functions({
    'now()': (_, { run }) => createInstant(Math.trunc(run.host.now())),
    'ofEpochMilli(long)': ([time]) => createInstant(Number(time)),
    'ofEpochSecond(long)': ([time]) => createInstant(Number(time) * 1000),
    'parse(String)': ([text]) => (/(?:Z|[+-][0-9:]+)$/.test(text.slice(11)) ? createInstant(parseIsoDate(text, UTC)) : raise('java.time.format.DateTimeParseException', `Text '${text.slice(0, 64)}' could not be parsed at index ${text.length}`)),
  }),
};

export const instantClass: NativeType = { ...instantType, constants: new Map([['EPOCH', createInstant(0)]]) };
