// Texts as bytes, in the encodings that pipelines name. `Base64` is one of them, as in Jenkins.

import { decodeBase64, encodeBase64 } from '../../run/text/base64.ts';
import { raise } from '../../run/thrown.ts';
import { refusing } from '../refusing.ts';

export function decodeBytes(bytes: Uint8Array, encoding: string | null): string {
  switch (encodingKind(encoding)) {
    case 'base64':
      return encodeBase64(bytes);
    case 'latin1':
      return latin1(bytes);
    case 'utf-8':
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    default:
      return UTF_32.test((encoding ?? '').toLowerCase()) ? decodeUtf32(bytes, (encoding ?? '').toLowerCase().endsWith('le')) : decoderFor(encoding ?? '').decode(bytes);
  }
}

export function encodeText(text: string, encoding: string | null): Uint8Array {
  switch (encodingKind(encoding)) {
    case 'base64':
      return refusing(() => decodeBase64(text, 'mime'));
    case 'latin1':
      return Uint8Array.from(text, (character) => (character.charCodeAt(0) < 256 ? character.charCodeAt(0) : '?'.charCodeAt(0)));
    case 'utf-8':
      return new TextEncoder().encode(text);
    default:
      return encodeOther(text, encoding ?? '');
  }
}

function encodingKind(encoding: string | null): 'base64' | 'latin1' | 'utf-8' | 'other' {
  switch ((encoding ?? '').toLowerCase().replaceAll('_', '-')) {
    case '':
    case 'utf-8':
    case 'utf8':
      return 'utf-8';
    case 'base64':
      return 'base64';
    case 'iso-8859-1':
    case 'latin1':
    case 'us-ascii':
    case 'ascii':
      return 'latin1';
    default:
      return 'other';
  }
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  // One call with everything would have too many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return parts.join('');
}

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    return raise('java.lang.IllegalArgumentException', `java.nio.charset.UnsupportedCharsetException: ${encoding}`);
  }
}

function encodeOther(text: string, encoding: string): Uint8Array {
  const name = encoding.toLowerCase();
  if (/^utf[-_]?16([-_]?(?:le|be))?$/.test(name)) {
    return encodeUnits(/le$|be$/.test(name) ? text : `\uFEFF${text}`, 2, name.endsWith('le'));
  }
  if (UTF_32.test(name)) {
    return encodeUnits(text, 4, name.endsWith('le'));
  }
  const bytes = bytesOfCharacters(encoding);
  return Uint8Array.from(text, (character) => bytes.get(character) ?? '?'.charCodeAt(0));
}

const UTF_32 = /^utf[-_]?32(?:[-_]?(?:le|be))?$/;

/** Java's UTF-16 writes a byte order mark, its UTF-32 none. */
function encodeUnits(text: string, size: 2 | 4, isLittle: boolean): Uint8Array {
  const units = size === 2 ? text.split('').map((unit) => unit.charCodeAt(0)) : Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const bytes = new Uint8Array(units.length * size);
  const view = new DataView(bytes.buffer);
  units.forEach((unit, index) => (size === 2 ? view.setUint16(index * size, unit, isLittle) : view.setUint32(index * size, unit, isLittle)));
  return bytes;
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    parts.push(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code));
  }
  return parts.join('');
}

/** Of an encoding with one byte for each character. */
function bytesOfCharacters(encoding: string): ReadonlyMap<string, number> {
  const characters = decoderFor(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  if (characters.length !== 256) {
    raise('java.lang.IllegalArgumentException', `files can't be written in ${encoding}: use UTF-8, UTF-16, UTF-32, Base64, or an encoding with one byte for each character`);
  }
  return new Map(characters.split('').map((character, byte) => [character, byte]));
}
