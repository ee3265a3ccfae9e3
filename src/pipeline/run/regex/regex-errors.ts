// How a regular expression fails: by its syntax, as Java says it, or by the work that it would cost.

import { BoundError, JavaError } from '../java-error.ts';

/** java.util.regex.PatternSyntaxException; the message shows the pattern with a caret below the place. */
export class RegexSyntaxError extends JavaError {
  readonly description: string;
  /** In code points, -1 if unknown. */
  readonly index: number;
  readonly pattern: string;

  constructor(description: string, pattern: string, index: number) {
    const near = index >= 0 ? ` near index ${index}` : '';
    const caret = index >= 0 && index < pattern.length ? `\n${' '.repeat(index)}^` : '';
    super('java.util.regex.PatternSyntaxException', `${description}${near}\n${pattern}${caret}`);
    this.description = description;
    this.index = index;
    this.pattern = pattern;
  }
}

/** A match took more steps, or more memory, than the script has left. */
export class RegexBudgetError extends BoundError {
  override readonly name = 'RegexBudgetError';
}

/** Is decreased by every step of a match; one budget may serve many matches. */
export interface RegexBudget {
  steps: number;
  /** A match gives way when the steps sink below this. */
  pauseAt: number;
}

/** A few milliseconds. */
const STEPS_PER_PIECE = 2 ** 16;

export function createBudget(steps: number): RegexBudget {
  return { steps, pauseAt: Math.max(0, steps - STEPS_PER_PIECE) };
}

/** After a pause. */
export function continueBudget(budget: RegexBudget): void {
  budget.pauseAt = Math.max(0, budget.steps - STEPS_PER_PIECE);
}
