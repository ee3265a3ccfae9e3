// Regular expressions work off a budget of steps, and what they used counts as the pipeline's work.

import type { Caller } from '../caller.ts';
import { count } from '../count.ts';
import { BoundError } from '../java-error.ts';
import type { RegexBudget } from '../regex/regex-errors.ts';
import { createException, Thrown } from '../thrown.ts';

/** About a second of work: more is a pattern that backtracks without end, or a text that should be searched with grep. */
const MAX_STEPS = 10_000_000;

/** A step of a match is much less than an operation of a script. */
const STEPS_PER_OPERATION = 100;

export async function withBudget<Result>(caller: Caller, work: (budget: RegexBudget) => Result): Promise<Result> {
  const budget: RegexBudget = { steps: MAX_STEPS };
  try {
    return work(budget);
  } catch (error) {
    // Where Java runs out of its stack. Also a Matcher's truth can bring us here, where nobody else translates it.
    throw error instanceof BoundError ? new Thrown(createException('java.lang.StackOverflowError', error.message), { cause: error }) : error;
  } finally {
    await count(caller, Math.ceil((MAX_STEPS - Math.max(0, budget.steps)) / STEPS_PER_OPERATION));
  }
}
