// java.util.Random: Java's own generator, so that a seed gives the numbers that it gives in Jenkins.

import type { NativeType } from '../native-type.ts';
import { toDoubleValue, toLongValue } from '../numbers/number.ts';
import type { RunState } from '../run-state.ts';
import { raise } from '../thrown.ts';
import type { NativeObject } from '../value.ts';
import { objectType } from './object.ts';
import { constructors, methods } from './signatures.ts';

interface Generator {
  state: bigint;
}

const MULTIPLIER = 0x5deece66dn;
const MASK = (1n << 48n) - 1n;

export function createGenerator(seed: bigint): Generator {
  return { state: (seed ^ MULTIPLIER) & MASK };
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

export function shuffled<Element>(elements: readonly Element[], generator: Generator): Element[] {
  const result = [...elements];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = nextInt(generator, index + 1);
    [result[index], result[other]] = [result[other] as Element, result[index] as Element];
  }
  return result;
}

export function generatorFrom(random: NativeObject): Generator {
  return generatorOf(random);
}
