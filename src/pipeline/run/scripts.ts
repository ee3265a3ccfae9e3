// A file as an object: its methods are the object's, its top-level code is run once, and what that assigns without
// `def` is the object's too (the binding).

import type { Activation } from './activation.ts';
import type { Caller } from './caller.ts';
import { groupMethods } from './classes.ts';
import { executeBody } from './execute-body.ts';
import { fieldsOf, initialValue } from './fields.ts';
import { SCRIPT_CLASS } from './instances.ts';
import { createScope } from './scope.ts';
import type { Unit } from './unit.ts';
import type { ClassValue, Instance, Value } from './value.ts';

/** With its `@Field`s set; its top-level code has not run. */
export async function createScript(unit: Unit, caller: Caller): Promise<Instance> {
  const type: ClassValue = {
    kind: 'class',
    name: unit.packageName === '' ? unit.className : `${unit.packageName}.${unit.className}`,
    superclass: SCRIPT_CLASS,
    interfaces: [],
    isInterface: false,
    native: null,
    declared: {
      unit,
      scope: null,
      definition: null,
      methods: groupMethods(unit.script.body.filter((statement) => statement.kind === 'method'), unit),
      constructors: [],
      abstractMethods: [],
      isAbstract: false,
      fields: fieldDeclarations(unit).flatMap(fieldsOf),
      statics: new Map(),
      staticTypes: new Map(),
    },
  };
  const script: Instance = { kind: 'instance', class: type, fields: new Map() };
  const activation = scriptActivation(script, unit, caller);
  for (const field of type.declared?.fields ?? []) {
    script.fields.set(field.name, await initialValue(field, activation));
  }
  return script;
}

function fieldDeclarations({ script }: Unit) {
  return script.body.filter(
    (statement) => statement.kind === 'variable' && statement.annotations.some(({ name }) => name === 'Field' || name === 'groovy.transform.Field'),
  ) as Extract<Unit['script']['body'][number], { kind: 'variable' }>[];
}

/** The value of the last statement, or what it returns. */
export function runScript(script: Instance, unit: Unit, caller: Caller): Promise<Value> {
  return executeBody(unit.script.body, scriptActivation(script, unit, caller));
}

function scriptActivation(script: Instance, unit: Unit, { interpreter, run, frame, depth }: Caller): Activation {
  const span = { start: 0, end: 0 };
  return { interpreter, run, frame, depth, unit, span, scope: createScope(null), thisObject: script, methodClass: null, closure: null };
}
