// What a run is to those who wait for it. Pipelines end with a result; runs end with an outcome, which also knows that
// a person, a ceiling or Mayfly itself ended them. The two must never be mixed up, all the way to the exit code.
import type { RunResult } from '../../protocol/messages.ts';

export type RunOutcome =
  /** The pipeline came to its end. `error` says why it is not a success, if the log does not. */
  | { readonly kind: 'succeeded' | 'unstable' | 'failed'; readonly error: string | null }
  /** A person stopped it, or the pipeline itself did. */
  | { readonly kind: 'aborted'; readonly error: string | null }
  /** A ceiling was reached; `error` names it. */
  | { readonly kind: 'timed-out'; readonly error: string }
  /** The machine or Mayfly failed, not the user's code. */
  | { readonly kind: 'lost'; readonly error: string };

const outcomeOf = {
  SUCCESS: 'succeeded',
  UNSTABLE: 'unstable',
  FAILURE: 'failed',
  // Jenkins' word for a run that a pipeline gave up without a verdict, as after a newer one passed its milestone.
  NOT_BUILT: 'aborted',
  ABORTED: 'aborted',
} as const satisfies Record<RunResult, RunOutcome['kind']>;

export function outcomeOfResult(result: RunResult, error: string | null): RunOutcome {
  return { kind: outcomeOf[result], error };
}
