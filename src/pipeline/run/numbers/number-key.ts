// When two numbers are the same key of a map, and Java's hash codes, which decide the order of a HashMap.

import type { GroovyNumber } from './number.ts';
import { toJavaString } from './number-text.ts';

/** Equal for numbers that Java's equals() calls equal: 1, 1L, 1.0 and 1.00 are four keys. */
export function hashKey(value: GroovyNumber): string {
  // Short texts are made and compared much faster, and nothing else looks like these.
  if (typeof value === 'number') {
    return String(value);
  }
  if (value.type === 'BigDecimal') {
    return `BigDecimal:${value.unscaled}:${value.scale}`;
  }
  return `${value.type}:${toJavaString(value)}`;
}

export function numberHashCode(value: GroovyNumber): number {
  if (typeof value === 'number') {
    return value;
  }
  switch (value.type) {
    case 'Byte':
    case 'Short': return Number(value.value);
    case 'Long': return hashOfLong(BigInt.asUintN(64, value.value));
    case 'BigInteger': return hashOfBig(value.value);
    case 'BigDecimal': return hashOfDecimal(value.unscaled, value.scale);
    case 'Float': return new DataView(floatBytes(value.value, 4)).getInt32(0);
    default: return hashOfLong(new DataView(floatBytes(value.value, 8)).getBigUint64(0));
  }
}

function hashOfLong(bits: bigint): number {
  return Number(BigInt.asIntN(32, bits ^ (bits >> 32n)));
}

/** A sum over the words of 32 bits, the highest first. */
function hashOfBig(value: bigint): number {
  const hexadecimal = (value < 0n ? -value : value).toString(16);
  const words = hexadecimal.padStart(Math.ceil(hexadecimal.length / 8) * 8, '0');
  let hash = 0;
  for (let at = 0; at < words.length; at += 8) {
    hash = (Math.imul(31, hash) + parseInt(words.slice(at, at + 8), 16)) | 0;
  }
  return value < 0n ? -hash | 0 : hash;
}

function hashOfDecimal(unscaled: bigint, scale: number): number {
  if (unscaled === BigInt.asIntN(64, unscaled) && unscaled !== -(2n ** 63n)) {
    const magnitude = unscaled < 0n ? -unscaled : unscaled;
    const hash = (Math.imul(31, Number(BigInt.asIntN(32, magnitude >> 32n))) + Number(BigInt.asIntN(32, magnitude))) | 0;
    return (Math.imul(31, unscaled < 0n ? -hash | 0 : hash) + scale) | 0;
  }
  return (Math.imul(31, hashOfBig(unscaled)) + scale) | 0;
}

function floatBytes(value: number, size: 4 | 8): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(size));
  if (size === 4) {
    view.setFloat32(0, value);
  } else {
    view.setFloat64(0, value);
  }
  return view.buffer;
}
