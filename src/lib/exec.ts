// Runs other programs to their end. Outside of machines/ processes are started here; tests/tidy/import-table.ts lists what can't be.
import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

export interface ExecOptions {
  readonly cwd?: string;
  /** Added to our own environment, which a program inherits. */
  readonly env?: Readonly<Record<string, string>>;
  /** Written to standard input, which is otherwise empty. */
  readonly input?: string | Uint8Array;
  /** Ends the program when aborted. The result comes when it has ended, as ever. */
  readonly signal?: AbortSignal;
  /** How `signal` ends it: SIGKILL, unless the program has something to tidy up. */
  readonly stopSignal?: NodeJS.Signals;
  /** A session and process group of its own, so that the terminal's Ctrl-C does not reach it. */
  readonly detached?: boolean;
  /** The program has our own standard streams, because it talks to the person. Nothing is captured. */
  readonly terminal?: boolean;
  /** Ends the program in the same way after this time. */
  readonly timeoutMs?: number;
  /** Called with each piece of standard output and standard error as it comes. */
  readonly onOutput?: (chunk: Buffer, from: 'stdout' | 'stderr') => void;
  /** Standard output goes here instead of into the result. */
  readonly stdout?: Writable;
}

export interface ExecResult {
  /** Exit code, or null when a signal ended the program or it could not be started. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why the program could not be started (ENOENT…), if so. */
  readonly error: NodeJS.ErrnoException | null;
}

/** What one program may leave in memory per stream; the end is kept, since errors stand there. */
const maxCapturedBytes = 1 << 20;

/**
 * Runs a program to its end and never rejects: a program that can't be started is a result with `error`.
 * No shell takes part; arguments arrive as they are.
 */
export function exec(file: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: options.terminal ? 'inherit' : [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      detached: options.detached ?? false,
      killSignal: options.stopSignal ?? 'SIGKILL',
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.timeoutMs ? { timeout: options.timeoutMs } : {}),
    });
    const stdout = new Tail();
    const stderr = new Tail();
    let error: NodeJS.ErrnoException | null = null;
    if (options.stdout) child.stdout?.pipe(options.stdout, { end: false });
    else child.stdout?.on('data', (chunk: Buffer) => { stdout.add(chunk); options.onOutput?.(chunk, 'stdout'); });
    child.stderr?.on('data', (chunk: Buffer) => { stderr.add(chunk); options.onOutput?.(chunk, 'stderr'); });
    child.on('error', (cause: NodeJS.ErrnoException) => { error = cause; if (child.pid === undefined) finish(null, null); });
    child.on('close', finish);
    // A program that ends without reading its input is no error of ours: its exit code tells.
    child.stdin?.on('error', () => {});
    child.stdin?.end(options.input);

    function finish(code: number | null, signal: NodeJS.Signals | null): void {
      resolve({ code, signal, stdout: stdout.text(), stderr: stderr.text(), error });
    }
  });
}

class Tail {
  #chunks: Buffer[] = [];
  #size = 0;

  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    while (this.#size > maxCapturedBytes && this.#chunks.length > 1) this.#size -= this.#chunks.shift()!.length;
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}
