// SimpleDateFormat: reading dates by a pattern, leniently, and ISO 8601.

import { JavaError } from '../java-error.ts';
import { DAY_NAMES, epochOf, MONTH_NAMES } from './date-fields.ts';
import { readDatePattern } from './date-format.ts';
import type { PatternPart } from './date-format.ts';
import { offsetZone, timeZone, UTC } from './time-zone.ts';
import type { TimeZone } from './time-zone.ts';

interface Parsed {
  readonly text: string;
  at: number;
  /** By the letter of the pattern. */
  readonly fields: Map<string, number>;
  zone: TimeZone;
}

/** Date.parse(pattern, text) in milliseconds since 1970. Text after what the pattern wants is passed over. */
export function parseDate(text: string, pattern: string, zone: TimeZone, now: number): number {
  const parts = readDatePattern(pattern);
  const parsed: Parsed = { text, at: 0, fields: new Map(), zone };
  parts.forEach((part, index) => {
    const isRead = part.kind === 'text' ? readText(parsed, part.text) : readField(parsed, part, parts[index + 1], now);
    if (!isRead) {
      throw new JavaError('java.text.ParseException', `Unparseable date: "${text}"`);
    }
  });
  return epochOfParsed(parsed);
}

function readText(parsed: Parsed, text: string): boolean {
  if (!parsed.text.startsWith(text, parsed.at)) {
    return false;
  }
  parsed.at += text.length;
  return true;
}

function readField(parsed: Parsed, { letter, width }: PatternPart & { readonly kind: 'field' }, next: PatternPart | undefined, now: number): boolean {
  while (parsed.text.charAt(parsed.at) === ' ' || parsed.text.charAt(parsed.at) === '\t') {
    parsed.at++;
  }
  switch (letter) {
    case 'G': return readName(parsed, 'G', ['BC', 'AD'], 2);
    case 'a': return readName(parsed, 'a', ['AM', 'PM'], 2);
    case 'E': return readName(parsed, 'E', DAY_NAMES, 3);
    case 'M':
    case 'L':
      if (width >= 3) {
        return readName(parsed, 'M', MONTH_NAMES, 3);
      }
      break;
    case 'z':
    case 'Z':
    case 'X': return readZone(parsed, letter);
    default:
  }
  // Numbers that stand beside each other have the width of the pattern; others end where the digits do.
  const isTight = next?.kind === 'field' && !'EzZXaG'.includes(next.letter) && !('ML'.includes(next.letter) && next.width >= 3);
  const digits = /^[+-]?[0-9]+/.exec(parsed.text.slice(parsed.at, parsed.at + (isTight ? width : 18)))?.[0];
  if (digits === undefined || digits.startsWith('+')) {
    return false;
  }
  parsed.at += digits.length;
  const value = Number(digits);
  parsed.fields.set(letter === 'L' ? 'M' : letter, letter === 'y' && width <= 2 && digits.length === 2 ? fullYear(value, now) : value);
  return true;
}

/** Two digits are the year that is less than 80 years ago and 20 years ahead. */
function fullYear(value: number, now: number): number {
  const earliest = new Date(now).getUTCFullYear() - 80;
  const century = Math.floor(earliest / 100) * 100;
  return century + value >= earliest ? century + value : century + value + 100;
}

/** Whole names before short ones, in any case. Months count from one. */
function readName(parsed: Parsed, letter: string, names: readonly string[], shortLength: number): boolean {
  const rest = parsed.text.slice(parsed.at, parsed.at + 20).toLowerCase();
  for (const length of [20, shortLength]) {
    const index = names.findIndex((name) => rest.startsWith(name.slice(0, length).toLowerCase()));
    if (index === -1) {
      continue;
    }
    parsed.at += Math.min(length, names[index]?.length ?? 0);
    parsed.fields.set(letter, letter === 'M' ? index + 1 : index);
    return true;
  }
  return false;
}

function readZone(parsed: Parsed, letter: string): boolean {
  const rest = parsed.text.slice(parsed.at, parsed.at + 60);
  const offset = /^(?:GMT)?([+-])([0-9]{1,2}):?([0-5][0-9])?/.exec(rest);
  if (offset !== null) {
    parsed.at += offset[0].length;
    parsed.zone = offsetZone((offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)));
    return true;
  }
  const name = letter === 'X' ? /^Z/.exec(rest) : /^[A-Za-z][A-Za-z_/]*/.exec(rest);
  if (name === null) {
    return false;
  }
  parsed.at += name[0].length;
  parsed.zone = name[0] === 'Z' ? UTC : timeZone(name[0]);
  return true;
}

function epochOfParsed({ fields, zone }: Parsed): number {
  const get = (letter: string, otherwise: number): number => fields.get(letter) ?? otherwise;
  const year = get('y', get('Y', 1970));
  const hour12 = fields.has('h') ? get('h', 0) % 12 : fields.get('K');
  const hour24 = fields.has('k') ? get('k', 0) % 24 : get('H', 0);
  const byDay = fields.has('D') && !fields.has('d');
  return epochOf({
    year: fields.get('G') === 0 ? 1 - year : year,
    month: byDay ? 1 : get('M', 1),
    day: byDay ? get('D', 1) : get('d', 1),
    hour: hour12 === undefined ? hour24 : hour12 + get('a', 0) * 12,
    minute: get('m', 0), second: get('s', 0), millisecond: get('S', 0),
  }, zone);
}

/** Instant.parse and its relatives: `2020-02-03`, `2020-02-03T04:05:06.789Z`, with an offset or in the given zone. */
export function parseIsoDate(text: string, zone: TimeZone): number {
  const match = /^([+-]?[0-9]{4,6})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?$/.exec(text);
  if (match === null) {
    throw unparsable(text, '');
  }
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '0', offset] = match;
  const fields = {
    year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second),
    millisecond: Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6),
  };
  const days = new Date(Date.UTC(2000 + (fields.year % 400), fields.month, 0)).getUTCDate();
  if (fields.month < 1 || fields.month > 12) {
    throw unparsable(text, `: Invalid value for MonthOfYear (valid values 1 - 12): ${fields.month}`);
  }
  if (fields.day < 1 || fields.day > 31) {
    throw unparsable(text, `: Invalid value for DayOfMonth (valid values 1 - 28/31): ${fields.day}`);
  }
  if (fields.day > days) {
    const name = MONTH_NAMES[fields.month - 1]?.toUpperCase() ?? '';
    throw unparsable(text, fields.day === 29 ? `: Invalid date 'February 29' as '${fields.year}' is not a leap year` : `: Invalid date '${name} ${fields.day}'`);
  }
  if (fields.hour > 23 || fields.minute > 59 || fields.second > 59) {
    throw unparsable(text, '');
  }
  return epochOf(fields, offset === undefined ? zone : readOffset(offset));
}

function readOffset(text: string): TimeZone {
  if (text === 'Z') {
    return UTC;
  }
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(':', ''));
  return offsetZone(text.startsWith('-') ? -minutes : minutes);
}

function unparsable(text: string, reason: string): JavaError {
  return new JavaError('java.time.format.DateTimeParseException', `Text '${text.slice(0, 64)}' could not be parsed${reason === '' ? ': a date is written 2020-02-03 or 2020-02-03T04:05:06Z' : reason}`);
}
