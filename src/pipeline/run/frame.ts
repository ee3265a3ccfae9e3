// Where in the pipeline something runs: copied with changes, never mutated. Closures run in the frame of who calls
// them, not of where they were written: that is how `dir` and `withEnv` reach the steps in their blocks.

import type { NodeId, Place, Result } from '../step-host.ts';
import type { Interrupt } from './interrupt.ts';
import type { Pod } from './places/pod.ts';
import type { ClassValue } from './value.ts';

export interface Frame {
  /** The stage, branch or step whose children run in this frame. */
  readonly node: NodeId;
  /** Null outside of every node. */
  readonly place: Place | null;
  /** Absolute path: the workspace, or what `dir` has changed to. */
  readonly directory: string;
  /** From `environment` directives, `withEnv` and bindings; inner ones over outer ones. */
  readonly declared: ReadonlyMap<string, string>;
  /** Those of the variables that are secrets. */
  readonly secretNames: readonly string[];
  /** What may stop what runs here: the run, timeouts, other branches. Outermost first. */
  readonly interrupts: readonly Interrupt[];
  /** What the innermost stage has come to, when it is not its steps' failure: `unstable`, `catchError`. */
  readonly stage: StageState;
  /** Inside of a branch, or of an attempt of the option `retry`: what fails here is the run's failure once it has left that. */
  readonly isApart: boolean;
  /** Whose containers `container` means. */
  readonly pod: Pod;
  /** Of `use(…)`, those that are asked first before the others. */
  readonly categories: readonly ClassValue[];
  /** The innermost branch of a `parallel`, or cell of a matrix. */
  readonly branch: string | null;
  /** That branch, or the run itself, where only one can speak at a time (floor.ts). */
  readonly speaker: symbol;
  /** `scm` checkouts put GIT_COMMIT here, for everything that follows in this workspace. */
  readonly placeVariables: Map<string, string>;
}

export interface StageState {
  readonly name: string;
  result: Result;
  /** The part of the result that is due to errors: they are the run's result too, for what runs in the stage. */
  failure: Result;
  /** The script says that it has nothing to do: it is shown as one whose conditions did not hold. */
  isSkipped: boolean;
}

export function createStageState(name: string): StageState {
  return { name, result: 'SUCCESS', failure: 'SUCCESS', isSkipped: false };
}
