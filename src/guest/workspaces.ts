// The directories that steps work in: `workspace` is the first, `workspace@2` is for a place inside of a place, and so
// on. A path that is free again is used again with what is in it, since pipelines rely on what an earlier `agent any`
// stage left there. Beside each stands `@tmp` for what is Mayfly's, as under Jenkins.
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import { ReceivedFiles } from './received-files.ts';
import type { Owner } from './owner.ts';

export interface Workspace {
  readonly path: string;
  readonly temporary: string;
}

export class Workspaces {
  readonly #home: string;
  readonly #owner: Owner | null;
  readonly #taken = new Set<string>();
  /** Those that hold the run's files. */
  readonly #filled = new Set<string>();
  readonly #received: ReceivedFiles;

  constructor(home: string, owner: Owner | null) {
    this.#home = home;
    this.#owner = owner;
    this.#received = new ReceivedFiles(`${home}/.received.tar`);
  }

  /** Where the run's files arrive. */
  get first(): Workspace {
    return workspace(this.#home, 1);
  }

  /** A piece of the tar stream that the host sends; an empty one ends it. Rejects when it holds what it must not. */
  async receive(bytes: Buffer): Promise<void> {
    const { first } = this;
    if (!this.#filled.has(first.path)) {
      this.#filled.add(first.path);
      this.#make(first);
    }
    await this.#received.add(bytes, { directory: first.path, owner: this.#owner });
  }

  /** A workspace that nobody uses, with the run's files in it: this is what checking out means here. */
  async take(): Promise<Workspace> {
    let number = 1;
    while (this.#taken.has(workspace(this.#home, number).path)) number++;
    const taken = workspace(this.#home, number);
    this.#taken.add(taken.path);
    this.#make(taken);
    if (!this.#filled.has(taken.path)) {
      this.#filled.add(taken.path);
      await this.#received.copyTo({ directory: taken.path, owner: this.#owner });
    }
    return taken;
  }

  release(taken: Workspace): void {
    this.#taken.delete(taken.path);
  }

  dispose(): void {
    this.#received.dispose();
  }

  #make({ path, temporary }: Workspace): void {
    for (const directory of [path, temporary]) makeDirectory(directory, this.#owner);
  }
}

export function workspace(home: string, number: number): Workspace {
  const path = number === 1 ? `${home}/workspace` : `${home}/workspace@${number}`;
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
