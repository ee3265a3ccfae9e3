// Methods that Groovy adds to String and that need nothing but text; hashCode and compareTo.

import { JavaError } from '../java-error.ts';
import { ELEMENTS_PIECE, PIECE, READ_PIECE, inPieces, mapInPieces, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import { TextBoundError, checkLength } from './text-bounds.ts';
import { isWhitespace, readLines } from './lines.ts';
import { createOutput, textOfOutput, write } from './text-output.ts';
import type { TextOutput } from './text-output.ts';

/** `"ab" * 3` */
export function repeatText(text: string, times: number): string {
  if (times < 0) {
    throw new JavaError('java.lang.IllegalArgumentException', `multiply() should be called with a number of 0 or greater not: ${times}`);
  }
  checkLength(text.length * times);
  return text.repeat(times);
}

export function padLeft(text: string, length: number, padding = ' '): string {
  return makePadding(padding, length - text.length) + text;
}

export function padRight(text: string, length: number, padding = ' '): string {
  return text + makePadding(padding, length - text.length);
}

/** An odd blank goes to the right. */
export function center(text: string, length: number, padding = ' '): string {
  const missing = Math.max(0, length - text.length);
  return makePadding(padding, Math.floor(missing / 2)) + text + makePadding(padding, Math.ceil(missing / 2));
}

function makePadding(padding: string, length: number): string {
  if (length <= 0) {
    return '';
  }
  checkLength(length);
  if (padding === '') {
    throw new JavaError('java.lang.ArithmeticException', '/ by zero');
  }
  return padding.repeat(Math.ceil(length / padding.length)).slice(0, length);
}

/** As many elements as a list of a script may have. */
const MAX_TOKENS = 1_000_000;

/** Splits at every one of the characters and drops what is empty. */
export function* tokenize(text: string, delimiters = ' \t\n\r\f'): Work<string[]> {
  const characters = yield* distinctCharacters(delimiters);
  const tokens: string[] = [];
  const pace: Pace = { pauseAt: READ_PIECE };
  let start = 0;
  let at = 0;
  for (const character of text) {
    if (characters.has(character)) {
      if (at > start) {
        tokens.push(text.slice(start, at));
      }
      if (tokens.length > MAX_TOKENS) {
        throw new TextBoundError(`this text has more than ${MAX_TOKENS} words`);
      }
      start = at + character.length;
    }
    at += character.length;
    if (at >= pace.pauseAt) {
      yield* reach(pace, at, READ_PIECE);
    }
  }
  if (start < text.length) {
    tokens.push(text.slice(start));
  }
  return tokens;
}

function* distinctCharacters(text: string): Work<ReadonlySet<string>> {
  const characters = new Set<string>();
  yield* inPieces(text, (piece) => Array.from(piece, (character) => characters.add(character)).length);
  return characters;
}

/** Replaces characters one by one as tr(1) does; the last one of the replacement stands for all that are missing. */
export function* translate(text: string, source: string, replacement: string): Work<string> {
  if (text === '') {
    return text;
  }
  const from = yield* expandRanges(source);
  const to = yield* expandRanges(replacement);
  if (to === '') {
    throw new JavaError('java.lang.ArrayIndexOutOfBoundsException', 'Negative array index [-1] too large for array size 0');
  }
  const table = new Map(yield* mapInPieces({ length: from.length }, (_, index) => [from.charAt(index), to.charAt(Math.min(index, to.length - 1))] as const));
  const pieces = yield* inPieces(text, (piece) => Array.from({ length: piece.length }, (_, index) => table.get(piece.charAt(index)) ?? piece.charAt(index)).join(''));
  return pieces.join('');
}

/** `a-e` and, backwards, `e-a` */
function* expandRanges(set: string): Work<string> {
  const output: TextOutput & Pace = { ...createOutput(), pauseAt: READ_PIECE };
  for (let at = 0; at < set.length; at++) {
    yield* reach(output, output.length, READ_PIECE);
    if (set.charAt(at + 1) !== '-' || at + 2 >= set.length) {
      write(output, set.charAt(at));
      continue;
    }
    const [first, last] = [set.charCodeAt(at), set.charCodeAt(at + 2)];
    const step = first <= last ? 1 : -1;
    for (let unit = first; unit !== last + step; unit += step) {
      write(output, String.fromCharCode(unit));
    }
    at += 2;
  }
  return textOfOutput(output);
}

export function capitalize(text: string): string {
  return upperCaseFirst(text.slice(0, 1)) + text.slice(1);
}

export function uncapitalize(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Character.toUpperCase: one character stays one, so ß is itself. */
function upperCaseFirst(character: string): string {
  const upper = character.toUpperCase();
  return upper.length === character.length ? upper : character;
}

/** `expand(tabStop)`: tabs become blanks up to the next column that the tab stop divides. */
export function expandTabs(text: string, tabStop = 8): Work<string> {
  return mapLines(text, (line) => expandLine(line, tabStop));
}

function expandLine(line: string, tabStop: number): string {
  const parts = line.split('\t');
  if (tabStop <= 0) {
    return parts.join('');
  }
  // Counted before it is made: a million tabs may ask for a million blanks each.
  checkLength(line.length + (parts.length - 1) * tabStop);
  return parts.reduce((before, part) => before + ' '.repeat(tabStop - (before.length % tabStop)) + part);
}

export function stripMargin(text: string, margin = '|'): Work<string> {
  const mark = margin === '' ? '|' : margin.slice(0, 1);
  return mapLines(text, (line) => {
    let start = 0;
    while (line.charCodeAt(start) <= 0x20) {
      start++;
    }
    return line.charAt(start) === mark ? line.slice(start + 1) : line;
  });
}

/** Groovy's `stripIndent(n)`: takes a number of characters of any kind from every line. */
export function* stripIndentBy(text: string, characters: number): Work<string> {
  if (text === '' || characters <= 0) {
    return text;
  }
  return yield* mapLines(text, (line) => (isBlank(line) ? '' : line.slice(characters)));
}

/**
 * `stripIndent()`, which since Java 15 is Java's: takes from every line what the least indented one is indented by, and
 * the white space at its end. Blank lines don't count, except for what stands after the last line end, empty or not.
 */
export function* stripIndent(text: string): Work<string> {
  if (text === '') {
    return '';
  }
  const lines = readLines(text);
  if (/[\r\n]$/.test(text.slice(-1))) {
    lines.push('');
  }
  const indents = yield* mapInPieces(lines, (line, index) => (index < lines.length - 1 && isBlank(line) ? Infinity : indentOf(line)));
  const indent = indents.reduce((least, own) => Math.min(least, own), Infinity);
  return (yield* mapInPieces(lines, (line) => (isBlank(line) ? '' : stripEnd(line.slice(indent))))).join('\n');
}

function stripEnd(line: string): string {
  let end = line.length;
  while (end > 0 && isWhitespace(line.charCodeAt(end - 1))) {
    end--;
  }
  return line.slice(0, end);
}

function indentOf(line: string): number {
  let indent = 0;
  while (indent < line.length && isWhitespace(line.charCodeAt(indent))) {
    indent++;
  }
  return indent;
}

function* mapLines(text: string, change: (line: string) => string): Work<string> {
  const output = createOutput();
  for (const [index, line] of readLines(text).entries()) {
    if (index % ELEMENTS_PIECE === ELEMENTS_PIECE - 1) {
      yield;
    }
    write(output, index === 0 ? '' : '\n');
    write(output, change(line));
  }
  write(output, text.endsWith('\n') ? '\n' : '');
  return textOfOutput(output);
}

/** isAllWhitespace() */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!isWhitespace(text.charCodeAt(at))) {
      return false;
    }
  }
  return true;
}

/** `"a-b" - "-"`: without its first occurrence. */
export function minusText(text: string, part: string): string {
  const at = text.indexOf(part);
  return at === -1 ? text : text.slice(0, at) + text.slice(at + part.length);
}

/** `"az".next()`: the last character's successor, which need not be a letter. */
export function nextText(text: string, step: 1 | -1 = 1): string {
  if (text === '' && step === -1) {
    throw new JavaError('java.lang.IllegalArgumentException', 'the string is empty');
  }
  const unit = text.charCodeAt(text.length - 1) + step;
  if (unit < 0) {
    return text.slice(0, -1);
  }
  return text === '' || unit > 0xffff ? `${text}\0` : text.slice(0, -1) + String.fromCharCode(unit);
}

export function* reverseText(text: string): Work<string> {
  const pieces = yield* inPieces(text, (piece) => Array.from(piece).reverse().join(''));
  return pieces.reverse().join('');
}

export function hashText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  }
  return hash;
}

/** String.compareTo: the difference of the first characters that differ, else of the lengths. */
export function compareTexts(left: string, right: string): number {
  const common = Math.min(left.length, right.length);
  for (let at = firstDifferentPiece(left, right); at < common; at++) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) {
      return difference;
    }
  }
  return left.length - right.length;
}

/** Comparing pieces as a whole is much faster. */
function firstDifferentPiece(left: string, right: string): number {
  let at = 0;
  while (at + PIECE < left.length && left.slice(at, at + PIECE) === right.slice(at, at + PIECE)) {
    at += PIECE;
  }
  return at;
}

/** `"true".toBoolean()`: true, y and 1 in any case. */
export function toBooleanText(text: string): boolean {
  return ['true', 'y', '1'].includes(text.trim().toLowerCase());
}
