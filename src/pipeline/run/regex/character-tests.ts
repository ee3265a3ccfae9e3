// Sets of characters as functions: Java's predefined classes, case folding, and how sets are combined.

import type { CharacterTest } from './regex-tree.ts';

export const single = (wanted: number): CharacterTest => (codePoint) => codePoint === wanted;
export const range = (first: number, last: number): CharacterTest => (codePoint) => codePoint >= first && codePoint <= last;
export const union = (left: CharacterTest, right: CharacterTest): CharacterTest => (codePoint) => left(codePoint) || right(codePoint);
export const intersection = (left: CharacterTest, right: CharacterTest): CharacterTest => (codePoint) => left(codePoint) && right(codePoint);
export const complement = (test: CharacterTest): CharacterTest => (codePoint) => !test(codePoint);

/** Most text is ASCII: those answers are looked up instead of computed. */
export function tabulate(test: CharacterTest): CharacterTest {
  const table = Uint8Array.from({ length: 128 }, (_, codePoint) => (test(codePoint) ? 1 : 0));
  return (codePoint) => (codePoint < 128 ? table[codePoint] === 1 : test(codePoint));
}

const isAsciiLetter = (codePoint: number): boolean => (codePoint | 32) >= 97 && (codePoint | 32) <= 122;

export function foldAscii(codePoint: number): number {
  return codePoint >= 65 && codePoint <= 90 ? codePoint + 32 : codePoint;
}

/** Character.toLowerCase(Character.toUpperCase(c)): one character stays one, so ß is itself. */
export function foldUnicode(codePoint: number): number {
  return convert(upperCase(codePoint), (text) => text.toLowerCase());
}

function upperCase(codePoint: number): number {
  return convert(codePoint, (text) => text.toUpperCase());
}

function convert(codePoint: number, change: (text: string) => string): number {
  const changed = change(String.fromCodePoint(codePoint));
  const result = changed.codePointAt(0) ?? codePoint;
  return String.fromCodePoint(result).length === changed.length ? result : codePoint;
}

export type CaseMode = 'exact' | 'ascii' | 'unicode';

export function characterTest(wanted: number, mode: CaseMode): CharacterTest {
  if (mode === 'unicode') {
    const folded = foldUnicode(wanted);
    // A character without an upper case of one character is only itself, ß for one.
    if (upperCase(wanted) === folded) {
      return single(wanted);
    }
    return (codePoint) => codePoint === wanted || foldUnicode(codePoint) === folded;
  }
  if (mode === 'exact' || !isAsciiLetter(wanted)) {
    return single(wanted);
  }
  return (codePoint) => codePoint === wanted || codePoint === (wanted ^ 32);
}

export function rangeTest(first: number, last: number, mode: CaseMode): CharacterTest {
  const exact = range(first, last);
  if (mode === 'exact') {
    return exact;
  }
  if (mode === 'ascii') {
    return (codePoint) => exact(codePoint) || (isAsciiLetter(codePoint) && exact(codePoint ^ 32));
  }
  return (codePoint) => exact(codePoint) || exact(upperCase(codePoint)) || exact(foldUnicode(codePoint));
}

export const isLineTerminator: CharacterTest = (codePoint) =>
  codePoint === 10 || codePoint === 13 || codePoint === 0x85 || codePoint === 0x2028 || codePoint === 0x2029;

const isDigit = range(48, 57);
const isSpace: CharacterTest = (codePoint) => codePoint === 32 || (codePoint >= 9 && codePoint <= 13);
const isWord: CharacterTest = (codePoint) => isAsciiLetter(codePoint) || isDigit(codePoint) || codePoint === 95;
const isHorizontalSpace: CharacterTest = (codePoint) => codePoint === 9 || codePoint === 32 || codePoint === 0xa0 || codePoint === 0x1680
  || codePoint === 0x180e || (codePoint >= 0x2000 && codePoint <= 0x200a) || codePoint === 0x202f || codePoint === 0x205f || codePoint === 0x3000;
const isVerticalSpace: CharacterTest = (codePoint) => (codePoint >= 10 && codePoint <= 13) || codePoint === 0x85 || codePoint === 0x2028 || codePoint === 0x2029;

/** A fixed expression of ours as a test; never one of a script. */
export function unicodeTest(expression: RegExp): CharacterTest {
  return (codePoint) => expression.test(String.fromCodePoint(codePoint));
}

const isUnicodeDigit = unicodeTest(/\p{Nd}/u);
const isUnicodeSpace = unicodeTest(/\p{White_Space}/u);
const isUnicodeWord = unicodeTest(/[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]/u);
const isLetterOrDigit = unicodeTest(/[\p{L}\p{Nd}]/u);

/** What `\b` calls a word until Java 19: letters of all scripts, although `\w` means ASCII alone. */
export const isBoundaryWord: CharacterTest = tabulate((codePoint) => codePoint === 95 || isLetterOrDigit(codePoint));
export const isUnicodeBoundaryWord: CharacterTest = tabulate(isUnicodeWord);

const PREDEFINED: ReadonlyMap<string, { readonly ascii: CharacterTest; readonly unicode: CharacterTest }> = new Map([
  ['d', { ascii: isDigit, unicode: isUnicodeDigit }],
  ['s', { ascii: isSpace, unicode: isUnicodeSpace }],
  ['w', { ascii: isWord, unicode: isUnicodeWord }],
  ['h', { ascii: isHorizontalSpace, unicode: isHorizontalSpace }],
  ['v', { ascii: isVerticalSpace, unicode: isVerticalSpace }],
]);

/** `\d \s \w \h \v` and, in upper case, what they leave out; null for other letters. */
export function predefinedClass(letter: string, isUnicode: boolean): CharacterTest | null {
  const found = PREDEFINED.get(letter.toLowerCase());
  if (found === undefined) {
    return null;
  }
  const test = isUnicode ? found.unicode : found.ascii;
  return letter === letter.toLowerCase() ? test : complement(test);
}
