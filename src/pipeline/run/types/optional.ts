// java.util.Optional

import { simpleName } from '../class-name.ts';
import { isInstanceValue } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { createException, raise, Thrown } from '../thrown.ts';
import { toText } from '../to-text.ts';
import type { NativeObject, Value } from '../value.ts';
import { callClosure, test } from './calling.ts';
import { javaEquals } from './elements.ts';
import { objectType } from './object.ts';
import { functions, methods } from './signatures.ts';

const valueOf = ({ data }: NativeObject): Value => data as Value;

/** `of`: which of the four kinds. */
export const optionalOf = (value: Value, of: 'Object' | 'Int' | 'Long' | 'Double' = 'Object'): NativeObject => ({ kind: 'object', type: of === 'Object' ? optionalType : numberTypes[of], data: value });

const optionalType: NativeType = {
  name: 'java.util.Optional',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'get()': (self) => valueOf(self) ?? raise('java.util.NoSuchElementException', 'No value present'),
    'getAsInt()': (self) => valueOf(self) ?? raise('java.util.NoSuchElementException', 'No value present'),
    'getAsLong()': (self) => valueOf(self) ?? raise('java.util.NoSuchElementException', 'No value present'),
    'getAsDouble()': (self) => valueOf(self) ?? raise('java.util.NoSuchElementException', 'No value present'),
    'isPresent()': (self) => valueOf(self) !== null,
    'isEmpty()': (self) => valueOf(self) === null,
    'orElse(Object)': (self, [fallback]) => valueOf(self) ?? fallback,
    'orElseGet(Closure)': (self, [closure], caller) => valueOf(self) ?? callClosure(closure, [], caller),
    'orElseThrow()': (self) => valueOf(self) ?? raise('java.util.NoSuchElementException', 'No value present'),
    'orElseThrow(Closure)': async (self, [closure], caller) => {
      const value = valueOf(self);
      const error = value === null ? await callClosure(closure, [], caller) : null;
      if (isInstanceValue(error)) {
        throw new Thrown(error);
      }
      return value;
    },
    'ifPresent(Closure)': async (self, [closure], caller) => {
      if (valueOf(self) !== null) {
        await callClosure(closure, [valueOf(self)], caller);
      }
      return null;
    },
    'map(Closure)': async (self, [closure], caller) => optionalOf(valueOf(self) === null ? null : await callClosure(closure, [valueOf(self)], caller)),
    'filter(Closure)': async (self, [closure], caller) => optionalOf(valueOf(self) !== null && (await test(closure, [valueOf(self)], caller)) ? valueOf(self) : null),
    'flatMap(Closure)': (self, [closure], caller) => (valueOf(self) === null ? self : callClosure(closure, [valueOf(self)], caller)),
    'or(Closure)': (self, [closure], caller) => (valueOf(self) === null ? callClosure(closure, [], caller) : self),
    'ifPresentOrElse(Closure, Closure)': async (self, [present, absent], caller) => {
      await (valueOf(self) === null ? callClosure(absent, [], caller) : callClosure(present, [valueOf(self)], caller));
      return null;
    },
    'asBoolean()': (self) => valueOf(self) !== null,
    'toString()': async (self, _, caller) => {
      const name = simpleName(self.type.name);
      return valueOf(self) === null ? `${name}.empty` : `${name}[${await toText(valueOf(self), caller)}]`;
    },
    'equals(Object)': async (self, [other], caller) => typeof other === 'object' && other?.kind === 'object' && other.type === self.type && javaEquals(valueOf(self), valueOf(other), caller),
  }),
  statics: functions({
    'of(Object)': ([value]) => optionalOf(value ?? fail()),
    'ofNullable(Object)': ([value]) => optionalOf(value),
    'empty()': () => optionalOf(null),
  }),
};

function fail(): never {
  throw new Thrown(createException('java.lang.NullPointerException', null));
}

const numberTypes: Readonly<Record<'Int' | 'Long' | 'Double', NativeType>> = {
  Int: { ...optionalType, name: 'java.util.OptionalInt' },
  Long: { ...optionalType, name: 'java.util.OptionalLong' },
  Double: { ...optionalType, name: 'java.util.OptionalDouble' },
};

export const OPTIONAL_TYPES: readonly NativeType[] = [optionalType, ...Object.values(numberTypes)];
