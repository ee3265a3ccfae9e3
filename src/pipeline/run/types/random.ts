// java.util.Random: Java's own generator, so that a seed gives the numbers that it gives in Jenkins.

import { checkSize } from '../bounds.ts';
import type { NativeType } from '../native-type.ts';
import { toByte, toDoubleValue, toFloatValue, toLongValue } from '../numbers/number.ts';
import type { RunState } from '../run-state.ts';
import { raise } from '../thrown.ts';
import type { NativeObject } from '../value.ts';
import { ELEMENTS_PIECE } from '../../work.ts';
import type { Work } from '../../work.ts';
import { objectType } from './object.ts';
import { constructors, methods } from './signatures.ts';
import { streamOf } from './streams.ts';

interface Generator {
  state: bigint;
  /** Gaussian numbers come in pairs. */
  gaussian: number | null;
}

const MULTIPLIER = 0x5deece66dn;
const MASK = (1n << 48n) - 1n;

export function createGenerator(seed: bigint): Generator {
  return { state: (seed ^ MULTIPLIER) & MASK, gaussian: null };
}

/** Of the clock, and of how far the run has come, so that two in a row differ. */
export function seedOf(run: RunState): bigint {
  run.counters.operations += 1;
  return BigInt(Math.trunc(run.host.now())) * 1_000_003n + BigInt(run.counters.operations) * 7_919n;
}

function next(generator: Generator, bits: number): number {
  generator.state = (generator.state * MULTIPLIER + 0xbn) & MASK;
  return Number(BigInt.asIntN(32, generator.state >> BigInt(48 - bits)));
}

export function nextDouble(generator: Generator): number {
  return (next(generator, 26) * 2 ** 27 + next(generator, 27)) / 2 ** 53;
}

function nextInt(generator: Generator, bound: number): number {
  if (bound <= 0) {
    raise('java.lang.IllegalArgumentException', 'bound must be positive');
  }
  if ((bound & -bound) === bound) {
    return Number((BigInt(bound) * BigInt(next(generator, 31))) >> 31n);
  }
  for (;;) {
    const bits = next(generator, 31);
    const value = bits % bound;
    if (bits - value + (bound - 1) <= 0x7fffffff) {
      return value;
    }
  }
}

function nextLong(generator: Generator): bigint {
  return BigInt.asIntN(64, (BigInt(next(generator, 32)) << 32n) + BigInt(next(generator, 32)));
}

function nextGaussian(generator: Generator): number {
  const known = generator.gaussian;
  generator.gaussian = null;
  if (known !== null) {
    return known;
  }
  for (;;) {
    const [first, second] = [2 * nextDouble(generator) - 1, 2 * nextDouble(generator) - 1];
    const square = first * first + second * second;
    if (square < 1 && square !== 0) {
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      generator.gaussian = second * factor;
      return first * factor;
    }
  }
}

/** As RandomSupport.boundedNextInt does it for `ints` and for two bounds. */
function between(generator: Generator, start: number, end: number): number {
  if (start >= end) {
    raise('java.lang.IllegalArgumentException', 'bound must be greater than origin');
  }
  let value = next(generator, 32);
  const size = (end - start) | 0;
  if ((size & (size - 1)) === 0) {
    return (value & (size - 1)) + start;
  }
  for (let bits = value >>> 1; ; bits = next(generator, 32) >>> 1) {
    value = bits % size;
    if (bits + (size - 1) - value <= 0x7fffffff) {
      return value + start;
    }
  }
}

const generatorOf = ({ data }: NativeObject): Generator => data as Generator;

export const randomType: NativeType = {
  name: 'java.util.Random',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<NativeObject>()({
    'nextInt()': (self) => next(generatorOf(self), 32),
    'nextInt(int)': (self, [bound]) => nextInt(generatorOf(self), bound),
    'nextLong()': (self) => toLongValue(nextLong(generatorOf(self))),
    'nextDouble()': (self) => toDoubleValue(nextDouble(generatorOf(self))),
    'nextInt(int, int)': (self, [start, end]) => between(generatorOf(self), start, end),
    'nextFloat()': (self) => toFloatValue(next(generatorOf(self), 24) / 2 ** 24),
    'nextGaussian()': (self) => toDoubleValue(nextGaussian(generatorOf(self))),
    'nextBytes(Object[])': (self, [{ elements }]) => {
      for (let index = 0, bits = 0; index < elements.length; index += 1, bits >>= 8) {
        bits = index % 4 === 0 ? next(generatorOf(self), 32) : bits;
        elements[index] = toByte(BigInt.asIntN(8, BigInt(bits)));
      }
      return null;
    },
    'ints(long, int, int)': (self, [amount, start, end]) => {
      checkSize(Number(amount));
      return streamOf(Array.from({ length: Number(amount) }, () => between(generatorOf(self), start, end)), 'Int');
    },
    'setSeed(long)': (self, [seed]) => {
      Object.assign(generatorOf(self), createGenerator(seed));
      return null;
    },
    'nextBoolean()': (self) => next(generatorOf(self), 1) !== 0,
  }),
  construct: constructors({
    '()': (_, { run }) => createRandom(seedOf(run)),
    '(long)': ([seed]) => createRandom(seed),
  }),
};

function createRandom(seed: bigint): NativeObject {
  return { kind: 'object', type: randomType, data: createGenerator(seed) };
}

export function* shuffled<Element>(elements: readonly Element[], generator: Generator): Work<Element[]> {
  const result = [...elements];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = nextInt(generator, index + 1);
    [result[index], result[other]] = [result[other] as Element, result[index] as Element];
    if (index % ELEMENTS_PIECE === 0) {
      yield;
    }
  }
  return result;
}

export function generatorFrom(random: NativeObject): Generator {
  return generatorOf(random);
}
