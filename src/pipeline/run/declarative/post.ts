// `post` sections. Which conditions apply is asked one after the other, so that an error in one (which worsens the
// result) decides over the later ones: `failure` runs because `success` has failed.

import type { PostCondition } from '../../model/language.ts';
import type { PostBlock } from '../../model/pipeline.ts';
import type { Result } from '../../step-host.ts';
import type { Frame } from '../frame.ts';
import type { RunState } from '../run-state.ts';
import { worsen } from '../results.ts';
import { asThrown } from '../script-error.ts';
import { describeThrown } from '../thrown.ts';
import type { Thrown } from '../thrown.ts';
import { failStage, recordError, runStepsIn } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';

/** Runs what applies, in Jenkins' order. The first error is returned after all have run; each is recorded and logged. */
export async function runPost(context: PipelineRun, frame: Frame, blocks: readonly PostBlock[]): Promise<Thrown | null> {
  const { run } = context;
  let firstError: Thrown | null = null;
  for (const { condition, block } of blocks) {
    if (run.kill.signal.aborted || !applies(condition, currentResult(run, frame), run.facts.previousResult)) {
      continue;
    }
    try {
      await runStepsIn(context, frame, block);
    } catch (error) {
      const failure = asThrown(error);
      run.host.log(`Error when executing ${condition} post condition:\n${describeThrown(failure)}`, frame.node);
      recordError(run, frame, failure);
      failStage(frame, failure);
      firstError ??= failure;
    }
  }
  return firstError;
}

/** The worst of what the run and this stage have come to. */
function currentResult({ outcome }: RunState, { stage }: Frame): Result {
  return worsen(outcome.result, stage.result);
}

/** Whether any condition would run now; others may come to apply later. */
export function hasApplicable(run: RunState, frame: Frame, blocks: readonly PostBlock[]): boolean {
  return blocks.some(({ condition }) => applies(condition, currentResult(run, frame), run.facts.previousResult));
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
      return previous !== null && result !== previous && worsen(result, previous) === result;
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
    case 'notBuilt':
      return result === 'NOT_BUILT';
  }
}
