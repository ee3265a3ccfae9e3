// Java's byte arrays, and texts made of them.

import { checkSize } from '../bounds.ts';
import { arrayOf, listOf } from '../collections.ts';
import type { Caller } from '../caller.ts';
import { iterate } from '../iteration.ts';
import { isNumber } from '../natural-order.ts';
import { toInteger } from '../numbers/convert.ts';
import { toByte } from '../numbers/number.ts';
import { raise } from '../thrown.ts';
import { decodeGroovyBase64, decodeHex, decodeUtf8, encodeBase64, encodeHex, encodeUtf8 } from '../text/base64.ts';
import { toText } from '../to-text.ts';
import type { ListValue, Value } from '../value.ts';
import { methods } from './signatures.ts';

export function bytesToArray(bytes: Uint8Array): ListValue {
  return arrayOf(Array.from(bytes, (byte) => BYTES[byte] ?? 0), 'byte');
}

/** As in Java, there is one object of each. */
const BYTES = Array.from({ length: 256 }, (_, byte) => toByte(BigInt(byte)));

export function bytesOf(array: Value): Uint8Array {
  const elements = typeof array === 'object' && array?.kind === 'list' ? array.elements : [];
  return Uint8Array.from(elements, (each) => (isNumber(each) ? toInteger(each) : 0));
}

const ENCODINGS: ReadonlyMap<string, string> = new Map([
  ['UTF-8', 'UTF-8'], ['UTF8', 'UTF-8'], ['US-ASCII', 'US-ASCII'], ['ASCII', 'US-ASCII'], ['ISO-8859-1', 'ISO-8859-1'], ['ISO8859_1', 'ISO-8859-1'], ['LATIN1', 'ISO-8859-1'],
  ['UTF-16', 'UTF-16'], ['UTF-16BE', 'UTF-16BE'], ['UTF-16LE', 'UTF-16LE'],
]);

/** The name of a character set as Java writes it. Null stands for UTF-8. */
export function charsetNamed(name: string | null): string {
  return ENCODINGS.get(name?.toUpperCase() ?? 'UTF-8') ?? raise('java.io.UnsupportedEncodingException', name ?? '');
}

export function encodeText(text: string, charset: string | null = null): Uint8Array {
  const name = charsetNamed(charset);
  checkSize(text.length);
  if (name === 'UTF-8') {
    return encodeUtf8(text);
  }
  if (name.startsWith('UTF-16')) {
    const units = name === 'UTF-16' ? `\ufeff${text}` : text;
    const view = new DataView(new ArrayBuffer(units.length * 2));
    units.split('').forEach((unit, index) => view.setUint16(index * 2, unit.charCodeAt(0), name === 'UTF-16LE'));
    return new Uint8Array(view.buffer);
  }
  const limit = name === 'US-ASCII' ? 128 : 256;
  return Uint8Array.from(Array.from(text), (character) => (character.charCodeAt(0) < limit ? character.charCodeAt(0) : 63));
}

export function decodeText(bytes: Uint8Array, charset: string | null = null): string {
  const name = charsetNamed(charset);
  if (name === 'UTF-8') {
    return decodeUtf8(bytes);
  }
  if (name.startsWith('UTF-16')) {
    const isLittle = name === 'UTF-16LE' || (name === 'UTF-16' && bytes[0] === 0xff && bytes[1] === 0xfe);
    const units = Array.from({ length: bytes.length >> 1 }, (_, index) => [bytes[index * 2] ?? 0, bytes[index * 2 + 1] ?? 0] as const);
    const text = units.map(([first, second]) => String.fromCharCode(isLittle ? second * 256 + first : first * 256 + second)).join('');
    return name === 'UTF-16' ? text.replace(/^\ufeff/, '') : text;
  }
  const limit = name === 'US-ASCII' ? 128 : 256;
  return Array.from(bytes, (byte) => (byte < limit ? String.fromCharCode(byte) : '\ufffd')).join('');
}

/** What only arrays of bytes can do. */
export const byteArrayMethods = methods<ListValue>()({
  'encodeBase64()': (self) => encodeBase64(bytesOf(self)),
  'encodeBase64(boolean)': (self, [isChunked]) => encodeBase64(bytesOf(self), isChunked ? 'mime' : 'standard') + (isChunked ? '\r\n' : ''),
  'encodeHex()': (self) => encodeHex(bytesOf(self)),
});

export const byteMethods = methods<string>()({
  'getBytes()': (self) => bytesToArray(encodeText(self)),
  'getBytes(String)': (self, [charset]) => bytesToArray(encodeText(self, charset)),
  'getBytes(Charset)': async (self, [charset], caller) => bytesToArray(encodeText(self, await nameOf(charset, caller))),
  'decodeBase64()': (self) => {
    checkSize(self.length * 0.75);
    return bytesToArray(decodeGroovyBase64(self));
  },
  'decodeHex()': (self) => {
    checkSize(self.length / 2);
    return bytesToArray(decodeHex(self));
  },
});

/** Of a java.nio.charset.Charset. */
export async function nameOf(charset: Value, caller: Caller): Promise<string> {
  return toText(await caller.interpreter.invokeMethod(charset, 'name', [], caller), caller);
}

export async function joinUnits(array: Value, caller: Caller): Promise<string> {
  const units = listOf(await iterate(array, caller)).elements;
  return units.map((unit) => (typeof unit === 'object' && unit?.kind === 'character' ? unit.value : '')).join('');
}
