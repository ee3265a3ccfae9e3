// All commands with their arguments and help, and how each gets its parts.
import { Command, CommanderError } from 'commander';
import { createController, readConfig, requirements, systemPackages } from '../controller/controller.ts';
import type { Config, Controller } from '../controller/controller.ts';
import { withProgress } from '../lib/progress.ts';
import { printRequirements } from './doctor.ts';
import { lintFiles } from './lint.ts';
import { listImages, listMachines, listTemplates } from './listings.ts';
import { parseEnvironment, runPipeline } from './run.ts';
import { setUp } from './set-up.ts';
import { humanView, jsonView, outputTo } from './show-run.ts';

interface Common { readonly provider?: 'qemu' | 'fake' }

/** Returns a function from arguments to the exit code. Expected failures are thrown as MayflyError. */
export function buildProgram(env: NodeJS.ProcessEnv, stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): (args: readonly string[]) => Promise<number> {
  let exitCode = 0;
  const write = (text: string): void => { stdout.write(text); };
  const warn = (text: string): void => { stderr.write(text); };
  const configOf = ({ provider }: Common): Config => readConfig(env, provider ? { provider } : {});
  const controllerFor = async (config: Config): Promise<Controller> => {
    if (config.provider === 'qemu') await setUp({ plan: systemPackages.plan, apply: systemPackages.apply, stream: stderr });
    return createController(config, (title, work) => withProgress(title, { stream: stderr }, work));
  };
  const started = async (config: Config): Promise<Controller> => {
    const controller = await controllerFor(config);
    await controller.start();
    return controller;
  };

  const program = new Command('mayfly')
    .description('CI for code that nobody has reviewed yet: every run is a copy-on-write clone of a booted machine.')
    .configureOutput({ writeOut: write, writeErr: warn })
    .exitOverride();
  const command = (name: string, description: string): Command =>
    program.command(name).description(description).option('--provider <name>', 'qemu, or fake: no machine and NO ISOLATION, for developing Mayfly', checkProvider).exitOverride();

  command('run', 'run the pipeline of a directory in a machine cloned for it')
    .argument('[target]', 'a directory with a Jenkinsfile, or a Jenkinsfile', '.')
    .option('--env <NAME=VALUE>', 'a variable for all steps; may be repeated', collect, [])
    .option('--json', 'events, log and outcome as JSON, one object a line')
    .addHelpText('after', '\nExit codes: 0 succeeded, 1 failed, 2 unstable, 124 timed out, 125 lost (not your code\'s fault), 130 aborted.\nCtrl-C aborts and lets post actions run; a second Ctrl-C destroys the machine at once.')
    .action(async (target: string, options: Common & { env: string[]; json?: true }) => {
      const output = outputTo(stdout, stdout.isTTY === true && !env['NO_COLOR']);
      const { abort, kill, release } = stopSignals(warn);
      try {
        exitCode = await runPipeline({
          target, warn, abort, kill, environment: parseEnvironment(options.env), view: options.json ? jsonView(output) : humanView(output),
          controller: () => started(configOf(options)),
        });
      } finally {
        release();
      }
    });
  command('lint', 'print every problem of Jenkinsfiles, without a machine').argument('<file...>')
    .action(async (files: string[]) => { exitCode = await lintFiles(files, write); });
  const images = command('images', 'list the container images that were added').option('--json', 'one JSON object a line')
    .action(async (options: Common & { json?: true }) => listImages(await controllerFor(configOf(options)), options.json === true, write));
  images.command('add').description('add an image: what `docker save` wrote, an OCI layout in a tar, or the directory of one')
    .argument('<name>', 'as pipelines write it, e.g. maven:3').argument('<source>').exitOverride()
    .action(async (name: string, source: string) => {
      const added = await (await started(configOf(images.opts()))).addImage(name, source);
      write(`${added.name} added: ${added.imageId} for ${added.architecture}\n`);
    });
  command('templates', 'list the frozen machines that runs are cloned from').option('--json', 'one JSON object a line')
    .action(async (options: Common & { json?: true }) => listTemplates(await controllerFor(configOf(options)), options.json === true, write));
  command('machines', 'list the machines that are running').option('--json', 'one JSON object a line')
    .action(async (options: Common & { json?: true }) => listMachines(await controllerFor(configOf(options)), options.json === true, write));
  command('doctor', 'check what Mayfly needs from this machine, and say how to mend it')
    .action(async (options: Common) => { exitCode = printRequirements(await requirements(configOf(options)), write); });
  command('clean', 'remove all templates, and whatever a crash left behind').action(async (options: Common) => {
    const { templates, machines, bytes } = await (await controllerFor(configOf(options))).clean();
    write(`Removed ${templates} templates (${(bytes / 1e6).toFixed(0)} MB) and ${machines} abandoned machines.\n`);
  });

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

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function checkProvider(value: string): string {
  if (value !== 'qemu' && value !== 'fake') throw new CommanderError(64, 'mayfly.provider', `--provider ${value}: there are qemu and fake`);
  return value;
}

/** The first signal aborts, so that post actions run; the second one does not wait for them. */
function stopSignals(warn: (text: string) => void): { abort: AbortSignal; kill: AbortSignal; release: () => void } {
  const abort = new AbortController();
  const kill = new AbortController();
  const onSignal = (): void => {
    if (abort.signal.aborted) kill.abort();
    else {
      warn('\nAborting; post actions still run. Once more to end at once.\n');
      abort.abort();
    }
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return { abort: abort.signal, kill: kill.signal, release: () => { for (const signal of signals) process.off(signal, onSignal); } };
}
