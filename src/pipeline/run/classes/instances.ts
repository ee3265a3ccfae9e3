// Objects and their classes: what is of which class, and where a member is found.

import { checkSize } from '../bounds.ts';
import { classNameOf } from '../class-name.ts';
import { isInstance } from '../instance-of.ts';
import { isClass, isInstanceValue } from '../kinds.ts';
import { isSubclass } from '../thrown.ts';
import type { ClassValue, Field, Instance, Value } from '../value.ts';

export const SCRIPT_CLASS: ClassValue = {
  kind: 'class', name: 'groovy.lang.Script', superclass: null, interfaces: [], isInterface: false, declared: null, native: null,
};

export const OBJECT_CLASS_NAME = 'java.lang.Object';

/** A file's own object: its top-level code runs in it, and `this` is it there. */
export function isScript(value: Value): boolean {
  return asScript(value) !== null;
}

export function asScript(value: Value): Instance | null {
  return isInstanceValue(value) && isSubclass(value.class, SCRIPT_CLASS.name) ? value : null;
}

/** What a script has assigned without `def`. */
export function bindingOf(script: Instance): Map<string, Value> {
  return script.binding ?? script.fields;
}

/** A binding takes every name; a growing number of them would be a leak of the script's own. */
export function assignVariable(script: Instance, name: string, value: Value): void {
  const binding = bindingOf(script);
  binding.set(name, value);
  checkSize(binding.size);
}

/** A field, or a variable of a script's binding. */
export function heldBy({ fields, binding }: Instance, name: string): Value | undefined {
  return fields.has(name) ? fields.get(name) : binding?.get(name);
}

/** `value instanceof type` */
export function isInstanceOf(value: Value, type: ClassValue): boolean {
  if (value === null) {
    return false;
  }
  if (type.name === OBJECT_CLASS_NAME) {
    return true;
  }
  if (typeof value === 'object' && value.kind === 'instance') {
    return isSubclass(value.class, type.name) || isInstance(value, type.name);
  }
  return isInstance(value, type.name);
}

/** The class, its superclasses and their interfaces and traits, each once, nearest first: of several traits the last one is the nearest. */
export function lineage(type: ClassValue): ClassValue[] {
  const found: ClassValue[] = [];
  const visit = (each: ClassValue | null): void => {
    if (each !== null && !found.includes(each)) {
      found.push(each);
      each.interfaces.filter(isTrait).reverse().forEach(visit);
      visit(each.superclass);
      each.interfaces.forEach(visit);
    }
  };
  visit(type);
  return found;
}

/** The class of an object, or the class itself. Null: the value is neither. */
export function classBehind(value: Value): ClassValue | null {
  return isInstanceValue(value) ? value.class : isClass(value) ? value : null;
}

export function isTrait({ declared }: ClassValue): boolean {
  return declared?.definition?.form === 'trait';
}

export function findField(type: ClassValue, name: string): Field | null {
  return findFieldOwner(type, name)?.declared?.fields.find((each) => each.name === name) ?? null;
}

/** The class that declares the field, or null. */
export function findFieldOwner(type: ClassValue, name: string): ClassValue | null {
  return lineage(type).find(({ declared }) => declared?.fields.some((each) => each.name === name) === true) ?? null;
}

/** The class whose static `name` is meant, or null. */
export function findStaticOwner(type: ClassValue, name: string): ClassValue | null {
  return lineage(type).find(({ declared }) => declared?.statics.has(name) === true) ?? null;
}

/** As MissingMethodException lists them: `(java.lang.String, java.lang.Integer)`. */
export function describeTypes(args: readonly Value[]): string {
  return args.map((value) => (value === null ? 'null' : classNameOf(value))).join(', ');
}
