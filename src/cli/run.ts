// `mayfly run [DIR|Jenkinsfile]`: one run of the pipeline in a directory, on a machine of its own.
import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { orAborted } from '../lib/or-aborted.ts';
import type { Program } from '../pipeline/interpret.ts';
import { printDiagnostic } from '../pipeline/print-diagnostic.ts';
import { validate } from '../pipeline/validate.ts';
import { wantedImages, wantedImagesOfScript } from '../pipeline/wanted-images.ts';
import type { Controller } from '../controller/controller.ts';
import { MayflyError } from '../protocol/errors.ts';
import { personAt } from './answer-question.ts';
import { printDryRun } from './dry-run.ts';
import { outcomeExitCodes } from './exit-codes.ts';
import { inspectMachine } from './inspect.ts';
import { packWorkspace } from './pack-workspace.ts';
import { readJenkinsfile } from './read-jenkinsfile.ts';
import { noSecrets, readSecrets } from './read-secrets.ts';
import { factsOf } from './run-facts.ts';
import { sendableLibraries } from './run-options.ts';
import type { LibraryArgument } from './run-options.ts';
import type { RunView } from './show-run.ts';
import type { StopSignals } from './stop-signals.ts';
import { plainLine } from './terminal-text.ts';
import { TypedLines } from './typed-lines.ts';

export interface RunCommand {
  /** A directory, or a Jenkinsfile in the directory that is sent. */
  readonly target: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly libraries: readonly LibraryArgument[];
  /** More names for the machine. */
  readonly labels: readonly string[];
  /** Interpret here instead of running there: where to print the trace. Null: run. */
  readonly dryRun: { readonly json: boolean; readonly write: (text: string) => void } | null;
  readonly view: RunView;
  readonly warn: (text: string) => void;
  /** Makes it, which changes nothing on the system; only when the Jenkinsfile is fine. */
  readonly controller: () => Promise<Controller>;
  /** Installs what is missing on this machine; stopped by itself when `stop` says so. */
  readonly setUp: () => Promise<void>;
  readonly stop: StopSignals;
  readonly keepOnFailure: boolean;
  /** A file with secrets that the pipeline may ask for; null: there are none. */
  readonly credentials: string | null;
  /** Where answers to the pipeline's questions come from, and commands of --keep-on-failure. */
  readonly input: Readable;
  /** Milliseconds from any fixed start. */
  readonly now: () => number;
}

export async function runPipeline(command: RunCommand): Promise<number> {
  const { view, stop, now } = command;
  const { directory, jenkinsfile } = await locate(command.target);
  const project = basename(directory);
  const facts = await factsOf(directory);
  const secrets = command.credentials === null ? noSecrets : await readSecrets(command.credentials, [directory, ...command.libraries.flatMap(({ source }) => (source.kind === 'git' ? [] : [source.path]))]);
  const program = await check(join(directory, jenkinsfile), command);
  if (program === null) return outcomeExitCodes.failed;
  if (command.dryRun !== null) return printDryRun(program, { ...command, ...command.dryRun, directory, project, facts });
  const images = imagesOf(program);
  const controller = await command.controller();
  await checkImages(controller, images, command.warn);
  await start(command, controller);
  const asked = now();
  const lines = new TypedLines(command.input);
  let began = asked;
  let ended: number | null = null;
  const outcome = await controller.run({
    jenkinsfile, images: images.map(({ image }) => image),
    environment: command.environment,
    parameters: command.parameters,
    libraries: sendableLibraries(command.libraries),
    labels: command.labels,
    facts,
    project,
    number: 1,
    workspace: packWorkspace(directory),
    observer: view,
    began: () => { began = now(); stop.enter('running'); },
    abort: stop.abort,
    kill: stop.kill,
    findSecret: secrets.find,
    askPerson: personAt(lines, command.warn, facts.causes[0]?.user ?? ''),
    inspect: command.keepOnFailure ? async (shell, over) => {
      ended = now();
      stop.enter('inspecting');
      await inspectMachine(shell, over, lines, command.warn);
    } : null,
  }).finally(() => lines.close());
  view.outcome(outcome, { runMs: (ended ?? now()) - began, preparationMs: began - asked });
  return outcomeExitCodes[outcome.kind];
}

/** Long the first time. Nothing has begun that would have to be told of a stop: what is being built is dropped, and close() destroys the machines. */
async function start({ setUp, stop, warn }: RunCommand, controller: Controller): Promise<void> {
  const stopped = (): MayflyError => new MayflyError('aborted', 'Stopped before the run began.');
  await orAborted(stop.kill, setUp(), stopped);
  stop.enter('preparing');
  await orAborted(stop.abort, controller.start(), stopped);
  const { warning } = await orAborted(stop.abort, controller.isolation(), stopped);
  if (warning !== null) warn(`! ${warning}\n`);
}

/** The image of the whole pipeline is needed for certain; a stage's may not be, so that is only told. */
async function checkImages(controller: Controller, images: readonly NamedImage[], warn: (text: string) => void): Promise<void> {
  for (const { image, certain } of images) {
    const missing = await controller.explainMissingImage(image);
    if (missing === null) continue;
    if (certain) throw new MayflyError('not-found', missing);
    warn(`! ${missing}\n! The run fails when it gets to where that is named, unless it has made the image itself by then.\n`);
  }
}

async function locate(target: string): Promise<{ readonly directory: string; readonly jenkinsfile: string }> {
  const path = resolve(target);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return { directory: path, jenkinsfile: 'Jenkinsfile' };
  if (found?.isFile()) return { directory: dirname(path), jenkinsfile: relative(dirname(path), path) };
  throw new MayflyError('not-found', `${target}: no such file or directory. Give the directory that holds a Jenkinsfile, or the Jenkinsfile itself.`);
}

interface NamedImage {
  readonly image: string;
  /** Every run of the pipeline needs it. */
  readonly certain: boolean;
}

/** Mistakes are shown at once, without a machine. Null when the file is wrong. */
async function check(path: string, { warn, libraries }: RunCommand): Promise<Program | null> {
  const shown = relative(process.cwd(), path) || path;
  const read = await readJenkinsfile(path);
  if (read.kind === 'problem') {
    warn(`${plainLine(read.problem)}\n`);
    return null;
  }
  const { source, program, diagnostics } = validate(read.text, shown, { mayHaveLibraries: libraries.some(({ implicit }) => implicit) });
  for (const diagnostic of diagnostics) warn(`${printDiagnostic(source, diagnostic)}\n`);
  return program;
}

/** Those that the file names. */
function imagesOf({ script, pipeline }: Program): NamedImage[] {
  if (pipeline === null) return wantedImagesOfScript(script).map(({ image }) => ({ image, certain: false }));
  const whole = wantedImages({ ...pipeline, stages: [] }).map(({ image }) => image);
  const names = new Set(wantedImages(pipeline).map(({ image }) => image));
  return [...names].map((image) => ({ image, certain: whole.includes(image) }));
}
