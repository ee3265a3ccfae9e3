// java.lang.Boolean

import type { NativeType } from '../native-type.ts';
import { objectType } from './object.ts';
import { constructors, functions, methods } from './signatures.ts';

export const booleanType: NativeType = {
  name: 'java.lang.Boolean',
  parent: objectType,
  interfaces: ['java.lang.Comparable', 'java.io.Serializable'],
  methods: methods<boolean>()({
    'booleanValue()': (self) => self,
    'asBoolean()': (self) => self,
    'toBoolean()': (self) => self,
    'and(boolean)': (self, [other]) => self && other,
    'or(boolean)': (self, [other]) => self || other,
    'xor(boolean)': (self, [other]) => self !== other,
    'implies(boolean)': (self, [other]) => !self || other,
    'compareTo(boolean)': (self, [other]) => Number(self) - Number(other),
  }),
  construct: constructors({
    '(boolean)': ([value]) => value,
    '(String?)': ([text]) => text?.toLowerCase() === 'true',
  }),
  statics: functions({
    'parseBoolean(String?)': ([text]) => text?.toLowerCase() === 'true',
    'valueOf(boolean)': ([value]) => value,
    'valueOf(String?)': ([text]) => text?.toLowerCase() === 'true',
    'toString(boolean)': ([value]) => String(value),
    'hashCode(boolean)': ([value]) => (value ? 1231 : 1237),
    'compare(boolean, boolean)': ([left, right]) => Number(left) - Number(right),
    'logicalAnd(boolean, boolean)': ([left, right]) => left && right,
    'logicalOr(boolean, boolean)': ([left, right]) => left || right,
    'logicalXor(boolean, boolean)': ([left, right]) => left !== right,
  }),
  constants: new Map([['TRUE', true], ['FALSE', false]]),
};
