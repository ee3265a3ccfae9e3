// A text as lines and words.

import type { Caller } from '../caller.ts';
import { arrayOf, listOf } from '../collections.ts';
import { normalizeLines, readLines } from '../text/lines.ts';
import { stripIndent, stripIndentBy, stripMargin, tokenize } from '../text/string-methods.ts';
import type { ClosureValue, Value } from '../value.ts';
import { callClosure, parameterCount } from './calling.ts';
import { methods } from './signatures.ts';


export const lineMethods = methods<string>()({
  'readLines()': (self) => listOf(readLines(self)),
  'eachLine(Closure)': (self, [closure], caller) => eachLine(self, 0, closure, caller),
  'eachLine(int, Closure)': (self, [first, closure], caller) => eachLine(self, first, closure, caller),
  'tokenize()': (self) => listOf(tokenize(self)),
  'tokenize(String)': (self, [delimiters]) => listOf(tokenize(self, delimiters)),
  'tokenize(char)': (self, [delimiter]) => listOf(tokenize(self, delimiter.value)),
  'split()': (self) => arrayOf(tokenize(self), 'java.lang.String'),
  'normalize()': (self) => normalizeLines(self),
  'denormalize()': (self) => normalizeLines(self),
  'stripMargin()': (self) => stripMargin(self),
  'stripMargin(String)': (self, [margin]) => stripMargin(self, margin.slice(0, 1)),
  'stripMargin(char)': (self, [margin]) => stripMargin(self, margin.value),
  'stripIndent()': (self) => stripIndent(self),
  'stripIndent(int)': (self, [width]) => stripIndentBy(self, width),
  'eachWithIndex(Closure)': async (self, [closure], caller) => {
    for (const [index, character] of self.split('').entries()) {
      await callClosure(closure, [character, index], caller);
    }
    return self;
  },
});

async function eachLine(text: string, first: number, closure: ClosureValue, caller: Caller): Promise<Value> {
  let result: Value = null;
  for (const [index, line] of readLines(text).entries()) {
    result = await callClosure(closure, parameterCount(closure) === 2 ? [line, first + index] : [line], caller);
  }
  return result;
}
