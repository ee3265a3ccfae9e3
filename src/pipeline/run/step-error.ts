// The failures that belong to a pipeline: a step failed, an expression was wrong, somebody aborted. They decide the
// result and let `post` run. Every other error is the machine's or Mayfly's, and passes through the interpreter untouched.

import type { Result } from '../step-host.ts';

export class StepError extends Error {
  readonly result: Exclude<Result, 'SUCCESS'>;

  constructor(result: Exclude<Result, 'SUCCESS'>, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StepError';
    this.result = result;
  }
}

/** Throws unless the error is one that the pipeline may handle. */
export function asStepError(error: unknown): StepError {
  if (error instanceof StepError) {
    return error;
  }
  throw error;
}
