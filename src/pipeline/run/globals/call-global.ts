// What a script may call by name besides its own methods: `pipeline`, variables of shared libraries, steps, and the
// words that describe things (`string(…)`, `logRotator(…)`).

import { closest } from '../../../lib/did-you-mean.ts';
import { KNOWN_PLUGIN_STEPS } from '../../steps/known-plugin-steps.ts';
import { stepOfClass } from '../../steps/step-classes.ts';
import { STEPS } from '../../steps/steps.ts';
import { callPluginStep, callStep } from '../call-step.ts';
import type { Caller } from '../caller.ts';
import { describe } from '../describables.ts';
import { isClosure, isGString } from '../kinds.ts';
import { readUnit } from '../load-unit.ts';
import { SYMBOLS } from '../symbols.ts';
import { raise } from '../thrown.ts';
import { toText } from '../to-text.ts';
import type { Instance, Value } from '../value.ts';
import { binding } from './binding.ts';
import { findLibraryVariable } from './library-variables.ts';

/** Undefined when nothing has that name. */
export async function callGlobal(name: string, args: readonly Value[], script: Instance, caller: Caller): Promise<Value | undefined> {
  const variable = await findLibraryVariable(name, caller);
  if (variable !== null) {
    return caller.interpreter.invokeMethod(variable, 'call', args, caller);
  }
  const [block = null] = args;
  if (name === 'pipeline' && args.length === 1 && isClosure(block)) {
    return caller.interpreter.runPipeline(block, script, caller);
  }
  if (name === 'evaluate' && args.length === 1 && (typeof block === 'string' || isGString(block))) {
    caller.run.counters.loads++;
    const className = `Script${caller.run.counters.loads}`;
    return caller.interpreter.runFile(await readUnit({ text: await toText(block, caller), name: `${className}.groovy`, className }, caller), caller);
  }
  if (name === 'printf' && args.length > 0) {
    return callStepByName('println', [await caller.interpreter.invokeMethod(script, 'sprintf', args, caller)], caller);
  }
  if (name === 'getBinding' && args.length === 0) {
    return binding(script);
  }
  return callStepByName(name, args, caller);
}

/** Steps and describing words, whatever a library defines under the same name. Undefined when there is none. */
export async function callStepByName(name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  // Jenkins also takes a step by the name of its class: `'org.jenkinsci.plugins.workflow.steps.EchoStep' 'hello'`.
  const step = STEPS.get(name) ?? STEPS.get(stepOfClass(name));
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
  const close = closest(name, [...STEPS.keys(), ...variables, ...SYMBOLS.keys(), ...KNOWN_PLUGIN_STEPS.keys()]);
  const hint = close === null ? '' : `; did you mean '${close}'?`;
  return raise('java.lang.NoSuchMethodError', `No such DSL method '${name}' found among steps${hint}`);
}
