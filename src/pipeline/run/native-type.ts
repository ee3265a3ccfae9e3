// Java's classes as scripts see them. Each has a file in types/; types/types.ts lists them.

import type { Caller } from './caller.ts';
import type { NativeObject, Value } from './value.ts';

export interface NativeType {
  /** `java.lang.String` */
  readonly name: string;
  /** Where methods are looked for next; null for java.lang.Object, and for what its methods are made of. */
  readonly parent: NativeType | null;
  /** Names of all further classes and interfaces that `instanceof` knows it by, with packages. */
  readonly interfaces: readonly string[];
  readonly methods: ReadonlyMap<string, NativeMethod>;
  /** `new Date(…)`; undefined: no such constructor. */
  readonly construct?: NativeFunction;
  /** `Math.max(…)` */
  readonly statics?: ReadonlyMap<string, NativeFunction>;
  /** `Integer.MAX_VALUE` */
  readonly constants?: ReadonlyMap<string, Value>;
  /** What has no getter method: undefined when there is no such property. Getters (`getTime` for `time`) are found without it. */
  readonly getProperty?: (self: Value, name: string, caller: Caller) => Value | undefined | Promise<Value | undefined>;
  /** For types that answer to every name; asked after `methods`. */
  readonly callAny?: (self: Value, name: string, args: readonly Value[], caller: Caller) => Promise<Value | undefined>;
  /** False when there is no such property, or it can't be set. */
  readonly setProperty?: (self: Value, name: string, value: Value, caller: Caller) => boolean | Promise<boolean>;
}

/** Undefined: no overload takes these arguments, which the caller tells as Groovy does (MissingMethodException). */
export type NativeMethod = (self: Value, args: readonly Value[], caller: Caller) => Value | undefined | Promise<Value | undefined>;

export type NativeFunction = (args: readonly Value[], caller: Caller) => Value | undefined | Promise<Value | undefined>;

/** Of a type whose values are native objects. The one place that trusts the dispatch to pass only these. */
export function objectMethods(
  table: Readonly<Record<string, (self: NativeObject, args: readonly Value[], caller: Caller) => Value | undefined | Promise<Value | undefined>>>,
): ReadonlyMap<string, NativeMethod> {
  return new Map(Object.entries(table).map(([name, method]) => [name, (self, args, caller) => method(self as NativeObject, args, caller)]));
}

/** Looks through the parents. */
export function findNativeMethod(type: NativeType, name: string): readonly NativeMethod[] {
  const found: NativeMethod[] = [];
  for (let current: NativeType | null = type; current !== null; current = current.parent) {
    const method = current.methods.get(name);
    if (method !== undefined) {
      found.push(method);
    }
  }
  return found;
}

/** A method of a Java object, without asking the interpreter. Undefined: it has none. */
export async function callObject(object: NativeObject, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  for (const method of findNativeMethod(object.type, name)) {
    const result = await method(object, args, caller);
    if (result !== undefined) {
      return result;
    }
  }
  return undefined;
}
