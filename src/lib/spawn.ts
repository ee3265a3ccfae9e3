// Starts programs that live on while the caller works: exec.ts is for those whose end is awaited.
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export interface SpawnOptions {
  readonly cwd?: string;
  /** The whole environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** With `pipe`, standard input and output are streams; otherwise they are /dev/null. Standard error is always ours. */
  readonly stdio: 'pipe' | 'ignore';
  /** A session and process group of its own, so that signals for ours don't reach it. */
  readonly detached?: boolean;
}

export interface SpawnedProcess {
  /** Undefined when it could not be started; `ended` tells why. */
  readonly pid: number | undefined;
  readonly stdin: Writable | null;
  readonly stdout: Readable | null;
  /** Resolves, never rejects, with one line for people. */
  readonly ended: Promise<string>;
  kill(signal: NodeJS.Signals): void;
}

export function spawnProcess(file: string, args: readonly string[], options: SpawnOptions): SpawnedProcess {
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  const child = spawn(file, args, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { ...options.env },
    stdio: [options.stdio, options.stdio, 'inherit'],
    detached: options.detached ?? false,
  });
  child.on('error', (error) => resolve(`${file} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => resolve(signal === null ? `${file} ended with exit code ${code}` : `${file} was ended by ${signal}`));
  // Writing to a program that ended is no error of ours: `ended` tells.
  child.stdin?.on('error', () => {});
  return { pid: child.pid, stdin: child.stdin, stdout: child.stdout, ended, kill: (signal) => void child.kill(signal) };
}
