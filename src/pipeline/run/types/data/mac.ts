// javax.crypto.Mac with a key: HMACs, as signatures of web hooks and addresses are made.

import { checkLength } from '../../bounds.ts';
import type { NativeType } from '../../native-type.ts';
import { digest } from '../../text/digests.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject } from '../../value.ts';
import type { Work } from '../../../work.ts';
import { bytesOf, bytesToArray } from '../bytes.ts';
import { objectType } from '../object.ts';
import { constructors, functions, methods } from '../signatures.ts';

/** Name → of which digest, and the bytes of a block of it. */
const ALGORITHMS: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['HMACMD5', ['MD5', 64]], ['HMACSHA1', ['SHA-1', 64]], ['HMACSHA256', ['SHA-256', 64]], ['HMACSHA384', ['SHA-384', 128]], ['HMACSHA512', ['SHA-512', 128]],
]);

interface Mac {
  readonly algorithm: string;
  key: Uint8Array | null;
  bytes: Uint8Array;
}

const macOf = ({ data }: NativeObject): Mac => data as Mac;

function update(self: NativeObject, added: Uint8Array): null {
  const mac = macOf(self);
  if (mac.key === null) {
    raise('java.lang.IllegalStateException', 'MAC not initialized');
  }
  checkLength(mac.bytes.length + added.length);
  mac.bytes = concatenate(mac.bytes, added);
  return null;
}

function concatenate(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

/** Begins anew afterwards, with the same key. */
function* finish(self: NativeObject): Work<Uint8Array> {
  update(self, new Uint8Array());
  const mac = macOf(self);
  const [name, size] = ALGORITHMS.get(mac.algorithm.toUpperCase()) ?? ['SHA-256', 64];
  const given = mac.key ?? new Uint8Array();
  const key = new Uint8Array(size);
  key.set(given.length > size ? yield* digest(name, given) : given);
  const inner = yield* digest(name, concatenate(key.map((byte) => byte ^ 0x36), mac.bytes));
  mac.bytes = new Uint8Array();
  return yield* digest(name, concatenate(key.map((byte) => byte ^ 0x5c), inner));
}

const macType: NativeType = {
  name: 'javax.crypto.Mac',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'init(SecretKeySpec)': (self, [key]) => {
      Object.assign(macOf(self), { key: key.data, bytes: new Uint8Array() });
      return null;
    },
    *'update(Object[])'(self, [bytes]) {
      return update(self, yield* bytesOf(bytes));
    },
    *'doFinal()'(self) {
      return yield* bytesToArray(yield* finish(self));
    },
    *'doFinal(Object[])'(self, [bytes]) {
      update(self, yield* bytesOf(bytes));
      return yield* bytesToArray(yield* finish(self));
    },
    'getAlgorithm()': (self) => macOf(self).algorithm,
  }),
  statics: functions({
    'getInstance(String)': ([algorithm]) => {
      const data: Mac = { algorithm, key: null, bytes: new Uint8Array() };
      return ALGORITHMS.has(algorithm.toUpperCase()) ? { kind: 'object', type: macType, data } : raise('java.security.NoSuchAlgorithmException', `Algorithm ${algorithm} not available`);
    },
  }),
};

const keyType: NativeType = {
  name: 'javax.crypto.spec.SecretKeySpec',
  parent: objectType,
  interfaces: ['javax.crypto.SecretKey', 'java.security.Key'],
  methods: new Map(),
  construct: constructors({
    *'(Object[], String)'([bytes]) {
      return { kind: 'object', type: keyType, data: yield* bytesOf(bytes) };
    },
  }),
};

export const MAC_TYPES: readonly NativeType[] = [macType, keyType];
