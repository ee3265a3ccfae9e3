// java.lang.Character

import { raise } from '../thrown.ts';
import { arrayOf } from '../collections.ts';
import type { NativeType } from '../native-type.ts';
import { add, compare, subtract } from '../numbers/arithmetic.ts';
import { capitalize } from '../text/string-methods.ts';
import type { CharacterValue, Value } from '../value.ts';
import { objectType } from './object.ts';
import { constructors, functions, methods } from './signatures.ts';

export function characterOf(unit: string): CharacterValue {
  return { kind: 'character', value: unit.slice(0, 1) };
}

const code = ({ value }: CharacterValue): number => value.charCodeAt(0);

export const isCodePoint = (point: number): boolean => point >= 0 && point <= 0x10ffff;

function textOfPoint(point: number): string {
  return isCodePoint(point) ? String.fromCodePoint(point) : raise('java.lang.IllegalArgumentException', `Not a valid Unicode code point: 0x${(point >>> 0).toString(16).toUpperCase()}`);
}

const TESTS: Readonly<Record<string, RegExp>> = {
  isLetter: /^\p{L}$/u,
  isDigit: /^\p{Nd}$/u,
  isLetterOrDigit: /^[\p{L}\p{Nd}]$/u,
  isUpperCase: /^\p{Lu}$/u,
  isLowerCase: /^\p{Ll}$/u,
  isWhitespace: /^[\t-\r\u001c-\u001f \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]$/u,
  isAlphabetic: /^\p{Alphabetic}$/u,
};

const characterTests = methods<CharacterValue>()(
  Object.fromEntries(Object.entries(TESTS).map(([name, pattern]) => [`${name}()`, (self: CharacterValue) => pattern.test(self.value)])) as Record<'isLetter()', (self: CharacterValue) => boolean>,
);

export const characterType: NativeType = {
  name: 'java.lang.Character',
  parent: objectType,
  interfaces: ['java.lang.Comparable', 'java.io.Serializable'],
  methods: new Map([
    ...characterTests,
    ...methods<CharacterValue>()({
      'charValue()': (self) => self,
      'toCharacter()': (self) => self,
      'toUpperCase()': (self) => characterOf(capitalize(self.value)),
      'toLowerCase()': (self) => characterOf(self.value.toLowerCase()),
      'compareTo(char)': (self, [other]) => Math.sign(code(self) - code(other)),
      'compareTo(Number)': (self, [other]) => compare(code(self), other),
      'next()': (self) => characterOf(String.fromCharCode(code(self) + 1)),
      'previous()': (self) => characterOf(String.fromCharCode(code(self) - 1)),
      'plus(String)': (self, [text]) => self.value + text,
      'plus(char)': (self, [other]) => code(self) + code(other),
      'plus(Number)': (self, [other]) => add(code(self), other),
      'minus(char)': (self, [other]) => code(self) - code(other),
      'minus(Number)': (self, [other]) => subtract(code(self), other),
      'asBoolean()': (self) => self.value !== '\0',
      'multiply(int)': (self, [times]) => code(self) * times,
    }),
  ]),
  construct: constructors({ '(char)': ([value]) => value }),
  statics: new Map([
    ...functions(
      Object.fromEntries(Object.entries(TESTS).flatMap(([name, pattern]) => [
        [`${name}(char)`, ([value]: [CharacterValue]) => pattern.test(value.value)],
        [`${name}(int)`, ([point]: [number]) => isCodePoint(point) && pattern.test(String.fromCodePoint(point))],
      ])) as Record<'isLetter(char)', (args: [CharacterValue]) => boolean>,
    ),
    ...functions({
      'valueOf(char)': ([value]) => value,
      'toString(char)': ([value]) => value.value,
      'toUpperCase(char)': ([value]) => characterOf(capitalize(value.value)),
      'toLowerCase(char)': ([value]) => characterOf(value.value.toLowerCase()),
      'getNumericValue(char)': ([value]) => digit(value.value, 36),
      'digit(char, int)': ([value, radix]) => digit(value.value, radix),
      'toString(int)': ([point]) => textOfPoint(point),
      'toChars(int)': ([point]) => arrayOf(textOfPoint(point).split('').map(characterOf), 'char'),
      'hashCode(char)': ([value]) => code(value),
      'isSpaceChar(char)': ([value]) => /^\p{Z}$/u.test(value.value),
      'isISOControl(char)': ([value]) => /^[\0-\x1f\x7f-\x9f]$/.test(value.value),
      'isJavaIdentifierStart(char)': ([value]) => /^[\p{L}\p{Nl}\p{Sc}\p{Pc}]$/u.test(value.value),
      'isJavaIdentifierPart(char)': ([value]) => /^[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]$/u.test(value.value),
      'toTitleCase(char)': ([value]) => characterOf(capitalize(value.value)),
      'compare(char, char)': ([left, right]) => code(left) - code(right),
      'forDigit(int, int)': ([value, radix]) => characterOf(radix >= 2 && radix <= 36 && value >= 0 && value < radix ? value.toString(radix) : '\0'),
    }),
  ]),
  constants: new Map<string, Value>([['MIN_VALUE', characterOf('\0')], ['MAX_VALUE', characterOf('\uffff')]]),
};

function digit(character: string, radix: number): number {
  const value = Number.parseInt(character, radix);
  return Number.isNaN(value) ? -1 : value;
}
