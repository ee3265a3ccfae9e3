// java.security.MessageDigest, and Apache's DigestUtils, which shared libraries like.

import { checkLength } from '../../bounds.ts';
import type { Caller } from '../../caller.ts';
import { perform } from '../../count.ts';
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
async function finish(self: NativeObject, caller: Caller): Promise<ListValue> {
  const state = digestOf(self);
  const result = await perform(digest(state.algorithm, state.bytes), caller);
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
    'digest()': (self, _, caller) => finish(self, caller),
    'digest(Object[])': (self, [bytes], caller) => {
      update(self, bytesOf(bytes));
      return finish(self, caller);
    },
    'reset()': (self) => {
      digestOf(self).bytes = new Uint8Array();
      return null;
    },
    'getAlgorithm()': (self) => digestOf(self).algorithm,
    'getDigestLength()': async (self, _, caller) => (await perform(digest(digestOf(self).algorithm, new Uint8Array()), caller)).length,
  }),
  statics: functions({
    'getInstance(String)': async ([algorithm], caller) => {
      await perform(digest(algorithm, new Uint8Array()), caller);
      const data: Digest = { algorithm, bytes: new Uint8Array() };
      return { kind: 'object', type: messageDigestType, data };
    },
  }),
};

const hex = async (algorithm: string, bytes: Uint8Array, caller: Caller): Promise<string> => encodeHex(await perform(digest(algorithm, bytes), caller));

const digestUtilsType: NativeType = {
  name: 'org.apache.commons.codec.digest.DigestUtils',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'md5Hex(String)': ([text], caller) => hex('MD5', encodeText(text), caller),
    'md5Hex(Object[])': ([bytes], caller) => hex('MD5', bytesOf(bytes), caller),
    'sha1Hex(String)': ([text], caller) => hex('SHA-1', encodeText(text), caller),
    'sha1Hex(Object[])': ([bytes], caller) => hex('SHA-1', bytesOf(bytes), caller),
    'sha256Hex(String)': ([text], caller) => hex('SHA-256', encodeText(text), caller),
    'sha256Hex(Object[])': ([bytes], caller) => hex('SHA-256', bytesOf(bytes), caller),
    'sha384Hex(String)': ([text], caller) => hex('SHA-384', encodeText(text), caller),
    'sha384Hex(Object[])': ([bytes], caller) => hex('SHA-384', bytesOf(bytes), caller),
    'sha512Hex(String)': ([text], caller) => hex('SHA-512', encodeText(text), caller),
    'sha512Hex(Object[])': ([bytes], caller) => hex('SHA-512', bytesOf(bytes), caller),
  }),
};

export const DIGEST_TYPES: readonly NativeType[] = [messageDigestType, digestUtilsType];
