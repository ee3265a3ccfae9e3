// Java's byte arrays, and texts made of them.

import { checkSize } from '../bounds.ts';
import { arrayOf, listOf } from '../collections.ts';
import type { Caller } from '../caller.ts';
import { perform } from '../count.ts';
import { iterate } from '../iteration.ts';
import { isCharacter, isList, isNumber } from '../kinds.ts';
import { toInteger } from '../numbers/convert.ts';
import { toByte } from '../numbers/number.ts';
import { raise } from '../thrown.ts';
import { decodeGroovyBase64, decodeHex, decodeUtf8, encodeBase64, encodeHex, encodeUtf8 } from '../text/base64.ts';
import { toText } from '../to-text.ts';
import type { ListValue, Value } from '../value.ts';
import { ELEMENTS_PIECE, inPieces, joinInPieces, mapInPieces } from '../../work.ts';
import type { Work } from '../../work.ts';
import { methods } from './signatures.ts';

export function* bytesToArray(bytes: Uint8Array): Work<ListValue> {
  checkSize(bytes.length);
  return arrayOf(yield* mapInPieces(bytes, (byte) => BYTES[byte] ?? 0), 'byte');
}

/** As in Java, there is one object of each. */
const BYTES = Array.from({ length: 256 }, (_, byte) => toByte(BigInt(byte)));

export function* bytesOf(array: Value): Work<Uint8Array<ArrayBuffer>> {
  const elements = isList(array) ? array.elements : [];
  const bytes = new Uint8Array(elements.length);
  for (const [index, each] of elements.entries()) {
    if (index % ELEMENTS_PIECE === ELEMENTS_PIECE - 1) {
      yield;
    }
    bytes[index] = isNumber(each) ? toInteger(each) : 0;
  }
  return bytes;
}

const ENCODINGS: ReadonlyMap<string, string> = new Map([
  ['UTF-8', 'UTF-8'], ['UTF8', 'UTF-8'], ['US-ASCII', 'US-ASCII'], ['ASCII', 'US-ASCII'], ['ISO-8859-1', 'ISO-8859-1'], ['ISO8859_1', 'ISO-8859-1'], ['LATIN1', 'ISO-8859-1'],
  ['UTF-16', 'UTF-16'], ['UTF-16BE', 'UTF-16BE'], ['UTF-16LE', 'UTF-16LE'],
]);

/** The name of a character set as Java writes it. Null stands for UTF-8. */
export function charsetNamed(name: string | null): string {
  return ENCODINGS.get(name?.toUpperCase() ?? 'UTF-8') ?? raise('java.io.UnsupportedEncodingException', name ?? '');
}

export function* encodeText(text: string, charset: string | null = null): Work<Uint8Array> {
  const name = charsetNamed(charset);
  checkSize(text.length);
  if (name === 'UTF-8') {
    return encodeUtf8(text);
  }
  if (name.startsWith('UTF-16')) {
    return encodeUtf16(text, name);
  }
  const limit = name === 'US-ASCII' ? 128 : 256;
  const pieces = yield* inPieces(text, (piece) => Array.from(piece, (character) => (character.charCodeAt(0) < limit ? character.charCodeAt(0) : 63)));
  return Uint8Array.from(pieces.flat());
}

/** UTF-16, UTF-16BE or UTF-16LE: the first has a mark of its order, which Java writes as that of the big end. */
export function encodeUtf16(text: string, name: string): Uint8Array<ArrayBuffer> {
  const marked = name === 'UTF-16' ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index++) {
    view.setUint16(index * 2, marked.charCodeAt(index), name === 'UTF-16LE');
  }
  return new Uint8Array(view.buffer);
}

export function decodeUtf16(bytes: Uint8Array, name: string): string {
  const isLittle = name === 'UTF-16LE' || (name === 'UTF-16' && bytes[0] === 0xff && bytes[1] === 0xfe);
  const text = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(bytes.subarray(0, bytes.length & ~1));
  return name === 'UTF-16' ? text.replace(/^\ufeff/, '') : text;
}

export function* decodeText(bytes: Uint8Array, charset: string | null = null): Work<string> {
  const name = charsetNamed(charset);
  if (name === 'UTF-8') {
    return decodeUtf8(bytes);
  }
  if (name.startsWith('UTF-16')) {
    return decodeUtf16(bytes, name);
  }
  const limit = name === 'US-ASCII' ? 128 : 256;
  return yield* joinInPieces(bytes, (byte) => (byte < limit ? String.fromCharCode(byte) : '\ufffd'));
}

/** What only arrays of bytes can do. */
export const byteArrayMethods = methods<ListValue>()({
  *'encodeBase64()'(self) {
    return yield* encodeBase64(yield* bytesOf(self));
  },
  *'encodeBase64(boolean)'(self, [isChunked]) {
    return (yield* encodeBase64(yield* bytesOf(self), isChunked ? 'mime' : 'standard')) + (isChunked ? '\r\n' : '');
  },
  *'encodeHex()'(self) {
    return yield* encodeHex(yield* bytesOf(self));
  },
});

export const byteMethods = methods<string>()({
  'getBytes()': (self) => textToArray(self, null),
  'getBytes(String)': (self, [charset]) => textToArray(self, charset),
  'getBytes(Charset)': async (self, [charset], caller) => perform(textToArray(self, await nameOf(charset, caller)), caller),
  *'decodeBase64()'(self) {
    checkSize(self.length * 0.75);
    return yield* bytesToArray(yield* decodeGroovyBase64(self));
  },
  *'decodeHex()'(self) {
    checkSize(self.length / 2);
    return yield* bytesToArray(yield* decodeHex(self));
  },
});

export function* textToArray(text: string, charset: string | null): Work<ListValue> {
  return yield* bytesToArray(yield* encodeText(text, charset));
}

export function* arrayToText(array: ListValue, charset: string | null): Work<string> {
  return yield* decodeText(yield* bytesOf(array), charset);
}

/** Of a java.nio.charset.Charset. */
export async function nameOf(charset: Value, caller: Caller): Promise<string> {
  return toText(await caller.interpreter.invokeMethod(charset, 'name', [], caller), caller);
}

export async function joinUnits(array: Value, caller: Caller): Promise<string> {
  const units = listOf(await iterate(array, caller)).elements;
  return units.map((unit) => (isCharacter(unit) ? unit.value : '')).join('');
}
