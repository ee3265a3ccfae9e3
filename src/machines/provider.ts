// The contract of what makes and destroys machines. Providers know nothing of runs, pipelines or messages: they
// give a byte stream into a machine and see to it that nothing of the machine is left afterwards.
//
// Life of a machine: `boot` (cold, for a base template) or `clone` (from a template) → `connect` → work →
// `destroy`. A machine made by `boot` or by `clone(…, 'freezable')` may end as a template through `freeze` instead.
// Destroying is idempotent, safe at any moment, and must succeed for a machine whose making was interrupted.
//
// Concurrency: every call may be made while others run, also by several processes on one data directory. A machine
// belongs to the process that made it; `list` shows all, and whose owner is dead may be destroyed by anybody.
// tests/contracts/provider-contract.ts is the executable form; each provider passes it.
import type { Duplex } from 'node:stream';
import type { Progress } from '../lib/progress.ts';

export interface MachineLimits {
  readonly vcpus: number;
  readonly memoryMiB: number;
  readonly diskGiB: number;
}

/** How strong the wall around a machine is. Recorded with every run. */
export interface Isolation {
  readonly kind: 'hardware' | 'emulated' | 'none';
  /** For logs and people: `kvm`, `tcg`, … */
  readonly accelerator: string;
  /** What a person must know before trusting it, or null. */
  readonly warning: string | null;
}

export interface Machine {
  readonly id: string;
  /** Opens the byte stream to the guest. At most one is open; the guest sees the next one as a new connection. */
  connect(): Promise<Duplex>;
  /**
   * Shows a file's bytes read-only to the guest, instead of what was shown before. The file must come from
   * `MachineProvider.mediumFile` and stay as it is while the machine lives.
   */
  insertMedium(file: string): Promise<void>;
  /** What it costs of the host's memory now, without what it shares with others; 0 when it is gone. */
  memoryBytes(): Promise<number>;
  /** Resolves, never rejects, when the machine is gone for whatever reason. `destroyed` tells whether we did it. */
  readonly gone: Promise<MachineEnd>;
  destroy(): Promise<void>;
}

export interface MachineEnd {
  readonly destroyed: boolean;
  /** The host had no memory or disk space left for it. */
  readonly outOfSpace: boolean;
  /** For people: exit code or signal, and the last words of the hypervisor. */
  readonly detail: string;
}

/** A frozen machine. It never changes; a template whose files did is not handed out any more. */
export interface Template {
  readonly key: string;
  /** For people: `base`, or the image's name. */
  readonly title: string;
  readonly createdMs: number;
  /** What it occupies on the host's disk. */
  readonly bytes: number;
  /** What the maker wants to know later, e.g. the image's id. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface MachineInfo {
  readonly id: string;
  readonly template: string | null;
  readonly createdMs: number;
  /** Whether the process that made it still lives. One that does not is left to be destroyed. */
  readonly owned: boolean;
}

export interface MachineProvider {
  readonly name: string;
  readonly limits: MachineLimits;
  /** Throws MayflyError('requirement') when machines can't be made here. */
  isolation(): Promise<Isolation>;
  /** Makes what machines boot from, if it is missing. Long: it reports progress. */
  prepare(steps: ProgressSteps): Promise<void>;
  /** Digest of everything below the base template: hypervisor, its arguments, limits, guest image. Needs `prepare`. */
  baseKey(): Promise<string>;
  boot(): Promise<Machine>;
  clone(template: Template, purpose: 'run' | 'freezable'): Promise<Machine>;
  /**
   * Turns a machine into the template `key`, or leaves nothing: a template is complete or absent. The machine is gone
   * afterwards in either case. Whoever froze the same key first wins.
   */
  freeze(machine: Machine, template: Pick<Template, 'key' | 'title' | 'facts'>): Promise<Template>;
  /** The template with this key, checked for changes behind our back; null when there is none that can be trusted. */
  openTemplate(key: string): Promise<Template | null>;
  listTemplates(): Promise<Template[]>;
  /** Of all templates, also of those that can't be trusted any more and so are not listed. */
  templateKeys(): Promise<string[]>;
  /** Machines that were cloned from it live on. */
  removeTemplate(key: string): Promise<void>;
  /** Copies a file into the form that `insertMedium` wants; `target` is replaced as a whole or not at all. */
  mediumFile(source: string, target: string): Promise<void>;
  list(): Promise<MachineInfo[]>;
  /** By id, as far as anything of it is left; needs no knowledge of how far its making got. */
  destroy(id: string): Promise<void>;
  /** Hypervisor processes that carry this installation's mark but belong to no listed machine are ended. */
  sweep(): Promise<number>;
  /** Removes what the recipes of today don't name any more and what dead processes were making; nothing that a machine uses. */
  removeSuperseded(): Promise<Removed[]>;
  /** Destroys the machines of this process; those in the making fail, and have ended when this resolves. Later ones are refused (`aborted`). */
  close(): Promise<void>;
}

/** Something that is not on the disk any more. */
export interface Removed {
  /** For people: `template maven:3`. */
  readonly what: string;
  /** What it occupied. */
  readonly bytes: number;
}

/** Runs a long step under a progress line of its own. */
export type ProgressSteps = <T>(title: string, work: (progress: Progress) => Promise<T>) => Promise<T>;
