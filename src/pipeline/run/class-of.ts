// The class of a value, and methods as values.

import type { Caller } from './caller.ts';
import { arrayClassName, classNameOf } from './class-name.ts';
import { isInstanceValue } from './kinds.ts';
import { nativeClass } from './type-of.ts';
import type { ClassValue, ClosureValue, Value } from './value.ts';

export function classOf(value: Value, caller: Caller): ClassValue {
  if (isInstanceValue(value)) {
    return value.class;
  }
  const name = classNameOf(value);
  if (name.startsWith('[')) {
    return arrayClass(name);
  }
  return (
    caller.run.classes.get(name) ??
    nativeClass(name) ?? { kind: 'class', name, superclass: null, interfaces: [], isInterface: false, declared: null, native: null }
  );
}

/** `String[]` of `String` */
export function arrayClassOf(component: ClassValue): ClassValue {
  return arrayClass(arrayClassName(component.name));
}

function arrayClass(name: string): ClassValue {
  const object = nativeClass('java.lang.Object')?.native ?? null;
  return { kind: 'class', name, superclass: null, interfaces: [], isInterface: false, declared: null, native: object === null ? null : { ...object, name } };
}

/** `object.&method` */
export function methodPointer(receiver: Value, name: string): ClosureValue {
  return {
    kind: 'closure',
    code: { kind: 'native', arity: 1, call: (args, caller) => caller.interpreter.invokeMethod(receiver, name, args, caller) },
    owner: receiver,
    thisObject: receiver,
    delegate: receiver,
    resolveStrategy: 'OWNER_FIRST',
  };
}
