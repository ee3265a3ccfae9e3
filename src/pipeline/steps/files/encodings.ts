// Texts as bytes, in the encodings that pipelines name. `Base64` is one of them, as in Jenkins.

import { concatenate } from '../../../lib/concatenate.ts';
import { decodeBase64, encodeBase64 } from '../../run/text/base64.ts';
import { raise } from '../../run/thrown.ts';
import { encodeUnits } from '../../run/types/bytes.ts';
import { inPieces, joinInPieces } from '../../run/work.ts';
import type { Work } from '../../run/work.ts';

export function* decodeBytes(bytes: Uint8Array, encoding: string | null): Work<string> {
  switch (encodingKind(encoding)) {
    case 'base64':
      return yield* encodeBase64(bytes);
    case 'latin1':
      return yield* joinInPieces(bytes, (byte) => String.fromCharCode(byte));
    case 'utf-8':
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    default:
      return UTF_32.test((encoding ?? '').toLowerCase()) ? yield* decodeUtf32(bytes, (encoding ?? '').toLowerCase().endsWith('le')) : decoderFor(encoding ?? '').decode(bytes);
  }
}

export function* encodeText(text: string, encoding: string | null): Work<Uint8Array> {
  switch (encodingKind(encoding)) {
    case 'base64':
      return yield* decodeBase64(text, 'mime');
    case 'latin1':
      return yield* bytesOfCharacters(text, (character) => (character.charCodeAt(0) < 256 ? character.charCodeAt(0) : UNKNOWN));
    case 'utf-8':
      return new TextEncoder().encode(text);
    default:
      return yield* encodeOther(text, encoding ?? '');
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

function* encodeOther(text: string, encoding: string): Work<Uint8Array> {
  const name = encoding.toLowerCase();
  if (/^utf[-_]?16([-_]?(?:le|be))?$/.test(name)) {
    return encodeUnits(/le$|be$/.test(name) ? text : `\uFEFF${text}`, name.endsWith('le'));
  }
  if (UTF_32.test(name)) {
    return yield* encodeUtf32(text, name.endsWith('le'));
  }
  const bytes = bytesByCharacter(encoding);
  return yield* bytesOfCharacters(text, (character) => bytes.get(character) ?? UNKNOWN);
}

const UTF_32 = /^utf[-_]?32(?:[-_]?(?:le|be))?$/;

/** Java's UTF-16 writes a byte order mark, its UTF-32 none. */
function* encodeUtf32(text: string, isLittle: boolean): Work<Uint8Array> {
  return concatenate(yield* inPieces(text, (piece) => {
    const codes = Array.from(piece, (character) => character.codePointAt(0) ?? 0);
    const view = new DataView(new ArrayBuffer(codes.length * 4));
    codes.forEach((code, index) => view.setUint32(index * 4, code, isLittle));
    return new Uint8Array(view.buffer);
  }));
}

function* decodeUtf32(bytes: Uint8Array, isLittle: boolean): Work<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return yield* joinInPieces({ length: bytes.length >> 2 }, (_, index) => {
    const code = view.getUint32(index * 4, isLittle);
    return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
  });
}

/** Of an encoding with one byte for each character. */
function bytesByCharacter(encoding: string): ReadonlyMap<string, number> {
  const characters = decoderFor(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  if (characters.length !== 256) {
    raise('java.lang.IllegalArgumentException', `files can't be written in ${encoding}: use UTF-8, UTF-16, UTF-32, Base64, or an encoding with one byte for each character`);
  }
  return new Map(characters.split('').map((character, byte) => [character, byte]));
}
