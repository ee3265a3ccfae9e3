// groovy.json.JsonOutput: values → JSON text, and JSON text → indented JSON text.

import { JavaError } from '../java-error.ts';
import { isFloating } from '../numbers/number.ts';
import type { GroovyNumber } from '../numbers/number.ts';
import { toJavaString } from '../numbers/number-text.ts';
import { MAX_JSON_DEPTH } from './json-value.ts';
import { READ_PIECE, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import type { JsonValue } from './json-value.ts';
import { TextBoundError } from './text-bounds.ts';
import { createOutput, replaceEvery, textOfOutput, write } from './text-output.ts';
import type { TextOutput } from './text-output.ts';

/** JsonOutput.toJson: no blanks, and everything but ASCII escaped. */
export function* printJson(value: JsonValue): Work<string> {
  const output = createJsonOutput();
  yield* print(output, value);
  return textOfOutput(output);
}

interface JsonOutput extends TextOutput, Pace {
  depth: number;
}

function createJsonOutput(): JsonOutput {
  return { ...createOutput(), depth: 0, pauseAt: READ_PIECE };
}

function* print(output: JsonOutput, value: JsonValue): Work<void> {
  if (typeof value === 'string') {
    return write(output, yield* quoteJson(value));
  }
  if (value === null || typeof value !== 'object') {
    return write(output, String(value));
  }
  if (isNumber(value)) {
    return write(output, numberText(value));
  }
  return isArray(value) ? yield* printAll(output, '[', ']', value, print) : yield* printAll(output, '{', '}', value, printMember);
}

function* printMember(output: JsonOutput, [key, value]: readonly [string, JsonValue]): Work<void> {
  write(output, `${yield* quoteJson(key)}:`);
  yield* print(output, value);
}

function numberText(value: GroovyNumber): string {
  if (typeof value !== 'number' && isFloating(value) && !Number.isFinite(value.value)) {
    const what = Number.isNaN(value.value) ? 'NaN' : 'infinite';
    throw new JavaError('groovy.json.JsonException', `Number ${toJavaString(value)} can't be serialized as JSON: ${what} are not allowed in JSON.`);
  }
  return toJavaString(value);
}

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
const isNumber = (value: JsonValue & object): value is Extract<JsonValue, { readonly kind: 'number' }> => 'kind' in value;

function* printAll<Item>(output: JsonOutput, open: string, close: string, items: Iterable<Item>, printItem: (output: JsonOutput, item: Item) => Work<void>): Work<void> {
  if (++output.depth > MAX_JSON_DEPTH) {
    throw new TextBoundError(`this value is nested more than ${MAX_JSON_DEPTH} levels deep, so it can't be written as JSON`);
  }
  write(output, open);
  let separator = '';
  for (const item of items) {
    yield* reach(output, output.length, READ_PIECE);
    write(output, separator);
    yield* printItem(output, item);
    separator = ',';
  }
  write(output, close);
  output.depth--;
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'], ['\\', '\\\\'], ['\b', '\\b'], ['\f', '\\f'], ['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t'],
]);

/** A JSON string: `/` stays as it is, other characters than those of ASCII become four digits. */
export function* quoteJson(text: string): Work<string> {
  return `"${yield* replaceEvery(text, /["\\]|[^ -~]/g, ([character]) => SHORT_ESCAPES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}

/** JsonOutput.prettyPrint: four blanks a level; an empty object or list still has a line of its own. Other text stays. */
export function* prettyPrintJson(text: string): Work<string> {
  const output = createJsonOutput();
  const newLine = (): void => write(output, `\n${' '.repeat(4 * output.depth)}`);
  for (const token of tokensOf(text)) {
    yield* reach(output, output.length, READ_PIECE);
    if (token === '{' || token === '[') {
      output.depth++;
      if (output.depth > MAX_JSON_DEPTH) {
        throw new TextBoundError(`JSON is nested more than ${MAX_JSON_DEPTH} levels deep`);
      }
      write(output, token);
      newLine();
    } else if (token === '}' || token === ']') {
      output.depth = Math.max(0, output.depth - 1);
      newLine();
      write(output, token);
    } else if (token === ',') {
      write(output, token);
      newLine();
    } else {
      write(output, token === ':' ? ': ' : token.startsWith('"') ? yield* quoteAgain(token) : token);
    }
  }
  return textOfOutput(output);
}

/** Strings, brackets and the like, and everything else up to the next one of them or white space. */
function* tokensOf(text: string): Generator<string> {
  const plain = /\s*([[\]{},:]|[^\s[\]{},:"]+)?/y;
  for (let at = 0; at < text.length; at = plain.lastIndex) {
    plain.lastIndex = at;
    const token = plain.exec(text)?.[1];
    if (token !== undefined) {
      yield token;
    }
    if (token === undefined && text.charAt(plain.lastIndex) === '"') {
      const end = endOfString(text, plain.lastIndex);
      yield text.slice(plain.lastIndex, end);
      plain.lastIndex = end;
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) === '\\') {
      at++;
    } else if (text.charAt(at) === '"') {
      return at + 1;
    }
  }
  throw new JavaError('groovy.json.JsonException', `this JSON text has a string that is not closed, at index ${start}`);
}

/** Groovy reads strings and writes them anew, so that `\/` becomes `/`. */
function* quoteAgain(token: string): Work<string> {
  const plain = yield* replaceEvery(token.slice(1, -1), /\\(?:u([0-9a-fA-F]{4})|([^]))/g, ([, digits, letter = '']) =>
    digits === undefined ? (LETTERS.get(letter) ?? letter) : String.fromCharCode(parseInt(digits, 16)));
  return yield* quoteJson(plain);
}

const LETTERS: ReadonlyMap<string, string> = new Map([['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t']]);
