// Groovy's `list.withDefault { index -> … }`: a list that makes what is asked for behind its end.

import { checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import type { NativeType } from '../native-type.ts';
import { toInteger } from '../numbers/convert.ts';
import type { ListValue, Value } from '../value.ts';
import { callClosure } from './calling.ts';
import { arrayListType } from './list.ts';
import { normalizeIndex } from './positions.ts';
import { methods } from './signatures.ts';

async function get(self: ListValue, index: number, caller: Caller): Promise<Value> {
  const { elements, defaultValue } = self;
  const position = normalizeIndex(index, elements.length);
  checkSize(position);
  const isKnown = position < elements.length && (elements[position] !== null || defaultValue?.isEager === true);
  if (isKnown || defaultValue === undefined) {
    return elements[position] ?? null;
  }
  while (elements.length < position) {
    elements.push(defaultValue.isEager ? await callClosure(defaultValue.closure, [elements.length], caller) : null);
  }
  const made = await callClosure(defaultValue.closure, [position], caller);
  elements[position] = made;
  return made;
}

export const listWithDefaultType: NativeType = {
  ...arrayListType,
  name: 'groovy.lang.ListWithDefault',
  parent: arrayListType,
  methods: methods<ListValue>()({
    'get(int)': (self, [index], caller) => get(self, index, caller),
    'getAt(Number)': (self, [index], caller) => get(self, toInteger(index), caller),
  }),
};
