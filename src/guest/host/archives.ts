// zip, tar and tar.gz: made of files of a workspace and unpacked into one. What is in an archive may be hostile to the
// pipeline, so no entry leads out of the directory, and no archive may be a bomb.
import { createReadStream, createWriteStream } from 'node:fs';
import { chown, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { MayflyError } from '../../protocol/errors.ts';
import type { PackRequest, UnpackRequest } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import { closeEntry, openEntry, writeAll } from '../extract-tar.ts';
import type { EntryHeader, Target } from '../extract-tar.ts';
import { makeDirectory } from '../workspaces.ts';
import type { HostContext } from './host-context.ts';
import { refuseOwnState } from './own-state.ts';
import { packTar, readTar } from './tar-archive.ts';
import { packZip, readZip } from './zip-archive.ts';

/** Less than a machine's disk, so that a bomb is told apart from a full disk. */
const maxUnpackedBytes = 8 * 1024 ** 3;
/** Kept in memory as a whole. */
const maxReadBytes = 64 * 1024 ** 2;
const maxEntries = 500_000;

/** One entry after another; the body must be read before the next. */
export interface ArchiveEntry {
  readonly header: EntryHeader;
  readonly body: AsyncIterable<Buffer>;
}

export async function packArchive({ machine, workspaces }: HostContext, { format, archive, directory, paths }: PackRequest): Promise<void> {
  await refuseOwnState(workspaces, archive);
  makeDirectory(dirname(archive), machine.owner);
  // Beside it and under its name only when it is whole: the archive may be among what goes into it.
  const draft = await mkdtemp(`${archive}.`);
  try {
    const wanted = paths.filter((path) => `${directory}/${path}` !== archive);
    const target = createWriteStream(`${draft}/archive`);
    if (format === 'zip') await pipeline(packZip(directory, wanted), target);
    else if (format === 'tar') await pipeline(packTar(directory, wanted), target);
    else await pipeline(packTar(directory, wanted), createGzip(), target);
    if (machine.owner !== null) await chown(`${draft}/archive`, machine.owner.uid, machine.owner.gid);
    await rename(`${draft}/archive`, archive);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

export async function unpackArchive({ machine, workspaces }: HostContext, { archive, directory, wants }: UnpackRequest): Promise<readonly string[]> {
  await refuseOwnState(workspaces, directory);
  makeDirectory(directory, machine.owner);
  const target: Target = { directory, owner: machine.owner, known: new Set([directory]) };
  const written: string[] = [];
  await eachEntry(archive, maxUnpackedBytes, async ({ header, body }) => {
    const path = plainPath(header.name);
    if (header.type === 'directory' || path === '' ? !wants(`${path}/`) : !wants(path)) return;
    const file = openEntry(header, target);
    if (file !== null) {
      for await (const chunk of body) writeAll(file, chunk);
      closeEntry(file, header);
    }
    if (header.type !== 'directory') written.push(path);
  });
  return written;
}

export async function readArchive(archive: string, wants: (path: string) => boolean): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  await eachEntry(archive, maxReadBytes, async ({ header, body }) => {
    const path = plainPath(header.name);
    if (header.type !== 'file' || !wants(path)) return;
    const chunks: Buffer[] = [];
    for await (const chunk of body) chunks.push(chunk);
    found.set(path, Buffer.concat(chunks));
  });
  return found;
}

/** What `visit` does not read of a body is skipped and not counted. */
async function eachEntry(archive: string, maxBytes: number, visit: (entry: ArchiveEntry) => Promise<void>): Promise<void> {
  const found = await stat(archive).catch(() => null);
  if (found === null) throw new HostError('pipeline', `${archive} does not exist.`);
  if (!found.isFile()) throw new HostError('pipeline', `${archive} is no archive: it is no file.`);
  let entries = 0;
  let bytes = 0;
  async function* counted(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new HostError('pipeline', `${archive} holds more than ${maxBytes / 1024 ** 2} MiB, which is more than this step handles.`);
      yield chunk;
    }
  }
  try {
    for await (const { header, body } of (await isZip(archive)) ? readZip(archive) : readTar(createReadStream(archive))) {
      entries += 1;
      if (entries > maxEntries) throw new HostError('pipeline', `${archive} has more than ${maxEntries} entries.`);
      await visit({ header, body: counted(body) });
    }
  } catch (error) {
    if (error instanceof MayflyError) throw new HostError('pipeline', `${archive}: ${error.message}`, { cause: error });
    if (error instanceof HostError) throw error;
    throw new HostError('pipeline', `${archive} can't be read: ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  }
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer[0] === 0x50 && buffer[1] === 0x4b;
  } finally {
    await file.close();
  }
}

function plainPath(name: string): string {
  return name.split('/').filter((part) => part !== '' && part !== '.').join('/');
}
