// `binding`: the variables that a script has assigned without `def`; `new Binding()` for a GroovyShell.

import type { Caller } from '../caller.ts';
import { entriesOf, mapOf } from '../collections.ts';
import { SCRIPT_CLASS, assignVariable, bindingOf } from '../classes/instances.ts';
import { textOfKey } from '../keys.ts';
import { objectMethods } from '../native-type.ts';
import type { NativeType } from '../native-type.ts';
import { toText } from '../to-text.ts';
import { raise } from '../thrown.ts';
import { objectType } from '../types/object.ts';
import { constructors } from '../types/signatures.ts';
import type { Instance, MapValue, NativeObject, Value } from '../value.ts';

const variablesOf = (self: NativeObject): Map<string, Value> => bindingOf(self.data as Instance);

export const bindingType: NativeType = {
  name: 'groovy.lang.Binding',
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    hasVariable: async (self, [name = null], caller) => variablesOf(self).has(await toText(name, caller)),
    getVariable: (self, [name = null], caller) => getVariable(self, name, caller),
    setVariable: setVariable,
    getAt: (self, [name = null], caller) => getVariable(self, name, caller),
    putAt: setVariable,
    getProperty: (self, [name = null], caller) => getVariable(self, name, caller),
    setProperty: setVariable,
    getVariables: (self) => mapOf(variablesOf(self)),
  }),
  getProperty: (self, name) => variablesOf(self as NativeObject).get(name),
  setProperty: (self, name, value) => {
    assign(self as NativeObject, name, value);
    return true;
  },
  construct: constructors({ '()': () => createBinding(), '(Map)': ([variables]) => createBinding(variables) }),
};

/** Of no script yet. */
export function createBinding(variables: MapValue = mapOf([])): NativeObject {
  const entries = entriesOf(variables).map(({ key, value }) => [textOfKey(key) ?? '', value] as const);
  return binding({ kind: 'instance', class: SCRIPT_CLASS, fields: new Map(), binding: new Map(entries) });
}

async function setVariable(self: NativeObject, [name = null, value = null]: readonly Value[], caller: Caller): Promise<null> {
  assign(self, await toText(name, caller), value);
  return null;
}

function assign(self: NativeObject, name: string, value: Value): void {
  assignVariable(self.data as Instance, name, value);
}

async function getVariable(self: NativeObject, name: Value, caller: Caller): Promise<Value> {
  const key = await toText(name, caller);
  const value = variablesOf(self).get(key);
  return value === undefined ? raise('groovy.lang.MissingPropertyException', `No such property: ${key} for class: groovy.lang.Binding`) : value;
}

export function binding(script: Instance): NativeObject {
  return { kind: 'object', type: bindingType, data: script };
}
