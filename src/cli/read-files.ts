// The files of a packed directory, for a dry run: what a pipeline may read of its repository or library.
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';

/** Jenkinsfiles, scripts and configuration are smaller. */
const maxFileBytes = 1024 ** 2;
/** All of it is kept in memory; what is beyond is as if it were not there. */
const maxBytes = 64 * 1024 ** 2;

export async function readTexts(archive: AsyncIterable<Buffer>): Promise<ReadonlyMap<string, string>> {
  const files = [...(await readFiles(archive))];
  return new Map(files.flatMap(([name, content]) => (isUtf8(content) ? [[name, content.toString('utf8')] as const] : [])));
}

export async function readFiles(archive: AsyncIterable<Buffer>): Promise<ReadonlyMap<string, Buffer>> {
  const entries = extract();
  const files = new Map<string, Buffer>();
  const fed = pipeline(Readable.from(archive), entries);
  fed.catch(() => {});
  let bytes = 0;
  for await (const entry of entries) {
    const { name, type, size } = entry.header;
    if (type !== 'file' || size > maxFileBytes || bytes + size > maxBytes) {
      entry.resume();
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    const content = Buffer.concat(chunks);
    bytes += content.length;
    files.set(name, content);
  }
  await fed;
  return files;
}
