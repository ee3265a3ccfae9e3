// A text as lines and words.

import type { Caller } from '../caller.ts';
import { arrayOf, listOf } from '../collections.ts';
import { perform } from '../count.ts';
import { charactersOf } from '../iteration.ts';
import { normalizeLines, readLines } from '../text/lines.ts';
import { stripIndent, stripIndentBy, stripMargin, tokenize } from '../text/string-methods.ts';
import type { ClosureValue, Value } from '../value.ts';
import { callClosure, parameterCount } from './calling.ts';
import { methods } from './signatures.ts';


export const lineMethods = methods<string>()({
  'readLines()': (self) => listOf(readLines(self)),
  'eachLine(Closure)': (self, [closure], caller) => eachLine(self, 0, closure, caller),
  'eachLine(int, Closure)': (self, [first, closure], caller) => eachLine(self, first, closure, caller),
  'tokenize()': async (self, _, caller) => listOf(await perform(tokenize(self), caller)),
  'tokenize(String)': async (self, [delimiters], caller) => listOf(await perform(tokenize(self, delimiters), caller)),
  'tokenize(char)': async (self, [delimiter], caller) => listOf(await perform(tokenize(self, delimiter.value), caller)),
  'split()': async (self, _, caller) => arrayOf(await perform(tokenize(self), caller), 'java.lang.String'),
  'normalize()': (self) => normalizeLines(self),
  'denormalize()': (self) => normalizeLines(self),
  'stripMargin()': (self) => stripMargin(self),
  'stripMargin(String)': (self, [margin]) => stripMargin(self, margin.slice(0, 1)),
  'stripMargin(char)': (self, [margin]) => stripMargin(self, margin.value),
  'stripIndent()': (self) => stripIndent(self),
  'stripIndent(int)': (self, [width]) => stripIndentBy(self, width),
  'eachWithIndex(Closure)': async (self, [closure], caller) => {
    for (const [index, character] of charactersOf(self).entries()) {
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
