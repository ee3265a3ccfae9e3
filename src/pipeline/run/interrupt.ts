// How something that runs is stopped from outside: the run is aborted, a timeout expires, a sister branch failed.
// As in Jenkins it strikes once: after a script has caught the interruption, what it does then (`finally`, `post`) runs.

import type { Result } from '../step-host.ts';
import type { Instance } from './value.ts';

export interface Interrupt {
  readonly signal: AbortSignal;
  /** What becomes of the stage or run when nothing catches it. */
  readonly result: Exclude<Result, 'SUCCESS'>;
  /** Another branch failed: the run has come to what that branch has, whatever becomes of this one. */
  readonly isFailFast: boolean;
  /** Set when the script has been told. */
  delivered: boolean;
  /** The exceptions that have told it; branches, each of which is told, have the same list. */
  readonly exceptions: Instance[];
}

export function createInterrupt(signal: AbortSignal, result: Exclude<Result, 'SUCCESS'> = 'ABORTED', isFailFast = false): Interrupt {
  return { signal, result, isFailFast, delivered: false, exceptions: [] };
}

/** The outermost one that has come and was not told yet. */
export function pendingInterrupt(interrupts: readonly Interrupt[]): Interrupt | null {
  return interrupts.find(({ signal, delivered }) => signal.aborted && !delivered) ?? null;
}

/** Aborts when any of those strikes that have not struck yet. */
export function signalOf(interrupts: readonly Interrupt[]): AbortSignal {
  return AbortSignal.any(interrupts.filter(({ delivered }) => !delivered).map(({ signal }) => signal));
}
