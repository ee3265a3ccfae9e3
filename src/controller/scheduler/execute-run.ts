// Drives one run on one machine: hello, specification and workspace at once, then events and log until the pipeline's end,
// a ceiling, an abort, or a loss. Everything is enforced from here, whatever the guest says. The machine is destroyed
// in every case.
import { setMaxListeners } from 'node:events';
import { messageOf } from '../../lib/message-of.ts';
import { MayflyError } from '../../protocol/errors.ts';
import type { GuestMessage, RunSpecification } from '../../protocol/messages.ts';
import { outcomeOfResult } from '../domain/run.ts';
import type { RunOutcome } from '../domain/run.ts';
import { makeHello, openGuest } from '../pool/guest-link.ts';
import type { GuestHandlers, GuestLink } from '../pool/guest-link.ts';
import { GuestRequests } from './guest-requests.ts';
import type { RequestHandlers } from './guest-requests.ts';
import type { RunObserver } from './run-observer.ts';
import { RunWatch, onAbort } from './run-watch.ts';
import type { WatchedRun } from './run-watch.ts';

/** A shared library of a run, under the name that pipelines use. */
export interface RunLibrary extends Omit<RunSpecification['libraries'][number], 'source'> {
  readonly source:
    /** A tar stream of what is to be sent. */
    | { readonly kind: 'files'; readonly files: AsyncIterable<Buffer> }
    | { readonly kind: 'git'; readonly url: string };
}

export interface RunParts extends RequestHandlers, WatchedRun {
  /** To its guest, when somebody opened it before. */
  readonly link?: GuestLink | null;
  readonly specification: Omit<RunSpecification, 'workspace' | 'libraries'>;
  /** A tar stream. */
  readonly workspace: AsyncIterable<Buffer>;
  readonly libraries?: readonly RunLibrary[];
  readonly observer: RunObserver;
  /** Called with a failed run's machine before it is destroyed; must end soon after `over`. `shell` runs a script in its workspace; the output is log of node 0. */
  readonly inspect?: ((shell: InspectionShell, over: AbortSignal) => Promise<void>) | null;
}

/** Resolves with the exit code; rejects when the machine is lost. */
export type InspectionShell = (script: string) => Promise<number>;

const workspaceTransfer = 1;
/** What one frame of data holds; see protocol/framing.ts. */
const joinedBytes = 64 * 1024;
/** For one command that a person typed. */
const inspectionTimeoutMs = 3_600_000;

/**
 * Never rejects for what guest, machine, pipeline or person do: that is the outcome. It does with MayflyError('invalid')
 * for a workspace that can't be read.
 */
export async function executeRun(parts: RunParts): Promise<RunOutcome> {
  const { machine } = parts;
  const ended = Promise.withResolvers<RunOutcome>();
  const watch = new RunWatch(parts, ended.resolve);
  let opened: GuestLink | null = null;
  const requests = new GuestRequests(parts, async (message) => { await opened?.channel.sendControl(message); }, (open) => watch.waitsForPeople(open > 0));
  // Any number of runs may share one signal.
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
    link.lost.catch((error: unknown) => ended.resolve({ kind: 'lost', error: messageOf(error) }));
    watch.start(link);
    // Not awaited: the outcome may come while the workspace is still on its way.
    begin(parts, link).catch((error: unknown) => {
      // A workspace that can't be read is neither the pipeline's fault nor ours: whoever asked for the run has to mend it.
      if (error instanceof MayflyError && error.code === 'invalid') ended.reject(error);
      else ended.resolve({ kind: 'lost', error: messageOf(error) });
    });
    const outcome = await ended.promise;
    requests.close();
    if (outcome.kind === 'failed' && parts.inspect) {
      // A person sits before it now: that person, the lost machine or the kill signal ends it, and no ceiling.
      watch.stop();
      const over = new AbortController();
      const end = (): void => over.abort();
      link.lost.catch(end);
      onAbort(parts.kill, over.signal, end);
      await parts.inspect(shellOn(link), over.signal).finally(end);
    }
    return outcome;
  } catch (error) {
    if (error instanceof MayflyError && error.code === 'invalid') throw error;
    return { kind: 'lost', error: messageOf(error) };
  } finally {
    watch.stop();
    requests.close();
    // A finished run stays finished; what could not be removed, the next command's reaper tries again.
    await machine.destroy().catch((error: unknown) => parts.observer.notice(`The machine ${machine.id} could not be removed: ${messageOf(error)}`));
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
  { observer }: RunParts, watch: RunWatch, requests: GuestRequests, end: (outcome: RunOutcome) => void, message: GuestMessage,
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
