// java.security.MessageDigest, and Apache's DigestUtils, which shared libraries like.

import { checkLength } from '../../bounds.ts';
import type { NativeType } from '../../native-type.ts';
import { encodeHex } from '../../text/base64.ts';
import { digest } from '../../text/digests.ts';
import type { ListValue, NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { bytesToArray, bytesOf, encodeText } from '../bytes.ts';

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
function finish(self: NativeObject): ListValue {
  const state = digestOf(self);
  const result = digest(state.algorithm, state.bytes);
  state.bytes = new Uint8Array();
  return bytesToArray(result);
}

const messageDigestType: NativeType = {
  name: 'java.security.MessageDigest',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'update(Object[])': (self, [bytes]) => update(self, bytesOf(bytes)),
    'update(Number)': (self, [byte]) => update(self, Uint8Array.of(Number(typeof byte === 'number' ? byte : 'value' in byte ? byte.value : 0))),
    'digest()': (self) => finish(self),
    'digest(Object[])': (self, [bytes]) => {
      update(self, bytesOf(bytes));
      return finish(self);
    },
    'reset()': (self) => {
      digestOf(self).bytes = new Uint8Array();
      return null;
    },
    'getAlgorithm()': (self) => digestOf(self).algorithm,
    'getDigestLength()': (self) => digest(digestOf(self).algorithm, new Uint8Array()).length,
  }),
  statics: functions({
    'getInstance(String)': ([algorithm]) => {
      digest(algorithm, new Uint8Array());
      const data: Digest = { algorithm, bytes: new Uint8Array() };
      return { kind: 'object', type: messageDigestType, data };
    },
  }),
};

const hex = (algorithm: string, bytes: Uint8Array): string => encodeHex(digest(algorithm, bytes));

const digestUtilsType: NativeType = {
  name: 'org.apache.commons.codec.digest.DigestUtils',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'md5Hex(String)': ([text]) => hex('MD5', encodeText(text)),
    'md5Hex(Object[])': ([bytes]) => hex('MD5', bytesOf(bytes)),
    'sha1Hex(String)': ([text]) => hex('SHA-1', encodeText(text)),
    'sha1Hex(Object[])': ([bytes]) => hex('SHA-1', bytesOf(bytes)),
    'sha256Hex(String)': ([text]) => hex('SHA-256', encodeText(text)),
    'sha256Hex(Object[])': ([bytes]) => hex('SHA-256', bytesOf(bytes)),
    'sha384Hex(String)': ([text]) => hex('SHA-384', encodeText(text)),
    'sha384Hex(Object[])': ([bytes]) => hex('SHA-384', bytesOf(bytes)),
    'sha512Hex(String)': ([text]) => hex('SHA-512', encodeText(text)),
    'sha512Hex(Object[])': ([bytes]) => hex('SHA-512', bytesOf(bytes)),
  }),
};

export const DIGEST_TYPES: readonly NativeType[] = [messageDigestType, digestUtilsType];
