// groovy.json.JsonOutput: values → JSON text, and JSON text → indented JSON text.

import { JavaError } from '../java-error.ts';
import { isFloating } from '../numbers/number.ts';
import { toJavaString } from '../numbers/number-text.ts';
import { maxJsonDepth } from './json-value.ts';
import type { JsonValue } from './json-value.ts';
import { checkLength, TextBoundError } from './text-bounds.ts';

/** JsonOutput.toJson: no blanks, and everything but ASCII escaped. */
export function printJson(value: JsonValue): string {
  const output: Output = { parts: [], length: 0, depth: 0 };
  print(output, value);
  return output.parts.join('');
}

interface Output {
  readonly parts: string[];
  length: number;
  depth: number;
}

function write(output: Output, text: string): void {
  output.parts.push(text);
  output.length += text.length;
  checkLength(output.length);
}

function print(output: Output, value: JsonValue): void {
  if (value === null || typeof value === 'boolean') return write(output, String(value));
  if (typeof value === 'string') return write(output, quoteJson(value));
  if (typeof value === 'number') return write(output, String(value));
  if (isArray(value)) return printAll(output, '[', ']', value, (element) => print(output, element));
  if (value instanceof Map) {
    return printAll(output, '{', '}', value, ([key, element]: [string, JsonValue]) => {
      write(output, `${quoteJson(key)}:`);
      print(output, element);
    });
  }
  if (!isNumber(value)) return undefined;
  if (isFloating(value) && !Number.isFinite(value.value)) {
    const what = Number.isNaN(value.value) ? 'NaN' : 'infinite';
    throw new JavaError('groovy.json.JsonException', `Number ${toJavaString(value)} can't be serialized as JSON: ${what} are not allowed in JSON.`);
  }
  return write(output, toJavaString(value));
}

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
const isNumber = (value: JsonValue & object): value is Extract<JsonValue, { readonly kind: 'number' }> => 'kind' in value;

function printAll<Item>(output: Output, open: string, close: string, items: Iterable<Item>, printItem: (item: Item) => void): void {
  if (++output.depth > maxJsonDepth) throw new TextBoundError(`this value is nested more than ${maxJsonDepth} levels deep, so it can't be written as JSON`);
  write(output, open);
  let separator = '';
  for (const item of items) {
    write(output, separator);
    printItem(item);
    separator = ',';
  }
  write(output, close);
  output.depth--;
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'], ['\\', '\\\\'], ['\b', '\\b'], ['\f', '\\f'], ['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t'],
]);

/** A JSON string: `/` stays as it is, other characters than those of ASCII become four digits. */
export function quoteJson(text: string): string {
  const escaped = text.replaceAll(/["\\]|[^ -~]/g, (character) =>
    shortEscapes.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

/** JsonOutput.prettyPrint: four blanks a level; an empty object or list still has a line of its own. Other text stays. */
export function prettyPrintJson(text: string): string {
  const output: Output = { parts: [], length: 0, depth: 0 };
  const newLine = (): void => write(output, `\n${' '.repeat(4 * output.depth)}`);
  for (const token of tokensOf(text)) {
    if (token === '{' || token === '[') {
      output.depth++;
      if (output.depth > maxJsonDepth) throw new TextBoundError(`JSON is nested more than ${maxJsonDepth} levels deep`);
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
      write(output, token === ':' ? ': ' : token.startsWith('"') ? quoteAgain(token) : token);
    }
  }
  return output.parts.join('');
}

/** Strings, brackets and the like, and everything else up to the next one of them or white space. */
function* tokensOf(text: string): Generator<string> {
  const plain = /\s*([[\]{},:]|[^\s[\]{},:"]+)?/y;
  for (let at = 0; at < text.length; at = plain.lastIndex) {
    plain.lastIndex = at;
    const token = plain.exec(text)?.[1];
    if (token !== undefined) yield token;
    if (token === undefined && text.charAt(plain.lastIndex) === '"') {
      const end = endOfString(text, plain.lastIndex);
      yield text.slice(plain.lastIndex, end);
      plain.lastIndex = end;
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '"') return at + 1;
  }
  throw new JavaError('groovy.json.JsonException', `this JSON text has a string that is not closed, at index ${start}`);
}

/** Groovy reads strings and writes them anew, so that `\/` becomes `/`. */
function quoteAgain(token: string): string {
  const plain = token.slice(1, -1).replaceAll(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_, digits: string | undefined, letter: string | undefined) => {
    if (digits !== undefined) return String.fromCharCode(parseInt(digits, 16));
    return letters.get(letter ?? '') ?? letter ?? '';
  });
  return quoteJson(plain);
}

const letters: ReadonlyMap<string, string> = new Map([['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t']]);
