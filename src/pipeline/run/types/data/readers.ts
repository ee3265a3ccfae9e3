// java.io.StringReader, BufferedReader and their kin over a text, and java.util.StringTokenizer.

import type { Caller } from '../../caller.ts';
import { listOf } from '../../collections.ts';
import { perform } from '../../count.ts';
import type { NativeType } from '../../native-type.ts';
import { readLines } from '../../text/lines.ts';
import { tokenize } from '../../text/string-methods.ts';
import { createException, Thrown } from '../../thrown.ts';
import type { ClosureValue, ListValue, NativeObject, Value } from '../../value.ts';
import { callClosure, parameterCount } from '../calling.ts';
import { iteratorOver } from '../iterator.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { arrayToText } from '../bytes.ts';
import { streamOf } from '../streams.ts';

interface Reader {
  readonly text: string;
  at: number;
}

const readerOf = ({ data }: NativeObject): Reader => data as Reader;

/** What has not been read yet. */
export function restOf(self: NativeObject): string {
  const reader = readerOf(self);
  const rest = reader.text.slice(reader.at);
  reader.at = reader.text.length;
  return rest;
}

function readLine(self: NativeObject): string | null {
  const reader = readerOf(self);
  if (reader.at >= reader.text.length) {
    return null;
  }
  const ending = /\r\n|\r|\n/g;
  ending.lastIndex = reader.at;
  const found = ending.exec(reader.text);
  const line = reader.text.slice(reader.at, found?.index);
  reader.at = found === null ? reader.text.length : found.index + found[0].length;
  return line;
}

async function eachLine(self: NativeObject, closure: ClosureValue, caller: Caller): Promise<Value> {
  let result: Value = null;
  for (const [index, line] of readLines(restOf(self)).entries()) {
    result = await callClosure(closure, parameterCount(closure) === 2 ? [line, index + 1] : [line], caller);
  }
  return result;
}

const readerMethods = methods<NativeObject>()({
  'readLine()': readLine,
  'readLines()': (self) => listOf(readLines(restOf(self))),
  'lines()': (self) => streamOf(readLines(restOf(self))),
  'iterator()': (self) => iteratorOver(readLines(restOf(self))),
  'eachLine(Closure)': (self, [closure], caller) => eachLine(self, closure, caller),
  'getText()': restOf,
  'getText(String)': restOf,
  'read()': (self) => {
    const reader = readerOf(self);
    reader.at += 1;
    return reader.at > reader.text.length ? -1 : reader.text.charCodeAt(reader.at - 1);
  },
  'ready()': (self) => readerOf(self).at < readerOf(self).text.length,
  'close()': () => null,
  'withReader(Closure)': (self, [closure], caller) => callClosure(closure, [self], caller),
  'withStream(Closure)': (self, [closure], caller) => callClosure(closure, [self], caller),
  'withCloseable(Closure)': (self, [closure], caller) => callClosure(closure, [self], caller),
});

const interfaces = ['java.io.Reader', 'java.io.InputStream', 'java.io.Closeable', 'java.lang.AutoCloseable', 'java.lang.Readable'];

const stringReaderType: NativeType = {
  name: 'java.io.StringReader',
  parent: objectType,
  interfaces,
  methods: readerMethods,
  construct: constructors({ '(String)': ([text]) => createReader(text) }),
};

export function createReader(text: string): NativeObject {
  const data: Reader = { text, at: 0 };
  return { kind: 'object', type: stringReaderType, data };
}

/** Reads from another reader, so it is that one. */
const overReader = (name: string): NativeType => ({
  ...stringReaderType,
  name,
  construct: constructors({
    '(StringReader)': ([reader]) => reader,
    '(StringReader, Object)': ([reader]) => reader,
  }),
});

const byteStreamType: NativeType = {
  ...stringReaderType,
  name: 'java.io.ByteArrayInputStream',
  construct: constructors({
    *'(Object[])'([bytes]) {
      return createReader(yield* arrayToText(bytes, null));
    },
  }),
};

interface Tokens {
  readonly tokens: readonly string[];
  next: number;
}

const tokensOf = ({ data }: NativeObject): Tokens => data as Tokens;

function nextToken(self: NativeObject): string {
  const state = tokensOf(self);
  state.next += 1;
  const token = state.tokens[state.next - 1];
  if (token === undefined) {
    throw new Thrown(createException('java.util.NoSuchElementException', null));
  }
  return token;
}

function remaining(self: NativeObject): ListValue {
  const { tokens, next } = tokensOf(self);
  return listOf(tokens.slice(next));
}

const tokenizerType: NativeType = {
  name: 'java.util.StringTokenizer',
  parent: objectType,
  interfaces: ['java.util.Enumeration'],
  methods: methods<NativeObject>()({
    'nextToken()': nextToken,
    'nextElement()': nextToken,
    'hasMoreTokens()': (self) => tokensOf(self).next < tokensOf(self).tokens.length,
    'hasMoreElements()': (self) => tokensOf(self).next < tokensOf(self).tokens.length,
    'countTokens()': (self) => tokensOf(self).tokens.length - tokensOf(self).next,
    'iterator()': (self) => iteratorOver(remaining(self).elements),
    'toList()': remaining,
  }),
  construct: constructors({
    '(String)': async ([text], caller) => createTokenizer(await perform(tokenize(text), caller)),
    '(String, String)': async ([text, delimiters], caller) => createTokenizer(await perform(tokenize(text, delimiters), caller)),
  }),
};

function createTokenizer(tokens: readonly string[]): NativeObject {
  const data: Tokens = { tokens, next: 0 };
  return { kind: 'object', type: tokenizerType, data };
}

export const READER_TYPES: readonly NativeType[] = [stringReaderType, overReader('java.io.BufferedReader'), overReader('java.io.InputStreamReader'), byteStreamType, tokenizerType];
