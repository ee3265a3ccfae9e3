// Stages, in the order that ModelInterpreter.groovy of Jenkins gives. After a failure every later stage is still
// entered, and skipped, with what is in it.

import type { Agent, Stage, Tool } from '../../model/pipeline.ts';
import type { Result } from '../../step-host.ts';
import { enterNode } from '../call-step.ts';
import { throwIfInterrupted } from '../count.ts';
import { holdFloor } from '../floor.ts';
import { createStageState } from '../frame.ts';
import type { Frame } from '../frame.ts';
import { worsen } from '../results.ts';
import { asThrown } from '../script-error.ts';
import { describeThrown, resultOf } from '../thrown.ts';
import type { Thrown } from '../thrown.ts';
import { withAgent } from './agent.ts';
import { withEnvironment } from './environment-block.ts';
import { withInput } from './input.ts';
import { runMatrix, stagesOf } from './matrix.ts';
import { hasFlag, withOptions } from './options.ts';
import { runParallel } from './parallel-stages.ts';
import { decisive, failStage, interruptedMeanwhile, recordError, runStepsIn } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';
import { hasApplicable, runPost } from './post.ts';
import { withTools } from './tools.ts';
import { holds } from './when.ts';

/** The first error, or null. It has been recorded when this returns. */
export async function runStages(context: PipelineRun, frame: Frame, stages: readonly Stage[]): Promise<Thrown | null> {
  let firstError: Thrown | null = null;
  for (const stage of stages) {
    const reason = firstError === null ? unstableReason(context) : 'earlier failure(s)';
    if (reason === null) {
      firstError = await runStage(context, frame, stage);
    } else {
      skipStage(context, frame, stage, reason, firstError === null ? 'UNSTABLE' : resultOf(firstError));
    }
  }
  return firstError;
}

function unstableReason({ run, flags }: PipelineRun): string | null {
  return flags.skipStagesAfterUnstable && run.outcome.result === 'UNSTABLE' ? 'earlier stage(s) marking the build as unstable' : null;
}

/** How a stage that was entered ended. */
type Outcome = { readonly kind: 'done'; readonly failure: Thrown | null } | { readonly kind: 'skipped' };

export async function runStage(context: PipelineRun, outer: Frame, stage: Stage): Promise<Thrown | null> {
  const { run } = context;
  const id = enterNode(run);
  const frame: Frame = { ...outer, node: id, stage: createStageState(stage.name) };
  run.host.event({ kind: 'stage-started', id, parent: outer.node, name: stage.name, synthetic: false });
  let outcome: Outcome;
  try {
    throwIfInterrupted(run, outer);
    outcome = await holdFloor({ run, frame }, () => (hasBranches(stage) ? enterBranches(context, frame, stage) : enterStage(context, frame, stage)));
  } catch (error) {
    const failure = asThrown(error);
    recordError(run, frame, failure);
    outcome = { kind: 'done', failure };
  }
  if (outcome.kind === 'skipped') {
    const reason = 'when conditional';
    run.host.log(skipText(stage, reason), id);
    skipChildren(context, frame, stage, reason, 'NOT_BUILT');
    run.host.event({ kind: 'stage-ended', id, result: 'NOT_BUILT', skipped: true, error: null });
    return null;
  }
  const { failure } = outcome;
  const skipped = failure === null && frame.stage.isSkipped;
  const result = failure === null ? frame.stage.result : worsen(frame.stage.result, resultOf(failure));
  run.host.event({ kind: 'stage-ended', id, result: skipped ? 'NOT_BUILT' : result, skipped, error: failure === null ? null : describeThrown(failure) });
  return failure;
}

function hasBranches({ body }: Stage): boolean {
  return body.kind === 'parallel' || body.kind === 'matrix';
}

/** The `post` of a stage with branches is outside of its environment and its options, and runs whatever failed once the stage was entered. */
async function enterBranches(context: PipelineRun, frame: Frame, stage: Stage): Promise<Outcome> {
  let outcome: Outcome;
  try {
    outcome = await enterStage(context, frame, stage);
  } catch (error) {
    const failure = asThrown(error);
    recordError(context.run, frame, failure);
    outcome = { kind: 'done', failure };
  }
  return outcome.kind === 'skipped' ? outcome : { kind: 'done', failure: await endStage(context, frame, stage, outcome.failure) };
}

/** Conditions, options and input, as early as the stage asks for; then its place and what happens there. */
async function enterStage(context: PipelineRun, frame: Frame, stage: Stage): Promise<Outcome> {
  const { when } = stage;
  if (when?.beforeOptions === true && !(await holds(context, frame, when))) {
    return { kind: 'skipped' };
  }
  let outcome: Outcome = { kind: 'done', failure: null };
  await withOptions(context, frame, stage.options, async (wrapped) => {
    if (when?.beforeInput === true && !when.beforeOptions && !(await holds(context, wrapped, when))) {
      outcome = { kind: 'skipped' };
      return;
    }
    const answered = await withInput(context, wrapped, stage.input);
    outcome = await placeStage(context, answered, stage);
    if (outcome.kind === 'done' && outcome.failure !== null) {
      throw outcome.failure;
    }
  });
  return outcome;
}

async function placeStage(context: PipelineRun, frame: Frame, stage: Stage): Promise<Outcome> {
  const { when, body } = stage;
  const isDecided = when === null || when.beforeInput || when.beforeOptions;
  const isEarly = when?.beforeAgent === true || body.kind === 'parallel' || body.kind === 'matrix';
  if (!isDecided && isEarly && !(await holds(context, frame, when))) {
    return { kind: 'skipped' };
  }
  let outcome: Outcome = { kind: 'skipped' };
  const { stageContainer } = context;
  const keepsNode = stage.agent === null && stageContainer !== null && stageContainer.place === frame.place && body.kind === 'steps';
  const agent = keepsNode ? stageContainer.agent : stage.agent;
  const skipsCheckout = hasFlag(stage.options, 'skipDefaultCheckout');
  await withAgent(context, frame, agent, { keepsNode, skipsCheckout }, async (placed) => {
    if (isDecided || isEarly || (await holds(context, placed, when))) {
      await withEnvironment(context, placed, stage.environment, async (prepared) => {
        const inherited = inheritedTools(context, stage);
        const equipped = await withTools(context, prepared, [...inherited, ...stage.tools], isContainer(stage.agent) ? inherited : []);
        outcome = { kind: 'done', failure: await runBody(context, equipped, stage) };
      });
    }
  });
  return outcome;
}

/** Tools of the group or pipeline around, once more: within the stage's environment, over which they win. What is only around branches has none. */
function inheritedTools(context: PipelineRun, stage: Stage): readonly Tool[] {
  if (hasBranches(stage) || (stage.agent ?? context.pipeline.agent).kind === 'none') {
    return [];
  }
  return context.inheritedTools.filter(({ type }) => !stage.tools.some((tool) => tool.type === type));
}

/** An image need not have the tools of the machine. */
function isContainer(agent: Agent | null): boolean {
  return agent !== null && ['docker', 'dockerfile', 'kubernetes'].includes(agent.kind);
}

/** What the stage does, and then `post`, which sees its result; that of a stage with branches comes later. */
async function runBody(context: PipelineRun, frame: Frame, stage: Stage): Promise<Thrown | null> {
  let failure: Thrown | null = null;
  try {
    failure = await runStageBody(context, frame, stage);
  } catch (error) {
    failure = asThrown(error);
    recordError(context.run, frame, failure);
  }
  return hasBranches(stage) ? failure : endStage(context, frame, stage, failure);
}

async function endStage(context: PipelineRun, frame: Frame, stage: Stage, bodyFailure: Thrown | null): Promise<Thrown | null> {
  const failure = interruptedMeanwhile(context, frame) ?? bodyFailure;
  if (failure !== null) {
    failStage(frame, failure);
  }
  if (hasApplicable(context.run, frame, stage.post)) {
    context.run.host.log('Post stage', frame.node);
  }
  const postFailure = await runPost(context, frame, stage.post);
  return decisive(failure, postFailure);
}

async function runStageBody(context: PipelineRun, frame: Frame, stage: Stage): Promise<Thrown | null> {
  const { body } = stage;
  const failFast = stage.failFast || context.flags.parallelsAlwaysFailFast;
  const inside = { ...context, inheritedTools: stage.tools.length > 0 ? stage.tools : context.pipeline.tools };
  switch (body.kind) {
    case 'steps':
      await runStepsIn(context, frame, body.block);
      return null;
    case 'stages':
      return runStages(inside, frame, body.stages);
    case 'parallel':
      return runParallel(context, frame, body.stages.map((each) => ({ name: each.name, run: (inner: Frame) => runStage(inside, inner, each) })), failFast);
    case 'matrix':
      return runMatrix(inside, frame, body.matrix, failFast, runStage);
  }
}

/** A skipped stage runs no post. Its result is what caused the skip. */
function skipStage(context: PipelineRun, outer: Frame, stage: Stage, reason: string, result: Result): void {
  const { run } = context;
  const id = enterNode(run);
  run.host.event({ kind: 'stage-started', id, parent: outer.node, name: stage.name, synthetic: false });
  run.host.log(skipText(stage, reason), id);
  skipChildren(context, { ...outer, node: id }, stage, reason, result);
  run.host.event({ kind: 'stage-ended', id, result, skipped: true, error: null });
}

function skipChildren(context: PipelineRun, frame: Frame, { body }: Stage, reason: string, result: Result): void {
  const children = body.kind === 'stages' || body.kind === 'parallel' ? body.stages : body.kind === 'matrix' ? stagesOf(body.matrix) : [];
  for (const child of children) {
    skipStage(context, frame, child, reason, result);
  }
}

/** Jenkins' words: people and programs look for them in logs. */
function skipText({ name }: Stage, reason: string): string {
  return `Stage "${name}" skipped due to ${reason}`;
}
