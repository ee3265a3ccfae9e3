// tar as a stream, plain or compressed with gzip.
import { createReadStream } from 'node:fs';
import { lstat, readlink, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import type { Pack } from 'tar-stream';
import { messageOf } from '../../lib/message-of.ts';
import { HostError } from '../../pipeline/step-host.ts';
import type { ArchiveEntry } from './archives.ts';
import { codeOf } from './blame-files.ts';

/** Links stay links. */
export async function* packTar(directory: string, paths: readonly string[]): AsyncGenerator<Buffer> {
  const archive = pack();
  let adding = directory;
  const addAll = async (): Promise<void> => {
    for (const path of paths) {
      if (archive.destroyed) return;
      adding = path;
      await add(archive, directory, path);
    }
    archive.finalize();
  };
  addAll().catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    yield* archive as unknown as AsyncIterable<Buffer>;
  } catch (error) {
    if (codeOf(error) !== null) throw error;
    throw new HostError('pipeline', `${adding} can't be put into an archive: ${messageOf(error)}. Does something still write it?`, { cause: error });
  } finally {
    archive.destroy();
  }
}

async function add(archive: Pack, directory: string, path: string): Promise<void> {
  const file = `${directory}/${path}`;
  const found = await lstat(file);
  const header = { name: path, mode: found.mode & 0o777, mtime: found.mtime };
  if (found.isSymbolicLink() && !(await stat(file)).isFile()) return;
  if (found.isSymbolicLink()) return plain(archive, { ...header, type: 'symlink', linkname: await readlink(file) });
  if (found.isDirectory()) return plain(archive, { ...header, type: 'directory' });
  if (!found.isFile()) return;
  if (found.size === 0) return plain(archive, { ...header, size: 0 });
  // A file that grows meanwhile is cut; one that shrinks breaks the archive, and that is said.
  await pipeline(createReadStream(file, { end: found.size - 1 }), archive.entry({ ...header, size: found.size }));
}

function plain(archive: Pack, header: Parameters<Pack['entry']>[0]): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(header, '', (error) => (error ? reject(error) : resolve()));
  });
}

/** `archive` from its first byte. */
export async function* readTar(archive: Readable): AsyncGenerator<ArchiveEntry> {
  const entries = extract();
  const [first, bytes] = await peek(archive);
  const isGzip = first[0] === 0x1f && first[1] === 0x8b;
  const failed = (isGzip ? pipeline(bytes, createGunzip(), entries) : pipeline(bytes, entries)).then(() => null, (error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  try {
    for await (const entry of entries) {
      yield { header: entry.header, body: entry as unknown as AsyncIterable<Buffer> };
      entry.resume();
    }
  } catch (error) {
    // The stream before it knows better why it ended.
    throw (await failed) ?? error;
  }
  const error = await failed;
  if (error !== null) throw error;
}

async function peek(stream: Readable): Promise<[Buffer, AsyncIterable<Buffer>]> {
  const chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const first = await chunks.next();
  const start = first.done === true ? Buffer.alloc(0) : first.value;
  async function* all(): AsyncGenerator<Buffer> {
    if (start.length > 0) yield start;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  }
  return [start, all()];
}
