// Texts as bytes, in the encodings that pipelines name. `Base64` is one of them, as in Jenkins.

import { concatenate } from '../../../lib/concatenate.ts';
import { decodeBase64, encodeBase64 } from '../../run/text/base64.ts';
import { raise } from '../../run/thrown.ts';
import { decodeUtf16, encodeUtf16 } from '../../run/types/bytes.ts';
import { inPieces, joinInPieces } from '../../work.ts';
import type { Work } from '../../work.ts';

export function* decodeBytes(bytes: Uint8Array, encoding: string | null): Work<string> {
  const kind = encodingKind(encoding);
  switch (kind) {
    case 'Base64':
      return yield* encodeBase64(bytes);
    case 'US-ASCII':
    case 'ISO-8859-1':
      return yield* joinInPieces(bytes, (byte) => (byte < LIMITS[kind] ? String.fromCharCode(byte) : '\uFFFD'));
    case 'UTF-8':
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    case 'UTF-16':
    case 'UTF-16BE':
    case 'UTF-16LE':
      return decodeUtf16(bytes, kind);
    case 'UTF-32':
    case 'UTF-32BE':
    case 'UTF-32LE':
      return yield* decodeUtf32(bytes, kind);
    case 'other':
      return decoderFor(encoding ?? '').decode(bytes);
  }
}

export function* encodeText(text: string, encoding: string | null): Work<Uint8Array> {
  const kind = encodingKind(encoding);
  switch (kind) {
    case 'Base64':
      return yield* decodeBase64(text, 'mime');
    case 'US-ASCII':
    case 'ISO-8859-1':
      return yield* bytesOfCharacters(text, (character) => (character.charCodeAt(0) < LIMITS[kind] ? character.charCodeAt(0) : UNKNOWN));
    case 'UTF-8':
      return new TextEncoder().encode(text);
    case 'UTF-16':
    case 'UTF-16BE':
    case 'UTF-16LE':
      return encodeUtf16(text, kind);
    case 'UTF-32':
    case 'UTF-32BE':
    case 'UTF-32LE':
      return yield* encodeUtf32(text, kind === 'UTF-32LE');
    case 'other': {
      const bytes = bytesByCharacter(encoding ?? '');
      return yield* bytesOfCharacters(text, (character) => bytes.get(character) ?? UNKNOWN);
    }
  }
}

type Utf32 = 'UTF-32' | 'UTF-32BE' | 'UTF-32LE';
type EncodingKind = 'Base64' | keyof typeof LIMITS | 'UTF-8' | 'UTF-16' | 'UTF-16BE' | 'UTF-16LE' | Utf32 | 'other';

/** Codes of characters that have a byte of the same value. */
const LIMITS = { 'US-ASCII': 128, 'ISO-8859-1': 256 } as const;

/** By their names without anything but letters and digits; other ones are looked for among those that the platform can read. */
const KINDS: ReadonlyMap<string, EncodingKind> = new Map([
  ['', 'UTF-8'], ['utf8', 'UTF-8'], ['base64', 'Base64'], ['iso88591', 'ISO-8859-1'], ['latin1', 'ISO-8859-1'], ['usascii', 'US-ASCII'], ['ascii', 'US-ASCII'],
  ['utf16', 'UTF-16'], ['utf16be', 'UTF-16BE'], ['utf16le', 'UTF-16LE'], ['utf32', 'UTF-32'], ['utf32be', 'UTF-32BE'], ['utf32le', 'UTF-32LE'],
]);

function encodingKind(encoding: string | null): EncodingKind {
  return KINDS.get((encoding ?? '').toLowerCase().replaceAll(/[-_]/g, '')) ?? 'other';
}

/** What stands for a character that the encoding has not. */
const UNKNOWN = '?'.charCodeAt(0);

/** One byte for each. */
function* bytesOfCharacters(text: string, byteOf: (character: string) => number): Work<Uint8Array> {
  return concatenate(yield* inPieces(text, (piece) => Uint8Array.from(Array.from(piece), byteOf)));
}

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    return raise('java.lang.IllegalArgumentException', `java.nio.charset.UnsupportedCharsetException: ${encoding}`);
  }
}

/** Java's UTF-32 writes no mark of its order, but reads one. */
function* encodeUtf32(text: string, isLittle: boolean): Work<Uint8Array> {
  return concatenate(yield* inPieces(text, (piece) => {
    const codes = Array.from(piece, (character) => character.codePointAt(0) ?? 0);
    const view = new DataView(new ArrayBuffer(codes.length * 4));
    codes.forEach((code, index) => view.setUint32(index * 4, code, isLittle));
    return new Uint8Array(view.buffer);
  }));
}

function* decodeUtf32(bytes: Uint8Array, name: Utf32): Work<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = name === 'UTF-32LE' || (name === 'UTF-32' && bytes.length >= 4 && view.getUint32(0, true) === BYTE_ORDER_MARK);
  const text = yield* joinInPieces({ length: bytes.length >> 2 }, (_, index) => {
    const code = view.getUint32(index * 4, isLittle);
    return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
  });
  return name === 'UTF-32' && text.codePointAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

const BYTE_ORDER_MARK = 0xfeff;

/** Of an encoding with one byte for each character. */
function bytesByCharacter(encoding: string): ReadonlyMap<string, number> {
  const characters = decoderFor(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  if (characters.length !== 256) {
    raise('java.lang.IllegalArgumentException', `files can't be written in ${encoding}: use UTF-8, UTF-16, UTF-32, Base64, or an encoding with one byte for each character`);
  }
  return new Map(characters.split('').map((character, byte) => [character, byte]));
}
