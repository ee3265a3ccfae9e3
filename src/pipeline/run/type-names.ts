// What the names of types in a script's source mean.

import { JENKINS_CLOSURES, SUPERTYPES } from './instance-of.ts';
import type { NumberType } from './numbers/number.ts';
import { simpleName } from './class-name.ts';

export const PRIMITIVES: ReadonlyMap<string, string> = new Map([
  ['boolean', 'java.lang.Boolean'],
  ['byte', 'java.lang.Byte'],
  ['char', 'java.lang.Character'],
  ['short', 'java.lang.Short'],
  ['int', 'java.lang.Integer'],
  ['long', 'java.lang.Long'],
  ['float', 'java.lang.Float'],
  ['double', 'java.lang.Double'],
]);

export const NUMBER_TYPES: ReadonlyMap<string, NumberType> = new Map(
  (['Byte', 'Short', 'Integer', 'Long', 'Float', 'Double', 'BigInteger', 'BigDecimal'] as const).map((name) => [name.startsWith('Big') ? `java.math.${name}` : `java.lang.${name}`, name]),
);

/** Interfaces of one method, which a closure may stand for. */
export const FUNCTIONAL_TYPES: ReadonlySet<string> = new Set([
  'java.lang.Runnable', 'java.util.Comparator', 'java.lang.Comparable', 'java.lang.Iterable',
  'java.util.concurrent.Callable', 'java.util.function.Function', 'java.util.function.Predicate', 'java.util.function.Supplier', 'java.util.function.Consumer',
  'java.util.function.BiFunction', 'java.util.function.UnaryOperator', 'java.util.function.BinaryOperator', 'java.io.FileFilter', 'java.io.FilenameFilter',
  'Callable', 'Function', 'Predicate', 'Supplier', 'Consumer', 'BiFunction', 'UnaryOperator', 'BinaryOperator', 'FileFilter', 'FilenameFilter',
]);

/** Interfaces and abstract classes, which no value is of exactly, and which are known without an import. */
export const ABSTRACT_TYPES = [
  'java.lang.Object', 'java.lang.Number', 'java.lang.CharSequence', 'java.lang.Comparable', 'java.lang.Iterable', 'java.lang.Runnable', 'java.lang.Cloneable',
  'java.util.List', 'java.util.Collection', 'java.util.Map', 'java.util.Set', 'java.util.SortedMap', 'java.util.SortedSet', 'java.util.Queue', 'java.util.Deque',
  'java.util.Comparator', 'java.io.Serializable', 'groovy.lang.Closure', 'groovy.lang.GString', 'groovy.lang.Range', 'groovy.lang.GroovyObject', 'groovy.lang.GroovyInterceptable', 'groovy.lang.IntRange',
];

const SIMPLE_NAMES: ReadonlyMap<string, string> = new Map([...SUPERTYPES.keys(), ...ABSTRACT_TYPES].filter((name) => !name.includes('$')).map((name) => [simpleName(name), name]));

/** `String` → `java.lang.String`; names that are not of Java's core stay as they are. */
export function fullTypeName(name: string): string {
  if (JENKINS_CLOSURES.includes(name)) {
    return 'groovy.lang.Closure';
  }
  return SIMPLE_NAMES.get(name) ?? (name === 'Map.Entry' || name === 'java.util.Map.Entry' ? 'java.util.Map$Entry' : name);
}

/** Known without a file of its own in types/. */
export function isCoreType(fullName: string): boolean {
  return SUPERTYPES.has(fullName) || PRIMITIVES.has(fullName) || ABSTRACT_TYPES.includes(fullName);
}
