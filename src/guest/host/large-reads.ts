// What steps read is kept in memory, and branches read at the same time: together they must not take what there is.
import { isHeapFull } from '../../lib/heap.ts';
import { HostError } from '../../pipeline/step-host.ts';

/** Smaller ones may be read at once by as many branches as there can be. */
export const largeBytes = 1024 ** 2;

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
