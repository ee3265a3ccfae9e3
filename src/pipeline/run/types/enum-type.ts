// Java's enums: constants that have a name and a place among the others, and nothing else.

import type { NativeFunction, NativeMethod, NativeType } from '../native-type.ts';
import { arrayOf } from '../collections.ts';
import { raise } from '../thrown.ts';
import type { NativeObject } from '../value.ts';
import { objectType } from './object.ts';
import { functions, methods } from './signatures.ts';

interface EnumParts {
  readonly methods?: ReadonlyMap<string, NativeMethod>;
  readonly statics?: ReadonlyMap<string, NativeFunction>;
  /** When it is not the name. */
  readonly toText?: (name: string) => string;
}

/** A constant's `data` is its name. */
export function createEnumType(className: string, names: readonly string[], parts: EnumParts = {}): NativeType {
  const { toText = (name: string) => name } = parts;
  const ordinal = (constant: NativeObject): number => names.indexOf(nameOf(constant));
  const base: NativeType = {
    name: className,
    parent: objectType,
    interfaces: ['java.lang.Enum', 'java.lang.Comparable', 'java.io.Serializable'],
    methods: new Map([
      ...methods<NativeObject>()({
        'name()': nameOf,
        'toString()': (self) => toText(nameOf(self)),
        'ordinal()': ordinal,
        'compareTo(Object)': (self, [other]) => ordinal(self) - (typeof other === 'object' && other?.kind === 'object' ? ordinal(other) : -1),
      }),
      ...(parts.methods ?? []),
    ]),
  };
  const constants = new Map(names.map((name): [string, NativeObject] => [name, { kind: 'object', type: base, data: name }]));
  const statics = functions({
    'values()': () => arrayOf([...constants.values()], className),
    'valueOf(String)': ([name]) => constants.get(name) ?? raise('java.lang.IllegalArgumentException', `No enum constant ${className.replaceAll('$', '.')}.${name}`),
  });
  return { ...base, constants, statics: new Map([...statics, ...(parts.statics ?? [])]) };
}

export function nameOf({ data }: NativeObject): string {
  return String(data);
}
