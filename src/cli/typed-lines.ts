// Lines that a person types or pipes in, for whoever asks next. Nothing is read before somebody asks, and a line that
// nobody waited for in the end belongs to the next one who does.
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { orAborted } from '../lib/or-aborted.ts';

/** What is typed beyond is cut off. */
const longestLine = 16 * 1024;

export class TypedLines {
  readonly #input: Readable;
  readonly #lines: AsyncGenerator<string, null>;
  #pending: Promise<IteratorResult<string, null>> | null = null;
  #isRead = false;

  constructor(input: Readable) {
    this.#input = input;
    this.#lines = linesOf(input);
  }

  /** Null: the input has ended, or the signal was aborted. */
  async next(signal: AbortSignal): Promise<string | null> {
    if (signal.aborted) return null;
    this.#isRead = true;
    this.#pending ??= this.#lines.next();
    const line = await orAborted(signal, this.#pending, () => new Error('aborted')).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (line === null) return null;
    this.#pending = null;
    return line.value;
  }

  /** Lets go of the input, which would keep this process alive. */
  close(): void {
    if (this.#isRead) this.#input.destroy();
  }
}

/** Not `readline`, which keeps a line of any length in memory: `/dev/zero` has one. */
async function* linesOf(input: Readable): AsyncGenerator<string, null> {
  const decoder = new StringDecoder('utf8');
  let line = '';
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      const [first = '', ...others] = decoder.write(chunk).split('\n');
      line = cut(line + first);
      for (const next of others) {
        yield line.replace(/\r$/u, '');
        line = cut(next);
      }
    }
  } catch {
    // What can't be read, such as a directory, has ended.
  }
  if (line !== '') yield line;
  return null;
}

function cut(line: string): string {
  return line.slice(0, longestLine).toWellFormed();
}
