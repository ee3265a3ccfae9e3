// java.text.SimpleDateFormat

import type { NativeType } from '../../native-type.ts';
import { formatDate, readDatePattern } from '../../text/date-format.ts';
import { parseDate } from '../../text/date-parse.ts';
import { utc } from '../../text/time-zone.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { createDate, timeOf } from './date.ts';
import { checkTime } from './moment.ts';
import { createTimeZone, zoneOf } from './time-zone-type.ts';

interface Format {
  pattern: string;
  zone: TimeZone;
}

const formatOf = ({ data }: NativeObject): Format => data as Format;

function createFormat(pattern: string): NativeObject {
  readDatePattern(pattern);
  const data: Format = { pattern, zone: utc };
  return { kind: 'object', type: simpleDateFormatType, data };
}

export const simpleDateFormatType: NativeType = {
  name: 'java.text.SimpleDateFormat',
  parent: objectType,
  interfaces: ['java.text.DateFormat', 'java.text.Format', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'format(Date)': (self, [date]) => formatDate(timeOf(date), formatOf(self).pattern, formatOf(self).zone),
    'format(long)': (self, [time]) => formatDate(checkTime(Number(time)), formatOf(self).pattern, formatOf(self).zone),
    'parse(String)': (self, [text], { run }) => createDate(parseDate(text, formatOf(self).pattern, formatOf(self).zone, run.host.now())),
    'getTimeZone()': (self) => createTimeZone(formatOf(self).zone),
    'setTimeZone(TimeZone)': (self, [zone]) => {
      formatOf(self).zone = zoneOf(zone);
      return null;
    },
    'applyPattern(String)': (self, [pattern]) => {
      readDatePattern(pattern);
      formatOf(self).pattern = pattern;
      return null;
    },
    'toPattern()': (self) => formatOf(self).pattern,
    'setLenient(boolean)': () => null,
    'isLenient()': () => true,
  }),
  construct: constructors({
    '()': () => createFormat('M/d/yy, h:mm a'),
    '(String)': ([pattern]) => createFormat(pattern),
    '(String, Locale)': ([pattern]) => createFormat(pattern),
  }),
};
