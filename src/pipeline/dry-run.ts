// Interprets a pipeline without doing anything: every step is answered by the in-memory host, scripts succeed and print
// nothing, and what would have happened is told line by line.

import { interpret } from './interpret.ts';
import type { InterpretOptions, Interpretation } from './interpret.ts';
import type { Program } from './interpret.ts';
import { createMemoryStepHost } from './testing/memory-step-host.ts';

export interface DryRunOptions extends Pick<InterpretOptions, 'signal' | 'environment' | 'parameters' | 'facts'> {
  /** What the run's checkout puts into workspaces, by path. */
  readonly repository: ReadonlyMap<string, string>;
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
}

export async function dryRun(program: Program, options: DryRunOptions): Promise<DryRun> {
  const { repository, libraries, implicitLibraries, isMemoryFull, ...rest } = options;
  const host = createMemoryStepHost({
    stub: true,
    ...(isMemoryFull === undefined ? {} : { isMemoryFull }),
    repository: Object.fromEntries(repository),
    libraries: Object.fromEntries(Array.from(libraries, ([name, files]) => [name, Object.fromEntries(files)])),
    implicitLibraries: implicitLibraries.map((name) => ({ name, version: null, retriever: null })),
  });
  return { ...(await interpret(program, host, rest)), trace: host.outline() };
}
