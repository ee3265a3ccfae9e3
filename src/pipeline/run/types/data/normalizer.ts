// java.text.Normalizer

import type { NativeType } from '../../native-type.ts';
import type { NativeObject } from '../../value.ts';
import { createEnumType, nameOf } from '../enum-type.ts';
import { objectType } from '../object.ts';
import { functions } from '../signatures.ts';

const formType = createEnumType('java.text.Normalizer$Form', ['NFD', 'NFC', 'NFKD', 'NFKC']);

const normalize = (text: string, form: NativeObject): string => text.normalize(nameOf(form));

const normalizerType: NativeType = {
  name: 'java.text.Normalizer',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'normalize(String, Form)': ([text, form]) => normalize(text, form),
    'isNormalized(String, Form)': ([text, form]) => normalize(text, form) === text,
  }),
};

export const NORMALIZER_TYPES: readonly NativeType[] = [normalizerType, formType];
