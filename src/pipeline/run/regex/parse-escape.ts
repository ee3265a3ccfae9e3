// What follows a backslash.

import { characterProperty } from './character-properties.ts';
import { predefinedClass, complement } from './character-tests.ts';
import { at, has, isAsciiAlphabetic, isAsciiDigit, isAtEnd, isCharacter, read, regexError } from './pattern-reader.ts';
import type { PatternReader } from './pattern-reader.ts';
import type { CharacterTest } from './regex-tree.ts';

export type Escape =
  | { readonly kind: 'character'; readonly codePoint: number }
  | { readonly kind: 'class'; readonly test: CharacterTest }
  /** `\b`, `\k`, `\1`: means something outside of classes alone; the cursor stands behind the letter. */
  | { readonly kind: 'special'; readonly letter: string };

const CONTROLS: ReadonlyMap<string, number> = new Map([['a', 7], ['e', 27], ['f', 12], ['n', 10], ['r', 13], ['t', 9]]);

/** Escape : `\` ( letter | `0` octal | `x` hex | `u` hex | `c` any | `p` property | not a letter ); the cursor is at the backslash. */
export function parseEscape(reader: PatternReader): Escape {
  reader.cursor++;
  const codePoint = at(reader, reader.cursor++);
  const letter = String.fromCodePoint(codePoint);
  const control = CONTROLS.get(letter);
  if (control !== undefined) {
    return { kind: 'character', codePoint: control };
  }
  const test = predefinedClass(letter, has(reader, 'unicodeClasses'));
  if (test !== null) {
    return { kind: 'class', test };
  }
  switch (letter) {
    case '0': return { kind: 'character', codePoint: parseOctal(reader) };
    case 'x': return { kind: 'character', codePoint: parseHexadecimal(reader) };
    case 'u': return { kind: 'character', codePoint: parseUnicode(reader) };
    case 'c': return { kind: 'character', codePoint: parseControl(reader) };
    case 'p':
    case 'P': return { kind: 'class', test: parseProperty(reader, letter === 'P') };
    case 'N': throw regexError(reader, 'Character names are not supported here: write the character, or \\x{…} with its number');
    case 'X': throw regexError(reader, 'Grapheme clusters are not supported here: use . or a character class');
    default:
  }
  if (isAsciiDigit(codePoint) || 'bBAGRZzk'.includes(letter)) {
    return { kind: 'special', letter };
  }
  if (isAsciiAlphabetic(codePoint)) {
    throw regexError(reader, 'Illegal/unsupported escape sequence');
  }
  if (codePoint === 0 && reader.cursor > reader.length) {
    reader.cursor = reader.length + 1;
    throw regexError(reader, 'Unexpected internal error');
  }
  return { kind: 'character', codePoint };
}

/** `\0` and one to three octal digits, up to 0377 */
function parseOctal(reader: PatternReader): number {
  const digit = (codePoint: number): number | null => (codePoint >= 48 && codePoint <= 55 ? codePoint - 48 : null);
  const first = digit(read(reader));
  if (first === null) {
    throw regexError(reader, 'Illegal octal escape sequence');
  }
  const second = digit(at(reader, reader.cursor));
  if (second === null) {
    return first;
  }
  reader.cursor++;
  const third = digit(at(reader, reader.cursor));
  if (third === null || first > 3) {
    return first * 8 + second;
  }
  reader.cursor++;
  return first * 64 + second * 8 + third;
}

/** `\xhh` or `\x{h…}` */
function parseHexadecimal(reader: PatternReader): number {
  if (isCharacter(at(reader, reader.cursor), '{')) {
    reader.cursor++;
    let value = 0;
    for (let digit = hexDigit(at(reader, reader.cursor)); digit !== null; digit = hexDigit(at(reader, reader.cursor))) {
      value = value * 16 + digit;
      reader.cursor++;
      if (value > 0x10ffff) {
        throw regexError(reader, 'Hexadecimal codepoint is too big');
      }
    }
    if (!isCharacter(at(reader, reader.cursor), '}')) {
      reader.cursor++;
      throw regexError(reader, 'Unclosed hexadecimal escape sequence');
    }
    reader.cursor++;
    return value;
  }
  const digits = [hexDigit(at(reader, reader.cursor)), hexDigit(at(reader, reader.cursor + 1))];
  reader.cursor += digits[0] === null ? 1 : 2;
  if (digits[0] == null || digits[1] == null) {
    throw regexError(reader, 'Illegal hexadecimal escape sequence');
  }
  return digits[0] * 16 + digits[1];
}

/** `\uhhhh`; two of them that are surrogates make one character. */
function parseUnicode(reader: PatternReader): number {
  const high = parseFourDigits(reader);
  const isPair = high >= 0xd800 && high < 0xdc00 && isCharacter(at(reader, reader.cursor), '\\') && isCharacter(at(reader, reader.cursor + 1), 'u');
  if (!isPair) {
    return high;
  }
  const before = reader.cursor;
  reader.cursor += 2;
  const low = parseFourDigits(reader);
  if (low >= 0xdc00 && low < 0xe000) {
    return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
  }
  reader.cursor = before;
  return high;
}

function parseFourDigits(reader: PatternReader): number {
  let value = 0;
  for (let count = 0; count < 4; count++) {
    const digit = hexDigit(at(reader, reader.cursor++));
    if (digit === null) {
      throw regexError(reader, 'Illegal Unicode escape sequence');
    }
    value = value * 16 + digit;
  }
  return value;
}

function parseControl(reader: PatternReader): number {
  if (isAtEnd(reader)) {
    throw regexError(reader, 'Illegal control escape sequence');
  }
  return at(reader, reader.cursor++) ^ 64;
}

function hexDigit(codePoint: number): number | null {
  if (isAsciiDigit(codePoint)) {
    return codePoint - 48;
  }
  const lower = codePoint | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : null;
}

/** Property : letter | `{` name `}` */
function parseProperty(reader: PatternReader, isNegated: boolean): CharacterTest {
  const first = read(reader);
  let name = String.fromCodePoint(first);
  if (isCharacter(first, '{')) {
    const start = reader.cursor;
    while (!isAtEnd(reader) && !isCharacter(at(reader, reader.cursor), '}')) {
      reader.cursor++;
    }
    if (isAtEnd(reader)) {
      reader.cursor++;
      throw regexError(reader, 'Unclosed character family');
    }
    name = String.fromCodePoint(...reader.codePoints.slice(start, Math.min(reader.cursor, start + 100)));
    reader.cursor++;
    if (name === '') {
      throw regexError(reader, 'Empty character family');
    }
  }
  const property = characterProperty(name, { isUnicode: has(reader, 'unicodeClasses'), ignoresCase: has(reader, 'caseInsensitive') });
  if ('error' in property) {
    throw regexError(reader, property.error);
  }
  return isNegated ? complement(property.test) : property.test;
}
