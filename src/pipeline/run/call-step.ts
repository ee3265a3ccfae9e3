// One call of a step: arguments → parameters, checked against the step's definition; events around it; its block in
// a frame of its own.

import { firstLine } from '../steps/step.ts';
import type { StepContext, StepDefinition, StepParameter, StepParameters } from '../steps/step.ts';
import { classOfStep } from '../steps/step-classes.ts';
import { PLUGIN_RESULTS } from '../steps/known-plugin-steps.ts';
import type { PluginResult } from '../steps/known-plugin-steps.ts';
import type { NodeId } from '../step-host.ts';
import { sortFailures } from './call-host.ts';
import type { Caller } from './caller.ts';
import { classNameOf } from './class-name.ts';
import { listOf, mapOf } from './collections.ts';
import { checkNodes, count, throwIfInterrupted, workOfAll } from './count.ts';
import { environmentOf } from './environment.ts';
import { holdFloor, leaveFloor } from './floor.ts';
import type { Frame } from './frame.ts';
import { signalOf } from './interrupt.ts';
import { warnOfInterpolation } from './secret-notices.ts';
import { isCharacter, isClosure, isGString, isMap, isNumber } from './kinds.ts';
import { objectMethods } from './native-type.ts';
import { toDoubleNumber } from './numbers/convert.ts';
import { promisedVariables } from './promised-variables.ts';
import { toText } from './to-text.ts';
import type { RunState } from './run-state.ts';
import { Thrown, describeThrown, raise, resultOf } from './thrown.ts';
import { bean, beanType } from './types/bean.ts';
import { objectType } from './types/object.ts';
import type { ClosureValue, MapValue, Value } from './value.ts';

export async function callStep(step: StepDefinition, args: readonly Value[], caller: Caller): Promise<Value> {
  const { named, block } = await readArguments(step, args, caller);
  const parameters = await checkParameters(step, named, caller);
  if (step.block === 'required' && block === null) {
    raise('java.lang.IllegalStateException', `${step.name} step must be called with a body: write ${step.name}(…) { … }`);
  }
  // Hosts keep what steps are given, such as a text for the log or for a file.
  const pause = count(caller, 1 + workOfAll(Array.from(parameters.values())));
  if (pause !== null) {
    await pause;
  }
  const run = (node: NodeId): Promise<Value> => {
    const context = createContext(node, block, caller);
    const warning = warnOfInterpolation(step.name, args, caller);
    if (warning !== null) {
      context.log(warning);
    }
    const perform = (): Promise<Value> => step.run(parameters, context);
    return sortFailures(caller.run, context.frame, () => (step.isImmediate === true ? perform() : leaveFloor(context.caller, perform)));
  };
  return step.isSilent === true ? run(caller.frame.node) : withStep(step.name, firstLine(step.summarize(parameters)), caller, run);
}

/** Tells of a step that begins and ends. */
async function withStep(name: string, summary: string, { run, frame }: Caller, body: (node: NodeId) => Promise<Value>): Promise<Value> {
  const id = enterNode(run);
  run.host.event({ kind: 'step-started', id, parent: frame.node, name, summary });
  try {
    const value = await body(id);
    run.host.event({ kind: 'step-ended', id, result: 'SUCCESS', error: null });
    return value;
  } catch (error) {
    if (error instanceof Thrown) {
      run.host.event({ kind: 'step-ended', id, result: resultOf(error), error: describeThrown(error) });
    }
    throw error;
  }
}

export function enterNode(run: RunState): NodeId {
  run.counters.nodes++;
  checkNodes(run);
  return run.counters.nodes;
}

function createContext(node: NodeId, block: ClosureValue | null, caller: Caller): StepContext {
  const { run } = caller;
  const frame: Frame = { ...caller.frame, node };
  const inside: Caller = { ...caller, frame };
  return {
    host: run.host.forStep?.(node) ?? run.host,
    node,
    frame,
    caller: inside,
    place: frame.place,
    directory: frame.directory,
    // Most steps want neither this nor the signal, and both take longer than they do.
    get environment() {
      return environmentOf(run, frame);
    },
    // Anew each time: a step that goes on after its block was interrupted must not be stopped by the same interrupt.
    // Nobody asks the host for something that has been stopped already.
    get signal() {
      throwIfInterrupted(run, frame);
      return signalOf([...frame.interrupts, run.kill]);
    },
    hasBlock: block !== null,
    log: (text) => run.host.log(text, node),
    runBlock: async (changes = {}, args = []) => (block === null ? null : holdFloor(inside, () => caller.interpreter.callClosure(block, args, inside, { ...frame, ...changes }))),
  };
}

interface StepArguments {
  readonly named: ReadonlyMap<string, Value>;
  readonly block: ClosureValue | null;
}

/** A last closure is the block. A map stands for named parameters when all of its keys are parameters; otherwise it is one argument. */
async function readArguments(step: StepDefinition, args: readonly Value[], caller: Caller): Promise<StepArguments> {
  const last = args.at(-1) ?? null;
  const block = isClosure(last) && step.block !== 'none' ? last : null;
  const rest = block === null ? args : args.slice(0, -1);
  const [first = null, ...more] = rest;
  if (rest.length === 0) {
    return { named: new Map(), block };
  }
  if (isMap(first) && isNamedArguments(step, first)) {
    const named = new Map<string, Value>();
    for (const { key, value } of first.entries.values()) {
      named.set(await toText(key, caller), value);
    }
    if (more.length > 0 && step.unnamedParameter !== null && !named.has(step.unnamedParameter) && more.length === 1) {
      named.set(step.unnamedParameter, more[0] ?? null);
    } else if (more.length > 0) {
      const advice = step.takesAnyName === true ? '. What is named beside a map belongs into it: branches.failFast = true' : '';
      raise('java.lang.IllegalArgumentException', `Expected named arguments but got ${await toText(listOf(rest), caller)}${advice}`);
    }
    return { named, block };
  }
  if (step.unnamedParameter === null || more.length > 0) {
    raise('java.lang.IllegalArgumentException', `Expected named arguments but got ${await toText(listOf(rest), caller)}`);
  }
  return { named: new Map([[step.unnamedParameter, first]]), block };
}

function isNamedArguments(step: StepDefinition, map: MapValue): boolean {
  if (step.takesAnyName === true) {
    return true;
  }
  const keys = Array.from(map.entries.values(), ({ key }) => key);
  const isKnown = keys.every((key) => step.parameters.some(({ name }) => name === key));
  const isDescription = keys.includes('$class');
  const unnamed = step.parameters.find(({ name }) => name === step.unnamedParameter);
  // With an unnamed parameter that takes maps, only a map of known names is named arguments; else a wrong name is better told.
  return !isDescription && keys.length > 0 && (isKnown || unnamed?.type !== 'value');
}

/** What a step's `run` takes, of what it is given: of the types that its definition says, unknown ones left out with a warning. */
export async function checkParameters(step: StepDefinition, given: ReadonlyMap<string, Value>, caller: Caller): Promise<StepParameters> {
  const parameters = new Map<string, Value>();
  const unknown: string[] = [];
  for (const [name, value] of given) {
    const definition = step.parameters.find((parameter) => parameter.name === name);
    if (definition !== undefined) {
      const converted = await convert(step, definition, value, caller);
      if (converted !== undefined) {
        parameters.set(name, converted);
      }
    } else if (step.takesAnyName === true) {
      parameters.set(name, value);
    } else {
      unknown.push(name);
    }
  }
  if (unknown.length > 0) {
    // As in Jenkins, it is left out and said: what a newer plugin knows must not end a run.
    caller.run.host.log(`WARNING: Unknown parameter(s) found for class type '${classOfStep(step.name)}': ${unknown.sort().join(',')}`, caller.frame.node);
  }
  for (const { name, required } of step.parameters) {
    if (required && !parameters.has(name)) {
      raise('java.lang.IllegalArgumentException', `"${step.name}" needs the parameter "${name}"`);
    }
  }
  return parameters;
}

/** Undefined: null was given where nothing need be given. */
async function convert(step: StepDefinition, { name, type, required }: StepParameter, given: Value, caller: Caller): Promise<Value | undefined> {
  if (type === 'value') {
    return given;
  }
  if (type === 'text') {
    return toText(given, caller);
  }
  // Jenkins makes texts of GStrings before it looks at the types: `timeout(time: "${minutes}")` is of a number.
  const value = isGString(given) ? await toText(given, caller) : given;
  if (value === null && !required) {
    return undefined;
  }
  if (type === 'string' && (typeof value === 'string' || isNumber(value) || isCharacter(value))) {
    return toText(value, caller);
  }
  if (type === 'boolean' && (typeof value === 'boolean' || value === 'true' || value === 'false')) {
    return value === true || value === 'true';
  }
  const number = type === 'number' ? numberOf(value) : null;
  if (number !== null) {
    return number;
  }
  const expected = { string: 'a text', boolean: 'true or false', number: 'a number' }[type];
  return raise(
    'java.lang.ClassCastException',
    `"${step.name}" expects ${expected} for "${name}" but got ${await toText(value, caller)} (${value === null ? 'null' : classNameOf(given)})`,
  );
}

/** Of a number or a text of digits; null: it is none. */
function numberOf(value: Value): number | null {
  const number = isNumber(value) ? toDoubleNumber(value) : typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** A step of a plugin that Mayfly has no equivalent of: a notice, and its block runs. */
export async function callPluginStep(name: string, notice: string, args: readonly Value[], caller: Caller): Promise<Value> {
  const last = args.at(-1) ?? null;
  return withStep(name, '', caller, async (node) => {
    caller.run.host.log(`Notice: ${notice}`, node);
    if (isClosure(last)) {
      const { frame, run } = caller;
      const declared = run.host.isDry === true ? new Map([...frame.declared, ...promisedVariables(args)]) : frame.declared;
      return caller.interpreter.callClosure(last, [], caller, { ...frame, node, declared });
    }
    return pluginResult(PLUGIN_RESULTS.get(name));
  });
}

function pluginResult(result: PluginResult | undefined): Value {
  if (result === undefined) {
    return null;
  }
  const { properties, actions } = result;
  const methods = objectMethods(Object.fromEntries(actions.map((name) => [name, () => null])));
  return actions.length === 0 ? mapOf(Object.entries(properties)) : bean(beanType('java.lang.Object', objectType, methods), Object.entries(properties));
}
