// java.security.MessageDigest, and Apache's DigestUtils, which shared libraries like.

import { checkLength } from '../../bounds.ts';
import type { NativeType } from '../../native-type.ts';
import { digest, digestHex } from '../../text/digests.ts';
import type { ListValue, NativeObject } from '../../value.ts';
import type { Work } from '../../../work.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { bytesOf, bytesToArray, encodeText } from '../bytes.ts';

interface Digest {
  readonly algorithm: string;
  bytes: Uint8Array;
}

const digestOf = ({ data }: NativeObject): Digest => data as Digest;

function update(self: NativeObject, added: Uint8Array): null {
  const state = digestOf(self);
  checkLength(state.bytes.length + added.length);
  const bytes = new Uint8Array(state.bytes.length + added.length);
  bytes.set(state.bytes);
  bytes.set(added, state.bytes.length);
  state.bytes = bytes;
  return null;
}

/** Begins anew afterwards. */
function* finish(self: NativeObject): Work<ListValue> {
  const state = digestOf(self);
  const result = yield* digest(state.algorithm, state.bytes);
  state.bytes = new Uint8Array();
  return yield* bytesToArray(result);
}

const messageDigestType: NativeType = {
  name: 'java.security.MessageDigest',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    *'update(Object[])'(self, [bytes]) {
      return update(self, yield* bytesOf(bytes));
    },
    'update(Number)': (self, [byte]) => update(self, Uint8Array.of(Number(typeof byte === 'number' ? byte : 'value' in byte ? byte.value : 0))),
    'digest()': (self) => finish(self),
    *'digest(Object[])'(self, [bytes]) {
      update(self, yield* bytesOf(bytes));
      return yield* finish(self);
    },
    'reset()': (self) => {
      digestOf(self).bytes = new Uint8Array();
      return null;
    },
    'getAlgorithm()': (self) => digestOf(self).algorithm,
    *'getDigestLength()'(self) {
      return (yield* digest(digestOf(self).algorithm, new Uint8Array())).length;
    },
  }),
  statics: functions({
    *'getInstance(String)'([algorithm]) {
      yield* digest(algorithm, new Uint8Array());
      const data: Digest = { algorithm, bytes: new Uint8Array() };
      return { kind: 'object', type: messageDigestType, data };
    },
  }),
};

function* hexOfText(algorithm: string, text: string): Work<string> {
  return yield* digestHex(algorithm, yield* encodeText(text));
}

function* hexOfBytes(algorithm: string, bytes: ListValue): Work<string> {
  return yield* digestHex(algorithm, yield* bytesOf(bytes));
}

const digestUtilsType: NativeType = {
  name: 'org.apache.commons.codec.digest.DigestUtils',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'md5Hex(String)': ([text]) => hexOfText('MD5', text),
    'md5Hex(Object[])': ([bytes]) => hexOfBytes('MD5', bytes),
    'sha1Hex(String)': ([text]) => hexOfText('SHA-1', text),
    'sha1Hex(Object[])': ([bytes]) => hexOfBytes('SHA-1', bytes),
    'sha256Hex(String)': ([text]) => hexOfText('SHA-256', text),
    'sha256Hex(Object[])': ([bytes]) => hexOfBytes('SHA-256', bytes),
    'sha384Hex(String)': ([text]) => hexOfText('SHA-384', text),
    'sha384Hex(Object[])': ([bytes]) => hexOfBytes('SHA-384', bytes),
    'sha512Hex(String)': ([text]) => hexOfText('SHA-512', text),
    'sha512Hex(Object[])': ([bytes]) => hexOfBytes('SHA-512', bytes),
  }),
};

export const DIGEST_TYPES: readonly NativeType[] = [messageDigestType, digestUtilsType];
