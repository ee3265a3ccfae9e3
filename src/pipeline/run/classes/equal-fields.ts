// Objects that are equal when their fields are, as `@EqualsAndHashCode`, `@Canonical` and `@Immutable` make them.

import { annotatedProperties, argumentIsSet, COMPARED, isAnnotated } from './transforms.ts';
import { findField } from './instances.ts';
import type { ClassValue, Instance, Value } from '../value.ts';

/** The class that compares fields, which subclasses inherit; null: the object's own equals() or its identity decides. */
export function comparedClass(type: ClassValue): ClassValue | null {
  for (let current: ClassValue | null = type; current !== null; current = current.superclass) {
    if (current.declared?.methods.has('equals') === true) {
      return null;
    }
    if (isAnnotated(current, COMPARED)) {
      return current;
    }
  }
  return null;
}

/** The values that are compared, and the class whose own comparison goes on after them: `callSuper`. */
export function comparedFields(instance: Instance, type: ClassValue): { readonly values: readonly Value[]; readonly isPrimitive: readonly boolean[]; readonly parent: ClassValue | null } {
  const names = annotatedProperties(type, COMPARED);
  return {
    values: names.map((name) => instance.fields.get(name) ?? null),
    isPrimitive: names.map((name) => /^[a-z]/.test(findField(type, name)?.type?.name ?? 'Object')),
    parent: argumentIsSet(type, COMPARED, 'callSuper') ? type.superclass : null,
  };
}
