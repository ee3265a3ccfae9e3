// java.lang.String and groovy.lang.GString as types: their tables together.

import { checkTextLength } from '../bounds.ts';
import { arrayOf } from '../collections.ts';
import { perform } from '../count.ts';
import { SUPERTYPES } from '../instance-of.ts';
import { iterate } from '../iteration.ts';
import type { NativeType } from '../native-type.ts';
import { toJavaText, toText } from '../to-text.ts';
import type { GStringValue, Value } from '../value.ts';
import { arrayToText, byteMethods, joinUnits, nameOf } from './bytes.ts';
import { caseInsensitiveOrder } from './comparators.ts';
import { formatText } from './format.ts';
import { joinElements } from './elements.ts';
import { layered, ofText } from './layers.ts';
import { objectType } from './object.ts';
import { constructors, functions, methods } from './signatures.ts';
import { createBuilder, textTables } from './text-builder.ts';

const building = methods<string>()({
  'formatted(Object...)': (self, args, caller) => formatText(self, args, caller),
  'leftShift(Object)': async (self, [value], caller) => createBuilder('StringBuffer', self + (await toJavaText(value, caller))),
});

const tables = [...textTables, byteMethods, building];

export const stringType: NativeType = {
  ...layered(objectType, tables),
  name: 'java.lang.String',
  interfaces: SUPERTYPES.get('java.lang.String') ?? [],
  construct: constructors({
    '()': () => '',
    '(String)': ([text]) => text,
    '(StringBuilder)': ([builder], caller) => toText(builder, caller),
    '(StringBuffer)': ([builder], caller) => toText(builder, caller),
    '(Object[])': ([array], caller) => (array.component === 'char' ? joinUnits(array, caller) : arrayToText(array, null)),
    '(Object[], int, int)': async ([array, start, length], caller) => {
      const part = { ...array, elements: array.elements.slice(start, start + length) };
      return array.component === 'char' ? joinUnits(part, caller) : perform(arrayToText(part, null), caller);
    },
    '(Object[], String)': ([array, charset]) => arrayToText(array, charset),
    '(Object[], Charset)': async ([array, charset], caller) => perform(arrayToText(array, await nameOf(charset, caller)), caller),
  }),
  statics: functions({
    'valueOf(Object)': ([value], caller) => toJavaText(value, caller),
    'copyValueOf(Object)': ([value], caller) => toJavaText(value, caller),
    'format(String, Object...)': ([format, ...args], caller) => formatText(format, args, caller),
    'format(Locale, String, Object...)': ([locale, format, ...args], caller) => formatText(format, args, caller, String(locale.data)),
    'join(String, Object...)': async ([separator, ...parts], caller) => {
      const [only = null] = parts;
      return joinElements(parts.length === 1 && typeof only === 'object' ? await iterate(only, caller) : parts, separator, caller);
    },
  }),
  constants: new Map<string, Value>([['CASE_INSENSITIVE_ORDER', caseInsensitiveOrder]]),
};

const own = methods<GStringValue>()({
  'getValues()': ({ values }) => arrayOf(values),
  'getValue(int)': ({ values }, [index]) => values[index] ?? null,
  'getStrings()': ({ strings }) => arrayOf(strings, 'java.lang.String'),
  'getValueCount()': ({ values }) => values.length,
  'plus(Object)': async (self, [other], caller) => {
    if (typeof other === 'string') {
      return { ...self, strings: [...self.strings.slice(0, -1), (self.strings.at(-1) ?? '') + other] };
    }
    if (typeof other !== 'object' || other?.kind !== 'gstring') {
      return checkTextLength((await toText(self, caller)) + (await toText(other, caller)));
    }
    const [first = '', ...rest] = other.strings;
    return { kind: 'gstring', strings: [...self.strings.slice(0, -1), (self.strings.at(-1) ?? '') + first, ...rest], values: [...self.values, ...other.values] };
  },
});

/** What it can't do by itself, its text does. */
export const gstringType: NativeType = {
  ...layered(objectType, [...ofText(tables), own]),
  name: 'org.codehaus.groovy.runtime.GStringImpl',
  interfaces: SUPERTYPES.get('org.codehaus.groovy.runtime.GStringImpl') ?? [],
};
