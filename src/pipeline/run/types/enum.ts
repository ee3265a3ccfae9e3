// java.lang.Enum: the constants of a script's enums. Their name and place are fields that no script can write.

import { arrayOf } from '../collections.ts';
import { isInstanceValue } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { isSubclass, raise } from '../thrown.ts';
import type { ClassValue, Instance, Value } from '../value.ts';
import { objectType } from './object.ts';
import { methods } from './signatures.ts';

export const NAME_FIELD = '$name';
export const ORDINAL_FIELD = '$ordinal';

function nameOf({ fields }: Instance): string {
  const name = fields.get(NAME_FIELD);
  return typeof name === 'string' ? name : '';
}

function ordinalOf({ fields }: Instance): number {
  const ordinal = fields.get(ORDINAL_FIELD);
  return typeof ordinal === 'number' ? ordinal : 0;
}

export const enumType: NativeType = {
  name: 'java.lang.Enum',
  parent: objectType,
  interfaces: ['java.lang.Comparable', 'java.io.Serializable'],
  methods: methods<Instance>()({
    'name()': nameOf,
    'toString()': nameOf,
    'ordinal()': ordinalOf,
    // A constant with a body is of a class of its own.
    'getDeclaringClass()': (self) => (self.class.superclass?.name === 'java.lang.Enum' ? self.class : self.class.superclass),
    'compareTo(Object)': (self, [other]) => (isConstant(other) ? ordinalOf(self) - ordinalOf(other) : raise('java.lang.ClassCastException', `${self.class.name} can't be compared with this`)),
    'next()': (self) => neighbour(self, 1),
    'previous()': (self) => neighbour(self, -1),
  }),
};

export function isEnum(type: ClassValue): boolean {
  return isSubclass(type, 'java.lang.Enum');
}

function isConstant(value: Value): value is Instance {
  return isInstanceValue(value) && value.fields.has(ORDINAL_FIELD);
}

/** In the order of the source. */
function constantsOf(type: ClassValue): readonly Instance[] {
  return Array.from(type.declared?.statics.values() ?? []).filter(isConstant);
}

/** After the last comes the first. */
function neighbour(self: Instance, distance: number): Value {
  const constants = constantsOf(self.class);
  return constants[(ordinalOf(self) + distance + constants.length) % constants.length] ?? null;
}

/** `Color.values()` and `Color.valueOf('RED')`. Undefined: it is no such call. */
export function callEnumStatic(type: ClassValue, name: string, args: readonly Value[]): Value | undefined {
  const [first = null] = args;
  if (name === 'values' && args.length === 0) {
    return arrayOf([...constantsOf(type)], type.name);
  }
  if (name !== 'valueOf' || args.length !== 1) {
    return undefined;
  }
  const found = constantsOf(type).find((constant) => nameOf(constant) === first);
  return found ?? raise('java.lang.IllegalArgumentException', `No enum constant ${type.name}.${typeof first === 'string' ? first : ''}`);
}
