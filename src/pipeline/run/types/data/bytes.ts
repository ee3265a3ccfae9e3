// byte[]: arrays of Byte numbers, and how texts become them.

import { arrayOf } from '../../collections.ts';
import { isNumber } from '../../natural-order.ts';
import { toLong } from '../../numbers/convert.ts';
import { toByte } from '../../numbers/number.ts';
import { decodeGroovyBase64, decodeHex, decodeUtf8, encodeBase64, encodeHex, encodeUtf8 } from '../../text/base64.ts';
import { raise } from '../../thrown.ts';
import type { ListValue, NativeObject } from '../../value.ts';
import { methods } from '../signatures.ts';

/** A byte takes as much as every other value here. */
export function byteArray(bytes: Uint8Array): ListValue {
  return arrayOf(Array.from(bytes, (byte) => toByte(BigInt(byte))), 'byte');
}

export function bytesOf(array: ListValue): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(array.elements, (element) => {
    const number = isNumber(element) ? toLong(element) : 0;
    return typeof number === 'number' ? number : Number(BigInt.asUintN(8, 'value' in number && typeof number.value === 'bigint' ? number.value : 0n));
  });
}

type Encoding = 'UTF-8' | 'US-ASCII' | 'ISO-8859-1' | 'UTF-16' | 'UTF-16BE' | 'UTF-16LE';

const ENCODINGS: ReadonlyMap<string, Encoding> = new Map([
  ['UTF-8', 'UTF-8'], ['UTF8', 'UTF-8'], ['US-ASCII', 'US-ASCII'], ['ASCII', 'US-ASCII'], ['ISO-8859-1', 'ISO-8859-1'], ['ISO8859_1', 'ISO-8859-1'], ['LATIN1', 'ISO-8859-1'],
  ['UTF-16', 'UTF-16'], ['UTF-16BE', 'UTF-16BE'], ['UTF-16LE', 'UTF-16LE'],
]);

/** The name as Java writes it; of a Charset, or in a text. */
export function encodingOf(charset: string | NativeObject): Encoding {
  const name = typeof charset === 'string' ? charset : String(charset.data);
  return ENCODINGS.get(name.toUpperCase()) ?? raise('java.io.UnsupportedEncodingException', name);
}

export function encodeText(text: string, charset: string | NativeObject = 'UTF-8'): Uint8Array {
  const encoding = encodingOf(charset);
  switch (encoding) {
    case 'UTF-8':
      return encodeUtf8(text);
    case 'US-ASCII':
    case 'ISO-8859-1': {
      const limit = encoding === 'US-ASCII' ? 0x80 : 0x100;
      return Uint8Array.from(Array.from(text), (character) => (character.charCodeAt(0) < limit ? character.charCodeAt(0) : 0x3f));
    }
    default: {
      const units = encoding === 'UTF-16' ? `\ufeff${text}` : text;
      const view = new DataView(new ArrayBuffer(units.length * 2));
      units.split('').forEach((unit, index) => view.setUint16(index * 2, unit.charCodeAt(0), encoding === 'UTF-16LE'));
      return new Uint8Array(view.buffer);
    }
  }
}

export function decodeText(bytes: Uint8Array, charset: string | NativeObject = 'UTF-8'): string {
  const encoding = encodingOf(charset);
  switch (encoding) {
    case 'UTF-8':
      return decodeUtf8(bytes);
    case 'US-ASCII':
      return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('');
    case 'ISO-8859-1':
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    default: {
      const isLittle = encoding === 'UTF-16LE' || (encoding === 'UTF-16' && bytes[0] === 0xff && bytes[1] === 0xfe);
      const text = Array.from({ length: bytes.length >> 1 }, (_, index) => {
        const [first = 0, second = 0] = [bytes[index * 2], bytes[index * 2 + 1]];
        return String.fromCharCode(isLittle ? second * 256 + first : first * 256 + second);
      }).join('');
      return encoding === 'UTF-16' ? text.replace(/^\ufeff/, '') : text;
    }
  }
}

/** Groovy's methods of a byte[]. Those of a list of numbers are java.lang.Byte[]'s, which has them too. */
export const byteArrayMethods = methods<ListValue>()({
  'encodeBase64()': (self) => encodeBase64(bytesOf(self)),
  'encodeBase64(boolean)': (self, [isChunked]) => encodeBase64(bytesOf(self), isChunked ? 'mime' : 'standard') + (isChunked ? '\r\n' : ''),
  'encodeHex()': (self) => encodeHex(bytesOf(self)),
});

export const textByteMethods = methods<string>()({
  'getBytes()': (self) => byteArray(encodeText(self)),
  'getBytes(String)': (self, [charset]) => byteArray(encodeText(self, charset)),
  'getBytes(Charset)': (self, [charset]) => byteArray(encodeText(self, charset)),
  'decodeBase64()': (self) => byteArray(decodeGroovyBase64(self)),
  'decodeHex()': (self) => byteArray(decodeHex(self)),
});
