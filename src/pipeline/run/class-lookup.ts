// From names to classes: those of the file, of its imports, of shared libraries' src/, and Java's.

import { classNameOf } from './class-name.ts';
import { loadLibraryClass, loadUnitClass } from './classes.ts';
import type { Caller } from './caller.ts';
import { raise } from './thrown.ts';
import { nativeClass } from './type-of.ts';
import type { ClassValue, ClosureValue, Value } from './value.ts';

/** Null when nothing has that name. */
export async function classReference(name: string, caller: Caller): Promise<ClassValue | null> {
  const { unit } = caller;
  if (name.includes('.')) {
    return findByFullName(name, caller);
  }
  const imported = unit.imports.get(name);
  if (imported !== undefined) {
    return (await findByFullName(imported, caller)) ?? raise('org.codehaus.groovy.control.MultipleCompilationErrorsException', `unable to resolve class ${imported}`);
  }
  const own = await loadUnitClass(name, unit, caller);
  if (own !== null) {
    return own;
  }
  const packages = [unit.packageName, ...unit.packageImports].filter((each) => each !== '');
  for (const each of packages) {
    const found = await findByFullName(`${each}.${name}`, caller);
    if (found !== null) {
      return found;
    }
  }
  return nativeClass(name) ?? (await loadLibraryClass(name, caller));
}

async function findByFullName(name: string, caller: Caller): Promise<ClassValue | null> {
  return caller.run.classes.get(name) ?? nativeClass(name) ?? (await loadLibraryClass(name, caller));
}

export function classOf(value: Value, caller: Caller): ClassValue {
  if (value !== null && typeof value === 'object' && value.kind === 'instance') {
    return value.class;
  }
  const name = classNameOf(value);
  return (
    caller.run.classes.get(name) ??
    nativeClass(name) ?? { kind: 'class', name, superclass: null, interfaces: [], isInterface: false, declared: null, native: null }
  );
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
