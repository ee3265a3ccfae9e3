// From names to classes: those of the file, of its imports, of shared libraries' src/, and Java's.

import type { Activation } from '../evaluator/activation.ts';
import { loadInnerClass, loadLibraryClass, loadUnitClass } from './classes.ts';
import type { Caller } from '../caller.ts';
import { SCRIPT_CLASS, classBehind, lineage } from './instances.ts';
import { isClass } from '../kinds.ts';
import { raise } from '../thrown.ts';
import { nativeClass } from '../type-of.ts';
import { foreignClass } from '../types/system/refused-types.ts';
import type { ClassValue } from '../value.ts';

/** Null when nothing has that name. */
export async function classReference(name: string, caller: Caller): Promise<ClassValue | null> {
  const { unit } = caller;
  if (name.includes('.')) {
    return (await findByFullName(name, caller)) ?? (await findInner(name, caller)) ?? foreignClass(name);
  }
  const imported = unit.imports.get(name);
  if (imported !== undefined) {
    return (await findByFullName(imported, caller)) ?? (await findInner(imported, caller)) ?? foreignClass(imported) ?? raise('org.codehaus.groovy.control.MultipleCompilationErrorsException', `unable to resolve class ${imported}`);
  }
  const own = (await loadUnitClass(name, unit, caller)) ?? (await innerClass(name, caller));
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
  return nativeClass(name) ?? (SCRIPT_CLASSES.has(name) ? SCRIPT_CLASS : ((await loadLibraryClass(name, caller)) ?? implicitClass(name)));
}

/** Packages that Jenkins imports into every pipeline: `Jenkins.instance` needs no import there [CpsGroovyShellFactory]. */
const IMPLICIT_PACKAGES: readonly string[] = ['hudson.model', 'jenkins.model'];

function implicitClass(name: string): ClassValue | null {
  return IMPLICIT_PACKAGES.map((each) => nativeClass(`${each}.${name}`)).find((found) => found !== null) ?? null;
}

async function findByFullName(name: string, caller: Caller): Promise<ClassValue | null> {
  return caller.run.classes.get(name) ?? nativeClass(name) ?? (SCRIPT_CLASSES.has(name) ? SCRIPT_CLASS : loadLibraryClass(name, caller));
}

/** What scripts' signatures call a script. */
const SCRIPT_CLASSES: ReadonlySet<string> = new Set(['Script', 'groovy.lang.Script', 'CpsScript', 'org.jenkinsci.plugins.workflow.cps.CpsScript', 'WorkflowScript']);

/** A class inside of the one whose code runs, or of one around that. */
async function innerClass(name: string, caller: Caller): Promise<ClassValue | null> {
  const { thisObject = null } = caller as Partial<Activation>;
  const type = classBehind(thisObject);
  for (const each of type === null ? [] : lineage(type)) {
    for (let outer = each.name; outer !== ''; outer = outer.slice(0, Math.max(0, outer.lastIndexOf('$')))) {
      const around = caller.run.classes.get(outer);
      const inner = around === undefined ? null : await loadInnerClass(around, name, caller);
      if (inner !== null) {
        return inner;
      }
    }
  }
  return null;
}

/** The classes in which the one stands whose code runs, innermost first: their static members have no other name before them. */
export function classesAround({ thisObject, run }: Activation): ClassValue[] {
  const around: ClassValue[] = [];
  for (let name = classBehind(thisObject)?.name ?? ''; name.includes('$'); ) {
    name = name.slice(0, name.lastIndexOf('$'));
    const outer = run.classes.get(name);
    if (outer !== undefined) {
      around.push(outer);
    }
  }
  return around;
}

/** `Outer.Inner` */
async function findInner(name: string, caller: Caller): Promise<ClassValue | null> {
  const dot = name.lastIndexOf('.');
  const outer = /(?:^|\.)[A-Z]\w*\.\w+$/.test(name) ? await classReference(name.slice(0, dot), caller) : null;
  const last = name.slice(dot + 1);
  // `AbstractMap.SimpleEntry`: java.util is imported everywhere.
  const inner = outer?.declared?.statics.get(last) ?? (outer === null ? null : nativeClass(`${outer.name}$${last}`)) ?? nativeClass(`java.util.${name.replace('.', '$')}`);
  return isClass(inner) ? inner : null;
}
