// Carries out a plan of system-packages.ts, step by step. Stopped in the middle it waits: a package manager that is killed
// leaves a system that has to be repaired by hand.
import { exec } from '../lib/exec.ts';
import type { ExecOptions, ExecResult } from '../lib/exec.ts';
import { MayflyError } from '../protocol/errors.ts';
import { debianMirror } from './debian-mirror.ts';
import { backportsSource } from './package-steps.ts';
import type { PackageStep } from './package-steps.ts';

export interface ApplyOptions {
  /** Gets the last line that the program printed. */
  readonly onOutput?: (line: string) => void;
  /** Told to end, a program gets the time it needs for that; the step then throws MayflyError `aborted`. */
  readonly signal?: AbortSignal;
}

export async function applySystemPackageStep(step: PackageStep, { onOutput = () => {}, signal }: ApplyOptions = {}): Promise<void> {
  const stoppable = signal ? { signal, stopSignal: 'SIGINT' as const } : {};
  if (step.kind === 'add-source') return addSource(step, stoppable);
  const [program = '', ...args] = step.argv;
  const result = await exec(program, args, {
    ...stoppable,
    // sudo remembers a password for one terminal, so what it runs has to stay at ours. Anything else gets a session of its
    // own: the terminal's Ctrl-C would reach dpkg too, which ends at once and leaves packages half-configured.
    ...(step.asks ? { terminal: true } : { detached: program !== 'sudo' || args[0] === '-n' }),
    onOutput: (chunk) => onOutput(chunk.toString('utf8').trim().split('\n').at(-1) ?? ''),
  });
  throwIfStopped(step.line, result, signal);
  if (result.code === 0 || step.mayFail) return;
  if (step.asks) throw new MayflyError('requirement', `"${step.line}" failed, so nothing was installed. Run Mayfly as a user who may use sudo, or as root.`);
  const said = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-8).join('\n');
  throw new MayflyError('requirement', `"${step.line}" failed${result.error ? ` (${result.error.message})` : ''}. Run it by hand and try again. It said:\n${said}`);
}

/** Ctrl-C may have reached the program by the terminal alone: sudo can take that for itself. */
function throwIfStopped(line: string, { code, signal: endedBy }: ExecResult, signal: AbortSignal | undefined): void {
  if (signal?.aborted || endedBy === 'SIGINT' || code === 130) throw new MayflyError('aborted', `Stopped while "${line}" ran. The next run goes on where this one stopped.`);
}

async function addSource({ path, suite, prefix, line }: Extract<PackageStep, { kind: 'add-source' }>, stoppable: ExecOptions): Promise<void> {
  const text = backportsSource(await debianMirror(), suite);
  const result = await exec(prefix[0] ?? 'tee', [...prefix, 'tee', path].slice(1), { ...stoppable, input: text });
  throwIfStopped(line, result, stoppable.signal);
  if (result.code !== 0) throw new MayflyError('requirement', `${path} could not be written: ${result.stderr.trim()}. Write it by hand and try again:\n${text}`);
}
