// The command line as a process of its own, as a person starts it.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../tidy/repository.ts';

export interface MayflyEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface MayflyOptions {
  /** A data directory, with the default settings. Without it: this installation, as the tests themselves see it. */
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What is piped into it; without: nothing, and the end at once. Null: a pipe that `type` writes to. */
  readonly input?: string | null;
  /** To run as another user, when we are root. */
  readonly user?: number;
}

export class MayflyProcess {
  readonly ended: Promise<MayflyEnd>;
  readonly #child: ChildProcess;
  #stdout = '';
  #stderr = '';
  #changed = Promise.withResolvers<void>();

  constructor(args: readonly string[], { home, env, cwd, user, input }: MayflyOptions = {}) {
    const inherited = Object.entries(process.env).filter(([name]) => name !== 'NODE_TEST_CONTEXT' && (home === undefined || !name.startsWith('MAYFLY_')));
    this.#child = spawn(process.execPath, [join(root, 'bin/mayfly.ts'), ...args], {
      env: { ...Object.fromEntries(inherited), ...(home === undefined ? {} : { MAYFLY_HOME: home }), ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
      ...(user === undefined ? {} : { uid: user, gid: user }),
    });
    if (typeof input === 'string') this.#child.stdin!.end(input);
    this.#child.stdout!.setEncoding('utf8').on('data', (text: string) => { this.#stdout += text; this.#wake(); });
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => { this.#stderr += text; this.#wake(); });
    this.ended = new Promise((resolve, reject) => {
      this.#child.on('error', reject);
      this.#child.on('close', (code, signal) => { resolve({ code, signal, stdout: this.#stdout, stderr: this.#stderr }); });
    });
  }

  type(text: string): void {
    this.#child.stdin!.write(text);
  }

  get pid(): number {
    return this.#child.pid!;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Rejects when the program ends without having printed it. */
  async printed(text: string): Promise<void> {
    const end = this.ended.then((end) => { throw new Error(`mayfly ended without printing "${text}": ${JSON.stringify(end)}`); });
    while (!`${this.#stdout}${this.#stderr}`.includes(text)) await Promise.race([this.#changed.promise, end]);
    end.catch(() => {});
  }

  #wake(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers<void>();
    resolve();
  }
}

export function mayfly(args: readonly string[], options: MayflyOptions = {}): Promise<MayflyEnd> {
  return new MayflyProcess(args, options).ended;
}
