// zip archives, read by the directory at their end as unzip does. The packages are loaded when a pipeline first needs them.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { HostError } from '../../pipeline/step-host.ts';
import type { ArchiveEntry } from './archives.ts';
import { explainFile } from './blame-files.ts';

/** What is a link in the directory becomes the file that it leads to: many programs unpack no links of zip archives. */
export async function* packZip(directory: string, paths: readonly string[]): AsyncGenerator<Buffer> {
  const { ZipFile } = await import('yazl');
  const archive = new ZipFile();
  const output = archive.outputStream as Readable;
  const written = keepWrittenAside(archive);
  const reading: { path: string; content: Readable | null } = { path: directory, content: null };
  const fail = (error: unknown): unknown => output.destroy(error instanceof HostError ? error : unpackable(reading.path, error));
  archive.on('error', fail);
  // It may fail before anybody reads it; who does is told then.
  output.on('error', () => {});

  /** Resolves when the file is read. */
  const add = async (path: string): Promise<void> => {
    const found = await stat(`${directory}/${path}`);
    const options = { mtime: found.mtime, mode: found.mode };
    if (found.isDirectory()) return archive.addEmptyDirectory(path, options);
    const read = Promise.withResolvers<void>();
    archive.addReadStreamLazy(path, { ...options, size: found.size }, (give) => {
      written.setAside();
      // A file that grows meanwhile is cut; one that shrinks breaks the archive, and that is said.
      const content = found.size === 0 ? Readable.from([]) : createReadStream(`${directory}/${path}`, { end: found.size - 1 });
      content.on('error', fail).on('close', () => read.resolve());
      Object.assign(reading, { path, content });
      give(null, content);
    });
    await read.promise;
  };
  const addAll = async (): Promise<void> => {
    for (const path of paths) {
      if (output.destroyed) return;
      await add(path).catch((error: unknown) => fail(unpackable(path, error)));
    }
    if (output.destroyed) return;
    written.putBack();
    archive.end();
  };
  void addAll();
  try {
    yield* output as AsyncIterable<Buffer>;
  } finally {
    output.destroy();
    reading.content?.destroy();
  }
}

/**
 * yazl looks for what it has to write next from the first entry on, each time: among many files that is all that it does. It needs
 * the written ones again for the directory at the end.
 */
function keepWrittenAside(archive: object): { readonly setAside: () => void; readonly putBack: () => void } {
  const open = archive as { entries: unknown[] };
  const written: unknown[] = [];
  return {
    // Called when the last one that was added is about to be written.
    setAside: () => { written.push(...open.entries.splice(0, open.entries.length - 1)); },
    putBack: () => { open.entries = [...written, ...open.entries]; },
  };
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
