import { worsen } from '../../run/results.ts';
import type { Result } from '../../step-host.ts';
import type { StepContext } from '../step.ts';

/** Makes the run and the stage around the step at least this bad, without failing the step. */
export function markResult({ caller, frame }: StepContext, to: { readonly run: Result; readonly stage: Result }): void {
  const { outcome } = caller.run;
  outcome.result = worsen(outcome.result, to.run);
  frame.stage.result = worsen(frame.stage.result, to.stage);
}
