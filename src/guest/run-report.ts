// What a run tells the host, in an order that makes sense to a reader: streams of a channel are independent, so an
// event that ends something waits until the host has the log before it. The interpreter does not wait for this.
import type { Channel } from '../protocol/channel.ts';
import type { GuestMessage, HostMessage, RunEvent, RunResult } from '../protocol/messages.ts';

/** The caps of the schema; a longer text would end the run for a formality. */
const longestName = 1000;
const longestError = 16 * 1024;

export class RunReport {
  readonly #channel: Channel<HostMessage, GuestMessage>;
  #events: Promise<void> = Promise.resolve();
  #lastLog: Promise<void> = Promise.resolve();
  /** Log was sent since the host last confirmed all of it. */
  #unconfirmed = false;

  constructor(channel: Channel<HostMessage, GuestMessage>) {
    this.#channel = channel;
  }

  /** One or more lines without a final newline. */
  log(text: string, node: number): void {
    this.#lastLog = this.write(node, Buffer.from(`${text}\n`)).catch(ignoreClosed);
  }

  /** Resolves when there is room for more. */
  async write(node: number, bytes: Buffer): Promise<void> {
    // The host holds a node's log back until it has heard of the node, so the event must be on its way before the log:
    // an event that waits for the log to be confirmed must not stand behind it.
    await this.#events;
    this.#unconfirmed = true;
    await this.#channel.sendLog(node, bytes);
  }

  /** For who is about to produce more: room for what `log` was given. */
  room(): Promise<void> {
    return this.#lastLog;
  }

  event(event: RunEvent): void {
    const ends = event.kind === 'stage-ended' || event.kind === 'step-ended';
    this.#events = this.#events
      .then(async () => {
        if (ends) await this.#confirmLog();
        await this.#channel.sendControl({ kind: 'event', event: fit(event) });
      })
      .catch(ignoreClosed);
  }

  /** The run's last word; resolves when the host has it. */
  async finish(result: RunResult, error: string | null): Promise<void> {
    await this.#events;
    await this.#confirmLog();
    await this.#channel.sendControl({ kind: 'finished', result, error: shorten(error, longestError) });
    await this.#channel.flush();
  }

  async #confirmLog(): Promise<void> {
    if (!this.#unconfirmed) return;
    this.#unconfirmed = false;
    await this.#channel.flush();
  }
}

function fit(event: RunEvent): RunEvent {
  switch (event.kind) {
    case 'stage-started':
      return { ...event, name: shorten(event.name, longestName) };
    case 'step-started':
      return { ...event, name: shorten(event.name, longestName), summary: shorten(event.summary, longestName) };
    default:
      return { ...event, error: shorten(event.error, longestError) };
  }
}

function shorten<Text extends string | null>(text: Text, length: number): Text | string {
  return text === null || text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** A channel that closed for ever takes the run with it; session.ts sees that. */
function ignoreClosed(): void {}
