// Everything below a directory. Links are followed as Ant does, but never in a circle.
import { readdir, stat } from 'node:fs/promises';
import type { FileEntry } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';

/** More than any checked out repository with its dependencies; what is listed is kept in memory and matched with patterns. */
const maxEntries = 500_000;
/** Deeper than any compiler's package names. */
const maxDepth = 256;

/** Sorted by path. Empty when there is no such directory. `enters`: whether to look into a directory, by its path. */
export async function listTree(root: string, enters: (path: string) => boolean, signal: AbortSignal): Promise<FileEntry[]> {
  const entries: FileEntry[] = [];
  await visit(root, '', []);
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));

  async function visit(directory: string, prefix: string, above: readonly string[]): Promise<void> {
    const found = await stat(directory).catch(() => null);
    if (found === null || !found.isDirectory()) return;
    const identity = `${found.dev}:${found.ino}`;
    if (above.includes(identity) || above.length > maxDepth) return;
    for (const name of await readdir(directory)) {
      signal.throwIfAborted();
      const path = `${prefix}${name}`;
      // What vanishes while we look, and links that lead nowhere, are not there.
      const entry = await stat(`${directory}/${name}`).catch(() => null);
      if (entry === null || !(entry.isFile() || entry.isDirectory())) continue;
      const isDirectory = entry.isDirectory();
      entries.push({ path, isDirectory, length: isDirectory ? 0 : entry.size, lastModified: Math.trunc(entry.mtimeMs) });
      if (entries.length > maxEntries) throw new HostError('pipeline', `${root} holds more than ${maxEntries} files: name a directory below it.`);
      if (isDirectory && enters(path)) await visit(`${directory}/${name}`, `${path}/`, [...above, identity]);
    }
  }
}
