// `rawBuild.getLog(n)`: the last lines of a log, as Jenkins gives them [hudson.model.Run].

import { readLines } from '../text/lines.ts';

/** Of a longer log the first of them says how much is missing. */
export function lastLines(log: string, count: number): string[] {
  const lines = readLines(log);
  if (count <= 0) {
    return [];
  }
  if (lines.length <= count) {
    return lines;
  }
  const missing = new TextEncoder().encode(lines.slice(0, -count).join('\n')).length;
  return [`[...truncated ${describeSize(missing)}...]`, ...lines.slice(lines.length - count + 1)];
}

const UNITS: readonly string[] = ['KB', 'MB', 'GB'];

/** `17 B`, `1.50 KB` */
function describeSize(bytes: number): string {
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  const power = Math.min(UNITS.length, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** power).toFixed(2)} ${UNITS[power - 1] ?? ''}`;
}
