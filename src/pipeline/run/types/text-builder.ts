// java.lang.StringBuilder and StringBuffer. What they don't change they answer as a text does.

import { checkLength, checkTextLength } from '../bounds.ts';
import type { NativeType } from '../native-type.ts';
import { rangeIndexes } from '../ranges.ts';
import { raise } from '../thrown.ts';
import { toJavaText, toText } from '../to-text.ts';
import type { NativeObject, Value } from '../value.ts';
import { builderOf, textOfBuilder } from './builder-text.ts';
import type { Builder } from './builder-text.ts';
import { layered, ofText } from './layers.ts';
import { formatText } from './format.ts';
import { objectType } from './object.ts';
import { normalizeIndex } from './positions.ts';
import { constructors, methods } from './signatures.ts';
import { lineMethods } from './string-lines.ts';
import { groovyStringMethods } from './string-groovy.ts';
import { regexMethods } from './string-regex.ts';
import { stringMethods } from './string.ts';


export function createBuilder(kind: 'StringBuilder' | 'StringBuffer', text: string): NativeObject {
  const data: Builder = { text: checkTextLength(text) };
  return { kind: 'object', type: kind === 'StringBuffer' ? bufferType : builderType, data };
}

function write(self: NativeObject, text: string): NativeObject {
  builderOf(self).text = checkTextLength(text);
  return self;
}

/** Replaces what is between two positions. */
function splice(self: NativeObject, start: number, end: number, text: string): NativeObject {
  const before = textOfBuilder(self);
  if (start < 0 || start > before.length || start > end) {
    raise('java.lang.StringIndexOutOfBoundsException', `start ${start}, end ${end}, length ${before.length}`);
  }
  return write(self, before.slice(0, start) + text + before.slice(Math.max(start, Math.min(end, before.length))));
}

const builderMethods = methods<NativeObject>()({
  'toString()': (self) => textOfBuilder(self),
  'append(Object)': async (self, [value], caller) => write(self, textOfBuilder(self) + (await toJavaText(value, caller))),
  'append(String, int, int)': (self, [text, start, end]) => write(self, textOfBuilder(self) + text.slice(start, end)),
  'leftShift(Object)': async (self, [value], caller) => write(self, textOfBuilder(self) + (await toJavaText(value, caller))),
  'insert(int, Object)': async (self, [index, value], caller) => splice(self, index, index, await toJavaText(value, caller)),
  'delete(int, int)': (self, [start, end]) => splice(self, start, end, ''),
  'deleteCharAt(int)': (self, [index]) => (index < textOfBuilder(self).length ? splice(self, index, index + 1, '') : raise('java.lang.StringIndexOutOfBoundsException', `index ${index},length ${textOfBuilder(self).length}`)),
  'replace(int, int, String)': (self, [start, end, text]) => splice(self, start, end, text),
  'reverse()': (self) => write(self, textOfBuilder(self).split('').reverse().join('')),
  'setLength(int)': (self, [length]) => {
    checkLength(length);
    write(self, textOfBuilder(self).slice(0, length).padEnd(length, '\0'));
    return null;
  },
  'setCharAt(int, char)': (self, [index, character]) => {
    splice(self, index, index + 1, character.value);
    return null;
  },
  'putAt(Range, Object)': async (self, [range, value], caller) => {
    const { length } = textOfBuilder(self);
    const [from, to] = rangeIndexes(range);
    splice(self, normalizeIndex(from, length), normalizeIndex(to, length) + (range.inclusive ? 1 : 0), await toText(value, caller));
    return null;
  },
  'plus(Object)': async (self, [value], caller) => checkTextLength(textOfBuilder(self) + (await toText(value, caller))),
  'asBoolean()': (self) => textOfBuilder(self) !== '',
  'capacity()': (self) => textOfBuilder(self).length + 16,
});

const builderConstructor = (kind: 'StringBuilder' | 'StringBuffer') =>
  constructors({
    '()': () => createBuilder(kind, ''),
    '(int)': () => createBuilder(kind, ''),
    '(String)': ([text]) => createBuilder(kind, text),
    '(Object)': async ([value], caller): Promise<Value> => createBuilder(kind, await toText(value, caller)),
  });

const interfaces = ['java.lang.CharSequence', 'java.lang.Appendable', 'java.io.Serializable'];

/** All of a text's methods but those that make builders. */
export const textTables = [stringMethods, ...groovyStringMethods, lineMethods, regexMethods];

const readingType = layered(objectType, ofText(textTables));

export const builderType: NativeType = { name: 'java.lang.StringBuilder', parent: readingType, interfaces, methods: builderMethods, construct: builderConstructor('StringBuilder') };

export const bufferType: NativeType = { ...builderType, name: 'java.lang.StringBuffer', construct: builderConstructor('StringBuffer') };

/** java.io.StringWriter and PrintWriter over one: texts that grow too. */
export const writerType: NativeType = {
  ...builderType,
  name: 'java.io.StringWriter',
  interfaces: ['java.io.Writer'],
  methods: new Map([
    ...builderMethods,
    ...methods<NativeObject>()({
      'leftShift(Object)': async (self, [value], caller) => write(self, textOfBuilder(self) + (await toText(value, caller))),
      'write(Object)': async (self, [value], caller) => write(self, textOfBuilder(self) + (await toText(value, caller))),
      'print(Object)': async (self, [value], caller) => write(self, textOfBuilder(self) + (await toText(value, caller))),
      'println(Object)': async (self, [value], caller) => write(self, `${textOfBuilder(self)}${await toText(value, caller)}\n`),
      'printf(String, Object...)': async (self, [format, ...args], caller) => write(self, textOfBuilder(self) + (await formatText(format, args, caller))),
      'println()': (self) => write(self, `${textOfBuilder(self)}\n`),
      'flush()': () => null,
      'close()': () => null,
      'getBuffer()': (self) => createBuilder('StringBuffer', textOfBuilder(self)),
    }),
  ]),
  construct: constructors({
    '()': () => ({ kind: 'object', type: writerType, data: { text: '' } }),
    '(Object)': ([target]) => target,
    '(Object, boolean)': ([target]) => target,
  }),
};
