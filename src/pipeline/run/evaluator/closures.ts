// Closures: made where they are written, run in the frame of whoever calls them.

import type { Closure } from '../../syntax/ast.ts';
import type { Activation } from './activation.ts';
import type { Caller } from '../caller.ts';
import { count } from '../count.ts';
import { executeBody } from './execute-body.ts';
import type { Frame } from '../frame.ts';
import { bindParameters, fitsArity, isVariadic } from './parameters.ts';
import { describeTypes } from '../classes/instances.ts';
import { createScope, declare } from './scope.ts';
import { raise } from '../thrown.ts';
import { toText } from '../to-text.ts';
import { classNameOf } from '../class-name.ts';
import { listOf } from '../collections.ts';
import { isList } from '../kinds.ts';
import type { ClosureValue, Value } from '../value.ts';

/** Deeper recursion is a mistake, which Java tells with the same error at about this depth. */
const MAX_DEPTH = 1_000;

/** JavaScript's stack is shorter than a script's may be: now and then a call begins on a fresh one. */
const CALLS_PER_STACK = 8;

export function createClosure(closure: Closure, activation: Activation): ClosureValue {
  const owner = activation.closure ?? activation.thisObject;
  return {
    kind: 'closure',
    code: { kind: 'written', closure, scope: activation.scope, unit: activation.unit, methodClass: activation.methodClass },
    owner,
    thisObject: activation.thisObject,
    delegate: owner,
    resolveStrategy: 'OWNER_FIRST',
  };
}

export async function callClosure(closure: ClosureValue, args: readonly Value[], caller: Caller, frame: Frame = caller.frame): Promise<Value> {
  const depth = await enterCall(caller);
  const { code } = closure;
  if (code.kind === 'native') {
    return code.call(args, { ...caller, frame, depth });
  }
  const { interpreter, run } = caller;
  const activation: Activation = {
    interpreter,
    run,
    frame,
    unit: code.unit,
    span: code.closure.span,
    scope: createScope(code.scope),
    thisObject: closure.thisObject,
    methodClass: code.methodClass,
    closure,
    depth,
  };
  await bindArguments(closure, code.closure, args, activation);
  return executeBody(code.closure.body, activation);
}

/** A closure of several parameters that is given one list takes its elements. */
async function bindArguments(closure: ClosureValue, { parameters }: Closure, args: readonly Value[], activation: Activation): Promise<void> {
  if (parameters === null) {
    if (args.length > 1) {
      await failArguments(closure, args, activation);
    }
    declare(activation.scope, 'it', args[0] ?? null);
    return;
  }
  const [only = null] = args;
  const given = args.length === 1 && parameters.length > 1 && isList(only) ? only.elements : args;
  // A closure of one parameter may be called without an argument: it is null then.
  const filled = given.length === 0 && parameters.length === 1 && parameters[0]?.defaultValue === null && !isVariadic(parameters) ? [null] : given;
  if (!fitsArity(parameters, filled.length)) {
    await failArguments(closure, args, activation);
  }
  await bindParameters(parameters, filled, activation);
}

async function failArguments(closure: ClosureValue, args: readonly Value[], caller: Caller): Promise<never> {
  const values = await toText(listOf(args), caller);
  return raise('groovy.lang.MissingMethodException', `No signature of method: ${classNameOf(closure)}.call() is applicable for argument types: (${describeTypes(args)}) values: ${values}`);
}

/** The depth of the call that begins. */
export async function enterCall(caller: Caller): Promise<number> {
  const pause = count(caller);
  if (pause !== null) {
    await pause;
  }
  const depth = caller.depth + 1;
  if (depth > MAX_DEPTH) {
    raise('java.lang.StackOverflowError', `more than ${MAX_DEPTH} calls within each other: look for unbounded recursion`);
  }
  if (depth % CALLS_PER_STACK === 0) {
    await Promise.resolve();
  }
  return depth;
}
