// SHA-512 and SHA-384. Words of 64 bits are pairs of halves: BigInt would be many times slower.

import { PIECE } from '../../work.ts';
import type { Work } from '../../work.ts';

/** The high half and the low half. */
type Word = readonly [number, number];

export function sha512(bytes: Uint8Array): Work<Uint8Array<ArrayBuffer>> {
  return hash(bytes, roots(primesUpTo(19n), 2n), 8);
}

/** Begins with other words, and leaves out the last two. */
export function sha384(bytes: Uint8Array): Work<Uint8Array<ArrayBuffer>> {
  return hash(bytes, roots(primesUpTo(53n).slice(8), 2n), 6);
}

function primesUpTo(last: bigint): bigint[] {
  const primes: bigint[] = [];
  for (let number = 2n; number <= last; number++) {
    if (primes.every((prime) => number % prime !== 0n)) {
      primes.push(number);
    }
  }
  return primes;
}

/** The first 64 bits of the fractions of roots of primes, as the standard defines its constants. Calculated for each digest: few pipelines want one. */
function roots(primes: readonly bigint[], degree: bigint): Word[] {
  return primes.map((prime) => fraction(prime, degree));
}

/** Of the root, by halving: the root of `prime << 64 * degree` is the root of the prime with 64 more bits. */
function fraction(prime: bigint, degree: bigint): Word {
  const wanted = prime << (64n * degree);
  let root = 0n;
  for (let bit = 1n << 69n; bit > 0n; bit >>= 1n) {
    if ((root | bit) ** degree <= wanted) {
      root |= bit;
    }
  }
  return [Number(BigInt.asIntN(32, root >> 32n)), Number(BigInt.asIntN(32, root))];
}

function* hash(bytes: Uint8Array, start: readonly Word[], length: number): Work<Uint8Array<ArrayBuffer>> {
  const view = pad(bytes);
  const rounds = roots(primesUpTo(409n), 3n);
  let state = start;
  const words: Word[] = [];
  for (let block = 0; block < view.byteLength; block += 128) {
    if (block % PIECE === PIECE - 128) {
      yield;
    }
    for (let step = 0; step < 16; step++) {
      words[step] = [view.getInt32(block + step * 8), view.getInt32(block + step * 8 + 4)];
    }
    for (let step = 16; step < 80; step++) {
      const [early, late] = [at(words, step - 15), at(words, step - 2)];
      const first = exclusive(rotate(early, 1), rotate(early, 8), shift(early, 7));
      const second = exclusive(rotate(late, 19), rotate(late, 61), shift(late, 6));
      words[step] = add(at(words, step - 16), first, at(words, step - 7), second);
    }
    const mixed = mix(state, words, rounds);
    state = state.map((word, index) => add(word, at(mixed, index)));
  }
  const result = new DataView(new ArrayBuffer(length * 8));
  state.slice(0, length).forEach(([high, low], index) => {
    result.setInt32(index * 8, high);
    result.setInt32(index * 8 + 4, low);
  });
  return new Uint8Array(result.buffer);
}

function mix(state: readonly Word[], words: readonly Word[], rounds: readonly Word[]): readonly Word[] {
  let mixed = state;
  for (let step = 0; step < 80; step++) {
    const [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => at(mixed, index)) as [Word, Word, Word, Word, Word, Word, Word, Word];
    const choice: Word = [(e[0] & f[0]) ^ (~e[0] & g[0]), (e[1] & f[1]) ^ (~e[1] & g[1])];
    const majority: Word = [(a[0] & b[0]) ^ (a[0] & c[0]) ^ (b[0] & c[0]), (a[1] & b[1]) ^ (a[1] & c[1]) ^ (b[1] & c[1])];
    const first = add(h, exclusive(rotate(e, 14), rotate(e, 18), rotate(e, 41)), choice, at(rounds, step), at(words, step));
    const second = add(exclusive(rotate(a, 28), rotate(a, 34), rotate(a, 39)), majority);
    mixed = [add(first, second), a, b, c, add(d, first), e, f, g];
  }
  return mixed;
}

/** One bit, zeros, and the length in bits: whole blocks of 128 bytes. */
function pad(bytes: Uint8Array): DataView {
  const padded = new Uint8Array((Math.floor((bytes.length + 16) / 128) + 1) * 128);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

function at(words: readonly Word[], index: number): Word {
  return words[index] ?? [0, 0];
}

function add(...words: readonly Word[]): Word {
  let high = 0;
  let low = 0;
  for (const word of words) {
    high += word[0];
    low += word[1] >>> 0;
  }
  return [(high + Math.floor(low / 2 ** 32)) | 0, low | 0];
}

function exclusive(first: Word, second: Word, third: Word): Word {
  return [first[0] ^ second[0] ^ third[0], first[1] ^ second[1] ^ third[1]];
}

/** To the right. */
function rotate([high, low]: Word, bits: number): Word {
  const [first, second] = bits < 32 ? [high, low] : [low, high];
  const left = bits & 31;
  return [(first >>> left) | (second << (32 - left)), (second >>> left) | (first << (32 - left))];
}

function shift([high, low]: Word, bits: number): Word {
  return [high >>> bits, (low >>> bits) | (high << (32 - bits))];
}
