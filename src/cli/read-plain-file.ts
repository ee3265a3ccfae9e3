// Reads files of directories that somebody else wrote: ordinary ones, up to a size, and nothing that never ends.
import { open, stat } from 'node:fs/promises';

const pieceBytes = 64 * 1024;

/** Null when it is larger, also when it grows meanwhile. Rejects with EISDIR or ENOTFILE for what is no file. */
export async function readPlainFile(path: string, maxBytes: number): Promise<Buffer | null> {
  const found = await stat(path);
  // Whoever opens a pipe that nobody writes into waits for ever.
  if (!found.isFile()) throw Object.assign(new Error('no file'), { code: found.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
  // What the kernel makes up has no size either, and some of it waits for events.
  if (found.size === 0) return Buffer.alloc(0);
  const file = await open(path, 'r');
  try {
    const pieces: Buffer[] = [];
    for (let length = 0; length <= maxBytes; ) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(pieceBytes));
      if (bytesRead === 0) return Buffer.concat(pieces);
      pieces.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
    return null;
  } finally {
    await file.close();
  }
}
