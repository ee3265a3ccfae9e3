// What can be done with null without a NullPointerException.

import { listOf } from '../collections.ts';
import type { NativeType } from '../native-type.ts';
import { raise } from '../thrown.ts';
import { inspect } from '../to-text.ts';
import type { Value } from '../value.ts';
import { iteratorOver } from './iterator.ts';
import { objectType } from './object.ts';
import { methods } from './signatures.ts';

export const nullType: NativeType = {
  name: 'org.codehaus.groovy.runtime.NullObject',
  parent: objectType,
  interfaces: [],
  methods: methods<Value>()({
    'toString()': () => 'null',
    'plus(String)': (_, [text]) => `null${text}`,
    'plus(Object)': async (_, [value], caller) => raise('java.lang.NullPointerException', `Cannot execute null+${await inspect(value, caller)}`),
    'iterator()': () => iteratorOver([]),
    'findAll(Closure)': () => listOf([]),
    'equals(Object)': (_, [other]) => other === null,
    'is(Object)': (_, [other]) => other === null,
    'hashCode()': () => failOn('hashCode'),
    'getAt(Object)': () => failOn('getAt'),
    'putAt(Object, Object)': () => failOn('putAt'),
    'split(Closure)': () => failOn('split'),
    'invokeMethod(String, Object)': (_, [name]) => failOn(name),
    'getProperty(String)': (_, [name]) => raise('java.lang.NullPointerException', `Cannot get property '${name}' on null object`),
    'setProperty(String, Object)': (_, [name]) => raise('java.lang.NullPointerException', `Cannot set property '${name}' on null object`),
  }),
};

function failOn(name: string): never {
  return raise('java.lang.NullPointerException', `Cannot invoke method ${name}() on null object`);
}
