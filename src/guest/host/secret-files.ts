// Files with secrets, for steps that want one by its path: beside the workspace, where a container sees it too, and for
// the steps' user alone.
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Place } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import { freshToken } from '../fresh-random.ts';
import type { Owner } from '../owner.ts';
import type { Workspace } from '../workspaces.ts';
import { asGuestPlace } from './host-context.ts';

export class SecretFiles {
  readonly #owner: Owner | null;

  constructor(owner: Owner | null) {
    this.#owner = owner;
  }

  write(place: Place, name: string, content: Uint8Array): string {
    const plain = basename(name);
    if (plain === '' || plain === '.' || plain === '..' || plain.includes('\0')) throw new HostError('pipeline', `A secret file can't be called ${JSON.stringify(name)}.`);
    const above = folder(asGuestPlace(place).files);
    const directory = `${above}/${freshToken()}`;
    for (const each of [above, directory]) this.#makePrivate(each);
    const path = `${directory}/${plain}`;
    writeFileSync(path, content, { mode: 0o600 });
    if (this.#owner !== null) chownSync(path, this.#owner.uid, this.#owner.gid);
    return path;
  }

  remove(place: Place, path: string): void {
    if (path.startsWith(`${folder(asGuestPlace(place).files)}/`)) rmSync(dirname(path), { recursive: true, force: true });
  }

  removeAll(files: Workspace): void {
    if (existsSync(folder(files))) rmSync(folder(files), { recursive: true, force: true });
  }

  #makePrivate(directory: string): void {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    if (this.#owner !== null) chownSync(directory, this.#owner.uid, this.#owner.gid);
  }
}

function folder({ temporary }: Workspace): string {
  return `${temporary}/secretFiles`;
}
