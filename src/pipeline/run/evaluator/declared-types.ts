// Types as a script writes them: what a declaration, a cast or an overload means by one.

import type { TypeName } from '../../syntax/ast.ts';
import { distanceTo } from './argument-distance.ts';
import type { Caller } from '../caller.ts';
import { classNameOf } from '../class-name.ts';
import { coerceTo, convertValue } from '../coerce.ts';
import { isInstanceOf, isTrait, lineage, SCRIPT_CLASS } from '../classes/instances.ts';
import { isInstance } from '../instance-of.ts';
import { textOfKey } from '../keys.ts';
import { isClosure, isInstanceValue, isMap } from '../kinds.ts';
import { toText } from '../to-text.ts';
import { raise } from '../thrown.ts';
import { PRIMITIVES } from '../type-names.ts';
import { withTraits } from '../classes/traits.ts';
import { isEnum } from '../types/enum.ts';
import type { ClassValue, ClosureValue, MapValue, Value } from '../value.ts';

const ANYTHING: ReadonlySet<string> = new Set(['def', 'var', 'Object', 'java.lang.Object']);

export async function resolveType(type: TypeName, caller: Caller): Promise<ClassValue> {
  return (await caller.interpreter.findClass(type.name, caller)) ?? raise('org.codehaus.groovy.control.MultipleCompilationErrorsException', `unable to resolve class ${type.name}`);
}

/** The class when a script or library declares it; null for Java's, and for a generic method's `T`. */
async function declaredClass(type: TypeName, caller: Caller): Promise<ClassValue | null> {
  if (type.dimensions > 0 || ANYTHING.has(type.name)) {
    return null;
  }
  const found = await caller.interpreter.findClass(type.name, caller);
  return found?.native === null ? found : null;
}

/** A value that is assigned to a variable, parameter, field or result of this type. */
export async function asDeclared(type: TypeName, value: Value, caller: Caller): Promise<Value> {
  if (value === null && !isPrimitive(type)) {
    return null;
  }
  if (ANYTHING.has(type.name) && type.dimensions === 0) {
    return value;
  }
  const declared = await declaredClass(type, caller);
  if (declared === null) {
    const name = typeText(type, caller);
    return isInstanceValue(value) && value.base !== undefined && isInstance(value, name) ? value : coerceTo(baseOf(value), name, caller);
  }
  return isInstanceOf(value, declared) ? value : coerceToDeclared(value, declared, caller);
}

/** A list becomes constructor arguments, a map properties, a closure the one method of an interface, a text an enum's constant. */
async function coerceToDeclared(value: Value, type: ClassValue, caller: Caller): Promise<Value> {
  if (value !== null && typeof value === 'object') {
    if (value.kind === 'list' && !type.isInterface) {
      return caller.interpreter.construct(type, value.elements, caller);
    }
    if (value.kind === 'map' && !type.isInterface) {
      return caller.interpreter.construct(type, [value], caller);
    }
    if (value.kind === 'closure' && type.isInterface) {
      return implement(type, value);
    }
  }
  const text = isEnum(type) ? textOfKey(value) : null;
  if (text !== null) {
    return caller.interpreter.invokeMethod(type, 'valueOf', [text], caller);
  }
  return raise(
    'org.codehaus.groovy.runtime.typehandling.GroovyCastException',
    `Cannot cast object '${await toText(value, caller)}' with class '${value === null ? 'null' : classNameOf(value)}' to class '${type.name}'`,
  );
}

/** An object whose methods are closures in fields of their names. */
function implement(type: ClassValue, value: MapValue | ClosureValue): Value {
  const fields = new Map<string, Value>();
  if (value.kind === 'map') {
    for (const { key, value: method } of value.entries.values()) {
      fields.set(textOfKey(key) ?? '', method);
    }
  } else {
    const names = lineage(type).flatMap(({ declared }) => declared?.abstractMethods ?? []);
    names.forEach((name) => fields.set(name, value));
  }
  const [superclass, interfaces] = type.isInterface ? [null, [type]] : [type, []];
  const anonymous: ClassValue = { kind: 'class', name: `${type.name}$1`, superclass, interfaces, isInterface: false, declared: null, native: null };
  return { kind: 'instance', class: anonymous, fields };
}

export async function castTo(type: TypeName, value: Value, caller: Caller): Promise<Value> {
  return (await declaredClass(type, caller)) === null && !ANYTHING.has(type.name) ? coerceTo(value, typeText(type, caller), caller) : asDeclared(type, value, caller);
}

/** `value as Type` */
export async function convertTo(type: TypeName, value: Value, caller: Caller): Promise<Value> {
  if (hasOwnConversion(value)) {
    return caller.interpreter.invokeMethod(value, 'asType', [await resolveType(type, caller)], caller);
  }
  const declared = await declaredClass(type, caller);
  if (isClosure(value) && declared?.name === SCRIPT_CLASS.name) {
    // `{} as CpsScript` is how classes of libraries reach the steps of the run.
    return caller.interpreter.createScript(caller.run.unit, caller);
  }
  if (declared === null) {
    return ANYTHING.has(type.name) && type.dimensions === 0 ? value : convertValue(value, typeText(type, caller), caller);
  }
  if ((isMap(value) || isClosure(value)) && declared.declared?.isAbstract === true) {
    return implement(declared, value);
  }
  if (value !== null && isTrait(declared) && !isInstanceOf(value, declared)) {
    return withTraits(value, [declared], caller);
  }
  return asDeclared(type, value, caller);
}

function hasOwnConversion(value: Value): boolean {
  return isInstanceValue(value) && lineage(value.class).some(({ declared }) => declared?.methods.has('asType') === true);
}

/** How well an argument fits a parameter: smaller is better; null: not at all. */
export async function argumentDistance(value: Value, type: TypeName, caller: Caller): Promise<number | null> {
  if (ANYTHING.has(type.name) && type.dimensions === 0) {
    return value === null ? 0 : 20;
  }
  const declared = await declaredClass(type, caller);
  if (declared === null) {
    return distanceTo(baseOf(value), typeText(type, caller));
  }
  if (value === null) {
    return 1;
  }
  if (typeof value === 'object' && value.kind === 'instance') {
    const distance = lineage(value.class).findIndex(({ name }) => name === declared.name);
    return distance === -1 ? null : distance;
  }
  return typeof value === 'object' && value.kind === 'closure' && declared.isInterface ? 10 : null;
}

/** Java's types know an object of a class that extends a collection as that. */
function baseOf(value: Value): Value {
  return isInstanceValue(value) && value.base !== undefined ? value.base : value;
}

/** `String[]`; what is imported has its full name, since it may go by another one here. */
function typeText({ name, dimensions }: TypeName, { unit }: Caller): string {
  return (unit.imports.get(name) ?? name) + '[]'.repeat(dimensions);
}

function isPrimitive({ name, dimensions }: TypeName): boolean {
  return dimensions === 0 && PRIMITIVES.has(name);
}
