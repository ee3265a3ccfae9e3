// java.util.Base64

import type { NativeType } from '../../native-type.ts';
import { decodeBase64, encodeBase64 } from '../../text/base64.ts';
import type { Base64Kind } from '../../text/base64.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { arrayToText, bytesOf, bytesToArray, textToArray } from '../bytes.ts';

interface Coder {
  readonly kind: Base64Kind;
  readonly withPadding: boolean;
}

const coderOf = ({ data }: NativeObject): Coder => data as Coder;

const encoderType: NativeType = {
  name: 'java.util.Base64$Encoder',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    *'encodeToString(Object[])'(self, [bytes]) {
      return yield* encodeBase64(yield* bytesOf(bytes), coderOf(self).kind, coderOf(self).withPadding);
    },
    *'encode(Object[])'(self, [bytes]) {
      return yield* textToArray(yield* encodeBase64(yield* bytesOf(bytes), coderOf(self).kind, coderOf(self).withPadding), null);
    },
    'withoutPadding()': (self) => ({ ...self, data: { ...coderOf(self), withPadding: false } }),
  }),
};

const decoderType: NativeType = {
  name: 'java.util.Base64$Decoder',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    *'decode(String)'(self, [text]) {
      return yield* bytesToArray(yield* decodeBase64(text, coderOf(self).kind));
    },
    *'decode(Object[])'(self, [bytes]) {
      return yield* bytesToArray(yield* decodeBase64(yield* arrayToText(bytes, 'ISO-8859-1'), coderOf(self).kind));
    },
  }),
};

function coder(type: NativeType, kind: Base64Kind): NativeObject {
  const data: Coder = { kind, withPadding: true };
  return { kind: 'object', type, data };
}

const base64Type: NativeType = {
  name: 'java.util.Base64',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'getEncoder()': () => coder(encoderType, 'standard'),
    'getUrlEncoder()': () => coder(encoderType, 'url'),
    'getMimeEncoder()': () => coder(encoderType, 'mime'),
    'getDecoder()': () => coder(decoderType, 'standard'),
    'getUrlDecoder()': () => coder(decoderType, 'url'),
    'getMimeDecoder()': () => coder(decoderType, 'mime'),
  }),
};

export const BASE64_TYPES: readonly NativeType[] = [base64Type, encoderType, decoderType];
