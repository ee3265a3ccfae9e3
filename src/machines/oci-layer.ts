// Makes a layer of a container image (a plain tar) from files of this repository. The same input gives the same bytes on
// every machine: entries are sorted, times and owners fixed, and only the executable bit is taken from the file system.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import type { Pack } from 'tar-stream';

export interface Layer {
  /** An uncompressed tar on disk. */
  readonly file: string;
  /** `sha256:…` of the file, which for an uncompressed layer is its diff id too. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

export interface LayerContents {
  /** Its files go into the layer under the same relative paths; null for none. */
  readonly directory: string | null;
  /** Directories to make, by path without a leading slash. */
  readonly directories: Readonly<Record<string, { readonly owner: number; readonly mode: number }>>;
  /** Symbolic links: path → target. */
  readonly links: Readonly<Record<string, string>>;
}

/** 2025-01-01T00:00:00Z, in seconds: what mtimes are set to or, in layers of Debian packages, cut to. */
export const sourceDateEpoch = 1_735_689_600;

interface Entry {
  readonly type: 'file' | 'directory' | 'symlink';
  readonly mode: number;
  /** User and group. */
  readonly owner?: number;
  readonly linkname?: string;
  /** Where a file's content is read from. */
  readonly source?: string;
}

export async function writeLayer(file: string, contents: LayerContents, options: { readonly signal?: AbortSignal } = {}): Promise<Layer> {
  const entries = new Map<string, Entry>();
  for (const path of contents.directory === null ? [] : await filesBelow(contents.directory)) {
    const source = join(contents.directory ?? '', path);
    entries.set(path, { type: 'file', mode: (await stat(source)).mode & 0o100 ? 0o755 : 0o644, source });
  }
  for (const [path, target] of Object.entries(contents.links)) entries.set(path, { type: 'symlink', linkname: target, mode: 0o777 });
  for (const [path, { owner, mode }] of Object.entries(contents.directories)) entries.set(path, { type: 'directory', owner, mode });
  // Whoever unpacks chooses the modes of parents that are not in the layer, so they are.
  for (const path of [...entries.keys()]) {
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
      if (!entries.has(parent)) entries.set(parent, { type: 'directory', mode: 0o755 });
    }
  }

  const tar = pack();
  const written = pipeline(tar, createWriteStream(file), options);
  await Promise.all([written, addSorted(tar, entries)]);
  return describeLayer(file, options);
}

/** A tar that is there already, as a layer. */
export async function describeLayer(file: string, options: { readonly signal?: AbortSignal } = {}): Promise<Layer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash, options);
  return { file, digest: `sha256:${hash.digest('hex')}`, size: (await stat(file)).size };
}

async function addSorted(tar: Pack, entries: ReadonlyMap<string, Entry>): Promise<void> {
  const mtime = new Date(sourceDateEpoch * 1000);
  try {
    for (const [name, { owner = 0, source, ...header }] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      // Recipes hold small files; the big ones come from packages.
      const body = source === undefined ? Buffer.alloc(0) : await readFile(source);
      await new Promise<void>((resolve, reject) => {
        tar.entry({ ...header, name, mtime, uid: owner, gid: owner, size: body.length }, body, (error) => { if (error) reject(error); else resolve(); });
      });
    }
    tar.finalize();
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

async function filesBelow(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true });
  const files: string[] = [];
  for (const name of names) if ((await lstat(join(directory, name))).isFile()) files.push(name);
  return files;
}
