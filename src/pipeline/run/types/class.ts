// java.lang.Class, of Java's classes and of a script's own.

import { simpleName, sourceName } from '../class-name.ts';
import { listOf } from '../collections.ts';
import { isInstance, typeNames } from '../instance-of.ts';
import { isInstanceValue } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { isSubclass } from '../thrown.ts';
import type { ClassValue, Value } from '../value.ts';
import { objectType } from './object.ts';
import { refuse, refuseReflection } from './refused.ts';
import { functions, methods } from './signatures.ts';

/** `String`, `int[]` */
function classSimpleName(name: string): string {
  return simpleName(sourceName(name));
}

function isOf(type: ClassValue, value: Value): boolean {
  return isInstanceValue(value) ? isSubclass(value.class, type.name) || type.name === 'java.lang.Object' : isInstance(value, type.name);
}

function isAssignable(to: ClassValue, from: ClassValue): boolean {
  return to.name === 'java.lang.Object' || isSubclass(from, to.name) || (from.native !== null && typeNames(from.native).includes(to.name));
}

export const classType: NativeType = {
  name: 'java.lang.Class',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<ClassValue>()({
    'getName()': ({ name }) => name,
    'getCanonicalName()': ({ name }) => sourceName(name).replaceAll('$', '.'),
    'getTypeName()': ({ name }) => sourceName(name),
    'getSimpleName()': ({ name }) => classSimpleName(name),
    'getPackage()': ({ name }) => (name.includes('.') ? { kind: 'object', type: packageType, data: name.slice(0, name.lastIndexOf('.')) } : null),
    'getPackageName()': ({ name }) => name.slice(0, Math.max(0, name.lastIndexOf('.'))),
    'getSuperclass()': async ({ superclass, name, native }, _, caller) =>
      superclass ?? (name === 'java.lang.Object' ? null : caller.interpreter.findClass(native?.parent?.name ?? 'java.lang.Object', caller)),
    'getEnclosingClass()': ({ name }, _, caller) => (name.includes('$') ? caller.interpreter.findClass(name.slice(0, name.lastIndexOf('$')), caller) : null),
    'getInterfaces()': ({ interfaces }) => listOf(interfaces),
    'isInterface()': ({ isInterface }) => isInterface,
    'isArray()': ({ name }) => name.startsWith('['),
    'isEnum()': (self) => isSubclass(self, 'java.lang.Enum'),
    'isInstance(Object)': (self, [value]) => isOf(self, value),
    'isAssignableFrom(Class)': (self, [other]) => isAssignable(self, other),
    'isCase(Object)': (self, [value]) => isOf(self, value),
    'newInstance(Object...)': (self, args, caller) => caller.interpreter.construct(self, args, caller),
    'cast(Object)': (self, [value], caller) => caller.interpreter.invokeMethod(value, 'asType', [self], caller),
    'toString()': (self) => `${self.isInterface ? 'interface' : 'class'} ${self.name}`,
    'getClassLoader()': () => refuseReflection('getClassLoader()'),
    'getDeclaredMethods()': () => refuseReflection('getDeclaredMethods()'),
    'getMethods()': () => refuseReflection('getMethods()'),
    'getFields()': () => refuseReflection('getFields()'),
    'getDeclaredFields()': () => refuseReflection('getDeclaredFields()'),
    'getResource(String)': () => refuse('getResource()', 'read files with readFile, and those of a library with libraryResource'),
    'getResourceAsStream(String)': () => refuse('getResourceAsStream()', 'read files with readFile, and those of a library with libraryResource'),
  }),
  statics: functions({ 'forName(String)': () => refuseReflection('Class.forName()') }),
};

const packageType: NativeType = {
  name: 'java.lang.Package',
  parent: objectType,
  interfaces: [],
  methods: methods<Extract<Value, { kind: 'object' }>>()({ 'getName()': ({ data }) => String(data), 'toString()': ({ data }) => `package ${String(data)}` }),
};
