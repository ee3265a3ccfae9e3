// Groovy's annotations that give a class methods which nobody has written.

import type { ClassValue } from './value.ts';

/** Its text lists its fields. */
export const SHOWN: readonly string[] = ['ToString', 'Canonical', 'Immutable'];

/** Two objects with the same fields are equal. */
export const COMPARED: readonly string[] = ['EqualsAndHashCode', 'Canonical', 'Immutable'];

export function isAnnotated({ declared }: ClassValue, names: readonly string[]): boolean {
  return declared?.definition?.annotations.some(({ name }) => names.includes(name.replace('groovy.transform.', ''))) === true;
}
