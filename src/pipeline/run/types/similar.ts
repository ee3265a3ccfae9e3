// Collections like another one, with other elements.

import { arrayOf, listOf, setOf } from '../collections.ts';
import type { ListValue, RangeValue, SetValue, Value } from '../value.ts';

/** What has elements in an order. */
export type Elements = ListValue | RangeValue | SetValue;

export function similar(self: Elements, elements: readonly Value[]): ListValue | SetValue {
  if (self.kind === 'set') {
    const made = setOf(elements, self.type === 'TreeSet' ? 'TreeSet' : 'LinkedHashSet');
    return self.comparator === undefined ? made : { ...made, comparator: self.comparator };
  }
  if (self.kind === 'range') {
    return listOf(elements);
  }
  return self.type === 'array' ? arrayOf(elements, self.component) : listOf(elements, self.type === 'LinkedList' ? 'LinkedList' : 'ArrayList');
}

/** A collection, also of an array. */
export function similarCollection(self: Elements, elements: readonly Value[]): ListValue | SetValue {
  return self.kind === 'list' && self.type === 'array' ? listOf(elements) : similar(self, elements);
}
