// Interprets a pipeline without doing anything: every step is answered by the in-memory host, scripts succeed and print
// nothing, and what would have happened is told line by line.

import { interpret } from './interpret.ts';
import type { InterpretOptions, Interpretation, Program } from './interpret.ts';
import { knownOutput } from './known-outputs.ts';
import { revisionVariables } from './run-variables.ts';
import type { Revision } from './run-variables.ts';
import { createMemoryStepHost } from './memory-host/memory-step-host.ts';

export interface DryRunOptions extends Pick<InterpretOptions, 'signal' | 'killSignal' | 'environment' | 'parameters' | 'facts'> {
  /** What the run's checkout puts into workspaces, by path. */
  readonly repository: ReadonlyMap<string, string>;
  /** What that checkout says of itself. */
  readonly revision?: Revision;
  /** Files of shared libraries, by the libraries' names. */
  readonly libraries: ReadonlyMap<string, ReadonlyMap<string, string | Uint8Array>>;
  /** Names of those that load by themselves. */
  readonly implicitLibraries: readonly string[];
  /** See StepHost. */
  readonly isMemoryFull?: () => boolean;
}

export interface DryRun extends Interpretation {
  /** Stages, steps and what they asked for, indented by depth; branches one after the other. */
  readonly trace: readonly string[];
  /** What was last asked for and could only be answered with nothing: the output of a script, a file. */
  readonly lastUnanswered: string | null;
}

const NOTHING_KNOWN: Revision = { commit: null, branch: null, url: null };

export async function dryRun(program: Program, options: DryRunOptions): Promise<DryRun> {
  const { repository, revision = NOTHING_KNOWN, libraries, implicitLibraries, isMemoryFull, ...rest } = options;
  const host = createMemoryStepHost({
    stub: true,
    ...(isMemoryFull === undefined ? {} : { isMemoryFull }),
    repository: Object.fromEntries(repository),
    checkoutVariables: Object.fromEntries(revisionVariables(revision)),
    shell: ({ script, cwd }) => ({ stdout: knownOutput(script, cwd, revision) }),
    libraries: Object.fromEntries(Array.from(libraries, ([name, files]) => [name, Object.fromEntries(files)])),
    implicitLibraries: implicitLibraries.map((name) => ({ name, version: null, retriever: null })),
  });
  const interpretation = await interpret(program, host, rest);
  return { ...interpretation, trace: host.outline(), lastUnanswered: host.unanswered.at(-1) ?? null };
}
