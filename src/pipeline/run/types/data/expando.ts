// groovy.util.Expando: an object that takes every property; those that are closures are its methods.

import { entriesOf, mapOf } from '../../collections.ts';
import { textOfKey } from '../../keys.ts';
import type { NativeType } from '../../native-type.ts';
import { toText } from '../../to-text.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { checkSize } from '../../bounds.ts';

const propertiesOf = (self: Value): Map<string, Value> => (self as NativeObject).data as Map<string, Value>;

export const expandoType: NativeType = {
  name: 'groovy.util.Expando',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'getProperties()': (self) => mapOf(propertiesOf(self)),
    'toString()': (self, _, caller) => toText(mapOf(propertiesOf(self)), caller),
  }),
  construct: constructors({
    '()': () => createExpando([]),
    '(Map)': ([properties]) => createExpando(entriesOf(properties).map(({ key, value }) => [textOfKey(key) ?? '', value] as const)),
  }),
  getProperty: (self, name) => propertiesOf(self).get(name) ?? (name === 'properties' ? mapOf(propertiesOf(self)) : null),
  setProperty: (self, name, value) => {
    const properties = propertiesOf(self);
    properties.set(name, value);
    checkSize(properties.size);
    return true;
  },
  callAny: async (self, name, args, caller) => {
    const held = propertiesOf(self).get(name) ?? null;
    const isClosure = held !== null && typeof held === 'object' && held.kind === 'closure';
    return isClosure ? caller.interpreter.callClosure({ ...held, delegate: self }, args, caller) : undefined;
  },
};

function createExpando(properties: Iterable<readonly [string, Value]>): NativeObject {
  return { kind: 'object', type: expandoType, data: new Map(properties) };
}
