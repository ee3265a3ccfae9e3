// Small objects that steps return, with named properties and nothing else: what Jenkins' Java classes are to scripts.

import type { NativeMethod, NativeType } from '../run/native-type.ts';
import { objectType } from '../run/types/object.ts';
import type { NativeObject, Value } from '../run/value.ts';

export interface RecordType {
  readonly create: (properties: ReadonlyMap<string, Value>) => NativeObject;
}

interface RecordData {
  readonly properties: ReadonlyMap<string, Value>;
}

/** `textProperty` is what the object becomes as a text; `further`: methods that read no property. */
export function defineRecord(className: string, propertyNames: readonly string[], textProperty: string | null, further: ReadonlyMap<string, NativeMethod> = new Map()): RecordType {
  const read = (self: Value, name: string): Value | undefined => dataOf(self).properties.get(name);
  const methods = new Map<string, NativeMethod>(further);
  for (const name of propertyNames) {
    const getter: NativeMethod = (self, args) => (args.length === 0 ? (read(self, name) ?? null) : undefined);
    const suffix = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    methods.set(`get${suffix}`, getter);
    methods.set(`is${suffix}`, (self, args, caller) => (typeof read(self, name) === 'boolean' ? getter(self, args, caller) : undefined));
  }
  if (textProperty !== null) {
    methods.set('toString', (self, args) => (args.length === 0 ? (read(self, textProperty) ?? null) : undefined));
  }
  const names = new Set(propertyNames);
  const type: NativeType = {
    name: className,
    parent: objectType,
    interfaces: ['java.io.Serializable'],
    methods,
    getProperty: (self, name) => (names.has(name) ? (read(self, name) ?? null) : undefined),
  };
  return { create: (properties) => ({ kind: 'object', type, data: { properties } satisfies RecordData }) };
}

/** Only objects that `create` made get here: methods are found by their type. */
function dataOf(self: Value): RecordData {
  return (self as NativeObject).data as RecordData;
}
