// java.util.Base64 and Groovy's encodeBase64, encodeHex and their way back.

import { JavaError } from '../java-error.ts';
import { PIECE, READ_PIECE, inPieces, joinInPieces } from '../../work.ts';
import type { Work } from '../../work.ts';
import { checkLength } from './text-bounds.ts';

const STANDARD_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_ALPHABET = `${STANDARD_ALPHABET.slice(0, 62)}-_`;

export type Base64Kind = 'standard' | 'url' | 'mime';

/** `mime` has lines of 76 characters that end in \r\n. */
export function* encodeBase64(bytes: Uint8Array, kind: Base64Kind = 'standard', withPadding = true): Work<string> {
  checkLength(bytes.length * 2);
  const alphabet = kind === 'url' ? URL_ALPHABET : STANDARD_ALPHABET;
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += BYTES_OF_LINE) {
    if (start % PIECE < BYTES_OF_LINE && start > 0) {
      yield;
    }
    lines.push(encodeLine(bytes.subarray(start, start + BYTES_OF_LINE), alphabet, withPadding));
  }
  return lines.join(kind === 'mime' ? '\r\n' : '');
}

/** 76 characters. */
const BYTES_OF_LINE = 57;

function encodeLine(bytes: Uint8Array, alphabet: string, withPadding: boolean): string {
  let line = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const characters = alphabet.charAt(group >> 18) + alphabet.charAt((group >> 12) & 63) + alphabet.charAt((group >> 6) & 63) + alphabet.charAt(group & 63);
    const used = Math.min(3, bytes.length - at) + 1;
    line += used === 4 ? characters : characters.slice(0, used) + (withPadding ? '='.repeat(4 - used) : '');
  }
  return line;
}

/** Base64.getDecoder().decode, with its errors; `mime` passes over everything that is no character of the alphabet. */
export function* decodeBase64(text: string, kind: Base64Kind = 'standard'): Work<Uint8Array<ArrayBuffer>> {
  const values = kind === 'url' ? URL_VALUES : STANDARD_VALUES;
  const input = kind === 'mime' ? (yield* inPieces(text, (piece) => piece.replaceAll(/[^A-Za-z0-9+/=]+/g, ''))).join('') : text;
  const end = input.indexOf('=');
  const digits = end === -1 ? input : input.slice(0, end);
  const bytes = yield* decodeDigits(digits, values, (character) => illegal(`Illegal base64 character ${character.charCodeAt(0).toString(16)}`));
  if (digits.length % 4 === 1) {
    throw illegal(input.length === 1 && kind !== 'mime' ? 'Input byte[] should at least have 2 bytes for base64 bytes' : 'Last unit does not have enough valid bits');
  }
  if (end !== -1) {
    checkPadding(input, end, kind);
  }
  return bytes;
}

function checkPadding(input: string, end: number, kind: Base64Kind): void {
  const wanted = (4 - (end % 4)) % 4;
  if (wanted === 0 || (wanted === 2 && input.charAt(end + 1) !== '=')) {
    throw illegal('Input byte array has wrong 4-byte ending unit');
  }
  if (input.length > end + wanted) {
    throw illegal(`Input byte array has incorrect ending byte at ${end + wanted + (kind === 'mime' ? 1 : 0)}`);
  }
}

/** Groovy's `decodeBase64()`: white space is passed over, what else is wrong is a RuntimeException. */
export function* decodeGroovyBase64(text: string): Work<Uint8Array<ArrayBuffer>> {
  const error = (message: string): JavaError => new JavaError('java.lang.RuntimeException', message);
  const input = (yield* inPieces(text, (piece) => piece.replaceAll(/[ \t\r\n]+/g, ''))).join('');
  const end = input.includes('=') ? input.indexOf('=') : input.length;
  const bytes = yield* decodeDigits(input.slice(0, end), STANDARD_VALUES, () => error('bad character in base64 value'));
  const misplaced = /[^=]/.exec(input.slice(end))?.[0] ?? '';
  if (misplaced === '') {
    return bytes;
  }
  throw error(STANDARD_VALUES.has(misplaced) ? '= character not at end of base64 value' : 'bad character in base64 value');
}

const STANDARD_VALUES = new Map(Array.from(STANDARD_ALPHABET, (character, value) => [character, value]));
const URL_VALUES = new Map(Array.from(URL_ALPHABET, (character, value) => [character, value]));

function* decodeDigits(digits: string, values: ReadonlyMap<string, number>, error: (character: string) => JavaError): Work<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let length = 0;
  for (let at = 0; at < digits.length; at++) {
    if (at % PIECE === PIECE - 1) {
      yield;
    }
    const value = values.get(digits.charAt(at));
    if (value === undefined) {
      throw error(digits.charAt(at));
    }
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) {
      continue;
    }
    count -= 8;
    bytes[length++] = bits >> count;
  }
  return bytes;
}

function illegal(message: string): JavaError {
  return new JavaError('java.lang.IllegalArgumentException', message);
}

const HEXADECIMAL = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function* encodeHex(bytes: Uint8Array): Work<string> {
  checkLength(bytes.length * 2);
  return yield* joinInPieces(bytes, (byte) => HEXADECIMAL[byte] ?? '');
}

export function* decodeHex(text: string): Work<Uint8Array<ArrayBuffer>> {
  if (text.length % 2 !== 0) {
    throw new JavaError('java.lang.NumberFormatException', 'odd number of characters in hex string');
  }
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < text.length; at += 2) {
    if (at % READ_PIECE === 0 && at > 0) {
      yield;
    }
    const pair = text.slice(at, at + 2);
    if (!/^[0-9a-fA-F]{2}$/.test(pair)) {
      throw new JavaError('java.lang.NumberFormatException', `For input string: "${pair}" under radix 16`);
    }
    bytes[at / 2] = parseInt(pair, 16);
  }
  return bytes;
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** What is no UTF-8 becomes U+FFFD; a mark at the start is a character like any other. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
