// What a provider is in the middle of. It isn't closed before that has ended: a machine in the making takes back its own
// files when its making fails, and whoever removed them under its hands would race with the next one that it makes.
import { MayflyError } from '../protocol/errors.ts';

export class UnderWay {
  readonly #work = new Set<Promise<unknown>>();
  #closed = false;

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Rejects with `aborted` when nothing may begin any more. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.check();
    const running = work();
    this.#work.add(running);
    try {
      return await running;
    } finally {
      this.#work.delete(running);
    }
  }

  /** For work that has a point of no return. Throws `aborted` when it should not pass it. */
  check(): void {
    if (this.#closed) throw new MayflyError('aborted', 'Mayfly was stopped while it made a machine.');
  }

  /** Nothing begins from now on. `end` makes haste; resolves when all that was under way has ended, well or badly. */
  async close(end: () => void): Promise<void> {
    this.#closed = true;
    end();
    await Promise.allSettled(this.#work);
  }
}
