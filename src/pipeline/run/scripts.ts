// A file as an object: its methods are the object's, its top-level code is run once, and what that assigns without
// `def` is the object's too (the binding).

import type { Activation } from './evaluator/activation.ts';
import type { Caller } from './caller.ts';
import { executeBody } from './evaluator/execute-body.ts';
import { initializeAll } from './classes/fields.ts';
import { createScope } from './evaluator/scope.ts';
import { scriptClass } from './classes/script-class.ts';
import type { Unit } from './unit.ts';
import type { Instance, Value } from './value.ts';

/** With its `@Field`s set; its top-level code has not run. */
export async function createScript(unit: Unit, caller: Caller, binding: Map<string, Value>): Promise<Instance> {
  const type = scriptClass(unit);
  const script: Instance = { kind: 'instance', class: type, fields: new Map(), binding };
  const activation = scriptActivation(script, unit, caller);
  await initializeAll(type.declared?.fields ?? [], activation, script);
  return script;
}

/** The value of the last statement, or what it returns. */
export function runScript(script: Instance, unit: Unit, caller: Caller): Promise<Value> {
  return executeBody(unit.script.body, scriptActivation(script, unit, caller));
}

function scriptActivation(script: Instance, unit: Unit, { interpreter, run, frame, depth }: Caller): Activation {
  const span = { start: 0, end: 0 };
  return { interpreter, run, frame, depth, unit, span, scope: createScope(null), thisObject: script, methodClass: null, closure: null };
}
