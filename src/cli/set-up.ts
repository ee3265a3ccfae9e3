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

export interface SetUpStep {
  readonly line: string;
  /** It talks to the person, so no progress line may draw over it. */
  readonly asks?: true;
}

export interface SetUpParts<Step> {
  readonly plan: () => Promise<SetUpPlan<Step>>;
  readonly apply: (step: Step, options: { readonly onOutput: (line: string) => void; readonly signal?: AbortSignal }) => Promise<void>;
  readonly stream: ProgressStream;
  /** Ends the step that runs, and waits for it. */
  readonly signal?: AbortSignal;
  /** Called before each step that changes the system. */
  readonly installing?: () => void;
}

/** Throws MayflyError `requirement` when something stays missing, `aborted` when stopped. With nothing missing it prints nothing. */
export async function setUp<Step extends SetUpStep>({ plan, apply, stream, signal, installing }: SetUpParts<Step>): Promise<void> {
  const { missing, steps, blocked } = await plan();
  if (missing.length === 0) return;
  if (blocked !== null) throw new MayflyError('requirement', blocked);
  stream.write(`Mayfly needs from this system what is not here yet: ${missing.join(', ')}\nIt now runs:\n${steps.map(({ line }) => `  ${line}\n`).join('')}`);
  const stop = signal ? { signal } : {};
  for (const step of steps) {
    if (signal?.aborted) throw new MayflyError('aborted', `Stopped before "${step.line}". The next run goes on from here.`);
    if (step.asks) {
      await apply(step, { onOutput: () => {}, ...stop });
      continue;
    }
    installing?.();
    await withProgress(step.line, { stream }, (progress) => apply(step, { onOutput: (detail) => progress.update({ detail }), ...stop }));
  }
  const after = await plan();
  if (after.missing.length > 0) {
    throw new MayflyError('requirement', `This is still missing although its installation succeeded: ${after.missing.join(', ')}. Run "mayfly doctor" and mend what it names.`);
  }
}
