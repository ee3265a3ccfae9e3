// Steps: evaluates the arguments, checks what rules could not check before, tells the host, and runs the step.

import { readCall } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import type { StepDefinition, StepParameter } from '../steps/step.ts';
import { STEPS } from '../steps/steps.ts';
import type { Call, Closure, Expression } from '../syntax/ast.ts';
import type { Span } from '../syntax/source.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './evaluate.ts';
import { callHost, countOperation, emit, enterNode, environmentOf, failAtSpan } from './run-context.ts';
import type { Frame, RunContext } from './run-context.ts';
import { asStepError } from './step-error.ts';
import { toText, typeName } from './value.ts';
import type { Value } from './value.ts';

/** Runs statements in order; the value is the last one's. */
export async function runSteps(context: RunContext, frame: Frame, steps: readonly Expression[]): Promise<Value> {
  const scope = createScope(context, frame);
  let value: Value = null;
  for (const step of steps) {
    const bareName = step.kind === 'name' && STEPS.has(step.name) ? readCall(step) : null;
    value = bareName === null ? await evaluate(step, scope) : await runStep(context, frame, bareName);
  }
  return value;
}

/** What names mean inside of steps. */
export function createScope(context: RunContext, frame: Frame): Scope {
  const environment = environmentOf(context, frame);
  return {
    tick: () => countOperation(context, frame),
    fail: (span, message) => failAtSpan(context, span, message),
    environmentVariable: (name) => Promise.resolve(environment.get(name) ?? null),
    variable: (name) => Promise.resolve(readGlobal(name) ?? environment.get(name)),
    callStep: (call: Call) => {
      const invocation = readCall(call);
      return invocation === null ? failAtSpan(context, call.span, 'this call is not a step') : runStep(context, frame, invocation);
    },
  };
}

/** `params` is empty until parameters are supported. */
function readGlobal(name: string): Value | undefined {
  switch (name) {
    case 'env':
      return { kind: 'environment' };
    case 'params':
      return { kind: 'map', entries: new Map() };
    default:
      return undefined;
  }
}

async function runStep(context: RunContext, frame: Frame, invocation: Invocation): Promise<Value> {
  const { name, nameSpan, block } = invocation;
  const step = STEPS.get(name);
  if (step === undefined) {
    return failAtSpan(context, nameSpan, `No such DSL method '${name}' found among steps [${Array.from(STEPS.keys()).join(', ')}]`);
  }
  const parameters = await evaluateParameters(context, frame, step, invocation);
  countOperation(context, frame);
  const id = enterNode(context);
  emit(context, { kind: 'step-started', id, parent: frame.node, name, summary: step.summarize(parameters) });
  try {
    const value = await callHost(frame, () =>
      step.run(parameters, {
        host: context.host,
        node: id,
        place: frame.place,
        directory: frame.directory,
        environment: environmentOf(context, frame),
        signal: frame.signal,
        runBlock: (changes) => runSteps(context, { ...frame, ...changes, node: id }, block === null ? [] : expressionsOf(block)),
      }),
    );
    emit(context, { kind: 'step-ended', id, result: 'SUCCESS', error: null });
    return value;
  } catch (error) {
    const failure = asStepError(error);
    emit(context, { kind: 'step-ended', id, result: failure.result, error: failure.message });
    throw failure;
  }
}

/** Rules let nothing but expressions into a step's block. */
function expressionsOf(block: Closure): Expression[] {
  return block.body.flatMap((statement) => (statement.kind === 'expression' ? [statement.expression] : []));
}

async function evaluateParameters(context: RunContext, frame: Frame, step: StepDefinition, invocation: Invocation): Promise<Map<string, Value>> {
  const scope = createScope(context, frame);
  const parameters = new Map<string, Value>();
  for (const argument of invocation.arguments) {
    const name = argument.name === null ? step.unnamedParameter : toText(await evaluate(argument.name, scope));
    const definition = step.parameters.find((parameter) => parameter.name === name);
    if (definition === undefined) {
      failAtSpan(context, argument.span, `"${step.name}" has no such parameter`);
    }
    const value = await evaluate(argument.value, scope);
    parameters.set(definition.name, convert(context, definition, value, argument.value.span));
  }
  return parameters;
}

/** A parameter that was given as null counts as not given, unless it is required. */
function convert(context: RunContext, parameter: StepParameter, value: Value, span: Span): Value {
  if (parameter.type === 'text') {
    return toText(value);
  }
  if (value === null && !parameter.required) {
    return null;
  }
  // Numbers become text, as Jenkins' DescribableModel coerces them.
  if (parameter.type === 'string' && (typeof value === 'string' || typeof value === 'number')) {
    return toText(value);
  }
  if (parameter.type === 'boolean' && typeof value === 'boolean') {
    return value;
  }
  const expected = parameter.type === 'string' ? 'String' : 'Boolean';
  return failAtSpan(context, span, `Expecting "${expected}" for parameter "${parameter.name}" but got "${toText(value)}" of type ${typeName(value)} instead`);
}
