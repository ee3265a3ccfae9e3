// Stages, in the order that ModelInterpreter.groovy of Jenkins gives: skip test, agent, environment, nested stages or
// steps, post. After a failure every later stage is still entered, and skipped.

import type { Stage } from '../model/pipeline.ts';
import { emit, enterNode, recordError, throwIfAborted } from './run-context.ts';
import type { Frame, RunContext } from './run-context.ts';
import { withEnvironment } from './environment.ts';
import { runPost } from './run-post.ts';
import { runSteps } from './run-step.ts';
import { asStepError } from './step-error.ts';
import type { StepError } from './step-error.ts';
import { withAgent } from './with-agent.ts';

/** The first error of the stages, or null. It has been recorded when this returns. */
export async function runStages(context: RunContext, frame: Frame, stages: readonly Stage[]): Promise<StepError | null> {
  let firstError: StepError | null = null;
  for (const stage of stages) {
    if (context.outcome.result === 'SUCCESS' || context.outcome.result === 'UNSTABLE') {
      firstError ??= await runStage(context, frame, stage);
    } else {
      skipStage(context, frame, stage);
    }
  }
  return firstError;
}

async function runStage(context: RunContext, outer: Frame, stage: Stage): Promise<StepError | null> {
  const id = enterNode(context);
  emit(context, { kind: 'stage-started', id, parent: outer.node, name: stage.name, synthetic: false });
  let failure: StepError | null = null;
  try {
    throwIfAborted(outer.signal);
    await withAgent(context, { ...outer, node: id }, stage.agent, async (placed) => {
      const frame = await withEnvironment(context, placed, stage.environment);
      failure = await runBody(context, frame, stage);
    });
  } catch (error) {
    failure ??= asStepError(error);
    recordError(context, failure);
  }
  const result = failure === null ? 'SUCCESS' : failure.result;
  emit(context, { kind: 'stage-ended', id, result, skipped: false, error: failure?.message ?? null });
  return failure;
}

/** The steps or nested stages, and then `post`, which sees their result. */
async function runBody(context: RunContext, frame: Frame, stage: Stage): Promise<StepError | null> {
  let failure: StepError | null = null;
  if (stage.body.kind === 'stages') {
    failure = await runStages(context, frame, stage.body.stages);
  } else {
    try {
      await runSteps(context, frame, stage.body.steps);
    } catch (error) {
      failure = asStepError(error);
      recordError(context, failure);
    }
  }
  const postFailure = await runPost(context, frame, stage.post);
  return failure ?? postFailure;
}

/** A skipped stage runs no post. Its result is what caused the skip. */
function skipStage(context: RunContext, outer: Frame, stage: Stage): void {
  const id = enterNode(context);
  emit(context, { kind: 'stage-started', id, parent: outer.node, name: stage.name, synthetic: false });
  context.host.log(`Stage "${stage.name}" skipped due to earlier failure(s)`, id);
  if (stage.body.kind === 'stages') {
    for (const child of stage.body.stages) {
      skipStage(context, { ...outer, node: id }, child);
    }
  }
  emit(context, { kind: 'stage-ended', id, result: context.outcome.result, skipped: true, error: null });
}
