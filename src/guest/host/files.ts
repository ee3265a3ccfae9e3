// Files of a workspace, or wherever a path leads, on the machine's side: a workspace has the same path in its container.
// What is made here belongs to whom the steps run as.
import type { Stats } from 'node:fs';
import { chown, lstat, open, readdir, stat, unlink, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileHost, Place } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import { makeDirectory } from '../workspaces.ts';
import { packArchive, readArchive, testArchive, unpackArchive } from './archives.ts';
import { blameFiles, isMissing } from './blame-files.ts';
import { asGuestPlace } from './host-context.ts';
import type { HostContext } from './host-context.ts';
import { createReader } from './large-reads.ts';
import type { ReadFile } from './large-reads.ts';
import { listTree } from './list-tree.ts';
import { removeTree } from './remove-tree.ts';
import { isRunnerDirectory, isWithin, realPath, refuseOwnState } from './own-state.ts';

export function createFileHost(context: HostContext): FileHost {
  const read = createReader();
  return {
    readFile: (_place, path) => blameFiles(() => readFile(context, path, read)),
    writeFile: (_place, path, content) => blameFiles(() => writeFile(context, path, content)),
    touch: (_place, path, timestampMs) => blameFiles(() => touch(context, path, timestampMs)),
    fileKind: (_place, path) => fileKind(path),
    listFiles: (_place, directory, enters, signal) => blameFiles(() => listTree(directory, enters, signal)),
    remove: (_place, path, signal) => blameFiles(() => remove(context, path, signal)),
    pack: (_place, request, signal) => blameFiles(() => packArchive(context, request, signal)),
    unpack: (_place, request, signal) => blameFiles(() => unpackArchive(context, request, signal)),
    readArchive: (_place, request, signal) => blameFiles(() => readArchive(request, signal)),
    testArchive: (_place, request, signal) => blameFiles(() => testArchive(request, signal)),
    temporaryDirectory: (place: Place) => asGuestPlace(place).files.temporary,
  };
}

/** Follows links; null when there is nothing. */
async function look(path: string): Promise<Stats | null> {
  return stat(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
}

/** As Java asks: what can't be looked at is not there. */
async function fileKind(path: string): Promise<'missing' | 'file' | 'directory'> {
  const found = await stat(path).catch(() => null);
  return found === null ? 'missing' : found.isDirectory() ? 'directory' : 'file';
}

/** A pipe or a device could hold us up for ever, or do something when it is opened. */
function requireFile(found: Stats, path: string): void {
  if (found.isDirectory()) throw new HostError('pipeline', `${path} is a directory.`);
  if (!found.isFile()) throw new HostError('pipeline', `${path} is no ordinary file.`);
}

async function readFile({ workspaces }: HostContext, path: string, read: ReadFile): Promise<Uint8Array | null> {
  const found = await look(path);
  if (found === null) return null;
  requireFile(found, path);
  await refuseOwnState(workspaces, path);
  return read(path, found.size);
}

async function writeFile({ machine, workspaces }: HostContext, path: string, content: Uint8Array): Promise<void> {
  await refuseOwnState(workspaces, path);
  const found = await look(path);
  if (found !== null) requireFile(found, path);
  makeDirectory(dirname(path), machine.owner);
  const file = await open(path, 'w', 0o644);
  try {
    if (found === null && machine.owner !== null) await file.chown(machine.owner.uid, machine.owner.gid);
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

async function touch({ machine, workspaces }: HostContext, path: string, timestampMs: number | null): Promise<{ readonly length: number; readonly lastModified: number }> {
  await refuseOwnState(workspaces, path);
  if ((await look(path)) === null) {
    makeDirectory(dirname(path), machine.owner);
    await (await open(path, 'a', 0o644)).close();
    if (machine.owner !== null) await chown(path, machine.owner.uid, machine.owner.gid);
  }
  const time = timestampMs === null ? new Date() : new Date(timestampMs);
  await utimes(path, time, time);
  const { size, mtimeMs } = await stat(path);
  return { length: size, lastModified: mtimeMs };
}

async function remove({ workspaces }: HostContext, path: string, signal: AbortSignal | null): Promise<void> {
  const found = await lstat(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found === null) return;
  await refuseOwnState(workspaces, path, false);
  if (!found.isDirectory()) return unlink(path);
  const real = await realPath(path, true);
  const held = workspaces.all.flatMap(({ path: directory, temporary }) => [directory, temporary]);
  // A container has them mounted: one that is removed and made again would be another directory than the container's.
  if (held.includes(real)) return empty(real, signal);
  const inside = held.find((directory) => isWithin(directory, real));
  if (inside !== undefined) throw new HostError('pipeline', `${path} can't be removed: the workspace ${inside} is in it.`);
  await removeTree(real, signal);
}

async function empty(directory: string, signal: AbortSignal | null): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!isRunnerDirectory(name)) await removeTree(`${directory}/${name}`, signal);
  }
}
