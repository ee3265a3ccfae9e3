// `env`: the environment that steps run in. Reading asks the frame of who reads; writing is for the whole run.

import { checkKeys } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { mapOf } from '../collections.ts';
import { environmentOf, readVariableAnyCase } from '../environment.ts';
import { objectMethods } from '../native-type.ts';
import type { NativeType } from '../native-type.ts';
import { toText } from '../to-text.ts';
import { objectType } from '../types/object.ts';
import type { NativeObject, Value } from '../value.ts';

interface EnvData {
  /** Inside of an `environment` block: what its other entries are. */
  readonly resolve: ((name: string) => Promise<string | null>) | null;
}

async function read(self: NativeObject, name: string, caller: Caller): Promise<Value> {
  const { resolve } = self.data as EnvData;
  return resolve === null ? readVariableAnyCase(name, caller) : resolve(name);
}

async function write(name: string, value: Value, caller: Caller): Promise<void> {
  if (value === null) {
    caller.run.assigned.delete(name);
  } else {
    caller.run.assigned.set(name, await toText(value, caller));
    checkKeys(caller.run.assigned.size);
  }
}

const ENV_TYPE: NativeType = {
  name: 'org.jenkinsci.plugins.workflow.cps.EnvActionImpl',
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    getProperty: async (self, [name = null], caller) => read(self, await toText(name, caller), caller),
    getAt: async (self, [name = null], caller) => read(self, await toText(name, caller), caller),
    get: async (self, [name = null], caller) => read(self, await toText(name, caller), caller),
    setProperty: async (_, [name = null, value = null], caller) => {
      await write(await toText(name, caller), value, caller);
      return null;
    },
    putAt: async (_, [name = null, value = null], caller) => {
      await write(await toText(name, caller), value, caller);
      return null;
    },
    getEnvironment: (_, _args, { run, frame }) => mapOf(environmentOf(run, frame)),
    containsKey: async (self, [name = null], caller) => (await read(self, await toText(name, caller), caller)) !== null,
  }),
  getProperty: (self, name, caller) => (name === 'environment' ? undefined : read(self as NativeObject, name, caller)),
  setProperty: async (_, name, value, caller) => {
    await write(name, value, caller);
    return true;
  },
};

export const ENV: NativeObject = { kind: 'object', type: ENV_TYPE, data: { resolve: null } satisfies EnvData };

export function envWith(resolve: (name: string) => Promise<string | null>): NativeObject {
  return { kind: 'object', type: ENV_TYPE, data: { resolve } satisfies EnvData };
}
