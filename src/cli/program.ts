// All commands with their arguments and help, and how each gets its parts.
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { createController, readConfig, requirements, systemPackages } from '../controller/controller.ts';
import type { Config, Controller } from '../controller/controller.ts';
import { withProgress } from '../lib/progress.ts';
import { printRequirements } from './doctor.ts';
import { lintFiles } from './lint.ts';
import type { LintOptions } from './lint.ts';
import { listImages, listMachines, listTemplates } from './listings.ts';
import { parseEnvironment, runPipeline } from './run.ts';
import { MayflyError } from '../protocol/errors.ts';
import { setUp } from './set-up.ts';
import { humanView, jsonView, outputTo } from './show-run.ts';

interface Common { readonly provider?: 'qemu' | 'fake' }

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
    .option('--env <NAME=VALUE>', 'a variable for all steps; may be repeated', collect, [])
    .option('--keep-on-failure', 'when the run fails, keep its machine and read commands to run in its workspace')
    .option('--json', 'events, log and outcome as JSON, one object a line')
    .addHelpText('after', '\nExit codes: 0 succeeded, 1 failed, 2 unstable, 124 timed out, 125 lost (not your code\'s fault), 130 aborted.\nCtrl-C aborts and lets post actions run; a second Ctrl-C destroys the machine at once.')
    .action(async (target: string, options: Common & { env: string[]; json?: true; keepOnFailure?: true }) => {
      const output = outputTo(stdout, stdout.isTTY && !env['NO_COLOR']);
      const warn = (text: string): void => { stderr.write(text); };
      const stop = stopSignals(warn);
      try {
        end(await withController(setting, options, (controller) => runPipeline({
          target, warn, ...stop,
          controller: () => started(setting, options, controller),
          environment: parseEnvironment(options.env),
          view: options.json ? jsonView(output) : humanView(output),
          keepOnFailure: options.keepOnFailure === true,
          input: process.stdin,
        })));
      } finally {
        stop.release();
      }
    });
}

function addImages(program: Command, setting: Setting): void {
  const write = (text: string): void => { setting.stdout.write(text); };
  const images = command(program, 'images', 'list the container images that were added').option('--json', 'one JSON object a line')
    .action((options: Common & { json?: true }) => withController(setting, options, async (controller) => listImages(await controller(), options.json === true, write)));
  images.command('add').description('add an image: what `docker save` wrote, an OCI layout in a tar, or the directory of one')
    .argument('<name>', 'as pipelines write it, e.g. maven:3').argument('<source>').exitOverride()
    .action((name: string, source: string) => withController(setting, images.opts(), async (controller) => {
      const added = await (await started(setting, images.opts(), controller)).addImage(name, source);
      write(`${added.name} added: ${added.imageId} for ${added.architecture}\n`);
    }));
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
  command(program, 'clean', 'remove all templates, and whatever a crash left behind')
    .action((options: Common) => withController(setting, options, async (controller) => {
      const { templates, machines, bytes } = await (await controller()).clean();
      write(`Removed ${templates} templates (${(bytes / 1e6).toFixed(0)} MB) and ${machines} abandoned machines.\n`);
    }));
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
async function started(setting: Setting, options: Common, make: () => Promise<Controller>): Promise<Controller> {
  if (configOf(setting, options).provider === 'qemu') await setUp({ ...systemPackages, stream: setting.stderr });
  const controller = await make();
  await controller.start();
  return controller;
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function checkProvider(value: string): string {
  if (value !== 'qemu' && value !== 'fake') throw new InvalidArgumentError('There are qemu and fake.');
  return value;
}

const sameSignalMs = 500;

/** The first signal aborts, so that post actions run; the second one does not wait for them. */
function stopSignals(warn: (text: string) => void): { abort: AbortSignal; kill: AbortSignal; release: () => void } {
  const abort = new AbortController();
  const kill = new AbortController();
  let firstAt = 0;
  const onSignal = (): void => {
    // A terminal or a service manager may tell the whole process group, and our launcher tells us too: that is one signal.
    if (abort.signal.aborted) { if (performance.now() - firstAt > sameSignalMs) kill.abort(); }
    else {
      firstAt = performance.now();
      warn('\nAborting; post actions still run. Once more to end at once.\n');
      abort.abort();
    }
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  // Nobody reads any more (`| head`, a closed terminal): nobody wants the run either.
  const onBroken = (): void => { abort.abort(); kill.abort(); };
  const onMuted = (): void => {};
  process.stdout.on('error', onBroken);
  process.stderr.on('error', onMuted);
  const release = (): void => {
    for (const signal of signals) process.off(signal, onSignal);
    process.stdout.off('error', onBroken);
    process.stderr.off('error', onMuted);
  };
  return { abort: abort.signal, kill: kill.signal, release };
}
