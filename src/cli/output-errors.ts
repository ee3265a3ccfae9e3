// Standard output that can't be written. A reader that has had enough (`| head -1`) is no error: a command goes on to its end
// and says nothing more. A disk that is full is one.
import { MayflyError } from '../protocol/errors.ts';

/** The reader of a pipe is gone, or the terminal is. */
const nobodyReads = ['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED'];

/** From now on no stream's error ends the program. Returns what waits for the output and tells of the first error that matters. */
export function watchOutput(streams: readonly NodeJS.WritableStream[]): () => Promise<MayflyError | null> {
  let failure: MayflyError | null = null;
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (nobodyReads.includes(error.code ?? '')) return;
      failure ??= new MayflyError('no-space', `The output could not be written: ${error.message}.`, { cause: error });
    });
  }
  return async () => {
    for (const stream of streams) await new Promise<void>((resolve) => { stream.write('', () => resolve()); });
    return failure;
  };
}
