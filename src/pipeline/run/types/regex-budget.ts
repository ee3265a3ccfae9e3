// Regular expressions work off a budget of steps, and what they used counts as the pipeline's work.

import type { Caller } from '../caller.ts';
import { count, giveWay } from '../count.ts';
import { BoundError } from '../java-error.ts';
import { createBudget } from '../regex/regex-errors.ts';
import type { RegexBudget } from '../regex/regex-errors.ts';
import { createException, Thrown } from '../thrown.ts';
import type { Work } from '../../work.ts';

/** About a second of work: more is a pattern that backtracks without end, or a text that should be searched with grep. */
const MAX_STEPS = 10_000_000;

/** A step of a match is much less than an operation of a script. */
const STEPS_PER_OPERATION = 100;

/** Matches in pieces, between which the event loop turns. */
export async function withBudget<Result>(caller: Caller, work: (budget: RegexBudget) => Work<Result>): Promise<Result> {
  const budget = createBudget(MAX_STEPS);
  let paidFor = MAX_STEPS;
  const price = (): number => {
    const steps = paidFor - Math.max(0, budget.steps);
    paidFor -= steps;
    return Math.ceil(steps / STEPS_PER_OPERATION);
  };
  const matching = work(budget);
  try {
    for (;;) {
      const piece = matching.next();
      if (piece.done === true) {
        return piece.value;
      }
      await giveWay(caller, price());
    }
  } catch (error) {
    // Where Java runs out of its stack. Also a Matcher's truth can bring us here, where nobody else translates it.
    throw error instanceof BoundError ? new Thrown(createException('java.lang.StackOverflowError', error.message), { cause: error }) : error;
  } finally {
    await count(caller, price());
  }
}
