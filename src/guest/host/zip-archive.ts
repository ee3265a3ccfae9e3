// zip archives, read by the directory at their end as unzip does. The packages are loaded when a pipeline first needs them.
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ArchiveEntry } from './archives.ts';

/** What is a link in the directory becomes the file that it leads to: many programs unpack no links of zip archives. */
export async function* packZip(directory: string, paths: readonly string[]): AsyncGenerator<Buffer> {
  const { ZipFile } = await import('yazl');
  const archive = new ZipFile();
  const output = archive.outputStream as Readable;
  archive.on('error', (error: Error) => output.destroy(error));
  for (const path of paths) {
    if ((await stat(`${directory}/${path}`)).isDirectory()) archive.addEmptyDirectory(path);
    else archive.addFile(`${directory}/${path}`, path);
  }
  archive.end();
  yield* output as AsyncIterable<Buffer>;
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
      yield { header, body: isDirectory ? nothing() : (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer> };
    }
  } finally {
    archive.close();
  }
}

async function* nothing(): AsyncGenerator<Buffer> {}
