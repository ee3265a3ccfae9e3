// The part of a shared library that pipelines use: the code of vars/ and src/, and what is in resources/.
import { lstat, readdir, readFile } from 'node:fs/promises';
import type { LibraryFiles } from '../../pipeline/step-host.ts';
import { HostError, LIBRARY_FOLDERS } from '../../pipeline/step-host.ts';

/** jenkins-infra's own library has 1 MiB; all of it is kept in memory. */
const maxBytes = 64 * 1024 ** 2;
const maxFiles = 20_000;

const resourcesFolder = 'resources/';

/** Collects files up to the bounds. */
export class LibraryCollector implements LibraryFiles {
  readonly files = new Map<string, string>();
  readonly resources = new Map<string, Uint8Array>();
  readonly #name: string;
  #bytes = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(path: string, content: Buffer): void {
    this.#bytes += content.length;
    if (this.#bytes > maxBytes || this.files.size + this.resources.size >= maxFiles) {
      throw new HostError('pipeline', `The library ${this.#name} has more than ${maxFiles} files or ${maxBytes / 1024 ** 2} MiB in ${LIBRARY_FOLDERS.join(', ')}.`);
    }
    if (path.startsWith(resourcesFolder)) this.resources.set(path.slice(resourcesFolder.length), content);
    else this.files.set(path, content.toString('utf8'));
  }
}

/** Links are left out: a library that needs them would have to be read at the place that they lead to. */
export async function readLibraryFiles(directory: string, name: string): Promise<LibraryFiles> {
  const found = new LibraryCollector(name);
  for (const folder of LIBRARY_FOLDERS) await visit(folder);
  return found;

  async function visit(path: string): Promise<void> {
    const stats = await lstat(`${directory}/${path}`).catch(() => null);
    if (stats?.isDirectory()) {
      for (const entry of (await readdir(`${directory}/${path}`)).sort()) await visit(`${path}/${entry}`);
    } else if (stats?.isFile()) {
      if (stats.size > maxBytes) throw new HostError('pipeline', `The library ${name} has the file ${path} of ${stats.size} bytes, which is too large.`);
      found.add(path, await readFile(`${directory}/${path}`));
    }
  }
}
