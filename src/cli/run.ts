// `mayfly run [DIR|Jenkinsfile]`: one run of the pipeline in a directory, on a machine of its own.
import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { hasErrors } from '../pipeline/diagnostics.ts';
import { printDiagnostic } from '../pipeline/print-diagnostic.ts';
import { validate } from '../pipeline/validate.ts';
import { wantedImages } from '../pipeline/wanted-images.ts';
import type { Controller } from '../controller/controller.ts';
import { MayflyError } from '../protocol/errors.ts';
import { outcomeExitCodes } from './exit-codes.ts';
import { inspectMachine } from './inspect.ts';
import { packWorkspace } from './pack-workspace.ts';
import { readJenkinsfile } from './read-jenkinsfile.ts';
import type { RunView } from './show-run.ts';

export interface RunCommand {
  /** A directory, or a Jenkinsfile in the directory that is sent. */
  readonly target: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly view: RunView;
  readonly warn: (text: string) => void;
  /** Makes and starts it, only when the Jenkinsfile is fine: it may have to install and build first. */
  readonly controller: () => Promise<Controller>;
  readonly abort: AbortSignal;
  readonly kill: AbortSignal;
  readonly keepOnFailure: boolean;
  /** Where --keep-on-failure reads commands from. */
  readonly input: Readable;
}

export async function runPipeline(command: RunCommand): Promise<number> {
  const { directory, jenkinsfile } = await locate(command.target);
  const expectedImage = await check(join(directory, jenkinsfile), command.warn);
  if (expectedImage === undefined) return outcomeExitCodes.failed;
  // Nothing has begun that would have to be told: what is being built is dropped, and close() destroys the machines.
  const controller = await Promise.race([startController(command), abortedBefore(command.abort)]);
  const start = performance.now();
  const outcome = await controller.run({
    jenkinsfile, expectedImage,
    environment: command.environment,
    project: basename(directory),
    number: 1,
    workspace: packWorkspace(directory),
    observer: command.view,
    abort: command.abort,
    kill: command.kill,
    inspect: command.keepOnFailure ? (shell, over) => inspectMachine(shell, over, command.input, command.warn) : null,
  });
  command.view.outcome(outcome, performance.now() - start);
  return outcomeExitCodes[outcome.kind];
}

async function startController({ controller: make, warn }: RunCommand): Promise<Controller> {
  const controller = await make();
  const { warning } = await controller.isolation();
  if (warning !== null) warn(`! ${warning}\n`);
  return controller;
}

async function abortedBefore(abort: AbortSignal): Promise<never> {
  await new Promise<void>((resolve) => {
    if (abort.aborted) resolve();
    else abort.addEventListener('abort', () => resolve(), { once: true });
  });
  throw new MayflyError('aborted', 'Aborted before the run began.');
}

/** `NAME=VALUE` as given with --env. */
export function parseEnvironment(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(pairs.map((pair) => {
    const found = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(pair);
    if (!found) throw new MayflyError('usage', `--env ${pair}: write NAME=VALUE; a name has letters, digits and _ and begins with no digit.`);
    if (Buffer.byteLength(found[2]!) > 65_536) throw new MayflyError('usage', `--env ${found[1]}: the value is longer than 64 KiB.`);
    return [found[1]!, found[2]!];
  }));
}

async function locate(target: string): Promise<{ readonly directory: string; readonly jenkinsfile: string }> {
  const path = resolve(target);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return { directory: path, jenkinsfile: 'Jenkinsfile' };
  if (found?.isFile()) return { directory: dirname(path), jenkinsfile: relative(dirname(path), path) };
  throw new MayflyError('not-found', `${target}: no such file or directory. Give the directory that holds a Jenkinsfile, or the Jenkinsfile itself.`);
}

/** Mistakes are shown at once, without a machine. Returns the image to start from, or undefined when the file is wrong. */
async function check(path: string, warn: (text: string) => void): Promise<string | null | undefined> {
  const shown = relative(process.cwd(), path) || path;
  const read = await readJenkinsfile(path);
  if (read.kind === 'problem') {
    warn(`${read.problem}\n`);
    return undefined;
  }
  const { source, pipeline, diagnostics } = validate(read.text, shown);
  for (const diagnostic of diagnostics) warn(`${printDiagnostic(source, diagnostic)}\n`);
  if (pipeline === null || hasErrors(diagnostics)) return undefined;
  return wantedImages(pipeline)[0]?.image ?? null;
}
