// All commands with their arguments and help, and how each gets its parts.
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createController, readConfig, requirements, systemPackages } from '../controller/controller.ts';
import type { Config, Controller } from '../controller/controller.ts';
import { orAborted } from '../lib/or-aborted.ts';
import { withProgress } from '../lib/progress.ts';
import { printRequirements } from './doctor.ts';
import { exitCodeHelp } from './exit-codes.ts';
import { lintFiles } from './lint.ts';
import { listImages, listMachines, listTemplates, printCleaned } from './listings.ts';
import type { LintOptions } from './lint.ts';
import { runPipeline } from './run.ts';
import { parseEnvironment, parseLibraries, parseParameters } from './run-options.ts';
import { MayflyError } from '../protocol/errors.ts';
import { setUp } from './set-up.ts';
import { humanView, jsonView, outputTo } from './show-run.ts';
import { stopSignals } from './stop-signals.ts';
import type { StopSignals } from './stop-signals.ts';

interface Common { readonly provider?: 'qemu' | 'fake' }

interface RunOptions {
  readonly env?: string[];
  readonly param?: string[];
  readonly library?: string[];
  readonly implicitLibrary?: string[];
  readonly label?: string[];
  readonly credentials?: string;
  readonly dryRun?: true;
  readonly json?: true;
  readonly keepOnFailure?: true;
}

/** What commands need of the world around them. */
interface Setting {
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Returns a function from arguments to the exit code. Expected failures are thrown as MayflyError. */
export function buildProgram(env: NodeJS.ProcessEnv, stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): (args: readonly string[]) => Promise<number> {
  const setting: Setting = { env, stdout, stderr };
  let exitCode = 0;
  const end = (code: number): void => { exitCode = code; };
  const program = new Command('mayfly')
    .description('CI for code that nobody has reviewed yet: every run is a copy-on-write clone of a booted machine.')
    .version(`mayfly ${version()}`, '-V, --version', 'print the version')
    .addHelpText('after', `\nExit codes:\n${exitCodes()}`)
    .showHelpAfterError('"mayfly --help" shows all commands, and each has a --help of its own.')
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .exitOverride();
  addRun(program, setting, end);
  addImages(program, setting);
  addListings(program, setting);
  addUpkeep(program, setting, end);
  return async (args) => {
    try {
      await program.parseAsync([...args], { from: 'user' });
      return exitCode;
    } catch (error) {
      // commander has printed its message; help and version are no errors.
      if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 64;
      throw error;
    }
  };
}

function addRun(program: Command, setting: Setting, end: (code: number) => void): void {
  const { env, stdout, stderr } = setting;
  command(program, 'run', 'run the pipeline of a directory in a machine cloned for it')
    .argument('[target]', 'a directory with a Jenkinsfile, or a Jenkinsfile', '.')
    .option('--env <NAME=VALUE>', 'a variable for all steps; may be repeated', collect)
    .option('--param <NAME=VALUE>', 'a value for a parameter of the pipeline; may be repeated', collect)
    .option('--library <NAME=DIR|URL[@REF]>', 'a shared library: a directory is sent as it is, a URL is cloned in the machine; may be repeated', collect)
    .option('--implicit-library <NAME=DIR|URL[@REF]>', 'the same, and it loads without being asked for', collect)
    .option('--label <NAME>', 'a label that the machine answers to, besides linux, docker and its architecture; may be repeated', collect)
    .option('--credentials <FILE>', 'secrets that the pipeline may ask for, in YAML or JSON (docs/running.md); they stay here until it does')
    .option('--dry-run', 'print which stages and steps would run; needs no machine')
    .option('--keep-on-failure', 'when the run fails, keep its machine and read commands to run in its workspace')
    .option('--json', 'events, log and outcome as JSON, one object a line')
    .addHelpText('after', `\nA dry run does nothing: the Jenkinsfile's code is interpreted, not executed, by Mayfly's own bounded interpreter in this\nprocess; scripts are taken to succeed, and to print nothing unless it is known (git rev-parse HEAD, nproc).\n\nCtrl-C aborts and lets post actions run; a second Ctrl-C destroys the machine at once.\n\nExit codes:\n${exitCodes()}`)
    .action(async (target: string, options: Common & RunOptions) => {
      const output = outputTo(stdout, stdout.isTTY && !env['NO_COLOR']);
      const warn = (text: string): void => { stderr.write(text); };
      const libraries = await parseLibraries(options.library ?? [], options.implicitLibrary ?? []);
      end(await stoppable(setting, (stop) => withController(setting, options, (controller) => runPipeline({
        target, warn, stop, controller,
        setUp: () => setUpFor(setting, options, stop),
        environment: parseEnvironment(options.env ?? []),
        parameters: parseParameters(options.param ?? []),
        libraries,
        labels: options.label ?? [],
        dryRun: options.dryRun === true ? { json: options.json === true, write: (text) => { stdout.write(text); } } : null,
        view: options.json ? jsonView(output) : humanView(output),
        keepOnFailure: options.keepOnFailure === true,
        credentials: options.credentials ?? null,
        input: process.stdin,
        now: () => performance.now(),
      }))));
    });
}

function addImages(program: Command, setting: Setting): void {
  const write = (text: string): void => { setting.stdout.write(text); };
  const images = command(program, 'images', 'list the container images that were added').option('--json', 'one JSON object a line')
    .action((options: Common & { json?: true }) => withController(setting, options, async (controller) => listImages(await controller(), options.json === true, write)));
  images.command('add').description('add a container image to this installation; a machine loads it once to see that it is one').exitOverride()
    .argument('<name>', 'what pipelines call it, as in "agent { docker \'maven:3\' }"; without a tag it is :latest')
    .argument('<source>', 'an archive that `docker save` wrote, an OCI layout in a tar, or the directory of an OCI layout')
    .addHelpText('after', "\nWhere the image is: docker save maven:3 -o maven.tar\nHere:               mayfly images add maven:3 maven.tar\nAn image of that name that is here already is replaced.")
    .action((name: string, source: string) => stoppable(setting, (stop) => withController(setting, images.opts(), async (make) => {
      const controller = await make();
      await orAborted(stop.kill, setUpFor(setting, images.opts(), stop), stoppedEarly);
      stop.enter('preparing');
      await orAborted(stop.abort, controller.start(), stoppedEarly);
      const added = await orAborted(stop.abort, controller.addImage(name, source), stoppedEarly);
      write(`${added.name} added: ${added.imageId} for ${added.architecture}\n`);
    })));
  images.command('remove').description('remove an image; templates made of it go when room is needed').argument('<name>').exitOverride()
    .action((name: string) => withController(setting, images.opts(), async (controller) => {
      if (!(await (await controller()).removeImage(name))) throw new MayflyError('not-found', `There is no image ${name}. See mayfly images.`);
      write(`${name} removed\n`);
    }));
}

function addListings(program: Command, setting: Setting): void {
  const write = (text: string): void => { setting.stdout.write(text); };
  for (const [name, description, list] of [
    ['templates', 'list the frozen machines that runs are cloned from', listTemplates],
    ['machines', 'list the machines that are running', listMachines],
  ] as const) {
    command(program, name, description).option('--json', 'one JSON object a line')
      .action((options: Common & { json?: true }) => withController(setting, options, async (controller) => list(await controller(), options.json === true, write)));
  }
}

function addUpkeep(program: Command, setting: Setting, end: (code: number) => void): void {
  const write = (text: string): void => { setting.stdout.write(text); };
  program.command('lint').description('print every problem of Jenkinsfiles, without a machine').argument('[file...]').exitOverride()
    .option('--json', 'one JSON object a line: {file, ok, problems: [{line, column, severity, code, message, hint}]}')
    .option('--sarif', 'one SARIF 2.1.0 document, for code hosts')
    .option('--tree', 'syntax trees as JSON, one line per file (docs/syntax-tree.md); looks at the syntax alone')
    .option('--groovy', 'accept any Groovy script instead of a pipeline')
    .option('--stdin', 'read the text from standard input')
    .option('--stdin-name <name>', 'what messages call it')
    .action(async (files: string[], options: LintOptions) => { end(await lintFiles(files, options, write, process.stdin)); });
  command(program, 'doctor', 'check what Mayfly needs from this machine, and say how to mend it')
    .action(async (options: Common) => { end(printRequirements(await requirements(configOf(setting, options)), write)); });
  command(program, 'clean', 'remove templates and guest images, and whatever a crash left behind; images that you added stay')
    .action((options: Common) => withController(setting, options, async (controller) => printCleaned(await (await controller()).clean(), write)));
}

function command(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).exitOverride()
    .option('--provider <name>', 'qemu, or fake: no machine and NO ISOLATION, for developing Mayfly', checkProvider);
}

function configOf({ env }: Setting, { provider }: Common): Config {
  return readConfig(env, provider ? { provider } : {});
}

/** The controller is made when it is first asked for, and leaves no machine behind, however the work ends. */
async function withController<T>(setting: Setting, options: Common, work: (controller: () => Promise<Controller>) => Promise<T>): Promise<T> {
  const made: Controller[] = [];
  const config = configOf(setting, options);
  try {
    return await work(async () => {
      const controller = await createController(config, (title, job) => withProgress(title, { stream: setting.stderr }, job));
      made.push(controller);
      return controller;
    });
  } finally {
    for (const controller of made) await controller.close();
  }
}

/** Only what makes machines installs what they need; a listing never changes the system. */
async function setUpFor(setting: Setting, options: Common, stop: StopSignals): Promise<void> {
  if (configOf(setting, options).provider !== 'qemu') return;
  await setUp({ ...systemPackages, stream: setting.stderr, signal: stop.abort, installing: () => stop.enter('installing') });
}

async function stoppable<T>({ stderr }: Setting, work: (stop: StopSignals) => Promise<T>): Promise<T> {
  const stop = stopSignals((text) => { stderr.write(text); });
  try {
    return await work(stop);
  } finally {
    stop.release();
  }
}

function stoppedEarly(): MayflyError {
  return new MayflyError('aborted', 'Stopped before the image was added.');
}

function version(): string {
  const { version: found } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
  return found;
}

function exitCodes(): string {
  return exitCodeHelp.map(([code, meaning]) => `  ${String(code).padStart(3)}  ${meaning}`).join('\n');
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function checkProvider(value: string): string {
  if (value !== 'qemu' && value !== 'fake') throw new InvalidArgumentError('There are qemu and fake.');
  return value;
}
