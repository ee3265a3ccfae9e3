// A cursor over a pattern's code points. Where Java's parser steps over white space and comments in (?x) mode, this
// one does, so that errors name the same index.

import { RegexSyntaxError } from './regex-errors.ts';

export const REGEX_FLAGS = {
  unixLines: 1, caseInsensitive: 2, comments: 4, multiline: 8, literal: 16, dotall: 32, unicodeCase: 64, canonicalEquivalence: 128, unicodeClasses: 256,
} as const;

export interface PatternReader {
  readonly pattern: string;
  /** Ends in two zeros, so that looking ahead needs no check. */
  readonly codePoints: readonly number[];
  /** Without the zeros. */
  readonly length: number;
  cursor: number;
  flags: number;
}

export function createPatternReader(pattern: string, flags: number): PatternReader {
  const codePoints = Array.from(pattern, (character) => character.codePointAt(0) ?? 0);
  const unquoted = (flags & REGEX_FLAGS.literal) === 0 ? unquote(codePoints) : codePoints;
  return { pattern, codePoints: [...unquoted, 0, 0], length: unquoted.length, cursor: 0, flags };
}

const BACKSLASH = 0x5c;

/** Writes `\Q…\E` as escaped characters. */
function unquote(codePoints: readonly number[]): readonly number[] {
  const result: number[] = [];
  let quoted = false;
  for (let at = 0; at < codePoints.length; at++) {
    const codePoint = codePoints[at] ?? 0;
    const next = codePoints[at + 1];
    if (quoted) {
      if (codePoint === BACKSLASH && next === 0x45) {
        quoted = false;
        at++;
      } else {
        result.push(...(isPlain(codePoint) ? [codePoint] : [BACKSLASH, codePoint]));
      }
    } else if (codePoint === BACKSLASH && next === 0x51) {
      quoted = true;
      at++;
      // A digit after what stands before must not become part of it: \1\Q2\E is no group 12.
      const first = codePoints[at + 1] ?? 0;
      if (isAsciiDigit(first)) {
        result.push(BACKSLASH, 0x78, 0x33, first);
        at++;
      }
    } else {
      result.push(codePoint);
      if (codePoint === BACKSLASH && next !== undefined) {
        result.push(next);
        at++;
      }
    }
  }
  return result;
}

function isPlain(codePoint: number): boolean {
  return codePoint > 127 || isAsciiDigit(codePoint) || isAsciiAlphabetic(codePoint);
}

export const isAsciiDigit = (codePoint: number): boolean => codePoint >= 48 && codePoint <= 57;
export const isAsciiAlphabetic = (codePoint: number): boolean => (codePoint | 32) >= 97 && (codePoint | 32) <= 122;

export function has(reader: PatternReader, flag: keyof typeof REGEX_FLAGS): boolean {
  return (reader.flags & REGEX_FLAGS[flag]) !== 0;
}

export function at(reader: PatternReader, index: number): number {
  return reader.codePoints[index] ?? 0;
}

export function isCharacter(codePoint: number, character: string): boolean {
  return codePoint === character.charCodeAt(0);
}

/** The error stands before the cursor, as Java counts it. */
export function regexError(reader: PatternReader, description: string): RegexSyntaxError {
  return new RegexSyntaxError(description, reader.pattern, reader.cursor - 1);
}

/** The code point at the cursor, which does not move except over comments. */
export function peek(reader: PatternReader): number {
  return has(reader, 'comments') ? skipComments(reader) : at(reader, reader.cursor);
}

/** Takes one code point. */
export function read(reader: PatternReader): number {
  const codePoint = peek(reader);
  reader.cursor++;
  return codePoint;
}

/** Steps on, and looks. */
export function next(reader: PatternReader): number {
  reader.cursor++;
  return peek(reader);
}

export function isAtEnd(reader: PatternReader): boolean {
  return reader.cursor >= reader.length;
}

function skipComments(reader: PatternReader): number {
  for (;;) {
    const codePoint = at(reader, reader.cursor);
    if (codePoint === 0x23) {
      while (!isAtEnd(reader) && !isLineSeparator(reader, at(reader, reader.cursor))) {
        reader.cursor++;
      }
    } else if (codePoint === 32 || (codePoint >= 9 && codePoint <= 13)) {
      reader.cursor++;
    } else {
      return codePoint;
    }
  }
}

function isLineSeparator(reader: PatternReader, codePoint: number): boolean {
  if (has(reader, 'unixLines')) {
    return codePoint === 10;
  }
  return codePoint === 10 || codePoint === 13 || codePoint === 0x85 || codePoint === 0x2028 || codePoint === 0x2029;
}
