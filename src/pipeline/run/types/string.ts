// java.lang.String: Java's own methods. Groovy's are in the other files named string-….

import { checkLength } from '../bounds.ts';
import { arrayOf } from '../collections.ts';
import { charactersOf } from '../iteration.ts';
import { trimJava } from '../numbers/parse-number.ts';
import { readLines } from '../text/lines.ts';
import { compareTexts, isBlank, repeatText } from '../text/string-methods.ts';
import { raise } from '../thrown.ts';
import type { CharacterValue } from '../value.ts';
import { characterOf, isCodePoint } from './character.ts';
import { methods } from './signatures.ts';
import { streamOf } from './streams.ts';

const OUT_OF_BOUNDS = 'java.lang.StringIndexOutOfBoundsException';

export function substring(text: string, begin: number, end: number): string {
  if (begin < 0 || end > text.length || begin > end) {
    raise(OUT_OF_BOUNDS, `begin ${begin}, end ${end}, length ${text.length}`);
  }
  return text.slice(begin, end);
}

function unitAt(text: string, index: number): CharacterValue {
  return index < 0 || index >= text.length ? raise(OUT_OF_BOUNDS, `String index out of range: ${index}`) : characterOf(text.charAt(index));
}

const LEADING = /^[\t-\r\u001c-\u001f \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/;

function stripTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(0, end);
}

export const stringMethods = methods<string>()({
  'toString()': (self) => self,
  'length()': (self) => self.length,
  'size()': (self) => self.length,
  'isEmpty()': (self) => self === '',
  'isBlank()': (self) => isBlank(self),
  'charAt(int)': (self, [index]) => unitAt(self, index),
  'codePointAt(int)': (self, [index]) => self.codePointAt(index) ?? raise(OUT_OF_BOUNDS, `Index ${index} out of bounds for length ${self.length}`),
  'substring(int)': (self, [begin]) => substring(self, begin, self.length),
  'substring(int, int)': (self, [begin, end]) => substring(self, begin, end),
  'subSequence(int, int)': (self, [begin, end]) => substring(self, begin, end),
  'contains(String)': (self, [text]) => self.includes(text),
  'startsWith(String)': (self, [prefix]) => self.startsWith(prefix),
  'startsWith(String, int)': (self, [prefix, offset]) => self.startsWith(prefix, offset),
  'endsWith(String)': (self, [suffix]) => self.endsWith(suffix),
  'indexOf(String)': (self, [text]) => self.indexOf(text),
  'indexOf(String, int)': (self, [text, start]) => self.indexOf(text, start),
  'indexOf(char)': (self, [{ value }]) => self.indexOf(value),
  'indexOf(int)': (self, [code]) => (isCodePoint(code) ? self.indexOf(String.fromCodePoint(code)) : -1),
  'indexOf(int, int)': (self, [code, start]) => (isCodePoint(code) ? self.indexOf(String.fromCodePoint(code), start) : -1),
  'lastIndexOf(String)': (self, [text]) => self.lastIndexOf(text),
  'lastIndexOf(String, int)': (self, [text, start]) => (start < 0 ? -1 : self.lastIndexOf(text, start)),
  'lastIndexOf(char)': (self, [{ value }]) => self.lastIndexOf(value),
  'lastIndexOf(int)': (self, [code]) => (isCodePoint(code) ? self.lastIndexOf(String.fromCodePoint(code)) : -1),
  'lastIndexOf(int, int)': (self, [code, start]) => (isCodePoint(code) && start >= 0 ? self.lastIndexOf(String.fromCodePoint(code), start) : -1),
  'replace(char, char)': (self, [from, to]) => self.replaceAll(from.value, () => to.value),
  'replace(String, String)': (self, [from, to]) => replaceEvery(self, from, to),
  'concat(String)': (self, [text]) => {
    checkLength(self.length + text.length);
    return self + text;
  },
  'trim()': (self) => trimJava(self),
  'strip()': (self) => stripTrailing(self.replace(LEADING, '')),
  'stripLeading()': (self) => self.replace(LEADING, ''),
  'stripTrailing()': (self) => stripTrailing(self),
  'repeat(int)': (self, [times]) => (times < 0 ? raise('java.lang.IllegalArgumentException', `count is negative: ${times}`) : repeatText(self, times)),
  'toLowerCase()': (self) => self.toLowerCase(),
  'toUpperCase()': (self) => self.toUpperCase(),
  'toLowerCase(Locale)': (self) => self.toLowerCase(),
  'toUpperCase(Locale)': (self) => self.toUpperCase(),
  'compareTo(String)': (self, [other]) => compareTexts(self, other),
  'compareTo(char)': (self, [other]) => compareTexts(self, other.value),
  'compareToIgnoreCase(String)': (self, [other]) => compareTexts(self.toLowerCase(), other.toLowerCase()),
  'equalsIgnoreCase(String?)': (self, [other]) => other !== null && self.toUpperCase().toLowerCase() === other.toUpperCase().toLowerCase(),
  'contentEquals(String)': (self, [other]) => self === other,
  'regionMatches(int, String, int, int)': (self, [start, other, otherStart, length]) => regionMatches(self, start, other, otherStart, length),
  'regionMatches(boolean, int, String, int, int)': (self, [ignoreCase, start, other, otherStart, length]) =>
    ignoreCase ? regionMatches(self.toLowerCase(), start, other.toLowerCase(), otherStart, length) : regionMatches(self, start, other, otherStart, length),
  'toCharArray()': (self) => arrayOf(charactersOf(self).map(characterOf), 'char'),
  'getChars()': (self) => arrayOf(charactersOf(self).map(characterOf), 'char'),
  'intern()': (self) => self,
  'lines()': (self) => streamOf(readLines(self)),
  'chars()': (self) => streamOf(charactersOf(self).map((each) => each.charCodeAt(0)), 'Int'),
});

function regionMatches(text: string, start: number, other: string, otherStart: number, length: number): boolean {
  const isInside = start >= 0 && otherStart >= 0 && start + length <= text.length && otherStart + length <= other.length;
  return isInside && text.slice(start, start + length) === other.slice(otherStart, otherStart + length);
}

/** Between all characters, when there is nothing to look for. */
function replaceEvery(text: string, from: string, to: string): string {
  const times = from === '' ? text.length + 1 : text.split(from).length - 1;
  checkLength(text.length + times * (to.length - from.length));
  return text.replaceAll(from, () => to);
}
