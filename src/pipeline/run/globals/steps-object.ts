// `steps`: the steps and global variables alone, without what the script itself defines. Libraries are handed it as often as
// `this`, and with it a library's `vars/sh.groovy` reaches the step whose name it has taken.

import { STEPS } from '../../steps/steps.ts';
import type { Caller } from '../caller.ts';
import type { NativeType } from '../native-type.ts';
import { objectType } from '../types/object.ts';
import type { Instance, NativeObject, Value } from '../value.ts';
import { callGlobal, callStepByName, failUnknownStep } from './call-global.ts';

const scriptOf = (self: Value): Instance => (self as NativeObject).data as Instance;

async function call(self: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value> {
  const given = await callStepByName(name, args, caller);
  const result = given === undefined ? await callGlobal(name, args, scriptOf(self), caller) : given;
  return result === undefined ? failUnknownStep(name, caller) : result;
}

const STEPS_TYPE: NativeType = {
  name: 'org.jenkinsci.plugins.workflow.cps.DSL',
  parent: objectType,
  interfaces: [],
  // Before java.lang.Object's, which has a `sleep` and a `print` too.
  methods: new Map(Array.from(STEPS.keys(), (name) => [name, (self, args, caller) => call(self, name, args, caller)])),
  callAny: call,
  getProperty: (self, name, caller) => caller.interpreter.getProperty(scriptOf(self), name, caller),
};

export function stepsObject(script: Instance): NativeObject {
  return { kind: 'object', type: STEPS_TYPE, data: script };
}
