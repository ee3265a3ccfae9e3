// Time zones: offsets by the rules that JavaScript's Intl knows, names as Java writes them.

export interface TimeZone {
  readonly id: string;
  /** Minutes east of Greenwich at a moment. */
  readonly offsetAt: (epochMs: number) => number;
  readonly nameAt: (epochMs: number, length: 'short' | 'long') => string;
}

export const UTC: TimeZone = fixedZone('UTC', 0, 'UTC', 'Coordinated Universal Time');
const GMT: TimeZone = fixedZone('GMT', 0, 'GMT', 'Greenwich Mean Time');

/** Java's three letters for places; as names of zones they are old, and still used. */
const SHORT_IDS: ReadonlyMap<string, string> = new Map([
  ['PST', 'America/Los_Angeles'], ['PDT', 'America/Los_Angeles'], ['CST', 'America/Chicago'], ['CDT', 'America/Chicago'], ['EDT', 'America/New_York'],
  ['MDT', 'America/Denver'], ['JST', 'Asia/Tokyo'], ['IST', 'Asia/Kolkata'], ['BST', 'Europe/London'], ['CEST', 'Europe/Berlin'],
]);

const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['Central European Standard Time', 'CET'], ['Central European Summer Time', 'CEST'], ['Greenwich Mean Time', 'GMT'], ['British Summer Time', 'BST'],
  ['Eastern European Standard Time', 'EET'], ['Eastern European Summer Time', 'EEST'], ['Western European Standard Time', 'WET'],
  ['Western European Summer Time', 'WEST'], ['India Standard Time', 'IST'], ['Japan Standard Time', 'JST'], ['China Standard Time', 'CST'],
  ['Moscow Standard Time', 'MSK'], ['Australian Eastern Standard Time', 'AEST'], ['Australian Eastern Daylight Time', 'AEDT'], ['Singapore Standard Time', 'SGT'],
  ['Irish Standard Time', 'IST'], ['Israel Standard Time', 'IST'], ['Korean Standard Time', 'KST'], ['Hong Kong Standard Time', 'HKT'],
]);

/** `TimeZone.getTimeZone(id)`: `GMT+5:30`, `Europe/Berlin`, `EST`; what is unknown is GMT, without a word. */
export function timeZone(id: string): TimeZone {
  if (id === 'UTC' || id === 'Etc/UTC' || id === 'Z' || id === 'Zulu') {
    return id === 'UTC' || id === 'Z' ? UTC : { ...UTC, id };
  }
  const offset = /^GMT([+-])([0-9]{1,2})(?::?([0-5][0-9]))?$/.exec(id);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return Number(offset[2]) > 23 ? GMT : offsetZone((offset[1] === '-' ? -1 : 1) * minutes);
  }
  if (id === 'EST' || id === 'MST' || id === 'HST') {
    const [hours, name] = id === 'EST' ? [-5, 'Eastern'] : id === 'MST' ? [-7, 'Mountain'] : [-10, 'Hawaii-Aleutian'];
    return fixedZone(id, hours * 60, id, `${name} Standard Time`);
  }
  return namedZone(id, SHORT_IDS.get(id) ?? id) ?? GMT;
}

/** `+01:30` and `Z`, as dates are written. */
export function offsetZone(minutes: number): TimeZone {
  if (minutes === 0) {
    return GMT;
  }
  const id = `GMT${printOffset(minutes, ':')}`;
  return fixedZone(id, minutes, id, id);
}

export function printOffset(minutes: number, separator: string): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.floor(Math.abs(minutes) % 60)];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${separator}${String(rest).padStart(2, '0')}`;
}

function fixedZone(id: string, minutes: number, short: string, long: string): TimeZone {
  return { id, offsetAt: () => minutes, nameAt: (_, length) => (length === 'short' ? short : long) };
}

/** The calendar repeats itself after 400 years. Intl has no names for moments before 1970. */
const CALENDAR_MS = 146_097 * 86_400_000;

/** Null if Intl does not know the name. */
function namedZone(id: string, name: string): TimeZone | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(name)) {
    return null;
  }
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: name, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    const names = { short: new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'short' }), long: new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'long' }) };
    const nameOf = (epochMs: number, length: 'short' | 'long'): string =>
      names[length].formatToParts(epochMs < 0 ? epochMs + Math.ceil(-epochMs / CALENDAR_MS) * CALENDAR_MS : epochMs).find(({ type }) => type === 'timeZoneName')?.value ?? id;
    return {
      id,
      offsetAt: (epochMs) => offsetByClock(clock, epochMs),
      nameAt: (epochMs, length) => (length === 'long' ? nameOf(epochMs, 'long') : SHORT_NAMES.get(nameOf(epochMs, 'long')) ?? nameOf(epochMs, 'short')),
    };
  } catch {
    return null;
  }
}

function offsetByClock(clock: Intl.DateTimeFormat, epochMs: number): number {
  const parts = new Map(clock.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  const field = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  const year = parts.get('era') === 'BC' ? 1 - field('year') : field('year');
  const local = new Date(0);
  local.setUTCFullYear(year, field('month') - 1, field('day'));
  local.setUTCHours(field('hour'), field('minute'), field('second'));
  return Math.round((local.getTime() - Math.floor(epochMs / 1000) * 1000) / 60_000);
}
