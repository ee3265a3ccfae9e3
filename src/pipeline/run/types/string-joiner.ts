// java.util.StringJoiner

import { checkTextLength } from '../bounds.ts';
import type { NativeType } from '../native-type.ts';
import { toText } from '../to-text.ts';
import type { NativeObject } from '../value.ts';
import { objectType } from './object.ts';
import { constructors, methods } from './signatures.ts';

interface Joiner {
  readonly separator: string;
  readonly before: string;
  readonly after: string;
  /** Null as long as nothing was added. */
  text: string | null;
  /** What it is then. */
  empty: string;
}

const joinerOf = ({ data }: NativeObject): Joiner => data as Joiner;

function create(separator: string, before = '', after = ''): NativeObject {
  const data: Joiner = { separator, before, after, text: null, empty: before + after };
  return { kind: 'object', type: stringJoinerType, data };
}

function textOf(self: NativeObject): string {
  const { text, before, after, empty } = joinerOf(self);
  return text === null ? empty : checkTextLength(before + text + after);
}

export const stringJoinerType: NativeType = {
  name: 'java.util.StringJoiner',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'add(Object)': async (self, [value], caller) => {
      const joiner = joinerOf(self);
      const added = await toText(value, caller);
      joiner.text = checkTextLength(joiner.text === null ? added : joiner.text + joiner.separator + added);
      return self;
    },
    'setEmptyValue(String)': (self, [text]) => {
      joinerOf(self).empty = text;
      return self;
    },
    'length()': (self) => textOf(self).length,
    'toString()': textOf,
  }),
  construct: constructors({ '(String)': ([separator]) => create(separator), '(String, String, String)': ([separator, before, after]) => create(separator, before, after) }),
};
