// Comma separated values, as Apache Commons CSV reads and writes them.

import { READ_PIECE, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import { TextBoundError } from './text-bounds.ts';
import { createOutput, textOfOutput, write } from './text-output.ts';
import type { TextOutput } from './text-output.ts';

export interface CsvOptions {
  readonly delimiter: string;
  /** Null: fields have no quotes. */
  readonly quote: string | null;
  /** What takes its meaning from the character after it. */
  readonly escape: string | null;
  /** Lines that begin so are left out. */
  readonly comment: string | null;
  readonly recordSeparator: string;
  readonly ignoreEmptyLines: boolean;
  readonly ignoreSurroundingSpaces: boolean;
  readonly trim: boolean;
  /** What stands for null. */
  readonly nullText: string | null;
}

export const DEFAULT_CSV: CsvOptions = {
  delimiter: ',', quote: '"', escape: null, comment: null, recordSeparator: '\r\n', ignoreEmptyLines: true, ignoreSurroundingSpaces: false, trim: false, nullText: null,
};

/** More columns than any table that people read. */
const MAX_FIELDS = 100_000;
const MAX_RECORDS = 1_000_000;

export function* parseCsv(text: string, options: CsvOptions = DEFAULT_CSV): Work<(string | null)[][]> {
  const records: (string | null)[][] = [];
  const pace: Pace = { pauseAt: READ_PIECE };
  for (let at = 0; at < text.length; ) {
    const { fields, end } = yield* readRecord(text, at, options, pace);
    const isEmpty = fields.length === 1 && fields[0] === '' && /^(?:\r?\n)?$/.test(text.slice(at, end));
    const isComment = options.comment !== null && text.startsWith(options.comment, at);
    if (!isComment && !(isEmpty && options.ignoreEmptyLines)) {
      records.push(fields);
    }
    if (records.length > MAX_RECORDS) {
      throw new TextBoundError(`there may be ${MAX_RECORDS} records of comma separated values`);
    }
    at = end;
  }
  return records;
}

/** Up to the end of the line, or of the text; a field in quotes may hold ends of lines, separators, and quotes that are doubled. */
function* readRecord(text: string, start: number, options: CsvOptions, pace: Pace): Work<{ readonly fields: (string | null)[]; readonly end: number }> {
  const { delimiter, quote, escape } = options;
  const fields: (string | null)[] = [];
  let field = '';
  let wasQuoted = false;
  let isOpen = false;
  const finish = (): void => {
    fields.push(finishField(field, wasQuoted, options));
    [field, wasQuoted] = ['', false];
    if (fields.length > MAX_FIELDS) {
      throw new TextBoundError(`a line of comma separated values may have ${MAX_FIELDS} fields`);
    }
  };
  for (let at = start; at < text.length; at++) {
    if (at >= pace.pauseAt) {
      yield* reach(pace, at, READ_PIECE);
    }
    const character = text.charAt(at);
    if (character === escape && at + 1 < text.length) {
      field += unescape(text.charAt(++at));
    } else if (character === quote && isOpen && text.charAt(at + 1) === quote) {
      field += quote;
      at++;
    } else if (character === quote && (isOpen || field.trim() === '')) {
      field = isOpen || !options.ignoreSurroundingSpaces ? field : '';
      isOpen = !isOpen;
      wasQuoted = true;
    } else if (isOpen) {
      field += character;
    } else if (text.startsWith(delimiter, at)) {
      finish();
      at += delimiter.length - 1;
    } else if (character === '\n' || character === '\r') {
      finish();
      return { fields, end: at + (text.startsWith('\r\n', at) ? 2 : 1) };
    } else {
      field += character;
    }
  }
  finish();
  return { fields, end: text.length };
}

function finishField(field: string, wasQuoted: boolean, { trim, ignoreSurroundingSpaces, nullText }: CsvOptions): string | null {
  const shown = trim || (ignoreSurroundingSpaces && !wasQuoted) ? field.trim() : field;
  return shown === nullText && !wasQuoted ? null : shown;
}

const CONTROLS: ReadonlyMap<string, string> = new Map([['n', '\n'], ['r', '\r'], ['t', '\t'], ['b', '\b'], ['f', '\f']]);

function unescape(character: string): string {
  return CONTROLS.get(character) ?? character;
}

/** Quotes only where they are needed. */
export function* printCsv(records: readonly (readonly (string | null)[])[], options: CsvOptions = DEFAULT_CSV): Work<string> {
  const output: TextOutput & Pace = { ...createOutput(), pauseAt: READ_PIECE };
  for (const fields of records) {
    for (const [index, field] of fields.entries()) {
      yield* reach(output, output.length, READ_PIECE);
      write(output, (index === 0 ? '' : options.delimiter) + printField(field, options));
    }
    write(output, options.recordSeparator);
  }
  return textOfOutput(output);
}

function printField(field: string | null, { delimiter, quote, escape, nullText }: CsvOptions): string {
  const text = field ?? nullText ?? '';
  if (quote === null) {
    return escape === null ? text : text.replaceAll(/[\\\r\n\t]/g, (character) => `${escape}${character === '\n' ? 'n' : character === '\r' ? 'r' : character === '\t' ? 't' : character}`);
  }
  const needsQuotes = text.includes(delimiter) || text.includes(quote) || /[\r\n]/.test(text) || text !== text.trim();
  return needsQuotes ? `${quote}${text.replaceAll(quote, quote + quote)}${quote}` : text;
}
