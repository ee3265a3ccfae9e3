// Times as Jenkins' steps take them and as its log shows them.

import { TIME_UNITS, TIME_UNIT_NAMES } from '../model/time-units.ts';
import { failStep } from '../run/thrown.ts';
import { wordIn } from './step-values.ts';

/** What no run lasts; longer times would overflow timers. */
const MAX_TIME_MS = 365 * 86_400_000;

export function toMilliseconds(time: number, unit: string | null, fallback: string): number {
  const name = wordIn(unit, TIME_UNIT_NAMES, fallback, 'unit');
  const milliseconds = time * (TIME_UNITS.get(name) ?? 1);
  if (!Number.isFinite(milliseconds)) {
    failStep(`${time} is no time`);
  }
  return Math.min(milliseconds, MAX_TIME_MS);
}

/** `10 min`, `5 min 0 sec`, `1.5 sec`, `20 ms`: the second unit is shown while the first is below ten. */
export function describeTimeSpan(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) {
    return withRest(days, days === 1 ? 'day' : 'days', hours % 24, 'hr');
  }
  if (hours > 0) {
    return withRest(hours, 'hr', minutes % 60, 'min');
  }
  if (minutes > 0) {
    return withRest(minutes, 'min', seconds % 60, 'sec');
  }
  if (seconds >= 10) {
    return `${seconds} sec`;
  }
  if (seconds >= 1) {
    return `${Math.floor(milliseconds / 100) / 10} sec`;
  }
  return milliseconds >= 100 ? `${Math.floor(milliseconds / 10) / 100} sec` : `${Math.floor(milliseconds)} ms`;
}

function withRest(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return big < 10 ? `${big} ${bigUnit} ${small} ${smallUnit}` : `${big} ${bigUnit}`;
}
