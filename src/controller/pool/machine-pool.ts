// Machines that were cloned and have rehearsed before a run wants one: what an emulator translates it has translated, what
// the guest touches it has touched. A machine is taken once and never comes back. The pool makes none by itself: `tick`
// brings it to what is wanted, as often as anybody likes. After a crash its machines are found like all others.
import { messageOf } from '../../lib/message-of.ts';
import { MayflyError } from '../../protocol/errors.ts';
import type { Machine, MachineProvider, Template } from '../../machines/provider.ts';
import { openGuest } from './guest-link.ts';
import type { GuestLink } from './guest-link.ts';

export interface PoolOptions {
  readonly provider: MachineProvider;
  /** What all machines of the pool together may use of the host's memory. */
  readonly memoryBytes: number;
  /** Milliseconds from any fixed start. */
  readonly now: () => number;
}

export interface PooledMachine {
  readonly machine: Machine;
  readonly link: GuestLink;
}

export interface Wanted {
  readonly template: Template;
  readonly count: number;
}

interface Member extends PooledMachine {
  readonly template: string;
  readonly sinceMs: number;
}

const readyTimeoutMs = 30_000;
const rehearsalTimeoutMs = 120_000;

/** What waits does a little all the time, and memory that it touches is its own. */
const maxAgeMs = 30 * 60_000;

/** A rehearsed machine, emulated; the larger ones that are there count instead. */
const expectedBytes = 192 * 1024 ** 2;

/** After a failure: a host in trouble is left alone, longer each time. */
const firstPauseMs = 1_000;
const longestPauseMs = 5 * 60_000;

export class MachinePool {
  readonly #options: PoolOptions;
  readonly #members = new Set<Member>();
  #wanted: readonly Wanted[] = [];
  #ticking: Promise<void> | null = null;
  #again = false;
  #closed = false;
  #failures = 0;
  #pausedUntilMs = 0;
  #shortage: string | null = null;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Machines that wait. */
  get size(): number {
    return this.#members.size;
  }

  /** Why the last tick left fewer machines than are wanted, for people; null when it did not. */
  get shortage(): string | null {
    return this.#shortage;
  }

  /** From the next tick on. */
  want(wanted: readonly Wanted[]): void {
    this.#wanted = wanted;
  }

  /** A machine of this template, if one waits: it belongs to the caller, who destroys it. Nobody gets it again. */
  take({ key }: Template): PooledMachine | null {
    for (const member of this.#members) {
      if (member.template !== key || this.#closed) continue;
      this.#members.delete(member);
      return member;
    }
    return null;
  }

  /** Destroys what is too old or of no use and makes what is missing, one after the other. Never rejects: see `shortage`. */
  tick(): Promise<void> {
    this.#again = true;
    this.#ticking ??= this.#passes().finally(() => {
      this.#ticking = null;
    });
    return this.#ticking;
  }

  /** Destroys its machines; what is being made is destroyed when it is there. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#members].map((member) => this.#discard(member)));
    await this.#ticking;
  }

  async #passes(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      this.#shortage = await this.#pass().catch(messageOf);
    }
  }

  /** Why it ended before everything was there, or null. */
  async #pass(): Promise<string | null> {
    for (const member of this.#members) if (await this.#isUseless(member)) await this.#discard(member);
    for (const { template, count } of this.#wanted) {
      while (this.#countOf(template.key) < count) {
        const problem = await this.#add(template);
        if (problem !== null) return problem;
      }
    }
    return null;
  }

  #countOf(key: string): number {
    return [...this.#members].filter(({ template }) => template === key).length;
  }

  async #isUseless({ template, sinceMs }: Member): Promise<boolean> {
    const wanted = this.#wanted.find(({ template: { key } }) => key === template);
    if (wanted === undefined || this.#countOf(template) > wanted.count) return true;
    if (this.#options.now() - sinceMs > maxAgeMs) return true;
    return (await this.#options.provider.openTemplate(template)) === null;
  }

  /** Why it was not added, or null. */
  async #add(template: Template): Promise<string | null> {
    const { provider, now } = this.#options;
    if (this.#closed) return 'The pool is closed.';
    if (now() < this.#pausedUntilMs) return 'Making a machine for the pool failed a moment ago; a later tick tries again.';
    if (!(await this.#hasRoom())) return `The ${this.#members.size} machines of the pool use all the memory that it may use.`;
    try {
      const machine = await provider.clone(template, 'run');
      const pooled = await rehearsed(machine);
      const member: Member = { ...pooled, template: template.key, sinceMs: now() };
      this.#members.add(member);
      pooled.link.lost.catch(() => this.#discard(member).catch(() => {}));
      if (this.#closed) await this.#discard(member);
      this.#failures = 0;
      return null;
    } catch (error) {
      this.#pausedUntilMs = now() + Math.min(longestPauseMs, firstPauseMs * 2 ** this.#failures);
      this.#failures += 1;
      return `A machine for the pool could not be made: ${messageOf(error)}`;
    }
  }

  async #hasRoom(): Promise<boolean> {
    const used = await Promise.all([...this.#members].map(({ machine }) => machine.memoryBytes()));
    const total = used.reduce((sum, bytes) => sum + bytes, 0);
    return total + Math.max(expectedBytes, ...used) <= this.#options.memoryBytes;
  }

  /** Only what was not taken meanwhile: a machine that serves a run is no business of the pool's any more. */
  async #discard(member: Member): Promise<void> {
    if (!this.#members.delete(member)) return;
    member.link.close();
    await member.machine.destroy();
  }
}

/** Whatever fails, no machine is left. */
async function rehearsed(machine: Machine): Promise<PooledMachine> {
  try {
    const link = await openGuest(machine, {
      control: ({ kind }) => {
        throw new MayflyError('protocol', `the guest said "${kind}" although nobody asked it anything`);
      },
      log: () => {
        throw new MayflyError('protocol', 'the guest sent a log without a run');
      },
    });
    await link.expect(['ready'], readyTimeoutMs);
    await link.channel.sendControl({ kind: 'rehearse' });
    await link.expect(['rehearsed'], rehearsalTimeoutMs);
    return { machine, link };
  } catch (error) {
    await machine.destroy();
    throw error;
  }
}
