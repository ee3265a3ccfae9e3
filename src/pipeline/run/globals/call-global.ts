// What a script may call by name besides its own methods: `pipeline`, variables of shared libraries, steps, and the
// words that describe things (`string(…)`, `logRotator(…)`).

import { KNOWN_PLUGIN_STEPS } from '../../steps/known-plugin-steps.ts';
import { STEPS } from '../../steps/steps.ts';
import { closest } from '../../rules/suggest.ts';
import { callPluginStep, callStep } from '../call-step.ts';
import type { Caller } from '../caller.ts';
import { describe } from '../describables.ts';
import { SYMBOLS } from '../symbols.ts';
import { raise } from '../thrown.ts';
import type { Instance, Value } from '../value.ts';
import { findLibraryVariable } from './library-variables.ts';

/** Undefined when nothing has that name. */
export async function callGlobal(name: string, args: readonly Value[], script: Instance, caller: Caller): Promise<Value | undefined> {
  const variable = await findLibraryVariable(name, caller);
  if (variable !== null) {
    return caller.interpreter.invokeMethod(variable, 'call', args, caller);
  }
  const [block = null] = args;
  if (name === 'pipeline' && args.length === 1 && block !== null && typeof block === 'object' && block.kind === 'closure') {
    return caller.interpreter.runPipeline(block, script, caller);
  }
  const step = STEPS.get(name);
  if (step !== undefined) {
    return callStep(step, args, caller);
  }
  const unnamed = SYMBOLS.get(name);
  if (unnamed !== undefined) {
    return describe(name, unnamed, args);
  }
  const notice = KNOWN_PLUGIN_STEPS.get(name);
  return notice === undefined ? undefined : callPluginStep(name, notice, args, caller);
}

export function failUnknownStep(name: string, { run }: Caller): never {
  const variables = run.libraries.flatMap(({ files }) => Array.from(files.keys(), (path) => /^vars\/(\w+)\.groovy$/.exec(path)?.[1] ?? [])).flat();
  const close = closest(name, [...STEPS.keys(), ...variables, ...KNOWN_PLUGIN_STEPS.keys()]);
  const hint = close === null ? '' : `; did you mean '${close}'?`;
  return raise('java.lang.NoSuchMethodError', `No such DSL method '${name}' found among steps${hint}`);
}
