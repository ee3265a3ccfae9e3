// MD5, SHA-1 and the SHA-2 family in a few lines each, since the language uses no API of Node.

import { JavaError } from '../java-error.ts';
import { PIECE } from '../../work.ts';
import type { Work } from '../../work.ts';
import { encodeHex } from './base64.ts';
import { sha384, sha512 } from './sha512.ts';

/** MessageDigest.getInstance(name).digest(bytes) */
export function* digest(name: string, bytes: Uint8Array): Work<Uint8Array<ArrayBuffer>> {
  switch (name.toUpperCase()) {
    case 'MD5': return yield* md5(bytes);
    case 'SHA':
    case 'SHA1':
    case 'SHA-1': return yield* sha1(bytes);
    case 'SHA-256': return yield* sha256(bytes);
    case 'SHA-384': return yield* sha384(bytes);
    case 'SHA-512': return yield* sha512(bytes);
    default: throw new JavaError('java.security.NoSuchAlgorithmException', `${name} MessageDigest not available`);
  }
}

export function* digestHex(name: string, bytes: Uint8Array): Work<string> {
  return yield* encodeHex(yield* digest(name, bytes));
}

/** One bit, zeros, and the length in bits: whole blocks of 64 bytes. */
function pad(bytes: Uint8Array, littleEndian: boolean): DataView {
  const padded = new Uint8Array((Math.floor((bytes.length + 8) / 64) + 1) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n, littleEndian);
  return view;
}

function toBytes(words: readonly number[], littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, index) => view.setInt32(index * 4, word, littleEndian));
  return new Uint8Array(view.buffer);
}

const rotateLeft = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
const rotateRight = (value: number, bits: number): number => (value >>> bits) | (value << (32 - bits));

const MD5_SHIFTS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
const MD5_CONSTANTS = Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32) | 0);

function* md5(bytes: Uint8Array): Work<Uint8Array<ArrayBuffer>> {
  const view = pad(bytes, true);
  let [a, b, c, d] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < view.byteLength; block += 64) {
    if (block % PIECE === PIECE - 64) {
      yield;
    }
    const [oldA, oldB, oldC, oldD] = [a, b, c, d];
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mixed = round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const word = [step, 5 * step + 1, 3 * step + 5, 7 * step][round] ?? 0;
      const sum = (a + mixed + (MD5_CONSTANTS[step] ?? 0) + view.getInt32(block + (word & 15) * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotateLeft(sum, MD5_SHIFTS[round]?.[step & 3] ?? 0)) | 0];
    }
    [a, b, c, d] = [(a + oldA) | 0, (b + oldB) | 0, (c + oldC) | 0, (d + oldD) | 0];
  }
  return toBytes([a, b, c, d], true);
}

function* sha1(bytes: Uint8Array): Work<Uint8Array<ArrayBuffer>> {
  const view = pad(bytes, false);
  const hash = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  const words = new Int32Array(80);
  for (let block = 0; block < view.byteLength; block += 64) {
    if (block % PIECE === PIECE - 64) {
      yield;
    }
    for (let step = 0; step < 16; step++) {
      words[step] = view.getInt32(block + step * 4);
    }
    for (let step = 16; step < 80; step++) {
      words[step] = rotateLeft((words[step - 3] ?? 0) ^ (words[step - 8] ?? 0) ^ (words[step - 14] ?? 0) ^ (words[step - 16] ?? 0), 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash;
    for (let step = 0; step < 80; step++) {
      const [mixed, constant] = step < 20 ? [(b & c) | (~b & d), 0x5a827999]
        : step < 40 ? [b ^ c ^ d, 0x6ed9eba1] : step < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
      const next = (rotateLeft(a, 5) + mixed + e + constant + (words[step] ?? 0)) | 0;
      [e, d, c, b, a] = [d, c, rotateLeft(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((value, index) => { hash[index] = ((hash[index] ?? 0) + value) | 0; });
  }
  return toBytes(hash, false);
}

/** The first 32 bits of the fractions of the roots of the first primes, as the standard defines its constants. */
const PRIMES = Array.from({ length: 312 }, (_, number) => number).filter((number) => number > 1 && !Array.from({ length: number }, (_, divisor) => divisor)
  .some((divisor) => divisor > 1 && number % divisor === 0));
const fractionBits = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const SHA256_START = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
const SHA256_CONSTANTS = PRIMES.slice(0, 64).map((prime) => fractionBits(Math.cbrt(prime)));

function* sha256(bytes: Uint8Array): Work<Uint8Array<ArrayBuffer>> {
  const view = pad(bytes, false);
  const hash = [...SHA256_START];
  const words = new Int32Array(64);
  for (let block = 0; block < view.byteLength; block += 64) {
    if (block % PIECE === PIECE - 64) {
      yield;
    }
    for (let step = 0; step < 16; step++) {
      words[step] = view.getInt32(block + step * 4);
    }
    for (let step = 16; step < 64; step++) {
      const [early, late] = [words[step - 15] ?? 0, words[step - 2] ?? 0];
      const first = rotateRight(early, 7) ^ rotateRight(early, 18) ^ (early >>> 3);
      const second = rotateRight(late, 17) ^ rotateRight(late, 19) ^ (late >>> 10);
      words[step] = (words[step - 16] ?? 0) + first + (words[step - 7] ?? 0) + second;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let step = 0; step < 64; step++) {
      const choice = (e & f) ^ (~e & g);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const first = (h + (rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25)) + choice + (SHA256_CONSTANTS[step] ?? 0) + (words[step] ?? 0)) | 0;
      const second = ((rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22)) + majority) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => { hash[index] = ((hash[index] ?? 0) + value) | 0; });
  }
  return toBytes(hash, false);
}
