// Groovy's methods of a text: operators, conversions, padding.

import { checkTextLength } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { listOf, setOf } from '../collections.ts';
import { perform } from '../count.ts';
import { charactersOf } from '../iteration.ts';
import { coerceNumber, toInteger } from '../numbers/convert.ts';
import { parseBigDecimal, parseBigInteger, parseDouble, parseFloat32, parseInteger, parseLong, trimJava } from '../numbers/parse-number.ts';
import { raise, Thrown } from '../thrown.ts';
import { JavaError } from '../java-error.ts';
import { toText } from '../to-text.ts';
import { rangeIndexes, rangeLength } from '../ranges.ts';
import type { ClosureValue, RangeValue, Value } from '../value.ts';
import { callClosure, test } from './calling.ts';
import { characterOf } from './character.ts';
import { indexesOf, normalizeIndex } from './positions.ts';
import { refuse } from './refused.ts';
import { iteratorOver } from './iterator.ts';
import { methods } from './signatures.ts';
import { substring } from './string.ts';
import { capitalize, center, expandTabs, isBlank, minusText, nextText, padLeft, padRight, repeatText, reverseText, toBooleanText, translate, uncapitalize } from '../text/string-methods.ts';

/** `text[1..3]`, `text[-3..-1]`, `text[3..1]` */
function slice(text: string, range: RangeValue): string {
  if (rangeLength(range) === 0) {
    return '';
  }
  const [first, to] = rangeIndexes(range);
  const last = to - (range.inclusive ? 0 : Math.sign(to - first));
  const [start, end] = [normalizeIndex(first, text.length), normalizeIndex(last, text.length)];
  const found = substring(text, Math.min(start, end), Math.max(start, end) + 1);
  return start <= end ? found : found.split('').reverse().join('');
}

const operators = methods<string>()({
  'plus(Object)': async (self, [value], caller) => checkTextLength(self + (await toText(value, caller))),
  'minus(Object)': async (self, [value], caller) => minusText(self, await toText(value, caller)),
  'multiply(Number)': (self, [times]) => {
    const amount = toInteger(times);
    return amount < 0 ? raise('java.lang.IllegalArgumentException', `multiply() should be called with a number of 0 or greater not: ${amount}`) : repeatText(self, amount);
  },
  'getAt(int)': (self, [index]) => {
    const position = normalizeIndex(index, self.length);
    return substring(self, position, position + 1);
  },
  'getAt(Range)': (self, [range]) => slice(self, range),
  'getAt(Collection)': async (self, [indexes], caller) => (await indexesOf(indexes, self.length, caller)).map((index) => substring(self, index, index + 1)).join(''),
  'iterator()': (self) => iteratorOver(self.split('')),
  'next()': (self) => nextText(self),
  'previous()': (self) => nextText(self, -1),
  'isCase(Object)': async (self, [value], caller) => value !== null && (await toText(value, caller)) === self,
  'asBoolean()': (self) => self !== '',
});

const conversions = methods<string>()({
  'toInteger()': (self) => parseInteger(trimJava(self)),
  'toLong()': (self) => parseLong(trimJava(self)),
  'toShort()': (self) => coerceNumber(parseInteger(trimJava(self)), 'Short'),
  'toDouble()': (self) => parseDouble(trimJava(self)),
  'toFloat()': (self) => parseFloat32(trimJava(self)),
  'toBigInteger()': (self) => parseBigInteger(trimJava(self)),
  'toBigDecimal()': (self) => parseBigDecimal(trimJava(self)),
  'toBoolean()': (self) => toBooleanText(self),
  'toCharacter()': (self) => (self.length === 0 ? raise('java.lang.StringIndexOutOfBoundsException', 'String index out of range: 0') : characterOf(self)),
  'isInteger()': (self) => canParse(() => parseInteger(trimJava(self))),
  'isLong()': (self) => canParse(() => parseLong(trimJava(self))),
  'isDouble()': (self) => canParse(() => parseDouble(trimJava(self))),
  'isFloat()': (self) => canParse(() => parseFloat32(trimJava(self))),
  'isBigInteger()': (self) => canParse(() => parseBigInteger(trimJava(self))),
  'isBigDecimal()': (self) => canParse(() => parseBigDecimal(trimJava(self))),
  'isNumber()': (self) => canParse(() => parseBigDecimal(trimJava(self))),
  'toList()': (self) => listOf(charactersOf(self)),
  'toSet()': (self) => setOf(charactersOf(self), 'HashSet'),
  'toURL()': (self, _, caller) => constructNamed('java.net.URL', self, caller),
  'toURI()': (self, _, caller) => constructNamed('java.net.URI', self, caller),
  'toStringArray()': (self) => listOf([self]),
  'execute()': () => refuse('execute()', 'run programs with the step sh'),
});

async function constructNamed(name: string, text: string, caller: Caller): Promise<Value> {
  const type = await caller.interpreter.findClass(name, caller);
  return type === null ? refuse(name, 'work with the text') : caller.interpreter.construct(type, [text], caller);
}

function canParse(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (error instanceof JavaError || error instanceof Thrown) {
      return false;
    }
    throw error;
  }
}

const shapes = methods<string>()({
  'capitalize()': (self) => capitalize(self),
  'uncapitalize()': (self) => uncapitalize(self),
  'reverse()': (self, _, caller) => perform(reverseText(self), caller),
  'isAllWhitespace()': (self) => isBlank(self),
  'padLeft(Number)': (self, [width]) => padLeft(self, toInteger(width)),
  'padLeft(Number, String)': (self, [width, filler]) => padLeft(self, toInteger(width), filler),
  'padRight(Number)': (self, [width]) => padRight(self, toInteger(width)),
  'padRight(Number, String)': (self, [width, filler]) => padRight(self, toInteger(width), filler),
  'center(Number)': (self, [width]) => center(self, toInteger(width)),
  'center(Number, String)': (self, [width, filler]) => center(self, toInteger(width), filler),
  'take(int)': (self, [amount]) => self.slice(0, Math.max(0, amount)),
  'drop(int)': (self, [amount]) => self.slice(Math.max(0, amount)),
  'takeWhile(Closure)': async (self, [closure], caller) => self.slice(0, await prefixLength(self, closure, caller)),
  'dropWhile(Closure)': async (self, [closure], caller) => self.slice(await prefixLength(self, closure, caller)),
  'count(String)': (self, [text]) => (text === '' ? 0 : self.split(text).length - 1),
  'contains(char)': (self, [{ value }]) => self.includes(value),
  'containsIgnoreCase(String)': (self, [text]) => self.toLowerCase().includes(text.toLowerCase()),
  'tr(String, String)': (self, [from, to], caller) => perform(translate(self, from, to), caller),
  'expand()': (self) => expandTabs(self),
  'expand(int)': (self, [width]) => expandTabs(self, width),
  'collectReplacements(Closure)': async (self, [closure], caller) => {
    const parts: string[] = [];
    for (const character of self) {
      const replacement = await callClosure(closure, [characterOf(character)], caller);
      parts.push(replacement === null ? character : await toText(replacement, caller));
    }
    return checkTextLength(parts.join(''));
  },
});

async function prefixLength(text: string, closure: ClosureValue, caller: Caller): Promise<number> {
  let length = 0;
  while (length < text.length && (await test(closure, [characterOf(text.charAt(length))], caller))) {
    length += 1;
  }
  return length;
}

export const groovyStringMethods = [operators, conversions, shapes];
