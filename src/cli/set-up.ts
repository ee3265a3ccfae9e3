// Installs what is missing on this machine, and says so before it does. What is missing and how to get it is decided
// elsewhere (machines/system-packages.ts, handed in by the program): this only asks, prints, and runs the steps.
import { withProgress } from '../lib/progress.ts';
import type { ProgressStream } from '../lib/progress.ts';
import { MayflyError } from '../protocol/errors.ts';

export interface SetUpPlan<Step> {
  readonly missing: readonly string[];
  readonly steps: readonly Step[];
  /** What a person has to do, if Mayfly can't do it by itself. */
  readonly blocked: string | null;
}

export interface SetUpParts<Step> {
  readonly plan: () => Promise<SetUpPlan<Step>>;
  readonly apply: (step: Step, onOutput: (line: string) => void) => Promise<void>;
  readonly stream: ProgressStream;
}

/** Throws MayflyError `requirement` when something stays missing. With nothing missing it prints nothing. */
export async function setUp<Step extends { readonly line: string }>({ plan, apply, stream }: SetUpParts<Step>): Promise<void> {
  const { missing, steps, blocked } = await plan();
  if (missing.length === 0) return;
  if (blocked !== null) throw new MayflyError('requirement', blocked);
  stream.write(`Mayfly needs system packages that are not here yet: ${missing.join(' ')}\nIt now runs:\n${steps.map(({ line }) => `  ${line}\n`).join('')}`);
  for (const step of steps) {
    await withProgress(step.line, { stream }, (progress) => apply(step, (detail) => progress.update({ detail })));
  }
  const after = await plan();
  if (after.missing.length > 0) {
    throw new MayflyError('requirement', `These packages are still missing although their installation succeeded: ${after.missing.join(' ')}. Run "mayfly doctor" and mend what it names.`);
  }
}
