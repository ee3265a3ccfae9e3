// The directories that steps work in: `workspace` is the first, `workspace@2` is for a place inside of a place, and so
// on. A path that is free again is used again with what is in it, since pipelines rely on what an earlier `agent any`
// stage left there. Beside each stands `@tmp` for what is Mayfly's, as under Jenkins. The run's files wait in a directory
// of our own until the pipeline checks them out.
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { resolve } from 'node:path';
import { ReceivedFiles } from './received-files.ts';
import type { Owner } from './owner.ts';

export interface Workspace {
  readonly path: string;
  readonly temporary: string;
}

export class Workspaces {
  /** What this program keeps for the run, where no step works. */
  readonly stateDirectory: string;
  /** The run's files as they came, until the first checkout takes them away. */
  readonly arrivals: string;
  readonly #home: string;
  readonly #owner: Owner | null;
  readonly #made = new Map<string, Workspace>();
  readonly #taken = new Set<string>();
  readonly #received: ReceivedFiles;
  #isReceiving = false;
  #isCheckedOut = false;

  constructor(home: string, owner: Owner | null) {
    this.#home = home;
    this.#owner = owner;
    this.stateDirectory = `${home}/.mayfly`;
    this.arrivals = `${this.stateDirectory}/arrivals`;
    this.#received = new ReceivedFiles(`${this.stateDirectory}/received.tar`);
    const { first } = this;
    this.#made.set(first.path, first);
  }

  get first(): Workspace {
    return firstWorkspace(this.#home);
  }

  /** Every directory that was a workspace of this run. */
  get all(): Workspace[] {
    return [...this.#made.values()];
  }

  get isCheckedOut(): boolean {
    return this.#isCheckedOut;
  }

  /** A piece of the tar stream that the host sends; an empty one ends it. Rejects when it holds what it must not. */
  async receive(bytes: Buffer): Promise<void> {
    if (!this.#isReceiving) {
      this.#isReceiving = true;
      mkdirSync(this.arrivals, { recursive: true, mode: 0o700 });
    }
    await this.#received.add(bytes, { directory: this.arrivals, owner: this.#owner });
  }

  /** A workspace that nobody uses, with whatever is in it. `wanted` is relative to where workspaces are; null: any. */
  take(wanted: string | null): Workspace {
    const base = wanted === null ? this.first.path : resolve(this.#home, wanted);
    let path = base;
    for (let number = 2; this.#taken.has(path); number++) path = `${base}@${number}`;
    const taken = { path, temporary: `${path}@tmp` };
    for (const directory of [taken.path, taken.temporary]) makeDirectory(directory, this.#owner);
    this.#taken.add(path);
    this.#made.set(path, taken);
    return taken;
  }

  release(taken: Workspace): void {
    this.#taken.delete(taken.path);
  }

  /** Puts the run's files into a directory. What is there of other names stays, as with git. */
  async checkOut(directory: string, signal?: AbortSignal): Promise<void> {
    makeDirectory(directory, this.#owner);
    const isFirst = !this.#isCheckedOut;
    this.#isCheckedOut = true;
    if (isFirst && this.#moveInto(directory)) return;
    await this.copyReceived(directory, signal);
  }

  /** The run's files as they came, where it is not a checkout: the first one is still to come. */
  async copyReceived(directory: string, signal?: AbortSignal): Promise<void> {
    await this.#received.copyTo({ directory, owner: this.#owner }, signal);
  }

  /** The first checkout costs a few renames. False when something is in the way, or the directory is on another disk. */
  #moveInto(directory: string): boolean {
    try {
      for (const name of readdirSync(this.arrivals)) renameSync(`${this.arrivals}/${name}`, `${directory}/${name}`);
      return true;
    } catch {
      return false;
    }
  }

  /** Of the run's files as they came. Null when there is none of that path. */
  readReceived(path: string, maxBytes: number): Promise<Buffer | null> {
    return this.#received.read(path, maxBytes);
  }

  dispose(): void {
    this.#received.dispose();
  }
}

export function firstWorkspace(home: string): Workspace {
  const path = `${home}/workspace`;
  return { path, temporary: `${path}@tmp` };
}

/** With its parents, owned by whom steps run as. An existing one stays as it is. */
export function makeDirectory(path: string, owner: Owner | null): void {
  if (existsSync(path)) return;
  const made = mkdirSync(path, { recursive: true });
  if (made === undefined || owner === null) return;
  for (let at = path; at.length >= made.length; at = at.slice(0, at.lastIndexOf('/'))) {
    chownSync(at, owner.uid, owner.gid);
    chmodSync(at, 0o755);
  }
}
