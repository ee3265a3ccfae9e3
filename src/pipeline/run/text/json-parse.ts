// JSON text → values, with the types that JsonSlurper gives to numbers. Stricter than Groovy 2.4's, which takes `{"a":1,}`,
// `01` and text after the end for JSON; what it reports, this reports with the line and a caret too.

import { JavaError } from '../java-error.ts';
import { READ_PIECE, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import { toBig, toInt, toLongValue } from '../numbers/number.ts';
import type { GroovyNumber } from '../numbers/number.ts';
import { parseBigDecimal } from '../numbers/parse-number.ts';
import { MAX_JSON_DEPTH } from './json-value.ts';
import type { JsonValue } from './json-value.ts';
import { checkLength } from './text-bounds.ts';
import { createOutput, textOfOutput, write } from './text-output.ts';
import type { TextOutput } from './text-output.ts';

interface Reader extends Pace {
  readonly text: string;
  at: number;
  depth: number;
}

export function* parseJson(text: string): Work<JsonValue> {
  if (text === '') {
    throw new JavaError('java.lang.IllegalArgumentException', 'Text must not be null or empty');
  }
  checkLength(text.length);
  const reader: Reader = { text, at: 0, depth: 0, pauseAt: READ_PIECE };
  const value = yield* readValue(reader);
  skipBlanks(reader);
  if (reader.at < text.length) {
    throw problem(reader, 'expecting the end of the text after the value');
  }
  return value;
}

function problem(reader: Reader, message: string): JavaError {
  const { text, at } = reader;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(0, at).split('\n').length;
  // A minified file is one line: what stands around the place is enough.
  const from = Math.max(start, at - 60);
  const shown = text.slice(from, Math.min(end === -1 ? text.length : end, at + 60));
  const character = at < text.length ? `'${text.charAt(at)}' with an int value of ${text.charCodeAt(at)}` : 'the end of the text';
  return new JavaError('groovy.json.JsonException',
    `${message}\n\nThe current character read is ${character}\n${message}\nline number ${line}\nindex number ${at}\n${shown}\n${'.'.repeat(at - from)}^`);
}

function skipBlanks(reader: Reader): void {
  while (' \t\n\r'.includes(reader.text.charAt(reader.at)) && reader.at < reader.text.length) {
    reader.at++;
  }
}

/** Value : Object | Array | String | Number | `true` | `false` | `null` */
function* readValue(reader: Reader): Work<JsonValue> {
  skipBlanks(reader);
  yield* reach(reader, reader.at, READ_PIECE);
  if (reader.depth >= MAX_JSON_DEPTH) {
    throw problem(reader, `JSON is nested more than ${MAX_JSON_DEPTH} levels deep`);
  }
  const character = reader.text.charAt(reader.at);
  switch (character) {
    case '{': return yield* readObject(reader);
    case '[': return yield* readArray(reader);
    case '"': return yield* readString(reader);
    case 't': return readWord(reader, 'true', true);
    case 'f': return readWord(reader, 'false', false);
    case 'n': return readWord(reader, 'null', null);
    default:
      if (character === '-' || isDigit(character)) {
        return readNumber(reader);
      }
      throw problem(reader, 'Unable to determine the current character, it is not a string, number, array, or object');
  }
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

function readWord<Word extends boolean | null>(reader: Reader, word: string, value: Word): Word {
  if (!reader.text.startsWith(word, reader.at)) {
    throw problem(reader, `${word} not parsed properly`);
  }
  reader.at += word.length;
  return value;
}

/** Object : `{` ( String `:` Value ( `,` String `:` Value )* )? `}` */
function* readObject(reader: Reader): Work<JsonValue> {
  const entries = new Map<string, JsonValue>();
  reader.at++;
  reader.depth++;
  skipBlanks(reader);
  while (reader.text.charAt(reader.at) !== '}') {
    if (entries.size > 0) {
      expect(reader, ',', "expecting '}' or ','");
    }
    skipBlanks(reader);
    if (reader.text.charAt(reader.at) !== '"') {
      throw problem(reader, 'expecting the name of a field in double quotes');
    }
    const key = yield* readString(reader);
    skipBlanks(reader);
    expect(reader, ':', `expecting ':' after the name "${key.slice(0, 50)}"`);
    entries.set(key, yield* readValue(reader));
    skipBlanks(reader);
  }
  reader.at++;
  reader.depth--;
  return entries;
}

/** Array : `[` ( Value ( `,` Value )* )? `]` */
function* readArray(reader: Reader): Work<JsonValue> {
  const elements: JsonValue[] = [];
  reader.at++;
  reader.depth++;
  skipBlanks(reader);
  while (reader.text.charAt(reader.at) !== ']') {
    if (elements.length > 0) {
      expect(reader, ',', "expecting a ',' or a ']'");
    }
    elements.push(yield* readValue(reader));
    skipBlanks(reader);
  }
  reader.at++;
  reader.depth--;
  return elements;
}

function expect(reader: Reader, character: string, message: string): void {
  if (reader.text.charAt(reader.at) !== character) {
    throw problem(reader, message);
  }
  reader.at++;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([['"', '"'], ['\\', '\\'], ['/', '/'], ['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t']]);

function* readString(reader: Reader): Work<string> {
  const { text } = reader;
  const opened = reader.at;
  let output: TextOutput | null = null;
  for (let start = ++reader.at; ; reader.at++) {
    if (reader.at >= reader.pauseAt) {
      yield* reach(reader, reader.at, READ_PIECE);
    }
    const unit = text.charCodeAt(reader.at);
    if (Number.isNaN(unit)) {
      reader.at = opened;
      throw problem(reader, 'this string is not closed');
    }
    if (unit !== QUOTE && unit !== BACKSLASH) {
      continue;
    }
    const part = text.slice(start, reader.at);
    if (unit === QUOTE) {
      reader.at++;
      return output === null ? part : textOfOutput(output) + part;
    }
    output ??= createOutput();
    write(output, part);
    write(output, readEscape(reader));
    start = reader.at + 1;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Ends at the escape's last character. */
function readEscape(reader: Reader): string {
  const letter = reader.text.charAt(++reader.at);
  const escaped = ESCAPES.get(letter);
  if (escaped !== undefined) {
    return escaped;
  }
  const digits = reader.text.slice(reader.at + 1, reader.at + 5);
  if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) {
    throw problem(reader, 'Unable to decode string: this escape does not exist');
  }
  reader.at += 4;
  return String.fromCharCode(parseInt(digits, 16));
}

/** Number : `-`? digits ( `.` digits )? ( `e` ( `+` | `-` )? digits )? */
function readNumber(reader: Reader): GroovyNumber {
  const pattern = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (match === null) {
    throw problem(reader, 'a number has digits after its sign');
  }
  if (isDigit(reader.text.charAt(pattern.lastIndex))) {
    throw problem(reader, 'a number does not begin with 0');
  }
  reader.at = pattern.lastIndex;
  const isWhole = match[1] === undefined && match[2] === undefined;
  return isWhole ? wholeNumber(match[0]) : parseBigDecimal(match[0]);
}

function wholeNumber(digits: string): GroovyNumber {
  checkLength(digits.length * 100);
  const value = BigInt(digits);
  if (value === BigInt.asIntN(32, value)) {
    return toInt(value);
  }
  return value === BigInt.asIntN(64, value) ? toLongValue(value) : toBig(value);
}
