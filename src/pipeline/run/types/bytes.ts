// Java's byte arrays, and texts made of them.

import { arrayOf, listOf } from '../collections.ts';
import type { Caller } from '../caller.ts';
import { iterate } from '../iteration.ts';
import { isNumber } from '../natural-order.ts';
import { toInteger } from '../numbers/convert.ts';
import { toByte } from '../numbers/number.ts';
import { raise } from '../thrown.ts';
import { decodeGroovyBase64, decodeUtf8, encodeBase64, encodeHex, encodeUtf8 } from '../text/base64.ts';
import { toText } from '../to-text.ts';
import type { ListValue, Value } from '../value.ts';
import { methods } from './signatures.ts';

export function bytesToArray(bytes: Uint8Array): ListValue {
  return arrayOf(Array.from(bytes, (byte) => toByte(BigInt(byte))), 'byte');
}

export function bytesOf(array: Value): Uint8Array {
  const elements = typeof array === 'object' && array?.kind === 'list' ? array.elements : [];
  return Uint8Array.from(elements, (each) => (isNumber(each) ? toInteger(each) : 0));
}

/** `UTF-8` and the character sets of one byte; null stands for UTF-8. */
export function encodeText(text: string, charset: string | null): Uint8Array {
  switch (charsetOf(charset)) {
    case 'UTF-8':
      return encodeUtf8(text);
    case 'ISO-8859-1':
      return Uint8Array.from(text, (unit) => (unit.charCodeAt(0) < 256 ? unit.charCodeAt(0) : 63));
    default:
      return Uint8Array.from(text, (unit) => (unit.charCodeAt(0) < 128 ? unit.charCodeAt(0) : 63));
  }
}

export function decodeText(bytes: Uint8Array, charset: string | null): string {
  const limit = charsetOf(charset) === 'US-ASCII' ? 128 : 256;
  return charsetOf(charset) === 'UTF-8' ? decodeUtf8(bytes) : Array.from(bytes, (byte) => (byte < limit ? String.fromCharCode(byte) : '\ufffd')).join('');
}

function charsetOf(name: string | null): 'UTF-8' | 'ISO-8859-1' | 'US-ASCII' {
  switch (name?.toUpperCase() ?? 'UTF-8') {
    case 'UTF-8':
    case 'UTF8':
      return 'UTF-8';
    case 'ISO-8859-1':
    case 'ISO8859_1':
    case 'LATIN1':
      return 'ISO-8859-1';
    case 'US-ASCII':
    case 'ASCII':
      return 'US-ASCII';
    default:
      return raise('java.io.UnsupportedEncodingException', name ?? '');
  }
}

/** What only arrays of bytes can do. */
export const byteArrayMethods = methods<ListValue>()({
  'encodeBase64()': (self) => encodeBase64(bytesOf(self)),
  'encodeHex()': (self) => encodeHex(bytesOf(self)),
});

export const byteMethods = methods<string>()({
  'getBytes()': (self) => bytesToArray(encodeUtf8(self)),
  'getBytes(String)': (self, [charset]) => bytesToArray(encodeText(self, charset)),
  'getBytes(Charset)': async (self, [charset], caller) => bytesToArray(encodeText(self, await nameOf(charset, caller))),
  'decodeBase64()': (self) => bytesToArray(decodeGroovyBase64(self)),
});

/** Of a java.nio.charset.Charset. */
export async function nameOf(charset: Value, caller: Caller): Promise<string> {
  return toText(await caller.interpreter.invokeMethod(charset, 'name', [], caller), caller);
}

export async function joinUnits(array: Value, caller: Caller): Promise<string> {
  const units = listOf(await iterate(array, caller)).elements;
  return units.map((unit) => (typeof unit === 'object' && unit?.kind === 'character' ? unit.value : '')).join('');
}
