// Drives one run on one machine: hello, specification and workspace at once, then events and log until the pipeline's end,
// a ceiling, an abort, or a loss. Everything is enforced from here, whatever the guest says. The machine is destroyed
// in every case.
import { setMaxListeners } from 'node:events';
import { MayflyError } from '../../protocol/errors.ts';
import type { GuestMessage, RunEvent, RunSpecification } from '../../protocol/messages.ts';
import type { Ceilings } from '../config.ts';
import { outcomeOfResult } from '../domain/run.ts';
import type { RunOutcome } from '../domain/run.ts';
import { makeHello, openGuest } from '../pool/guest-link.ts';
import type { GuestHandlers, GuestLink } from '../pool/guest-link.ts';
import { GuestRequests } from './guest-requests.ts';
import type { RequestHandlers } from './guest-requests.ts';

export interface RunObserver {
  event(event: RunEvent): void;
  /** May return a promise: the guest is not acknowledged before, so a slow reader slows the run down. */
  log(node: number, bytes: Buffer): Promise<void> | void;
  /** What Mayfly itself has to say about the run. */
  notice(text: string): void;
  /** What the pipeline says of its run. Null: as before. */
  described(displayName: string | null, description: string | null): void;
}

/** A shared library of a run, under the name that pipelines use. */
export interface RunLibrary extends Omit<RunSpecification['libraries'][number], 'source'> {
  readonly source:
    /** A tar stream of what is to be sent. */
    | { readonly kind: 'files'; readonly files: AsyncIterable<Buffer> }
    | { readonly kind: 'git'; readonly url: string };
}

export interface RunParts extends RequestHandlers {
  /** To its guest, when somebody opened it before. */
  readonly link?: GuestLink | null;
  readonly specification: Omit<RunSpecification, 'workspace' | 'libraries'>;
  /** A tar stream. */
  readonly workspace: AsyncIterable<Buffer>;
  readonly libraries?: readonly RunLibrary[];
  readonly ceilings: Ceilings;
  readonly observer: RunObserver;
  /** Called with a failed run's machine before it is destroyed; must end soon after `over`. `shell` runs a script in its workspace; the output is log of node 0. */
  readonly inspect?: ((shell: InspectionShell, over: AbortSignal) => Promise<void>) | null;
  /** Aborted once: the pipeline is told to stop, its post actions run. */
  readonly abort: AbortSignal;
  /** Aborted: the machine is destroyed at once. */
  readonly kill: AbortSignal;
}

/** Resolves with the exit code; rejects when the machine is lost. */
export type InspectionShell = (script: string) => Promise<number>;

const workspaceTransfer = 1;
/** What one frame of data holds; see protocol/framing.ts. */
const joinedBytes = 64 * 1024;
/** A pipeline may count its stages in the name of its run; as many as it may have stages and steps. */
const maxDescriptions = 20_000;
/** For one command that a person typed. */
const inspectionTimeoutMs = 3_600_000;

/**
 * Never rejects for what guest, machine, pipeline or person do: that is the outcome. It does with MayflyError('invalid')
 * for a workspace that can't be read.
 */
export async function executeRun(parts: RunParts): Promise<RunOutcome> {
  const { machine } = parts;
  const ended = Promise.withResolvers<RunOutcome>();
  const watch = new Watch(parts, ended.resolve);
  let opened: GuestLink | null = null;
  const requests = new GuestRequests(parts, async (message) => { await opened?.channel.sendControl(message); }, (open) => watch.waitsForPeople(open > 0));
  setMaxListeners(0, parts.abort, parts.kill);
  try {
    const handlers: GuestHandlers = {
      control: (message) => receive(parts, watch, requests, ended.resolve, message),
      log: (node, bytes) => watch.log(node, bytes),
    };
    const link: GuestLink = parts.link ?? (await openGuest(machine, handlers));
    link.handOver(handlers);
    opened = link;
    // The guest knows of no run yet, so there is nothing that it could abort, and no post action.
    if (parts.abort.aborted) return { kind: 'aborted', error: 'Aborted before the run began.' };
    link.lost.catch((error: unknown) => ended.resolve({ kind: 'lost', error: textOf(error) }));
    watch.start(link);
    // Not awaited: the outcome may come while the workspace is still on its way.
    begin(parts, link).catch((error: unknown) => {
      // A workspace that can't be read is neither the pipeline's fault nor ours: whoever asked for the run has to mend it.
      if (error instanceof MayflyError && error.code === 'invalid') ended.reject(error);
      else ended.resolve({ kind: 'lost', error: textOf(error) });
    });
    const outcome = await ended.promise;
    requests.close();
    if (outcome.kind === 'failed' && parts.inspect) {
      // A person sits before it now: that person, the lost machine or the kill signal ends it, and no ceiling.
      watch.stop();
      const over = new AbortController();
      const end = (): void => over.abort();
      link.lost.catch(end);
      onAbort(parts.kill, end);
      await parts.inspect(shellOn(link), over.signal);
    }
    return outcome;
  } catch (error) {
    if (error instanceof MayflyError && error.code === 'invalid') throw error;
    return { kind: 'lost', error: textOf(error) };
  } finally {
    watch.stop();
    requests.close();
    // A finished run stays finished; what could not be removed, the next command's reaper tries again.
    await machine.destroy().catch((error: unknown) => parts.observer.notice(`The machine ${machine.id} could not be removed: ${textOf(error)}`));
    opened?.close();
  }
}

function shellOn(link: GuestLink): InspectionShell {
  return async (script) => {
    await link.channel.sendControl({ kind: 'inspect', script });
    const answer = await link.expect(['inspected', 'failed'], inspectionTimeoutMs);
    if (answer.kind === 'failed') throw new MayflyError('machine-lost', `The guest failed: ${answer.message}`);
    return answer.exitCode;
  };
}

/** The guest does all of it in this order, after it took on an identity; waiting for each answer would only cost time. */
async function begin({ machine, specification, workspace, libraries = [] }: RunParts, { channel }: GuestLink): Promise<void> {
  const transfers: { readonly transfer: number; readonly stream: AsyncIterable<Buffer> }[] = [];
  const announced = libraries.map(({ source, ...library }): RunSpecification['libraries'][number] => {
    if (source.kind === 'git') return { ...library, source };
    const transfer = workspaceTransfer + 1 + transfers.length;
    transfers.push({ transfer, stream: source.files });
    return { ...library, source: { kind: 'files', transfer } };
  });
  await channel.sendControl(makeHello(machine));
  await channel.sendControl({ kind: 'run', run: { ...specification, libraries: announced, workspace: workspaceTransfer } });
  for (const { transfer, stream } of [...transfers, { transfer: workspaceTransfer, stream: workspace }]) {
    for await (const chunk of joined(stream)) await channel.sendData(transfer, chunk);
    await channel.sendData(transfer, Buffer.alloc(0));
  }
}

/** A packer hands out headers and small files one by one; each frame of a transfer costs the guest as much as a large one. */
async function* joined(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < joinedBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  // Empty bytes would end the transfer.
  if (bytes > 0) yield Buffer.concat(waiting);
}

async function receive(
  { observer }: RunParts, watch: Watch, requests: GuestRequests, end: (outcome: RunOutcome) => void, message: GuestMessage,
): Promise<void> {
  watch.heard();
  switch (message.kind) {
    case 'event':
      watch.event(message.event);
      observer.event(message.event);
      return;
    case 'described':
      watch.description();
      observer.described(message.displayName, message.description);
      return;
    case 'finished':
      end(watch.stoppedBy ?? outcomeOfResult(message.result, message.error));
      return;
    case 'failed':
      end({ kind: 'lost', error: `The guest failed: ${message.message}` });
      return;
    case 'image-wanted':
    case 'secret-wanted':
    case 'answer-wanted':
    case 'withdrawn':
      return requests.answer(message);
    case 'ready':
    case 'hello-done':
      return;
    default:
      throw new MayflyError('protocol', `the guest said "${message.kind}" in the middle of a run`);
  }
}

/** The ceilings of one run, and the ways to stop it. */
class Watch {
  /** Set when somebody stopped the run: then that is the outcome, whatever the pipeline makes of it. */
  stoppedBy: RunOutcome | null = null;
  /** Stages and steps that have begun. */
  readonly #known = new Set<number>();
  readonly #ended = new Set<number>();
  #descriptions = 0;
  #waitsForPeople = false;
  #stopped = false;
  #stranger: { readonly node: number; readonly resolve: () => void } | null = null;
  readonly #parts: RunParts;
  readonly #end: (outcome: RunOutcome) => void;
  readonly #timers = new Set<NodeJS.Timeout>();
  #silence: NodeJS.Timeout | null = null;
  #logBytes = 0;
  #logFull = false;

  constructor(parts: RunParts, end: (outcome: RunOutcome) => void) {
    this.#parts = parts;
    this.#end = end;
  }

  start(link: GuestLink): void {
    const { ceilings, abort, kill } = this.#parts;
    this.#after(ceilings.wallTimeMs, () => this.#end({ kind: 'timed-out', error: `The run took longer than ${minutes(ceilings.wallTimeMs)}, the ceiling for wall time.` }));
    this.heard();
    onAbort(abort, () => {
      this.stoppedBy = { kind: 'aborted', error: 'Aborted by a person.' };
      link.channel.sendControl({ kind: 'abort', reason: 'Aborted by a person.' }).catch(() => {});
      this.#after(ceilings.abortGraceMs, () => this.#end(this.stoppedBy!));
    });
    onAbort(kill, () => this.#end({ kind: 'aborted', error: 'Aborted by a person, without waiting for post actions.' }));
  }

  /** A person may take longer than the ceiling for silence; the one for wall time holds all the same. */
  waitsForPeople(waits: boolean): void {
    this.#waitsForPeople = waits;
    if (!waits) this.heard();
    else if (this.#silence) {
      clearTimeout(this.#silence);
      this.#silence = null;
    }
  }

  heard(): void {
    if (this.#stopped || this.#waitsForPeople) return;
    if (this.#silence) this.#silence.refresh();
    else {
      const { silenceMs } = this.#parts.ceilings;
      this.#silence = this.#after(silenceMs, () => this.#end({ kind: 'timed-out', error: `The run said nothing for ${minutes(silenceMs)}, the ceiling for silence.` }));
    }
  }

  /**
   * Events and log come on streams of their own, so a step's first line may be here before the step. Its log then waits,
   * unacknowledged, and with it the guest's whole log, which is only ever a guest's own loss.
   */
  #introduced(node: number): Promise<void> | void {
    if (node === 0 || this.#known.has(node)) return undefined;
    // The log is handled frame after frame, so there is never a second one that waits.
    return new Promise((resolve) => { this.#stranger = { node, resolve }; });
  }

  /** Throws when a guest says more than a pipeline could: a node begins once, so there are no more events than nodes allow. */
  event(event: RunEvent): void {
    const { id } = event;
    if (!('parent' in event)) {
      if (!this.#known.has(id) || this.#ended.has(id)) throw new MayflyError('protocol', `the guest ended node ${id}, which is not under way`);
      this.#ended.add(id);
      return;
    }
    if (this.#known.has(id)) throw new MayflyError('protocol', `the guest began node ${id} twice`);
    this.#known.add(id);
    this.#introduce(id);
  }

  description(): void {
    this.#descriptions += 1;
    if (this.#descriptions > maxDescriptions) throw new MayflyError('protocol', `the guest described its run more than ${maxDescriptions} times`);
  }

  #introduce(node: number): void {
    if (this.#stranger?.node !== node) return;
    this.#stranger.resolve();
    this.#stranger = null;
  }

  /** Over the ceiling the run goes on and its log does not: the reader is told, once, and a count is kept. */
  async log(node: number, bytes: Buffer): Promise<void> {
    this.heard();
    await this.#introduced(node);
    const { ceilings, observer } = this.#parts;
    const room = ceilings.logBytes - this.#logBytes;
    this.#logBytes += bytes.length;
    if (room > 0) await observer.log(node, bytes.subarray(0, room));
    if (bytes.length <= room || this.#logFull) return;
    this.#logFull = true;
    observer.notice(`The log has reached its ceiling of ${ceilings.logBytes / 1024 ** 2} MiB; the rest of it is dropped.`);
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#logFull) this.#parts.observer.notice(`${this.#logBytes - this.#parts.ceilings.logBytes} bytes of the log were dropped.`);
  }

  #after(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(act, ms);
    this.#timers.add(timer);
    if (this.#stopped) clearTimeout(timer);
    return timer;
  }
}

function onAbort(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true });
}

function minutes(ms: number): string {
  return ms < 120_000 ? `${ms / 1000} s` : `${ms / 60_000} minutes`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
