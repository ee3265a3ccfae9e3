// The stages of a `parallel` directive, or the cells of a matrix, at the same time.

import { runBranches } from '../branches.ts';
import type { Frame } from '../frame.ts';
import { asThrown } from '../script-error.ts';
import type { Thrown } from '../thrown.ts';
import { recordError } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';

export interface ParallelStage {
  readonly name: string;
  /** Its failure. */
  readonly run: (frame: Frame) => Promise<Thrown | null>;
}

export async function runParallel({ run, caller }: PipelineRun, frame: Frame, stages: readonly ParallelStage[], failFast: boolean): Promise<Thrown | null> {
  const failures: Thrown[] = [];
  const branches = stages.map(({ name, run: runStage }) => ({
    name,
    run: async (inner: Frame) => {
      const failure = await runStage({ ...inner, isApart: true, placeVariables: new Map(inner.placeVariables) });
      if (failure !== null) {
        failures.push(failure);
        throw failure;
      }
      return null;
    },
  }));
  try {
    await runBranches(branches, failFast, 'stage', { ...caller, frame });
    return null;
  } catch (error) {
    const failure = asThrown(error);
    [...failures, failure].forEach((each) => recordError(run, frame, each));
    return failure;
  }
}
