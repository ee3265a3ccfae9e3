// Lines that a person types or pipes in, for whoever asks next. Nothing is read before somebody asks, and a line that
// nobody waited for in the end belongs to the next one who does.
import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { orAborted } from '../lib/or-aborted.ts';

/** What is typed beyond is cut off. */
const longestLine = 16 * 1024;

export class TypedLines {
  readonly #input: Readable;
  #reader: Interface | null = null;
  #lines: NodeJS.AsyncIterator<string> | null = null;
  #pending: Promise<IteratorResult<string>> | null = null;

  constructor(input: Readable) {
    this.#input = input;
  }

  /** Null: the input has ended, or the signal was aborted. */
  async next(signal: AbortSignal): Promise<string | null> {
    if (signal.aborted) return null;
    this.#reader ??= createInterface({ input: this.#input, terminal: false });
    this.#lines ??= this.#reader[Symbol.asyncIterator]();
    this.#pending ??= this.#lines.next();
    const line = await orAborted(signal, this.#pending, () => new Error('aborted')).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (line === null) return null;
    this.#pending = null;
    return line.done ? null : line.value.slice(0, longestLine);
  }

  /** Lets go of the input, which would keep this process alive. */
  close(): void {
    if (this.#reader === null) return;
    this.#reader.close();
    this.#input.destroy();
  }
}
