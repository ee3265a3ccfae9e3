// Groovy's annotations that give a class methods which nobody has written.

import type { Annotation } from '../syntax/ast.ts';
import type { ClassValue } from './value.ts';

/** Its text lists its fields. */
export const SHOWN: readonly string[] = ['ToString', 'Canonical', 'Immutable'];

/** Two objects with the same fields are equal. */
export const COMPARED: readonly string[] = ['EqualsAndHashCode', 'Canonical', 'Immutable'];

/** Its constructor takes the values of its fields, in their order. */
export const FILLED_IN_ORDER: readonly string[] = ['TupleConstructor', 'Canonical', 'Immutable'];

/** Its constructors are those of its superclass. */
export const INHERITING: readonly string[] = ['InheritConstructors'];

/** Only its constructor writes its fields. */
export const READ_ONLY: readonly string[] = ['Immutable'];

export function isAnnotated({ declared }: ClassValue, names: readonly string[]): boolean {
  return declared?.definition?.annotations.some(({ name }) => names.includes(name.replace('groovy.transform.', ''))) === true;
}

/** A class that has no name can't have constructors either: its arguments are for those of its superclass. */
export function inheritConstructors(span: Annotation['span']): Annotation {
  return { kind: 'annotation', span, name: 'InheritConstructors', arguments: [] };
}
