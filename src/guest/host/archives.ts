// zip, tar and tar.gz: made of files of a workspace and unpacked into one. What is in an archive may be hostile to the
// pipeline, so no entry leads out of the directory, and no archive may be a bomb.
import { closeSync, createReadStream, createWriteStream } from 'node:fs';
import { chown, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { MayflyError } from '../../protocol/errors.ts';
import type { PackRequest, ReadArchiveRequest, UnpackRequest } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import { closeEntry, openEntry, writeAll } from '../extract-tar.ts';
import type { EntryHeader, Target } from '../extract-tar.ts';
import { makeDirectory } from '../workspaces.ts';
import { codeOf } from './blame-files.ts';
import type { HostContext } from './host-context.ts';
import { maxReadBytes, requireMemory } from './large-reads.ts';
import { refuseOwnState } from './own-state.ts';
import { packTar, readTar } from './tar-archive.ts';
import { packZip, readZip } from './zip-archive.ts';

/** Less than a machine's disk, so that a bomb is told apart from a full disk. */
const maxUnpackedBytes = 8 * 1024 ** 3;
const maxEntries = 500_000;

/** One entry after another; the body must be read before the next. */
export interface ArchiveEntry {
  readonly header: EntryHeader;
  readonly body: AsyncIterable<Buffer>;
}

export async function packArchive({ machine, workspaces }: HostContext, { format, archive, directory, paths }: PackRequest, signal: AbortSignal): Promise<void> {
  await refuseOwnState(workspaces, archive);
  makeDirectory(dirname(archive), machine.owner);
  // Beside it and under its name only when it is whole: the archive may be among what goes into it.
  const draft = await mkdtemp(`${archive}.`);
  try {
    const wanted = paths.filter((path) => `${directory}/${path}` !== archive);
    const target = createWriteStream(`${draft}/archive`);
    if (format === 'zip') await pipeline(packZip(directory, wanted), target, { signal });
    else if (format === 'tar') await pipeline(packTar(directory, wanted), target, { signal });
    else await pipeline(packTar(directory, wanted), createGzip(), target, { signal });
    if (machine.owner !== null) await chown(`${draft}/archive`, machine.owner.uid, machine.owner.gid);
    await rename(`${draft}/archive`, archive);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

export async function unpackArchive({ machine, workspaces }: HostContext, { format, archive, directory, wants }: UnpackRequest, signal: AbortSignal): Promise<readonly string[]> {
  await refuseOwnState(workspaces, directory);
  makeDirectory(directory, machine.owner);
  const target: Target = { directory, owner: machine.owner, known: new Set([directory]) };
  const written: string[] = [];
  await eachEntry({ format, archive, maxBytes: maxUnpackedBytes, signal }, async ({ header, body }) => {
    const path = plainPath(header.name);
    if (header.type === 'directory' || path === '' ? !wants(`${path}/`) : !wants(path)) return;
    const file = openEntry(header, target);
    if (file !== null) await fillEntry(file, header, body);
    if (header.type !== 'directory') written.push(path);
  });
  return written;
}

async function fillEntry(file: number, header: EntryHeader, body: AsyncIterable<Buffer>): Promise<void> {
  let isWhole = false;
  try {
    for await (const chunk of body) writeAll(file, chunk);
    isWhole = true;
  } finally {
    if (isWhole) closeEntry(file, header);
    else closeSync(file);
  }
}

export async function readArchive({ format, archive, wants }: ReadArchiveRequest, signal: AbortSignal): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  await eachEntry({ format, archive, maxBytes: maxReadBytes, signal }, async ({ header, body }) => {
    const path = plainPath(header.name);
    if (header.type !== 'file' || !wants(path)) return;
    const chunks: Buffer[] = [];
    for await (const chunk of body) {
      requireMemory(archive);
      chunks.push(chunk);
    }
    found.set(path, Buffer.concat(chunks));
  });
  return found;
}

/** All of it must be readable; how many files and other entries it has. */
export async function testArchive({ format, archive }: Pick<ReadArchiveRequest, 'format' | 'archive'>, signal: AbortSignal): Promise<number> {
  let entries = 0;
  await eachEntry({ format, archive, maxBytes: maxUnpackedBytes, signal }, async ({ body }) => {
    entries += 1;
    for await (const chunk of body) void chunk;
  });
  return entries;
}

interface Reading {
  readonly format: ReadArchiveRequest['format'];
  readonly archive: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** What `visit` does not read of a body is skipped and not counted. */
async function eachEntry({ format, archive, maxBytes, signal }: Reading, visit: (entry: ArchiveEntry) => Promise<void>): Promise<void> {
  const found = await stat(archive);
  if (!found.isFile()) throw new HostError('pipeline', `${archive} is no archive: it is no file.`);
  let entries = 0;
  let bytes = 0;
  async function* counted(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of body) {
      signal.throwIfAborted();
      bytes += chunk.length;
      if (bytes > maxBytes) throw new HostError('pipeline', `${archive} holds more than ${maxBytes / 1024 ** 2} MiB, which is more than this step handles.`);
      yield chunk;
    }
  }
  const source = format === 'zip' ? readZip(archive) : readTar(createReadStream(archive, { signal }));
  try {
    for await (const { header, body } of source) {
      signal.throwIfAborted();
      entries += 1;
      if (entries > maxEntries) throw new HostError('pipeline', `${archive} has more than ${maxEntries} entries.`);
      await visit({ header, body: counted(body) });
    }
  } catch (error) {
    if (error instanceof MayflyError) throw new HostError('pipeline', `${archive}: ${error.message}`, { cause: error });
    // What the file system refuses is not the archive's fault; zlib's own codes tell of the archive.
    if (error instanceof HostError || signal.aborted || /^E[A-Z]+$/.test(codeOf(error) ?? '')) throw error;
    throw new HostError('pipeline', `${archive} can't be read: ${error instanceof Error ? error.message.replace(/\.+$/, '') : String(error)}.`, { cause: error });
  }
}

function plainPath(name: string): string {
  return name.split('/').filter((part) => part !== '' && part !== '.').join('/');
}
