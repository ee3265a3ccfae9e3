// Which Java type a value is of, and Java's classes by their names.

import { classNameOf, simpleName } from './class-name.ts';
import { SUPERTYPES } from './instance-of.ts';
import type { NativeType } from './native-type.ts';
import { isSubclass } from './thrown.ts';
import { ABSTRACT_TYPES, fullTypeName, PRIMITIVES } from './type-names.ts';
import { enumType, isEnum } from './types/enum.ts';
import { EXCEPTION_CLASSES } from './types/exceptions.ts';
import { arrayType } from './types/array.ts';
import { booleanType } from './types/boolean.ts';
import { characterType } from './types/character.ts';
import { configObjectType } from './types/data/config-object.ts';
import { jsonArrayType, jsonObjectType } from './types/data/json-objects.ts';
import { classType } from './types/class.ts';
import { closureType } from './types/closure.ts';
import { LIST_TYPES } from './types/list-types.ts';
import { entryType, mapType, sortedMapType } from './types/map.ts';
import { nullType } from './types/null.ts';
import { numberType } from './types/number.ts';
import { objectType } from './types/object.ts';
import { rangeType } from './types/range.ts';
import { setType, sortedSetType } from './types/set.ts';
import { gstringType, stringType } from './types/string-type.ts';
import { throwableType } from './types/throwable.ts';
import { NATIVE_TYPES } from './types/types.ts';
import type { ClassValue, Value } from './value.ts';

/** Where the methods of a value are. */
export function typeOf(value: Value): NativeType {
  switch (typeof value) {
    case 'string':
      return stringType;
    case 'number':
      return numberType;
    case 'boolean':
      return booleanType;
    default:
      return value === null ? nullType : typeOfObject(value);
  }
}

function typeOfObject(value: Exclude<Value, null | string | number | boolean>): NativeType {
  switch (value.kind) {
    case 'number':
      return numberType;
    case 'character':
      return characterType;
    case 'gstring':
      return gstringType;
    case 'list':
      return value.type === 'array' ? arrayType : value.type === 'JSONArray' ? jsonArrayType : LIST_TYPES[value.type];
    case 'map':
      return value.type === 'JSONObject' ? jsonObjectType : value.type === 'ConfigObject' ? configObjectType : value.type === 'TreeMap' ? sortedMapType : mapType;
    case 'entry':
      return entryType;
    case 'set':
      return value.type === 'TreeSet' ? sortedSetType : setType;
    case 'range':
      return rangeType;
    case 'closure':
      return closureType;
    case 'class':
      return classType;
    case 'instance':
      return isSubclass(value.class, 'java.lang.Throwable') ? throwableType : isEnum(value.class) ? enumType : objectType;
    case 'object':
      return value.type;
    default:
      throw new Error(`no type for ${classNameOf(value)}`);
  }
}

/** By full name, or by simple name when Groovy knows it without an import. */
export function nativeClass(name: string): ClassValue | null {
  return NATIVE_CLASSES.get(fullTypeName(name)) ?? NATIVE_CLASSES.get(BY_SIMPLE_NAME.get(name) ?? '') ?? null;
}

/** A type that no value is of exactly. */
function withoutConstructor(name: string): NativeType {
  return { name, parent: objectType, interfaces: SUPERTYPES.get(name) ?? [], methods: new Map() };
}

/** These are no interfaces. */
const CLASSES_WITHOUT_VALUES: ReadonlySet<string> = new Set(['java.lang.Object', 'java.lang.Number', 'groovy.lang.Closure', 'groovy.lang.GString', 'groovy.lang.IntRange']);

const NATIVE_CLASSES: ReadonlyMap<string, ClassValue> = createClasses();

/** java.lang, java.util, java.io, java.net, groovy.lang and groovy.util are imported everywhere, and what steps of Jenkins' plugins take and give. */
const BY_SIMPLE_NAME: ReadonlyMap<string, string> = new Map(
  [...NATIVE_CLASSES.keys()].filter((name) => /^(?:java\.(?:lang|util|io|net)|groovy\.(?:lang|util)|org\.apache\.commons\.csv)\.[A-Z][A-Za-z0-9]*$/.test(name)).map((name) => [simpleName(name), name]),
);

function createClasses(): Map<string, ClassValue> {
  const classes = new Map<string, ClassValue>(EXCEPTION_CLASSES);
  const byName = new Map(NATIVE_TYPES.map((type) => [type.name, type]));
  const isAbstract = (name: string) => ABSTRACT_TYPES.includes(name) && !CLASSES_WITHOUT_VALUES.has(name);
  const names = [...SUPERTYPES.keys(), ...ABSTRACT_TYPES, ...PRIMITIVES.keys(), ...byName.keys()];
  for (const name of names.filter((each) => !EXCEPTION_CLASSES.has(each))) {
    const native = byName.get(name) ?? withoutConstructor(name);
    classes.set(name, { kind: 'class', name, superclass: null, interfaces: [], isInterface: isAbstract(name), declared: null, native });
  }
  return classes;
}
