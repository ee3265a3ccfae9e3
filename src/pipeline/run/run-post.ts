// `post` sections. Which conditions apply is asked one after the other, so that an error in one (which worsens the
// result) decides over the later ones: `failure` runs because `success` has failed.

import type { PostCondition } from '../model/language.ts';
import type { PostBlock } from '../model/pipeline.ts';
import type { Result } from '../step-host.ts';
import { recordError, worse } from './run-context.ts';
import type { Frame, RunContext } from './run-context.ts';
import { runSteps } from './run-step.ts';
import { asStepError } from './step-error.ts';
import type { StepError } from './step-error.ts';

/** Runs what applies, in Jenkins' order. The first error is returned after all have run; each is recorded and logged. */
export async function runPost(context: RunContext, frame: Frame, blocks: readonly PostBlock[]): Promise<StepError | null> {
  let firstError: StepError | null = null;
  const postFrame: Frame = { ...frame, signal: context.killSignal };
  for (const { condition, steps } of blocks) {
    if (context.killSignal.aborted || !applies(condition, context.outcome.result, context.previousResult)) {
      continue;
    }
    try {
      await runSteps(context, postFrame, steps);
    } catch (error) {
      const failure = asStepError(error);
      context.host.log(`Error when executing ${condition} post condition:\n${failure.message}`, frame.node);
      recordError(context, failure);
      firstError ??= failure;
    }
  }
  return firstError;
}

/** Whether any condition would run now; others may come to apply later. */
export function hasApplicable(context: RunContext, blocks: readonly PostBlock[]): boolean {
  return blocks.some(({ condition }) => applies(condition, context.outcome.result, context.previousResult));
}

function applies(condition: PostCondition, result: Result, previous: Result | null): boolean {
  switch (condition) {
    case 'always':
    case 'cleanup':
      return true;
    case 'changed':
      return previous !== result;
    case 'fixed':
      return result === 'SUCCESS' && (previous === 'FAILURE' || previous === 'UNSTABLE');
    case 'regression':
      return previous !== null && result !== previous && worse(result, previous) === result;
    case 'aborted':
      return result === 'ABORTED';
    case 'success':
      return result === 'SUCCESS';
    case 'unsuccessful':
      return result !== 'SUCCESS';
    case 'unstable':
      return result === 'UNSTABLE';
    case 'failure':
      return result === 'FAILURE';
    default:
      // notBuilt: no stage of Mayfly can be that yet.
      return false;
  }
}
