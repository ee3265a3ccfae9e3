// The ceilings of one run, and the ways to stop it. Whatever the guest says, they are kept from outside of its machine.
import { MayflyError } from '../../protocol/errors.ts';
import type { RunEvent } from '../../protocol/messages.ts';
import type { Ceilings } from '../config.ts';
import type { RunOutcome } from '../domain/run.ts';
import type { GuestLink } from '../pool/guest-link.ts';
import type { RunObserver } from './run-observer.ts';

export interface WatchedRun {
  readonly ceilings: Ceilings;
  readonly observer: Pick<RunObserver, 'log' | 'notice'>;
  /** Aborted once: the pipeline is told to stop, its post actions run. */
  readonly abort: AbortSignal;
  /** Aborted: the machine is destroyed at once. */
  readonly kill: AbortSignal;
}

/** A pipeline may count its stages in the name of its run; as many as it may have stages and steps. */
const maxDescriptions = 20_000;

export class RunWatch {
  /** Set when somebody stopped the run: then that is the outcome, whatever the pipeline makes of it. */
  stoppedBy: RunOutcome | null = null;
  /** Stages and steps that have begun. */
  readonly #known = new Set<number>();
  readonly #ended = new Set<number>();
  #descriptions = 0;
  #waitsForPeople = false;
  readonly #over = new AbortController();
  #stranger: { readonly node: number; readonly resolve: () => void } | null = null;
  readonly #run: WatchedRun;
  readonly #end: (outcome: RunOutcome) => void;
  readonly #timers = new Set<NodeJS.Timeout>();
  #silence: NodeJS.Timeout | null = null;
  #logBytes = 0;
  #logFull = false;

  constructor(run: WatchedRun, end: (outcome: RunOutcome) => void) {
    this.#run = run;
    this.#end = end;
  }

  start(link: GuestLink): void {
    const { ceilings, abort, kill } = this.#run;
    this.#after(ceilings.wallTimeMs, () => this.#end({ kind: 'timed-out', error: `The run took longer than ${minutes(ceilings.wallTimeMs)}, the ceiling for wall time.` }));
    this.heard();
    onAbort(abort, this.#over.signal, () => {
      const reason = 'Aborted by a person.';
      const stopped: RunOutcome = { kind: 'aborted', error: reason };
      this.stoppedBy = stopped;
      link.channel.sendControl({ kind: 'abort', reason }).catch(() => {});
      this.#after(ceilings.abortGraceMs, () => this.#end(stopped));
    });
    onAbort(kill, this.#over.signal, () => this.#end({ kind: 'aborted', error: 'Aborted by a person, without waiting for post actions.' }));
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
    if (this.#over.signal.aborted || this.#waitsForPeople) return;
    if (this.#silence) this.#silence.refresh();
    else {
      const { silenceMs } = this.#run.ceilings;
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
    const { ceilings, observer } = this.#run;
    const room = ceilings.logBytes - this.#logBytes;
    this.#logBytes += bytes.length;
    if (room > 0) await observer.log(node, bytes.subarray(0, room));
    if (bytes.length <= room || this.#logFull) return;
    this.#logFull = true;
    observer.notice(`The log has reached its ceiling of ${ceilings.logBytes / 1024 ** 2} MiB; the rest of it is dropped.`);
  }

  stop(): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#logFull) this.#run.observer.notice(`${this.#logBytes - this.#run.ceilings.logBytes} bytes of the log were dropped.`);
  }

  #after(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(act, ms);
    this.#timers.add(timer);
    if (this.#over.signal.aborted) clearTimeout(timer);
    return timer;
  }
}

/** At once, if it was aborted before; not any more after `over`. */
export function onAbort(signal: AbortSignal, over: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true, signal: over });
}

function minutes(ms: number): string {
  return ms < 120_000 ? `${ms / 1000} s` : `${ms / 60_000} minutes`;
}
