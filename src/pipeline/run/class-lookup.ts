// From names to classes: those of the file, of its imports, of shared libraries' src/, and Java's.

import { loadLibraryClass, loadUnitClass } from './classes.ts';
import type { Caller } from './caller.ts';
import { raise } from './thrown.ts';
import { nativeClass } from './type-of.ts';
import { foreignClass } from './types/system/refused-types.ts';
import type { ClassValue } from './value.ts';

/** Null when nothing has that name. */
export async function classReference(name: string, caller: Caller): Promise<ClassValue | null> {
  const { unit } = caller;
  if (name.includes('.')) {
    return (await findByFullName(name, caller)) ?? (await findInner(name, caller)) ?? foreignClass(name);
  }
  const imported = unit.imports.get(name);
  if (imported !== undefined) {
    return (await findByFullName(imported, caller)) ?? foreignClass(imported) ?? raise('org.codehaus.groovy.control.MultipleCompilationErrorsException', `unable to resolve class ${imported}`);
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

/** `Outer.Inner` */
async function findInner(name: string, caller: Caller): Promise<ClassValue | null> {
  const dot = name.lastIndexOf('.');
  const outer = /^[A-Z]/.test(name) ? await classReference(name.slice(0, dot), caller) : null;
  const inner = outer?.declared?.statics.get(name.slice(dot + 1)) ?? null;
  return typeof inner === 'object' && inner?.kind === 'class' ? inner : null;
}
