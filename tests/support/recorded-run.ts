// Runs a pipeline on a machine and keeps what an observer of it saw.
import type { TestContext } from 'node:test';
import { executeRun } from '../../src/controller/scheduler/execute-run.ts';
import type { RunParts } from '../../src/controller/scheduler/execute-run.ts';
import type { RunObserver } from '../../src/controller/scheduler/run-observer.ts';
import { nobodyToAsk } from '../../src/controller/scheduler/guest-requests.ts';
import type { RunOutcome } from '../../src/controller/controller.ts';
import { tarOf } from '../../src/guest/testing/guest-process.ts';
import type { Machine } from '../../src/machines/provider.ts';
import { plainRun } from '../../src/protocol/messages.ts';
import type { RunEvent } from '../../src/protocol/messages.ts';
import type { Files } from './directories.ts';

export class Recorder implements RunObserver {
  readonly events: RunEvent[] = [];
  readonly notices: string[] = [];
  readonly descriptions: (readonly [displayName: string | null, description: string | null])[] = [];
  text = '';
  #changed = Promise.withResolvers<void>();

  event(event: RunEvent): void {
    this.events.push(event);
  }

  log(_node: number, bytes: Buffer): void {
    this.text += bytes.toString('utf8');
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers<void>();
    resolve();
  }

  notice(text: string): void {
    this.notices.push(text);
  }

  described(displayName: string | null, description: string | null): void {
    this.descriptions.push([displayName, description]);
  }

  /** Waits until the log holds a line that is exactly this. */
  async line(text: string): Promise<void> {
    while (!this.text.split('\n').some((line) => line.trimEnd() === text)) await this.#changed.promise;
  }

  /** The text between two lines `<name>` and `</name>` that a step printed, trimmed. */
  between(name: string): string {
    return new RegExp(`^<${name}>$(.*?)^</${name}>$`, 'ms').exec(this.text)?.[1]?.trim() ?? '';
  }
}

export const plainSpecification: RunParts['specification'] = { ...plainRun, jenkinsfile: 'Jenkinsfile', environment: {}, project: 'test', number: 1 };

export const roomyCeilings = { wallTimeMs: 600_000, silenceMs: 300_000, logBytes: 1 << 24, abortGraceMs: 60_000 };

/** Ends a run with its test, so that one that fails does not wait for it. */
export function killedAfter(t: TestContext): AbortSignal {
  const over = new AbortController();
  t.after(() => over.abort());
  return over.signal;
}

export type RunChanges = Partial<Pick<RunParts, 'link' | 'ceilings' | 'abort' | 'kill' | 'findImage' | 'findSecret' | 'askPerson' | 'inspect' | 'libraries' | 'specification'>>;

export async function* tarStream(files: Files): AsyncGenerator<Buffer> {
  yield await tarOf(files);
}

export function runOn(machine: Machine, files: Files, recorder = new Recorder(), changes: RunChanges = {}): Promise<RunOutcome> {
  const never = new AbortController().signal;
  return executeRun({
    machine,
    specification: plainSpecification,
    workspace: tarStream(files),
    ceilings: roomyCeilings,
    observer: recorder,
    findImage: () => Promise.resolve({ missing: 'this test has no images' }),
    ...nobodyToAsk,
    abort: never,
    kill: never,
    ...changes,
  });
}
