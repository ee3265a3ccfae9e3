// What descriptions are made of: maps and lists in each other, as the arguments of steps are.

import type { Value } from './value.ts';

type Composite = Extract<Value, object>;

/** Descriptions have a hundred; of data in which there are more only the outer part is looked at. */
const MAX_VALUES = 10_000;

/** The values and what is in them, each once, however often it is there: the outermost first. Texts, numbers and the like are left out. */
export function valuesWithin(values: readonly Value[]): readonly Composite[] {
  const seen = new Set<Composite>();
  const add = (parts: Iterable<Value>): void => {
    for (const part of parts) {
      if (seen.size >= MAX_VALUES) {
        return;
      }
      if (typeof part === 'object' && part !== null) {
        seen.add(part);
      }
    }
  };
  add(values);
  for (const each of seen) {
    add(partsOf(each));
  }
  return Array.from(seen);
}

function partsOf(value: Composite): Iterable<Value> {
  switch (value.kind) {
    case 'list':
      return value.elements;
    case 'set':
      return value.elements.values();
    case 'map':
      return Array.from(value.entries.values(), (entry) => entry.value);
    case 'gstring':
      return value.values;
    default:
      return [];
  }
}
