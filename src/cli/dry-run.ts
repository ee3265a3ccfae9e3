// `mayfly run --dry-run`: Mayfly's own interpreter walks through the pipeline here, in this process. No machine is made, no
// step does anything, and nothing of the file is given to Node or to a shell.
import type { LibraryArgument } from './run-options.ts';
import { packLibrary } from './run-options.ts';
import { outcomeOfResult } from '../controller/controller.ts';
import { isHeapFull } from '../lib/heap.ts';
import { dryRun } from '../pipeline/dry-run.ts';
import type { DryRun } from '../pipeline/dry-run.ts';
import { explainOutcome } from '../pipeline/interpret.ts';
import type { Program } from '../pipeline/interpret.ts';
import { runVariables } from '../pipeline/run-variables.ts';
import type { RunFacts } from '../protocol/messages.ts';
import { outcomeExitCodes } from './exit-codes.ts';
import { packWorkspace } from './pack-workspace.ts';
import { readFiles, readTexts } from './read-files.ts';
import type { StopSignals } from './stop-signals.ts';
import { plainText } from './terminal-text.ts';

/** What nothing of the file or of Jenkins has. */
const unknownName = /No such DSL method|No such property: \w+ for class: groovy\.lang\.Binding/;

/** Of files that are not in git: scripts that ask what they build are not to fail here for that. */
const unknownCommit = '0'.repeat(40);
const unknownRepository = 'https://mayfly.invalid/';

export interface DryRunCommand {
  readonly directory: string;
  readonly project: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly libraries: readonly LibraryArgument[];
  readonly facts: RunFacts;
  readonly json: boolean;
  readonly write: (text: string) => void;
  readonly stop: Pick<StopSignals, 'abort' | 'kill' | 'enter'>;
}

/** The exit code that the run would have if all of its scripts succeed. */
export async function printDryRun(program: Program, command: DryRunCommand): Promise<number> {
  const { directory, project, environment, parameters, libraries, facts, json, write, stop } = command;
  const files = new Map<string, ReadonlyMap<string, Buffer>>();
  for (const { name, source } of libraries) {
    if (source.kind === 'directory') files.set(name, await readFiles(packLibrary(source.path)));
    else write(json ? `${JSON.stringify({ kind: 'notice', text: `${source.url} is not cloned by a dry run` })}\n` : `! The library ${name} is left out: a dry run clones nothing, so give a directory instead of ${source.url}.\n`);
  }
  const revision = { commit: facts.commit ?? unknownCommit, branch: facts.branch ?? 'main', url: facts.url ?? `${unknownRepository}${project}.git` };
  const repository = await readTexts(packWorkspace(directory));
  stop.enter('running');
  const outcome = await dryRun(program, {
    repository,
    libraries: files,
    isMemoryFull: isHeapFull,
    signal: stop.abort,
    killSignal: stop.kill,
    implicitLibraries: libraries.filter(({ name, implicit }) => implicit && files.has(name)).map(({ name }) => name),
    revision,
    environment: new Map([...runVariables({ project, number: 1, branch: revision.branch }), ...Object.entries(environment)]),
    parameters: new Map(Object.entries(parameters)),
    facts: { project, repositoryUrl: revision.url, causes: facts.causes, commits: facts.commits },
  });
  const { trace, result, error, where } = outcome;
  if (json) {
    for (const text of trace) write(`${JSON.stringify({ kind: 'trace', text })}\n`);
    write(`${JSON.stringify({ kind: 'outcome', result, error, where })}\n`);
  } else {
    for (const text of trace.filter(isNews)) write(`${indented(text)}\n`);
    write(`${result === 'SUCCESS' ? '✔' : '✖'} ${result}${error === null ? '' : `: ${indented(explainOutcome(outcome) ?? '')}`}\n${explain(outcome)}\n`);
  }
  return outcomeExitCodes[outcomeOfResult(result, error).kind];
}

/** A script's own words can't begin a line at the margin, where Mayfly tells the outcome, nor go back to one. */
function indented(text: string): string {
  return plainText(text).replaceAll('\r', '').replaceAll('\n', '\n  ');
}

/** People read what happens; that a step succeeds, as each does, would be every second line. */
function isNews(text: string): boolean {
  return text.trim() !== '→ SUCCESS';
}

function explain({ result, error, lastUnanswered }: DryRun): string {
  const said = 'This was a dry run: nothing was done.';
  if (result === 'SUCCESS') return said;
  const unanswered = lastUnanswered === null ? '' : ` Scripts print nothing in it and make no files, so what needs ${lastUnanswered}, which was asked for last, can fail here alone.`;
  const unknown = unknownName.test(error ?? '') ? ' If a shared library that loads by itself has that name, give its directory: --implicit-library NAME=DIRECTORY.' : '';
  return `${said}${unanswered}${unknown}`;
}
