// java.util.Properties: reading and writing `.properties`.

import { JavaError } from '../java-error.ts';
import { readLines } from './lines.ts';
import { READ_PIECE, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import { checkLength } from './text-bounds.ts';

/** In the order of the file; a key that comes twice has its last value. */
export function* parseProperties(text: string): Work<ReadonlyMap<string, string>> {
  checkLength(text.length);
  const entries = new Map<string, string>();
  const pace: Pace = { pauseAt: READ_PIECE };
  let read = 0;
  for (const line of logicalLines(text)) {
    read += line.length + 1;
    yield* reach(pace, read, READ_PIECE);
    const end = endOfKey(line);
    const separator = /^[ \t\f]*(?:[=:][ \t\f]*)?/.exec(line.slice(end))?.[0] ?? '';
    entries.set(unescape(line.slice(0, end)), unescape(line.slice(end + separator.length)));
  }
  return entries;
}

/** Without comments and blank lines; a line that ends in an odd number of backslashes goes on in the next one. */
function* logicalLines(text: string): Generator<string> {
  let parts: string[] | null = null;
  for (const line of readLines(text)) {
    const content = line.replace(/^[ \t\f]+/, '');
    if (parts === null && (content === '' || content.startsWith('#') || content.startsWith('!'))) {
      continue;
    }
    const backslashes = content.length - content.replace(/\\+$/, '').length;
    const goesOn = backslashes % 2 === 1;
    parts = [...(parts ?? []), goesOn ? content.slice(0, -1) : content];
    if (goesOn && parts.length < 10_000) {
      continue;
    }
    yield parts.join('');
    parts = null;
  }
  if (parts !== null) {
    yield parts.join('');
  }
}

function endOfKey(line: string): number {
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '\\') {
      at++;
    } else if (' \t\f=:'.includes(character)) {
      return at;
    }
  }
  return line.length;
}

const LETTERS: ReadonlyMap<string, string> = new Map([['t', '\t'], ['n', '\n'], ['r', '\r'], ['f', '\f']]);

function unescape(text: string): string {
  if (!text.includes('\\')) {
    return text;
  }
  return text.replaceAll(/\\(?:u([^]{0,4})|([^])|$)/g, (_, digits: string | undefined, letter: string | undefined) => {
    if (digits === undefined) {
      return LETTERS.get(letter ?? '') ?? letter ?? '';
    }
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
      throw new JavaError('java.lang.IllegalArgumentException', 'Malformed \\uxxxx encoding.');
    }
    return String.fromCharCode(parseInt(digits, 16));
  });
}

/** Properties.store without its date: `key=value` lines in ASCII. */
export function printProperties(entries: Iterable<readonly [string, string]>): string {
  const lines = Array.from(entries, ([key, value]) => `${escape(key, true)}=${escape(value, false)}\n`);
  return lines.join('');
}

const WRITTEN: ReadonlyMap<string, string> = new Map([['\t', '\\t'], ['\n', '\\n'], ['\r', '\\r'], ['\f', '\\f']]);

/** Blanks are escaped in keys everywhere, in values at the start alone. */
function escape(text: string, isKey: boolean): string {
  const escaped = text.replaceAll(/[\\=:#!\t\n\r\f]|[^ -~]/g, (character) => {
    const short = WRITTEN.get(character);
    if (short !== undefined) {
      return short;
    }
    return character < '\x7f' && character > ' ' ? `\\${character}` : `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return isKey ? escaped.replaceAll(' ', '\\ ') : escaped.replace(/^ /, '\\ ');
}
