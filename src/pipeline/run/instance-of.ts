// `instanceof` for everything: which of Java's classes and interfaces a value belongs to.

import { classNameOf, simpleName } from './class-name.ts';
import type { NativeType } from './native-type.ts';
import { isSubclass } from './thrown.ts';
import type { Value } from './value.ts';

/** Class → what it extends and implements, directly or not, without java.lang.Object. */
export const SUPERTYPES: ReadonlyMap<string, readonly string[]> = new Map([
  ...['Byte', 'Short', 'Integer', 'Long', 'Float', 'Double'].map((name): [string, string[]] => [`java.lang.${name}`, ['java.lang.Number', 'java.lang.Comparable', 'java.io.Serializable']]),
  ...['BigInteger', 'BigDecimal'].map((name): [string, string[]] => [`java.math.${name}`, ['java.lang.Number', 'java.lang.Comparable', 'java.io.Serializable']]),
  ['java.lang.String', ['java.lang.CharSequence', 'java.lang.Comparable', 'java.io.Serializable']],
  ['java.lang.Character', ['java.lang.Comparable', 'java.io.Serializable']],
  ['java.lang.Boolean', ['java.lang.Comparable', 'java.io.Serializable']],
  ['org.codehaus.groovy.runtime.GStringImpl', ['groovy.lang.GString', 'groovy.lang.GroovyObject', 'java.lang.CharSequence', 'java.lang.Comparable', 'java.io.Serializable']],
  ['java.util.ArrayList', ['java.util.AbstractList', 'java.util.List', 'java.util.Collection', 'java.lang.Iterable', 'java.util.RandomAccess', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['java.util.LinkedList', ['java.util.AbstractList', 'java.util.List', 'java.util.Deque', 'java.util.Queue', 'java.util.Collection', 'java.lang.Iterable', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['java.util.ArrayDeque', ['java.util.AbstractCollection', 'java.util.Deque', 'java.util.Queue', 'java.util.Collection', 'java.lang.Iterable', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['java.util.PriorityQueue', ['java.util.AbstractQueue', 'java.util.Queue', 'java.util.Collection', 'java.lang.Iterable', 'java.io.Serializable']],
  ['java.util.Stack', ['java.util.Vector', 'java.util.AbstractList', 'java.util.List', 'java.util.Collection', 'java.lang.Iterable', 'java.util.RandomAccess', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['java.util.concurrent.CopyOnWriteArrayList', ['java.util.List', 'java.util.Collection', 'java.lang.Iterable', 'java.util.RandomAccess', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['groovy.lang.ListWithDefault', ['java.util.List', 'java.util.Collection', 'java.lang.Iterable']],
  ['groovy.lang.Tuple', ['java.util.AbstractList', 'java.util.List', 'java.util.Collection', 'java.lang.Iterable']],
  ['groovy.lang.Tuple2', ['groovy.lang.Tuple', 'java.util.AbstractList', 'java.util.List', 'java.util.Collection', 'java.lang.Iterable']],
  ['java.util.Collections$UnmodifiableRandomAccessList', ['java.util.List', 'java.util.Collection', 'java.lang.Iterable', 'java.util.RandomAccess', 'java.io.Serializable']],
  ['java.util.LinkedHashMap', ['java.util.HashMap', 'java.util.AbstractMap', 'java.util.Map', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['groovy.lang.MapWithDefault', ['java.util.Map']],
  ['java.util.HashMap', ['java.util.AbstractMap', 'java.util.Map', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['java.util.TreeMap', ['java.util.AbstractMap', 'java.util.NavigableMap', 'java.util.SortedMap', 'java.util.Map', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['java.util.Collections$UnmodifiableMap', ['java.util.Map', 'java.io.Serializable']],
  ['groovy.util.ConfigObject', ['groovy.lang.GroovyObjectSupport', 'groovy.lang.GroovyObject', 'groovy.lang.Writable', 'java.util.Map', 'java.lang.Cloneable']],
  ['net.sf.json.JSONObject', ['net.sf.json.JSON', 'java.util.Map', 'java.lang.Comparable', 'java.io.Serializable']],
  ['net.sf.json.JSONArray', ['net.sf.json.JSON', 'java.util.List', 'java.util.Collection', 'java.lang.Iterable', 'java.lang.Comparable', 'java.io.Serializable']],
  ['java.util.LinkedHashMap$Entry', ['java.util.Map$Entry', 'java.util.Map.Entry']],
  ['java.util.LinkedHashSet', ['java.util.HashSet', 'java.util.AbstractSet', 'java.util.Set', 'java.util.Collection', 'java.lang.Iterable', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['java.util.HashSet', ['java.util.AbstractSet', 'java.util.Set', 'java.util.Collection', 'java.lang.Iterable', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['java.util.TreeSet', ['java.util.AbstractSet', 'java.util.NavigableSet', 'java.util.SortedSet', 'java.util.Set', 'java.util.Collection', 'java.lang.Iterable', 'java.lang.Cloneable', 'java.io.Serializable']],
  ['java.util.Collections$UnmodifiableSet', ['java.util.Set', 'java.util.Collection', 'java.lang.Iterable', 'java.io.Serializable']],
  ['groovy.lang.IntRange', ['groovy.lang.Range', 'java.util.AbstractList', 'java.util.List', 'java.util.Collection', 'java.lang.Iterable']],
  ['groovy.lang.ObjectRange', ['groovy.lang.Range', 'java.util.AbstractList', 'java.util.List', 'java.util.Collection', 'java.lang.Iterable']],
  ['java.lang.Class', ['java.io.Serializable']],
]);

/** What Jenkins makes of closures: signatures of libraries name it. */
export const JENKINS_CLOSURES: readonly string[] = ['org.jenkinsci.plugins.workflow.cps.CpsClosure2', 'com.cloudbees.groovy.cps.impl.CpsClosure'];

const CLOSURE_TYPES: readonly string[] = ['groovy.lang.Closure', ...JENKINS_CLOSURES, 'groovy.lang.GroovyObject', 'java.lang.Runnable', 'groovy.lang.GroovyCallable', 'java.util.concurrent.Callable', 'java.lang.Cloneable', 'java.io.Serializable'];

/** What classes of scripts and libraries are without saying so: Jenkins makes all of them serializable. */
const EVERY_INSTANCE: ReadonlySet<string> = new Set(['groovy.lang.GroovyObject', 'GroovyObject', 'java.io.Serializable', 'Serializable']);

/** By a full name, or a simple one of Java's. Null is an instance of nothing. */
export function isInstance(value: Value, name: string): boolean {
  if (value === null) {
    return false;
  }
  if (name === 'java.lang.Object' || name === 'Object') {
    return true;
  }
  if (name.startsWith('[')) {
    return isArrayOf(value, name);
  }
  if (typeof value === 'object' && value.kind === 'instance') {
    return isSubclass(value.class, name) || (value.base !== undefined && isInstance(value.base, name)) || EVERY_INSTANCE.has(name);
  }
  const isNamed = name.includes('.') ? (each: string) => each === name : (each: string) => simpleName(each) === name;
  if (isNamed(classNameOf(value))) {
    return true;
  }
  if (typeof value === 'object' && value.kind === 'object') {
    return typeNames(value.type).some(isNamed);
  }
  if (typeof value === 'object' && value.kind === 'closure') {
    return CLOSURE_TYPES.some(isNamed);
  }
  return (SUPERTYPES.get(classNameOf(value)) ?? []).some(isNamed);
}

/** Every array of objects is one of `Object[]`. */
function isArrayOf(value: Exclude<Value, null>, name: string): boolean {
  const own = classNameOf(value);
  return own === name || (name === '[Ljava.lang.Object;' && /^\[[L[]/.test(own));
}

/** The names of a Java type, its parents and all their interfaces. */
export function typeNames(type: NativeType): string[] {
  const names: string[] = [];
  for (let current: NativeType | null = type; current !== null; current = current.parent) {
    names.push(current.name, ...current.interfaces);
  }
  return names;
}
