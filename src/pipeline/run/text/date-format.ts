// SimpleDateFormat: writing dates by a pattern. Letters and their widths as in java.text, in English.

import { JavaError } from '../java-error.ts';
import { DAY_NAMES, fieldsOf, MONTH_NAMES } from './date-fields.ts';
import type { ZonedFields } from './date-fields.ts';
import { checkLength } from './text-bounds.ts';
import { printOffset } from './time-zone.ts';
import type { TimeZone } from './time-zone.ts';

export type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly letter: string; readonly width: number };

/** No pattern that is written by hand is longer. */
const MAX_PATTERN_LENGTH = 10_000;

/** Letters are fields, quotes hold text, `''` is a quote. */
export function readDatePattern(pattern: string): readonly PatternPart[] {
  checkLength(pattern.length > MAX_PATTERN_LENGTH ? Infinity : 0);
  const parts: PatternPart[] = [];
  for (let at = 0; at < pattern.length;) {
    const character = pattern.charAt(at);
    if (character === "'") {
      const quoted = /^'((?:[^']|'')*)'/.exec(pattern.slice(at));
      if (quoted === null) {
        throw illegal('Unterminated quote');
      }
      const text = quoted[0] === "''" ? "'" : (quoted[1] ?? '').replaceAll("''", "'");
      parts.push({ kind: 'text', text });
      at += quoted[0].length;
      continue;
    }
    let end = at + 1;
    while (pattern.charAt(end) === character) {
      end++;
    }
    if (!/[A-Za-z]/.test(character)) {
      parts.push({ kind: 'text', text: pattern.slice(at, end) });
    } else if ('GyMdkHmsSEDFwWahKzZYuXL'.includes(character)) {
      if (character === 'X' && end - at > 3) {
        throw illegal(`invalid ISO 8601 format: length=${end - at}`);
      }
      parts.push({ kind: 'field', letter: character, width: end - at });
    } else {
      throw illegal(`Illegal pattern character '${character}'`);
    }
    at = end;
  }
  return parts;
}

function illegal(message: string): JavaError {
  return new JavaError('java.lang.IllegalArgumentException', message);
}

export function formatDate(epochMs: number, pattern: string, zone: TimeZone): string {
  const fields = fieldsOf(epochMs, zone);
  return readDatePattern(pattern).map((part) => (part.kind === 'text' ? part.text : formatField(part, fields, epochMs, zone))).join('');
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

function formatField({ letter, width }: PatternPart & { readonly kind: 'field' }, fields: ZonedFields, epochMs: number, zone: TimeZone): string {
  switch (letter) {
    case 'G': return fields.year > 0 ? 'AD' : 'BC';
    case 'y': return formatYear(fields.year, width);
    case 'Y': return formatYear(weekYear(fields), width);
    case 'M':
    case 'L': return formatName(MONTH_NAMES[fields.month - 1] ?? '', fields.month, width);
    case 'd': return digits(fields.day, width);
    case 'D': return digits(fields.dayOfYear, width);
    case 'F': return digits(Math.floor((fields.day - 1) / 7) + 1, width);
    case 'w': return digits(weekOfYear(fields), width);
    case 'W': return digits(weekNumber(fields.day, fields.weekday), width);
    case 'E': return formatName(DAY_NAMES[fields.weekday] ?? '', 0, Math.max(width, 3));
    case 'u': return digits(fields.weekday === 0 ? 7 : fields.weekday, width);
    case 'a': return fields.hour < 12 ? 'AM' : 'PM';
    case 'H': return digits(fields.hour, width);
    case 'k': return digits(fields.hour === 0 ? 24 : fields.hour, width);
    case 'K': return digits(fields.hour % 12, width);
    case 'h': return digits(fields.hour % 12 === 0 ? 12 : fields.hour % 12, width);
    case 'm': return digits(fields.minute, width);
    case 's': return digits(fields.second, width);
    case 'S': return digits(fields.millisecond, width);
    case 'z': return zone.nameAt(epochMs, width >= 4 ? 'long' : 'short');
    case 'Z': return printOffset(fields.offset, '');
    default: return formatIsoOffset(fields.offset, width);
  }
}

function formatYear(year: number, width: number): string {
  const shown = year > 0 ? year : 1 - year;
  return width === 2 ? digits(shown % 100, 2) : digits(shown, width);
}

function formatName(name: string, number: number, width: number): string {
  if (width >= 4) {
    return name;
  }
  return width === 3 ? name.slice(0, 3) : digits(number, width);
}

function formatIsoOffset(offset: number, width: number): string {
  if (offset === 0) {
    return 'Z';
  }
  if (width === 1) {
    return printOffset(offset, '').slice(0, 3);
  }
  return printOffset(offset, width === 2 ? '' : ':');
}

/** Weeks begin on Sunday, and the first one is that of the first day of the month or year. */
function weekNumber(day: number, weekday: number): number {
  const weekdayOfFirst = (((weekday - (day - 1)) % 7) + 7) % 7;
  return Math.floor((day - 1 + weekdayOfFirst) / 7) + 1;
}

function weekOfYear(fields: ZonedFields): number {
  return startsNextYear(fields) ? 1 : weekNumber(fields.dayOfYear, fields.weekday);
}

function weekYear(fields: ZonedFields): number {
  return startsNextYear(fields) ? fields.year + 1 : fields.year;
}

/** The days before the first of January in its week belong to the new year. */
function startsNextYear(fields: ZonedFields): boolean {
  return fields.month === 12 && fields.day + (6 - fields.weekday) > 31;
}
