// java.text.SimpleDateFormat

import type { NativeType } from '../../native-type.ts';
import { formatDate, readDatePattern } from '../../text/date-format.ts';
import { parseDate } from '../../text/date-parse.ts';
import { UTC } from '../../text/time-zone.ts';
import type { TimeZone } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { createDate, timeOf } from './date.ts';
import { checkTime } from './moment.ts';
import { createTimeZone, zoneOf } from './time-zone-type.ts';

interface Format {
  pattern: string;
  zone: TimeZone;
  /** Whether the 32nd of a month is the first of the next one. */
  isLenient: boolean;
}

const formatOf = ({ data }: NativeObject): Format => data as Format;

function createFormat(pattern: string): NativeObject {
  readDatePattern(pattern);
  const data: Format = { pattern, zone: UTC, isLenient: true };
  return { kind: 'object', type: simpleDateFormatType, data };
}

/** A date that is not there has other numbers once it is written again. */
function parse(text: string, { pattern, zone, isLenient }: Format, now: number): number {
  const time = parseDate(text, pattern, zone, now);
  if (!isLenient && !/[zZX]/.test(pattern) && numbersIn(formatDate(time, pattern, zone)) !== numbersIn(text)) {
    raise('java.text.ParseException', `Unparseable date: "${text}"`);
  }
  return time;
}

function numbersIn(text: string): string {
  return (text.match(/[0-9]+/g) ?? []).map(Number).join();
}

export const simpleDateFormatType: NativeType = {
  name: 'java.text.SimpleDateFormat',
  parent: objectType,
  interfaces: ['java.text.DateFormat', 'java.text.Format', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'format(Date)': (self, [date]) => formatDate(timeOf(date), formatOf(self).pattern, formatOf(self).zone),
    'format(long)': (self, [time]) => formatDate(checkTime(Number(time)), formatOf(self).pattern, formatOf(self).zone),
    'parse(String)': (self, [text], { run }) => createDate(parse(text, formatOf(self), run.host.now())),
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
    'setLenient(boolean)': (self, [isLenient]) => {
      formatOf(self).isLenient = isLenient;
      return null;
    },
    'isLenient()': (self) => formatOf(self).isLenient,
  }),
  construct: constructors({
    '()': () => createFormat('M/d/yy, h:mm a'),
    '(String)': ([pattern]) => createFormat(pattern),
    '(String, Locale)': ([pattern]) => createFormat(pattern),
  }),
};
