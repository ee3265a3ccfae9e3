// Removes a file, or a directory with all that is in it; links are removed, never followed. Node's own `rm` can't be stopped.
import { lstat, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { freshToken } from '../fresh-random.ts';
import { isMissing } from './blame-files.ts';

/** The kernel takes 4096 bytes; a name has 255. Deeper directories can be made, but not be named from here. */
const longestPath = 3500;

/** What is gone already is fine, as it is for `rm -rf`. */
export async function removeTree(path: string, signal: AbortSignal | null): Promise<void> {
  const found = await orNull(lstat(path));
  if (found === null) return;
  if (!found.isDirectory()) return orNothing(unlink(path));
  await removeDirectory(path, path, signal);
}

async function removeDirectory(path: string, top: string, signal: AbortSignal | null): Promise<void> {
  for (const entry of (await orNull(readdir(path, { withFileTypes: true }))) ?? []) {
    signal?.throwIfAborted();
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) await removeDirectory(Buffer.byteLength(inner) > longestPath ? await moveUp(inner, top) : inner, top, signal);
    else await orNothing(unlink(inner));
  }
  await orNothing(rmdir(path));
}

async function moveUp(path: string, top: string): Promise<string> {
  const moved = `${top}/${freshToken()}`;
  await orNothing(rename(path, moved));
  return moved;
}

function orNull<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
}

async function orNothing(work: Promise<void>): Promise<void> {
  await orNull(work);
}
