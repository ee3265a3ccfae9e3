// What steps read is kept in memory, and branches read at the same time: together they must not take what there is.
import { open } from 'node:fs/promises';
import { isHeapFull } from '../../lib/heap.ts';
import { HostError } from '../../pipeline/step-host.ts';

/** What a step may read at once; a pipeline's texts are shorter, and binaries are a script's business. */
export const maxReadBytes = 64 * 1024 ** 2;

/** Smaller ones may be read at once by as many branches as there can be. */
const largeBytes = 1024 ** 2;

/** `what` is how messages call it. */
export type ReadFile = (path: string, size: number, what?: string) => Promise<Uint8Array>;

/** Reads whole files, a large one after the other. `size` is what the file is said to have. */
export function createReader(): ReadFile {
  const inTurn = createTurns();
  return async (path, size, what = path) => {
    if (size > maxReadBytes) throw tooLarge(what, size);
    const read = (): Promise<Uint8Array> => readWhole(path, size, what);
    return size > largeBytes ? inTurn(read) : read();
  };
}

async function readWhole(path: string, size: number, what: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const chunks: Buffer[] = [];
    // Files of /proc have no size, and a log may grow meanwhile.
    for (let bytes = 0; ; ) {
      requireMemory(what);
      const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.max(64 * 1024, size + 1 - bytes)));
      if (bytesRead === 0) return Buffer.concat(chunks);
      bytes += bytesRead;
      if (bytes > maxReadBytes) throw tooLarge(what, bytes);
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

function tooLarge(what: string, bytes: number): HostError {
  return new HostError('pipeline', `${what} has ${bytes} bytes, and a step reads ${maxReadBytes} at most: let a script work on it.`);
}

/** Before a piece of something is kept. */
export function requireMemory(what: string): void {
  if (isHeapFull()) throw new HostError('pipeline', `${what} can't be read: the pipeline's values take nearly all the memory that there is. Let a script work on it.`);
}

/** Runs one piece of work after another, whoever asks. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
