// Java's arrays: lists whose length is fixed.

import { arrayOf, listOf } from '../collections.ts';
import { coerceTo } from '../coerce.ts';
import type { NativeType } from '../native-type.ts';
import { toInteger } from '../numbers/convert.ts';
import type { ListValue } from '../value.ts';
import { byteArrayMethods } from './bytes.ts';
import { comparisonOf, sorted } from './calling.ts';
import { indexOf } from './elements.ts';
import { areAllEqual } from './list.ts';
import { iterableMethods } from './iterable.ts';
import { groupMethods } from './iterable-groups.ts';
import { objectType } from './object.ts';
import { checkBounds, indexesOf, normalizeIndex, positionsOf } from './positions.ts';
import { methods } from './signatures.ts';

const OUT_OF_BOUNDS = 'java.lang.ArrayIndexOutOfBoundsException';

const own = methods<ListValue>()({
  'getAt(Number)': ({ elements }, [index]) => elements[checkBounds(normalizeIndex(toInteger(index), elements.length), elements.length, OUT_OF_BOUNDS)] ?? null,
  'getAt(Range)': ({ elements }, [range]) => listOf(positionsOf(range, elements.length).map((index) => elements[index] ?? null)),
  'getAt(Collection)': async ({ elements }, [indexes], caller) => listOf((await indexesOf(indexes, elements.length, caller)).map((index) => elements[index] ?? null)),
  'putAt(Number, Object)': async ({ elements, component }, [index, value], caller) => {
    const position = checkBounds(normalizeIndex(toInteger(index), elements.length), elements.length, OUT_OF_BOUNDS);
    elements[position] = component === undefined ? value : await coerceTo(value, component, caller);
    return null;
  },
  'equals(Object[])': ({ elements }, [other], caller) => areAllEqual(elements, other.elements, caller),
  'getLength()': ({ elements }) => elements.length,
  'clone()': ({ elements, component }) => arrayOf(elements, component),
  'plus(Object[])': ({ elements, component }, [others]) => arrayOf([...elements, ...others.elements], component),
  'plus(Collection)': async (self, [others], caller) => {
    const added = await caller.interpreter.invokeMethod(others, 'toList', [], caller);
    return arrayOf([...self.elements, ...(added as ListValue).elements]);
  },
  'plus(Object)': ({ elements }, [other]) => arrayOf([...elements, other]),
  'minus(Object[])': (self, [others], caller) => caller.interpreter.invokeMethod(self, 'minus', [listOf(others.elements)], caller),
  'indexOf(Object)': ({ elements }, [wanted], caller) => indexOf(elements, wanted, caller),
  'sort()': async (self, _, caller) => inPlace(self, await sorted(self.elements, comparisonOf(null, caller), caller)),
  // Unlike sort(), and unlike that of a list, this makes another array.
  'sort(Closure)': async (self, [closure], caller) => arrayOf(await sorted(self.elements, comparisonOf(closure, caller), caller)),
  'sort(boolean)': async (self, [mutate], caller) => {
    const elements = await sorted(self.elements, comparisonOf(null, caller), caller);
    return mutate ? inPlace(self, elements) : arrayOf(elements, self.component);
  },
});

function inPlace(self: ListValue, elements: ListValue['elements']): ListValue {
  elements.forEach((element, index) => {
    self.elements[index] = element;
  });
  return self;
}

const iterableType: NativeType = { name: 'java.lang.Object[]', parent: objectType, interfaces: [], methods: iterableMethods };

export const arrayType: NativeType = {
  name: '[Ljava.lang.Object;',
  parent: { ...iterableType, parent: iterableType, methods: groupMethods },
  interfaces: [],
  methods: new Map([...own, ...byteArrayMethods]),
};
