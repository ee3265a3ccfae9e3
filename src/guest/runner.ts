// The guest's side of runner.sh: a shell that waits where steps run and starts them on a line of text. Starting a
// step takes no process of ours and no call to Docker, only files in a directory that both sides see.
import { chmodSync, closeSync, constants, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostError } from '../pipeline/step-host.ts';
import { blameFiles } from './host/blame-files.ts';
import { makeFifos } from './fifo.ts';
import { endMarkedProcesses } from './marked-processes.ts';
import { OutputPipe } from './output-pipe.ts';
import type { OnChunk } from './output-pipe.ts';
import { startFile } from './start-file.ts';

/** Steps that write at the same time: one per branch, and what former steps left in the background. More are made as needed. */
const slotBatch = 32;

/** A fresh container's first exec in an emulated machine takes seconds. */
const startMs = 60_000;

/** Between the end of a step's last process and the runner's word about it. */
const resultMs = 2_000;

/** The subshell of a step may have told how it ended just before it, or its runner, did. */
const lastWordMs = 250;

export interface RunnerOptions {
  /** Made by the runner, gone with it; steps must see it at the same path. */
  readonly directory: string;
  /** Unguessable: begins the marks of its steps' processes. */
  readonly token: string;
  /**
   * Starts `sh runner.sh DIRECTORY` where the steps shall run. Rejects when that can't be; `ended` tells why it ended before it was up.
   * `settled`: nobody is interested in that any more. */
  readonly start: (command: readonly string[], settled: AbortSignal) => Promise<{ readonly ended?: Promise<string> }>;
}

export interface ScriptRequest {
  readonly script: string;
  readonly cwd: string;
  readonly environment: ReadonlyMap<string, string>;
  /** Gets standard error, and standard output unless `onStdout` is given. The step waits while it is busy. */
  readonly onOutput: OnChunk;
  readonly onStdout?: OnChunk;
}

interface Waiting {
  readonly resolve: (exitCode: number | null) => void;
}

export class Runner {
  readonly #options: RunnerOptions;
  readonly #waiting = new Map<string, Waiting>();
  readonly #open = new Set<OutputPipe>();
  #freeSlots: string[] = [];
  #slots = 0;
  #steps = 0;
  #commands: number | null = null;
  #results: Socket | null = null;
  #alive: Socket | null = null;
  #up = Promise.withResolvers<void>();
  #isAlive = false;

  static async start(options: RunnerOptions): Promise<Runner> {
    const runner = new Runner(options);
    try {
      await runner.#start();
    } catch (error) {
      await runner.stop();
      throw error;
    }
    return runner;
  }

  private constructor(options: RunnerOptions) {
    this.#options = options;
    this.#up.promise.catch(() => {});
  }

  /** The shell runs. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** It can start steps: nobody has removed its files either. */
  get isUsable(): boolean {
    return this.#isAlive && existsSync(`${this.#options.directory}/runner.sh`);
  }

  async #start(): Promise<void> {
    const { directory, start } = this.#options;
    await blameFiles(async () => {
      makeOpenDirectory(directory);
      writeFileSync(`${directory}/runner.sh`, readFileSync(new URL('runner.sh', import.meta.url)));
    });
    await this.#makeSlots([`${directory}/commands`, `${directory}/results`, `${directory}/alive`]);
    this.#commands = openSync(`${directory}/commands`, constants.O_RDWR | constants.O_NONBLOCK);
    this.#results = new Socket({ fd: openSync(`${directory}/results`, constants.O_RDWR | constants.O_NONBLOCK), readable: true, writable: false });
    this.#listen(this.#results);
    const alive = openSync(`${directory}/alive`, constants.O_RDONLY | constants.O_NONBLOCK);
    const settled = new AbortController();
    try {
      const { ended } = await start(['sh', `${directory}/runner.sh`, directory], settled.signal);
      void ended?.then((why) => this.#up.reject(new HostError('infrastructure', `The shell that starts steps ended at once: ${why}.`)));
      const timer = setTimeout(() => this.#up.reject(new HostError('infrastructure', `The shell that starts steps did not answer within ${startMs / 1000} s.`)), startMs);
      await this.#up.promise.finally(() => clearTimeout(timer));
    } catch (error) {
      closeSync(alive);
      throw error;
    } finally {
      settled.abort();
    }
    // Not before `up`: a FIFO that nobody has open yet looks like one whose writer has gone.
    this.#isAlive = true;
    this.#alive = onceClosed(alive, () => this.#died());
  }

  #listen(results: Socket): void {
    let rest = '';
    results.on('error', () => {});
    results.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('latin1')).split('\n');
      // A step can write here as well; it can only fool itself, but not fill our memory.
      rest = (lines.pop() ?? '').slice(0, 100);
      for (const line of lines) {
        const [id = '', code = ''] = line.split(' ');
        if (id === 'up') this.#up.resolve();
        const waiting = this.#waiting.get(id);
        if (waiting === undefined || !/^[0-9]{1,3}$/.test(code)) continue;
        this.#waiting.delete(id);
        waiting.resolve(Number(code));
      }
    });
  }

  #died(): void {
    this.#isAlive = false;
    for (const id of this.#waiting.keys()) this.#giveUp(id);
  }

  #giveUp(id: string): void {
    if (!this.#waiting.has(id)) return;
    setTimeout(() => {
      this.#waiting.get(id)?.resolve(null);
      this.#waiting.delete(id);
    }, lastWordMs);
  }

  /** The script's exit code. Rejects with the signal's reason when aborted, after the script's processes are gone. */
  async run(request: ScriptRequest, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    const id = String(++this.#steps);
    const mark = `${this.#options.token}.${id}.`;
    const directory = `${this.#options.directory}/${id}`;
    const slot = await this.#takeSlot();
    const { out, err, alive } = await blameFiles(async () => this.#openPipes(slot, request));
    // It may be killed by itself, by its own step for instance, while the runner lives.
    const subshell = onceClosed(alive, () => this.#giveUp(id));
    try {
      await blameFiles(async () => writeStep(directory, mark, request));
      const exitCode = await this.#execute(`${id} ${slot} ${err === null ? 'out' : 'err'}\n`, { id, mark, signal });
      await Promise.all([out.drain(request.onStdout ?? request.onOutput), err?.drain(request.onOutput)]);
      signal.throwIfAborted();
      if (exitCode !== null) return exitCode;
      await endMarkedProcesses(mark);
      throw new HostError(
        'pipeline',
        'The shell that started this step was killed while the step ran: does it kill processes that are not its own (`kill $PPID`, `kill -9 -1`, `pkill sh`), or was the container stopped?',
      );
    } finally {
      subshell.destroy();
      this.#giveBack(slot, err === null ? [out] : [out, err]);
      void rm(directory, { recursive: true, force: true }).catch(() => {});
    }
  }

  #execute(line: string, step: { id: string; mark: string; signal: AbortSignal }): Promise<number | null> {
    const { id, mark, signal } = step;
    const { promise, resolve } = Promise.withResolvers<number | null>();
    // What was aborted while its files were made must not begin.
    if (this.#commands === null || !this.#isAlive || signal.aborted) return Promise.resolve(null);
    this.#waiting.set(id, { resolve });
    writeSync(this.#commands, line);
    const abort = async (): Promise<void> => {
      await endMarkedProcesses(mark);
      await Promise.race([promise, sleep(resultMs)]);
      this.#waiting.delete(id);
      resolve(null);
    };
    const onAbort = () => void abort();
    signal.addEventListener('abort', onAbort);
    return promise.finally(() => signal.removeEventListener('abort', onAbort));
  }

  #openPipes(slot: string, { onStdout, onOutput }: ScriptRequest): { readonly out: OutputPipe; readonly err: OutputPipe | null; readonly alive: number } {
    const alive = openSync(`${this.#options.directory}/${slot}.alive`, constants.O_RDONLY | constants.O_NONBLOCK);
    return { alive, out: this.#openPipe(`${slot}.out`, onStdout ?? onOutput), err: onStdout === undefined ? null : this.#openPipe(`${slot}.err`, onOutput) };
  }

  #openPipe(name: string, onChunk: OnChunk): OutputPipe {
    const pipe = new OutputPipe(`${this.#options.directory}/${name}`, onChunk);
    this.#open.add(pipe);
    return pipe;
  }

  async #takeSlot(): Promise<string> {
    if (this.#freeSlots.length === 0) await this.#makeSlots([]);
    const slot = this.#freeSlots.shift();
    if (slot === undefined) throw new Error('no slot although some were made');
    return slot;
  }

  /** A slot is used again when no process holds its pipes, so that no step ever gets another one's output. */
  #giveBack(slot: string, pipes: readonly OutputPipe[]): void {
    for (const pipe of pipes) pipe.discard();
    void Promise.all(pipes.map((pipe) => pipe.released)).then(() => {
      for (const pipe of pipes) this.#open.delete(pipe);
      this.#freeSlots.push(slot);
    });
  }

  /** With other pipes, as one process makes all. */
  async #makeSlots(others: readonly string[]): Promise<void> {
    const slots = Array.from({ length: slotBatch }, () => `slot-${this.#slots++}`);
    await makeFifos([...others, ...slots.flatMap((slot) => ['out', 'err', 'alive'].map((pipe) => `${this.#options.directory}/${slot}.${pipe}`))]);
    this.#freeSlots.push(...slots);
  }

  /** Ends what steps left running, and removes the directory. */
  async stop(): Promise<void> {
    if (this.#commands !== null) {
      if (this.#isAlive) writeSync(this.#commands, 'exit\n');
      await endMarkedProcesses(`${this.#options.token}.`, { graceMs: 500 });
      closeSync(this.#commands);
      this.#commands = null;
    }
    this.#results?.destroy();
    this.#alive?.destroy();
    for (const pipe of this.#open) pipe.close();
    rmSync(this.#options.directory, { recursive: true, force: true });
  }
}

/** Calls when whoever has opened the FIFO for writing has closed it. */
function onceClosed(fifo: number, call: () => void): Socket {
  return new Socket({ fd: fifo, readable: true, writable: false }).on('error', () => {}).on('close', call).resume();
}

function writeStep(directory: string, mark: string, { script, cwd, environment }: ScriptRequest): void {
  const file = `${directory}/script.sh`;
  makeOpenDirectory(directory);
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  writeFileSync(`${directory}/start`, startFile({ cwd, environment, mark, file, executable: script.startsWith('#!') }));
}

/** Whoever the steps run as must be able to use it, also the odd uid of `args '-u 4711'`; the umask is not asked. */
function makeOpenDirectory(path: string): void {
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o777);
}
