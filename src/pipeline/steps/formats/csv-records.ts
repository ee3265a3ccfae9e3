// Comma separated values with several lines: a field in quotes may have ends of lines in it.

import { parseCsvLine } from '../../run/text/csv.ts';

export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '"') {
      quoted = !quoted;
    }
    if (at === text.length || (character === '\n' && !quoted)) {
      const line = text.slice(start, at).replace(/\r$/, '');
      start = at + 1;
      // Empty lines are no records.
      if (line !== '') {
        records.push(parseCsvLine(line));
      }
    }
  }
  return records;
}

/** Quotes only where they are needed. */
export function printCsv(records: readonly (readonly string[])[]): string {
  return records.map((fields) => `${fields.map(quote).join(',')}\r\n`).join('');
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) || field !== field.trim() ? `"${field.replaceAll('"', '""')}"` : field;
}
