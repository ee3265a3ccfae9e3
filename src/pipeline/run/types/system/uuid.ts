// java.util.UUID

import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { encodeHex } from '../../text/base64.ts';
import { digest } from '../../text/digests.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject } from '../../value.ts';
import { finish } from '../../../work.ts';
import { bytesOf } from '../bytes.ts';
import { objectType } from '../object.ts';
import { createGenerator, nextDouble, seedOf } from '../random.ts';
import { constructors, functions, methods } from '../signatures.ts';

/** Sets the four bits that say how it was made, and the two that say that it is such a one. */
function createUuid(bytes: Uint8Array, version: number): NativeObject {
  const marked = Uint8Array.from(bytes.slice(0, 16), (byte, index) => (index === 6 ? (byte & 0x0f) | (version << 4) : index === 8 ? (byte & 0x3f) | 0x80 : byte));
  return { kind: 'object', type: uuidType, data: finish(encodeHex(marked)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

function parseUuid(text: string): NativeObject {
  const parts = /^([0-9a-f]{1,8})-([0-9a-f]{1,4})-([0-9a-f]{1,4})-([0-9a-f]{1,4})-([0-9a-f]{1,12})$/i.exec(text);
  if (parts === null) {
    raise('java.lang.IllegalArgumentException', `Invalid UUID string: ${text}`);
  }
  const data = parts.slice(1).map((part, index) => part.toLowerCase().padStart([8, 4, 4, 4, 12][index] ?? 0, '0')).join('-');
  return { kind: 'object', type: uuidType, data };
}

const hexOf = (bits: bigint): string => BigInt.asUintN(64, bits).toString(16).padStart(16, '0');

export const uuidType: NativeType = {
  name: 'java.util.UUID',
  parent: objectType,
  interfaces: ['java.lang.Comparable', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'toString()': ({ data }) => String(data),
    'getMostSignificantBits()': ({ data }) => toLongValue(BigInt.asIntN(64, BigInt(`0x${String(data).replaceAll('-', '').slice(0, 16)}`))),
    'getLeastSignificantBits()': ({ data }) => toLongValue(BigInt.asIntN(64, BigInt(`0x${String(data).replaceAll('-', '').slice(16)}`))),
    'version()': ({ data }) => Number.parseInt(String(data).charAt(14), 16),
    'compareTo(UUID)': ({ data }, [other]) => (String(data) < String(other.data) ? -1 : data === other.data ? 0 : 1),
  }),
  construct: constructors({
    '(long, long)': ([high, low]) => parseUuid(hexOf(high).replace(/^(.{8})(.{4})(.{4})$/, '$1-$2-$3') + hexOf(low).replace(/^(.{4})(.{12})$/, '-$1-$2')),
  }),
  statics: functions({
    /** From the clock and the work done so far: unique, but no secret. */
    'randomUUID()': (_, { run }) => {
      const generator = createGenerator(seedOf(run));
      return createUuid(Uint8Array.from({ length: 16 }, () => Math.floor(nextDouble(generator) * 256)), 4);
    },
    *'nameUUIDFromBytes(Object[])'([bytes]) {
      return createUuid(yield* digest('MD5', yield* bytesOf(bytes)), 3);
    },
    'fromString(String)': ([text]) => parseUuid(text),
  }),
};
