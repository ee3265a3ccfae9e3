// zip archives, read by the directory at their end as unzip does. The packages are loaded when a pipeline first needs them.
import { createReadStream } from 'node:fs';
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { HostError } from '../../pipeline/step-host.ts';
import type { ArchiveEntry } from './archives.ts';
import { explainFile } from './blame-files.ts';

/** What is a link in the directory becomes the file that it leads to: many programs unpack no links of zip archives. */
export async function* packZip(directory: string, paths: readonly string[], signal: AbortSignal): AsyncGenerator<Buffer> {
  const { ZipFile } = await import('yazl');
  const archive = new ZipFile();
  const output = archive.outputStream as Readable;
  const reading: { path: string; content: Readable | null } = { path: directory, content: null };
  // The first file is read while the others are still being named, and nobody reads the output yet: who does is told then.
  output.on('error', () => {});
  archive.on('error', (error: Error) => output.destroy(unpackable(reading.path, error)));
  const open = (path: string, { size }: Stats): Readable => {
    // A file that grows meanwhile is cut; one that shrinks breaks the archive, and that is said.
    const content = createReadStream(`${directory}/${path}`, { end: size - 1 });
    content.on('error', (error) => archive.emit('error', error));
    Object.assign(reading, { path, content });
    return content;
  };
  try {
    for (const path of paths) {
      signal.throwIfAborted();
      const found = await stat(`${directory}/${path}`);
      const options = { mtime: found.mtime, mode: found.mode };
      if (found.isDirectory()) named(path, () => archive.addEmptyDirectory(path, options));
      else if (found.size === 0) named(path, () => archive.addBuffer(Buffer.alloc(0), path, options));
      else named(path, () => archive.addReadStreamLazy(path, { ...options, size: found.size }, (give) => give(null, open(path, found))));
    }
    archive.end();
    yield* output as AsyncIterable<Buffer>;
  } finally {
    reading.content?.destroy();
    output.destroy();
  }
}

/** A name may be one that no archive can hold. */
function named(path: string, add: () => void): void {
  try {
    add();
  } catch (error) {
    throw unpackable(path, error);
  }
}

function unpackable(path: string, error: unknown): HostError {
  return new HostError('pipeline', `${path} can't be put into a zip archive: ${explainFile(error)}`, { cause: error });
}

export async function* readZip(path: string): AsyncGenerator<ArchiveEntry> {
  const { openPromise } = await import('yauzl');
  // It checks that names lead nowhere else, and that entries have the size that they claim.
  const archive = await openPromise(path, { autoClose: false });
  try {
    for await (const entry of archive.eachEntry()) {
      const isDirectory = entry.fileName.endsWith('/');
      // The upper half is Unix' mode when a Unix wrote the archive, else nothing.
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      const header = { name: entry.fileName, type: isDirectory ? 'directory' : 'file', mode: mode === 0 ? 0o644 : mode, mtime: entry.getLastModDate() } as const;
      yield { header, body: isDirectory ? nothing() : content(() => archive.openReadStreamPromise(entry)) };
    }
  } finally {
    archive.close();
  }
}

/** Opened when it is read: what is skipped need not be. */
async function* content(open: () => Promise<Readable>): AsyncGenerator<Buffer> {
  yield* (await open()) as AsyncIterable<Buffer>;
}

async function* nothing(): AsyncGenerator<Buffer> {}
