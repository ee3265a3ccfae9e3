// java.util.BitSet

import { checkSize } from '../bounds.ts';
import type { NativeType } from '../native-type.ts';
import { raise } from '../thrown.ts';
import type { NativeObject, Value } from '../value.ts';
import { objectType } from './object.ts';
import { constructors, methods } from './signatures.ts';

/** A byte for each bit. */
interface Bits {
  bits: Uint8Array;
}

const bitsOf = ({ data }: NativeObject): Bits => data as Bits;

function createBits(bits: Uint8Array): NativeObject {
  const data: Bits = { bits };
  return { kind: 'object', type: bitSetType, data };
}

/** Long enough for all bits below `end`. */
function grown(self: NativeObject, end: number): Uint8Array {
  checkSize(end);
  const held = bitsOf(self);
  if (end > held.bits.length) {
    const bits = new Uint8Array(Math.max(end, held.bits.length * 2));
    bits.set(held.bits);
    held.bits = bits;
  }
  return held.bits;
}

/** Changes each bit from `start` up to, but not with, `end`. */
function change(self: NativeObject, start: number, end: number, changed: (bit: number) => number): null {
  if (start < 0 || end < start) {
    raise('java.lang.IndexOutOfBoundsException', start < 0 ? `${end === start + 1 ? 'bitIndex' : 'fromIndex'} < 0: ${start}` : `fromIndex: ${start} > toIndex: ${end}`);
  }
  const bits = grown(self, end);
  for (let index = start; index < end; index += 1) {
    bits[index] = changed(bits[index] ?? 0);
  }
  return null;
}

const lengthOf = (self: NativeObject): number => bitsOf(self).bits.lastIndexOf(1) + 1;
const bitAt = (self: NativeObject, index: number): number => bitsOf(self).bits[index] ?? 0;

/** Of a bit of this one, and of the other's. */
function combine(self: NativeObject, other: NativeObject, combined: (left: number, right: number) => number): null {
  const bits = grown(self, lengthOf(other));
  for (const index of bits.keys()) {
    bits[index] = combined(bits[index] ?? 0, bitAt(other, index));
  }
  return null;
}

function combination(self: NativeObject, other: NativeObject, combined: (left: number, right: number) => number): Value {
  const copy = createBits(bitsOf(self).bits.slice());
  combine(copy, other, combined);
  return copy;
}

const and = (left: number, right: number): number => left & right;
const or = (left: number, right: number): number => left | right;
const xor = (left: number, right: number): number => left ^ right;
const [on, off, flip] = [() => 1, () => 0, (bit: number) => 1 - bit] as const;

function indexOf(self: NativeObject, bit: number, from: number): number {
  const index = bitsOf(self).bits.indexOf(bit, Math.max(from, 0));
  return index === -1 && bit === 0 ? Math.max(from, bitsOf(self).bits.length) : index;
}

const bitSetType: NativeType = {
  name: 'java.util.BitSet',
  parent: objectType,
  interfaces: ['java.lang.Cloneable', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'set(int)': (self, [index]) => change(self, index, index + 1, on),
    'set(int, boolean)': (self, [index, isSet]) => change(self, index, index + 1, isSet ? on : off),
    'set(int, int)': (self, [start, end]) => change(self, start, end, on),
    'set(int, int, boolean)': (self, [start, end, isSet]) => change(self, start, end, isSet ? on : off),
    'putAt(int, boolean)': (self, [index, isSet]) => change(self, index, index + 1, isSet ? on : off),
    'clear()': (self) => change(self, 0, bitsOf(self).bits.length, off),
    'clear(int)': (self, [index]) => change(self, index, index + 1, off),
    'clear(int, int)': (self, [start, end]) => change(self, start, end, off),
    'flip(int)': (self, [index]) => change(self, index, index + 1, flip),
    'flip(int, int)': (self, [start, end]) => change(self, start, end, flip),
    'get(int)': (self, [index]) => bitAt(self, index) === 1,
    'getAt(int)': (self, [index]) => bitAt(self, index) === 1,
    'and(BitSet)': (self, [other]) => combination(self, other, and),
    'or(BitSet)': (self, [other]) => combination(self, other, or),
    'xor(BitSet)': (self, [other]) => combination(self, other, xor),
    'andNot(BitSet)': (self, [other]) => combine(self, other, (left, right) => left & (1 - right)),
    'intersects(BitSet)': (self, [other]) => bitsOf(self).bits.some((bit, index) => bit === 1 && bitAt(other, index) === 1),
    'cardinality()': (self) => bitsOf(self).bits.reduce((sum, bit) => sum + bit, 0),
    'length()': lengthOf,
    'isEmpty()': (self) => lengthOf(self) === 0,
    'nextSetBit(int)': (self, [from]) => indexOf(self, 1, from),
    'nextClearBit(int)': (self, [from]) => indexOf(self, 0, from),
    'clone()': (self) => createBits(bitsOf(self).bits.slice()),
    'equals(BitSet)': (self, [other]) => lengthOf(self) === lengthOf(other) && bitsOf(self).bits.every((bit, index) => bit === bitAt(other, index)),
    'toString()': (self) => `{${[...bitsOf(self).bits].flatMap((bit, index) => (bit === 1 ? [index] : [])).join(', ')}}`,
  }),
  construct: constructors({ '()': () => createBits(new Uint8Array()), '(int)': () => createBits(new Uint8Array()) }),
};

export const BIT_SET_TYPES: readonly NativeType[] = [bitSetType];
