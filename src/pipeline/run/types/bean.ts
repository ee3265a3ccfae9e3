// What Jenkins' own objects are to scripts: properties, getters for them, a text and maybe elements.

import { readAccessor } from '../classes/accessor-names.ts';
import { mapOf } from '../collections.ts';
import { objectMethods } from '../native-type.ts';
import type { NativeMethod, NativeType } from '../native-type.ts';
import { objectType } from './object.ts';
import type { NativeObject, Value } from '../value.ts';

interface BeanData {
  readonly properties: ReadonlyMap<string, Value>;
  readonly text: string | null;
  readonly elements: Value;
}

const dataOf = (self: Value): BeanData => (self as NativeObject).data as BeanData;

/** `further`: methods that read no property. */
export function beanType(name: string, parent: NativeType = objectType, further: ReadonlyMap<string, NativeMethod> = new Map()): NativeType {
  return {
    name,
    parent,
    interfaces: ['java.io.Serializable'],
    methods: new Map([
      ...objectMethods({
        toString: (self: NativeObject) => dataOf(self).text ?? undefined,
        toList: (self: NativeObject) => dataOf(self).elements ?? undefined,
        getProperties: (self: NativeObject) => mapOf(dataOf(self).properties),
      }),
      ...further,
    ]),
    getProperty: (self: Value, property: string) => dataOf(self).properties.get(property),
    callAny: (self: Value, method: string, args: readonly Value[]) => {
      const accessor = readAccessor(method);
      return Promise.resolve(args.length > 0 || accessor === null || accessor.isSetter ? undefined : dataOf(self).properties.get(accessor.properties[0]));
    },
  };
}

/** Without a text of its own it is told as Java tells objects. */
export function bean(type: NativeType, properties: readonly (readonly [string, Value])[], text: string | null = null, elements: Value = null): NativeObject {
  return { kind: 'object', type, data: { properties: new Map(properties), text, elements } satisfies BeanData };
}

/** Undefined: it has no such property. */
export function readBean(self: NativeObject, property: string): Value | undefined {
  return dataOf(self).properties.get(property);
}
