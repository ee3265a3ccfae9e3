// The words of TOML (https://toml.io/en/v1.0.0): keys, strings, numbers, dates.

import { JavaError } from '../java-error.ts';
import { toBig, toDoubleValue, toInt, toLongValue } from '../numbers/number.ts';
import type { GroovyNumber } from '../numbers/number.ts';
import type { Pace } from '../../work.ts';
import { checkLength } from './text-bounds.ts';

export interface TomlReader extends Pace {
  readonly text: string;
  at: number;
  depth: number;
}

export function tomlProblem({ text, at }: TomlReader, message: string): JavaError {
  const line = text.slice(0, at).split('\n').length;
  const found = at < text.length ? `"${text.slice(at, at + 20).split('\n', 1)[0]}"` : 'the end of the text';
  return new JavaError('java.io.IOException', `TOML: ${message}, line ${line}, at ${found}`);
}

/** What a sticky pattern matches here, moving past it; null when it does not. */
export function take(reader: TomlReader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (match !== null) {
    reader.at += match[0].length;
  }
  return match;
}

export function expectToken(reader: TomlReader, token: string): void {
  if (!reader.text.startsWith(token, reader.at)) {
    throw tomlProblem(reader, `expecting "${token}"`);
  }
  reader.at += token.length;
}

export function skipBlanks(reader: TomlReader): void {
  take(reader, /[ \t]*/y);
}

/** Also line ends and comments. */
export function skipLines(reader: TomlReader): void {
  do {
    take(reader, /[ \t\r\n]*/y);
  } while (take(reader, /#[^\n]*/y) !== null);
}

/** Key : Part ( `.` Part )*, where Part : bare word | String of one line */
export function readKey(reader: TomlReader): string[] {
  const parts: string[] = [];
  do {
    skipBlanks(reader);
    const quote = reader.text.charAt(reader.at);
    const part = quote === '"' || quote === "'" ? readString(reader) : take(reader, /[\w-]+/y)?.[0];
    if (part === undefined) {
      throw tomlProblem(reader, 'expecting a key');
    }
    parts.push(part);
    skipBlanks(reader);
  } while (take(reader, /\./y) !== null);
  return parts;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([['b', '\b'], ['t', '\t'], ['n', '\n'], ['f', '\f'], ['r', '\r'], ['e', '\x1b'], ['"', '"'], ['\\', '\\']]);

/** String : `'` … `'` | `"` … `"`, or each with three quotes, over several lines; escapes between double quotes alone */
export function readString(reader: TomlReader): string {
  const [opener = ''] = take(reader, /"""|'''|["']/y) ?? [];
  const hasEscapes = opener.startsWith('"');
  if (opener.length > 1) {
    take(reader, /\r?\n/y);
  }
  const start = reader.at;
  const end = findEnd(reader, opener, hasEscapes);
  const inner = reader.text.slice(start, end);
  return hasEscapes ? inner.replace(/\\(?:([ \t]*\r?\n[ \t\r\n]*)|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g, (_, lineEnd, short, long, letter) => readEscape(reader, lineEnd, short ?? long, letter)) : inner;
}

/** Where the closing quotes begin; the reader then stands behind them. */
function findEnd(reader: TomlReader, opener: string, hasEscapes: boolean): number {
  const isLong = opener.length > 1;
  for (;;) {
    take(reader, hasEscapes ? (isLong ? /[^"\\]*/y : /[^"\\\n]*/y) : isLong ? /[^']*/y : /[^'\n]*/y);
    if (reader.text.charAt(reader.at) === '\\' && reader.at + 1 < reader.text.length) {
      reader.at += 2;
      continue;
    }
    const [quotes = ''] = take(reader, hasEscapes ? /"{1,5}/y : /'{1,5}/y) ?? [];
    if (quotes === '') {
      throw tomlProblem(reader, 'a string is not closed');
    }
    if (quotes.length >= opener.length) {
      // Up to two quotes right before the closing ones are part of a long text.
      const surplus = isLong ? 0 : quotes.length - 1;
      reader.at -= surplus;
      return reader.at - opener.length;
    }
  }
}

function readEscape(reader: TomlReader, lineEnd: string | undefined, digits: string | undefined, letter: string | undefined): string {
  if (lineEnd !== undefined) {
    return '';
  }
  const code = digits === undefined ? -1 : parseInt(digits, 16);
  if (code > 0x10ffff) {
    throw tomlProblem(reader, 'there is no such character');
  }
  if (code >= 0) {
    return String.fromCodePoint(code);
  }
  const escaped = ESCAPES.get(letter ?? '');
  if (escaped === undefined) {
    throw tomlProblem(reader, `"\\${letter}" is no escape`);
  }
  return escaped;
}

/** Dates and times stay texts. */
export function readDate(reader: TomlReader): string | null {
  return take(reader, /\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)?)?|\d\d:\d\d:\d\d(?:\.\d+)?/y)?.[0] ?? null;
}

/** What is longer is no number that anybody wrote. */
const LONGEST_NUMBER = 10_000;

/** Number : `+`? decimal with `_` between digits | `0x` … | `0o` … | `0b` … | `inf` | `nan` */
export function readNumber(reader: TomlReader): GroovyNumber | null {
  const [word = ''] = take(reader, /[+-]?[\w.]+(?:[+-]\d+)?/y) ?? [];
  if (word.length > LONGEST_NUMBER) {
    return null;
  }
  if (/^[+-]?(?:inf|nan)$/.test(word)) {
    return toDoubleValue(word.endsWith('nan') ? NaN : word.startsWith('-') ? -Infinity : Infinity);
  }
  if (/^(?:0x[\da-fA-F]+(?:_[\da-fA-F]+)*|0o[0-7]+(?:_[0-7]+)*|0b[01]+(?:_[01]+)*|[+-]?(?:0|[1-9]\d*(?:_\d+)*))$/.test(word)) {
    return wholeNumber(word);
  }
  return /^[+-]?(?:0|[1-9]\d*(?:_\d+)*)(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+(?:_\d+)*)?$/.test(word) ? toDoubleValue(Number(word.replaceAll('_', ''))) : null;
}

function wholeNumber(written: string): GroovyNumber {
  const digits = written.replaceAll('_', '').replace(/^\+/, '');
  checkLength(digits.length * 100);
  const value = BigInt(digits);
  if (value === BigInt.asIntN(32, value)) {
    return toInt(value);
  }
  return value === BigInt.asIntN(64, value) ? toLongValue(value) : toBig(value);
}
