// java.util.Scanner over a text.

import type { NativeType } from '../../native-type.ts';
import { parseBigDecimal, parseDouble, parseInteger, parseLong } from '../../numbers/parse-number.ts';
import { createException, Thrown } from '../../thrown.ts';
import type { NativeObject, Value } from '../../value.ts';
import { callClosure } from '../calling.ts';
import { objectType } from '../object.ts';
import { refuse } from '../refused.ts';
import { constructors, methods } from '../signatures.ts';
import { restOf } from './readers.ts';

interface Scanner {
  readonly text: string;
  at: number;
}

const scannerOf = ({ data }: NativeObject): Scanner => data as Scanner;

/** The token that begins behind blanks; null: there is none. */
function peek(self: NativeObject): { readonly token: string; readonly end: number } | null {
  const { text, at } = scannerOf(self);
  const token = /[^\s]+/g;
  token.lastIndex = at;
  const found = token.exec(text);
  return found === null ? null : { token: found[0], end: found.index + found[0].length };
}

function next(self: NativeObject): string {
  const found = peek(self);
  if (found === null) {
    throw new Thrown(createException('java.util.NoSuchElementException', null));
  }
  scannerOf(self).at = found.end;
  return found.token;
}

function nextLine(self: NativeObject): string {
  const scanner = scannerOf(self);
  if (scanner.at >= scanner.text.length) {
    throw new Thrown(createException('java.util.NoSuchElementException', 'No line found'));
  }
  const ending = /\r\n|\r|\n/g;
  ending.lastIndex = scanner.at;
  const found = ending.exec(scanner.text);
  const line = scanner.text.slice(scanner.at, found?.index);
  scanner.at = found === null ? scanner.text.length : found.index + found[0].length;
  return line;
}

/** A token that is no number stays to be read. */
function nextNumber<Result extends Value>(self: NativeObject, parse: (text: string) => Result): Result {
  const found = peek(self);
  if (found !== null && !/^[-+]?[0-9.]+$/.test(found.token)) {
    throw new Thrown(createException('java.util.InputMismatchException', null));
  }
  return parse(next(self));
}

const hasNumber = (self: NativeObject, pattern: RegExp): boolean => pattern.test(peek(self)?.token ?? '');

const scannerType: NativeType = {
  name: 'java.util.Scanner',
  parent: objectType,
  interfaces: ['java.util.Iterator', 'java.io.Closeable', 'java.lang.AutoCloseable'],
  methods: methods<NativeObject>()({
    'hasNext()': (self) => peek(self) !== null,
    'next()': next,
    'hasNextLine()': (self) => scannerOf(self).at < scannerOf(self).text.length,
    'nextLine()': nextLine,
    'hasNextInt()': (self) => hasNumber(self, /^[-+]?[0-9]{1,9}$/),
    'hasNextLong()': (self) => hasNumber(self, /^[-+]?[0-9]{1,18}$/),
    'hasNextDouble()': (self) => hasNumber(self, /^[-+]?[0-9]*\.?[0-9]+$/),
    'nextInt()': (self) => nextNumber(self, parseInteger),
    'nextLong()': (self) => nextNumber(self, parseLong),
    'nextDouble()': (self) => nextNumber(self, parseDouble),
    'nextBigDecimal()': (self) => nextNumber(self, parseBigDecimal),
    'nextBoolean()': (self) => next(self).toLowerCase() === 'true',
    'useDelimiter(Object)': () => refuse('Scanner.useDelimiter()', 'split the text with split or tokenize'),
    'close()': () => null,
    'withCloseable(Closure)': (self, [closure], caller) => callClosure(closure, [self], caller),
  }),
  construct: constructors({
    '(String)': ([text]) => createScanner(text),
    '(StringReader)': ([reader]) => createScanner(restOf(reader)),
    '(File)': () => refuse('new Scanner(File)', 'read the file with readFile'),
  }),
};

function createScanner(text: string): NativeObject {
  const data: Scanner = { text, at: 0 };
  return { kind: 'object', type: scannerType, data };
}

export const SCANNER_TYPES: readonly NativeType[] = [scannerType];
