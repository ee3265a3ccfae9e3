// groovy.lang.GroovyShell: runs code that is a text, in variables of its own or in those of a Binding.

import { readUnit } from '../../load-unit.ts';
import { binding, createBinding } from '../../globals/binding.ts';
import { assignVariable, bindingOf } from '../../classes/instances.ts';
import type { Caller } from '../../caller.ts';
import type { NativeType } from '../../native-type.ts';
import type { Unit } from '../../unit.ts';
import type { Instance, NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';

const holderOf = ({ data }: NativeObject): Instance => data as Instance;

/** Scripts are numbered as they come. */
function unitOf(text: string, { run, frame }: Caller): Promise<Unit> {
  run.counters.loads++;
  const className = `Script${run.counters.loads}`;
  return readUnit({ text, name: `${className}.groovy`, className }, { run, frame });
}

async function evaluate(shell: NativeObject, text: string, caller: Caller): Promise<Value> {
  return caller.interpreter.runFile(await unitOf(text, caller), caller, bindingOf(holderOf(shell)));
}

export const groovyShellType: NativeType = {
  name: 'groovy.lang.GroovyShell',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'evaluate(String)': (self, [text], caller) => evaluate(self, text, caller),
    'evaluate(String, String)': (self, [text], caller) => evaluate(self, text, caller),
    'parse(String)': async (self, [text], caller) => caller.interpreter.createScript(await unitOf(text, caller), caller, bindingOf(holderOf(self))),
    'getContext()': (self) => binding(holderOf(self)),
    'getVariable(String)': (self, [name]) => bindingOf(holderOf(self)).get(name) ?? null,
    'setVariable(String, Object)': (self, [name, value]) => {
      assignVariable(holderOf(self), name, value);
      return null;
    },
  }),
  construct: constructors({
    '()': () => ({ kind: 'object', type: groovyShellType, data: createBinding().data }),
    '(Binding)': ([given]) => ({ kind: 'object', type: groovyShellType, data: given.data }),
  }),
};
