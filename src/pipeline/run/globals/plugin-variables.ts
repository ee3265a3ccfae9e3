// Variables that plugins of Jenkins define, and that have no equivalent here: `Artifactory.server('x')`,
// `openshift.withCluster { … }`. They are not called unknown: the log says once what does not happen, blocks that only
// set something up run, and everything else gives another such object.

import { KNOWN_PLUGIN_VARIABLES } from '../../steps/known-plugin-steps.ts';
import type { Caller } from '../caller.ts';
import { listOf } from '../collections.ts';
import { isClosure } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { objectMethods } from '../native-type.ts';
import { objectType } from '../types/object.ts';
import type { NativeObject, Value } from '../value.ts';

/** Undefined: no plugin that is known has such a variable. */
export function findPluginVariable(name: string, { run, frame }: Caller): Value | undefined {
  const notice = KNOWN_PLUGIN_VARIABLES.get(name);
  if (notice === undefined) {
    return undefined;
  }
  if (!run.noticedVariables.has(name)) {
    run.noticedVariables.add(name);
    run.host.log(`Notice: ${notice}`, frame.node);
  }
  return createPluginObject(name);
}

const PLUGIN_OBJECT_TYPE: NativeType = {
  name: 'java.lang.Object',
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    toString: (self: Value) => pathOf(self),
    // Loops over what a plugin would have found have nothing to do.
    toList: () => listOf([]),
  }),
  getProperty: (self, name) => createPluginObject(`${pathOf(self)}.${name}`),
  setProperty: () => true,
  callAny: async (self, name, args, caller) => {
    const block = args.at(-1) ?? null;
    // withEach and its like run their block for what there is: nothing.
    if (isClosure(block) && /^with(?!Each)/.test(name)) {
      return caller.interpreter.callClosure(block, [], caller);
    }
    return createPluginObject(`${pathOf(self)}.${name}`);
  },
};

const pathOf = (self: Value): string => String((self as NativeObject).data);

/** A script that asks such objects for ever more makes names no longer than people write. */
const MAX_PATH_LENGTH = 200;

/** `path` is how the script came to it. */
export function createPluginObject(path: string): NativeObject {
  return { kind: 'object', type: PLUGIN_OBJECT_TYPE, data: path.slice(0, MAX_PATH_LENGTH) };
}
