// What a Declarative Pipeline's parts pass to each other, and how its expressions are evaluated: in the script around
// the `pipeline` block, whose variables they see.

import type { Agent, Pipeline, Tool } from '../../model/pipeline.ts';
import type { Place } from '../../step-host.ts';
import type { Closure, Expression } from '../../syntax/ast.ts';
import { locate } from '../../syntax/source.ts';
import type { Span } from '../../syntax/source.ts';
import type { Activation } from '../evaluator/activation.ts';
import type { Caller } from '../caller.ts';
import { createClosure } from '../evaluator/closures.ts';
import { takeInterruption } from '../count.ts';
import type { Frame } from '../frame.ts';
import { toText } from '../to-text.ts';
import type { RunState } from '../run-state.ts';
import { recordFirst, worsen } from '../results.ts';
import { evaluate } from '../evaluator/recurse.ts';
import { createScope } from '../evaluator/scope.ts';
import { asScriptError } from '../script-error.ts';
import { NotBuilt, Thrown, createException, isActualInterruption, isSubclass, resultOf } from '../thrown.ts';
import type { ClosureValue, Instance, Value } from '../value.ts';

export interface PipelineRun {
  readonly run: RunState;
  readonly pipeline: Pipeline;
  readonly script: Instance;
  /** The value of the `pipeline` block. */
  readonly block: ClosureValue;
  readonly caller: Caller;
  readonly flags: PipelineFlags;
  /** Of the group or pipeline around. */
  readonly inheritedTools: readonly Tool[];
  /** What has been looked up in each place. */
  readonly installedTools: Map<Place, InstalledTools>;
  /** With `newContainerPerStage`: what the pipeline's agent asks for, and where its stages start it. Null: without. */
  readonly stageContainer: { readonly agent: Agent; readonly place: Place | null } | null;
}

/** What a tool adds to the environment, by its type and name. */
export type InstalledTools = Map<string, ReadonlyMap<string, string>>;

/** What `options` says once for the whole pipeline. */
export interface PipelineFlags {
  readonly skipDefaultCheckout: boolean;
  readonly skipStagesAfterUnstable: boolean;
  readonly parallelsAlwaysFailFast: boolean;
  readonly newContainerPerStage: boolean;
  /** `checkoutToSubdirectory('dir')`, which may name variables. */
  readonly checkoutDirectory: Expression | null;
}

export function activationIn({ block, script, caller, run }: PipelineRun, frame: Frame): Activation {
  if (block.code.kind !== 'written') {
    throw new Error('a pipeline block is written in a file');
  }
  const { closure, scope, unit } = block.code;
  return {
    interpreter: caller.interpreter,
    run,
    frame,
    unit,
    span: closure.span,
    depth: caller.depth,
    scope: createScope(scope),
    thisObject: script,
    methodClass: null,
    closure: null,
  };
}

export function evaluateIn(pipeline: PipelineRun, frame: Frame, expression: Expression): Promise<Value> {
  return located(pipeline, expression.span, () => evaluate(expression, activationIn(pipeline, frame)));
}

export function textIn(pipeline: PipelineRun, frame: Frame, expression: Expression): Promise<string> {
  const activation = activationIn(pipeline, frame);
  return located(pipeline, expression.span, async () => toText(await evaluate(expression, activation), activation));
}

/** No statement stands around a directive: what fails there has the directive's place, unless it knows better. */
export async function located<T>({ block }: PipelineRun, span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const error = asScriptError(thrown);
    if (error instanceof Thrown && block.code.kind === 'written') {
      const { source } = block.code.unit;
      error.where ??= { name: source.name, ...locate(source, span.start) };
    }
    throw error;
  }
}

/** Runs a block of steps, or of code, in the frame. */
export async function runBlockIn(pipeline: PipelineRun, frame: Frame, block: Closure): Promise<Value> {
  const activation = activationIn(pipeline, frame);
  return activation.interpreter.callClosure(createClosure(block, activation), [], activation, frame);
}

/** Runs steps of a stage or of `post`: one that has no node is told what `agent none` means. */
export async function runStepsIn(context: PipelineRun, frame: Frame, block: Closure): Promise<void> {
  try {
    await runBlockIn(context, frame, block);
  } catch (error) {
    const needsNode = error instanceof Thrown && frame.place === null && isSubclass(error.exception.class, 'org.jenkinsci.plugins.workflow.steps.MissingContextVariableException');
    if (!needsNode || context.pipeline.agent.kind !== 'none') {
      throw error;
    }
    const told = new Thrown(createException('hudson.AbortException', NO_NODE), { cause: error });
    told.where = error.where;
    throw told;
  }
}

const NO_NODE =
  'Attempted to execute a step that requires a node context while ‘agent none’ was specified. Be sure to specify your own ‘node { ... }’ blocks when using ‘agent none’.';

/**
 * The first error is the run's; the result only worsens. A branch that is not built says nothing of the run. Sister branches
 * and further attempts of a `retry` must not see the error as theirs: it is recorded where `parallel` ends and `retry` gives up.
 */
export function recordError(run: RunState, { isApart }: Frame, error: Thrown): void {
  if (error instanceof NotBuilt || error.isFailFast || isApart) {
    return;
  }
  recordFirst(run, error);
  run.outcome.result = worsen(run.outcome.result, resultOf(error));
}

/** The stage has failed: its `post` sees that, wherever else it counts. */
export function failStage({ stage }: Frame, error: Thrown): void {
  const result = resultOf(error);
  stage.result = worsen(stage.result, result);
  stage.failure = worsen(stage.failure, result);
}

/** What a part comes to that failed and whose `post` failed too: the first failure, but an abort is what ends it. */
export function decisive(failure: Thrown | null, postFailure: Thrown | null): Thrown | null {
  return postFailure !== null && isActualInterruption(postFailure) ? postFailure : (failure ?? postFailure);
}

/** An abort that came when nothing was under way that it could end. It wins over a failure, which a `retry` around would try again; and `post` runs. */
export function interruptedMeanwhile({ run }: PipelineRun, frame: Frame): Thrown | null {
  const interruption = takeInterruption(run, frame);
  if (interruption !== null) {
    recordError(run, frame, interruption);
  }
  return interruption;
}
