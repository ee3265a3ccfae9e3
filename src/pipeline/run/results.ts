// What a run or a stage has come to: it only gets worse.

import { RESULTS } from '../step-host.ts';
import type { Result } from '../step-host.ts';

/** The worse of two. */
export function worsen(first: Result, second: Result): Result {
  return RESULTS.indexOf(first) >= RESULTS.indexOf(second) ? first : second;
}

/** Null: no result has this name. */
export function readResult(text: string): Result | null {
  return RESULTS.find((result) => result === text.toUpperCase()) ?? null;
}
