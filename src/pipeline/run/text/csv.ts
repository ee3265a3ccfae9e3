// Comma separated values.

import { TextBoundError } from './text-bounds.ts';

/** More columns than any table that people read. */
const maxFields = 100_000;

/** One record; a field in quotes may hold the separator, and a quote that is doubled. A field that is not closed ends with the text. */
export function parseCsvLine(line: string, separator = ',', quote = '"'): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === quote && quoted && line.charAt(at + 1) === quote) {
      field += quote;
      at++;
    } else if (character === quote && (quoted || field === '')) {
      quoted = !quoted;
    } else if (character === separator && !quoted) {
      fields.push(field);
      field = '';
      if (fields.length > maxFields) throw new TextBoundError(`a line of comma separated values may have ${maxFields} fields`);
    } else {
      field += character;
    }
  }
  return [...fields, field];
}
