// What a run or a stage has come to: it only gets worse.

import { RESULTS } from '../step-host.ts';
import type { Result } from '../step-host.ts';
import type { RunState } from './run-state.ts';
import { describeThrown, placeOf } from './thrown.ts';
import type { Thrown } from './thrown.ts';

/** The worse of two. */
export function worsen(first: Result, second: Result): Result {
  return RESULTS.indexOf(first) >= RESULTS.indexOf(second) ? first : second;
}

/** Null: no result has this name. */
export function readResult(text: string): Result | null {
  return RESULTS.find((result) => result === text.toUpperCase()) ?? null;
}

/** Whether `worse` is as bad as `better` or worse; a word that is no result is neither. */
export function isAtLeast(worse: string, better: string): boolean {
  const first = readResult(worse);
  const second = readResult(better);
  return first !== null && second !== null && worsen(first, second) === first;
}

/** The first error is what people are told of a run. */
export function recordFirst({ outcome }: RunState, error: Thrown): void {
  if (outcome.error === null) {
    outcome.error = describeThrown(error);
    outcome.where = placeOf(error);
  }
}
