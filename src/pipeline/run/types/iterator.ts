// java.util.Iterator, over elements that are known before.

import { listOf } from '../collections.ts';
import type { NativeType } from '../native-type.ts';
import { createException, Thrown } from '../thrown.ts';
import type { NativeObject, Value } from '../value.ts';
import { objectType } from './object.ts';
import { methods } from './signatures.ts';

interface Position {
  elements: readonly Value[];
  next: number;
  readonly remove: Remove;
}

/** Takes an element out of what the iterator goes through. */
type Remove = (element: Value, index: number) => void;

const positionOf = ({ data }: NativeObject): Position => data as Position;

const iteratorType: NativeType = {
  name: 'java.util.Iterator',
  parent: objectType,
  interfaces: ['java.util.Enumeration'],
  methods: methods<NativeObject>()({
    'hasNext()': (self) => positionOf(self).next < positionOf(self).elements.length,
    'hasMoreElements()': (self) => positionOf(self).next < positionOf(self).elements.length,
    'next()': advance,
    'nextElement()': advance,
    'remove()': (self) => {
      const position = positionOf(self);
      const index = position.next - 1;
      if (index < 0) {
        throw new Thrown(createException('java.lang.IllegalStateException', null));
      }
      const rest = position.elements.toSpliced(index, 1);
      position.remove(position.elements[index] ?? null, index);
      position.elements = rest;
      position.next = index;
      return null;
    },
    'toList()': (self) => {
      const position = positionOf(self);
      const rest = listOf(position.elements.slice(position.next));
      position.next = position.elements.length;
      return rest;
    },
    'asBoolean()': (self) => positionOf(self).next < positionOf(self).elements.length,
    'iterator()': (self) => self,
    'size()': (self) => positionOf(self).elements.length - positionOf(self).next,
  }),
};

function refuse(): never {
  throw new Thrown(createException('java.lang.UnsupportedOperationException', null));
}

function advance(self: NativeObject): Value {
  const position = positionOf(self);
  if (position.next >= position.elements.length) {
    throw new Thrown(createException('java.util.NoSuchElementException', null));
  }
  position.next += 1;
  return position.elements[position.next - 1] ?? null;
}

export function iteratorOver(elements: readonly Value[], remove: Remove = refuse): NativeObject {
  const position: Position = { elements, next: 0, remove };
  return { kind: 'object', type: iteratorType, data: position };
}
