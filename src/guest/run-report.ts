// What a run tells the host, in an order that makes sense to a reader: streams of a channel are independent, so an
// event that ends something waits until the host has the log before it. The interpreter does not wait for this.
import type { Channel } from '../protocol/channel.ts';
import { longestMessage, longestName } from '../protocol/messages.ts';
import type { GuestMessage, HostMessage, RunEvent, RunResult } from '../protocol/messages.ts';
import { LogRecordings } from '../pipeline/log-recordings.ts';
import { Activity } from './host/activity.ts';
import { SecretMask } from './host/secret-mask.ts';


export class RunReport {
  /** When what last said something. */
  readonly activity = new Activity(Date.now);
  readonly #mask = new SecretMask();
  readonly #recordings = new LogRecordings();
  readonly #channel: Channel<HostMessage, GuestMessage>;
  #events: Promise<void> = Promise.resolve();
  #lastLog: Promise<void> = Promise.resolve();
  /** Log was sent since the host last confirmed all of it. */
  #unconfirmed = false;

  constructor(channel: Channel<HostMessage, GuestMessage>) {
    this.#channel = channel;
  }

  /** From now on that text is not shown. */
  mask(secret: string): void {
    this.#mask.add(secret);
  }

  /** One or more lines without a final newline. */
  log(text: string, node: number): void {
    this.#lastLog = this.write(node, Buffer.from(`${text}\n`)).catch(ignoreClosed);
  }

  /** Resolves when there is room for more. */
  async write(node: number, bytes: Buffer): Promise<void> {
    // The host holds a node's log back until it has heard of the node, so the event must be on its way before the log:
    // an event that waits for the log to be confirmed must not stand behind it.
    const shown = this.#mask.bytes(node, bytes);
    this.activity.said(node);
    this.#recordings.add(this.activity.around(node), shown);
    await this.#events;
    this.#unconfirmed = true;
    if (shown.length > 0) await this.#channel.sendLog(node, shown);
  }

  /** For who is about to produce more: room for what `log` was given. */
  room(): Promise<void> {
    return this.#lastLog;
  }

  /** Keeps what a node and all inside of it say, from now until it is asked for. */
  record(node: number): () => Uint8Array {
    return this.#recordings.begin(node);
  }

  /** The end of all that was said so far. */
  recent(): Uint8Array {
    return this.#recordings.recent();
  }

  event(event: RunEvent): void {
    const ends = !('parent' in event);
    const rest = ends ? this.#mask.flush(event.id) : null;
    if (rest !== null) this.#recordings.add(this.activity.around(event.id), rest);
    this.activity.event(event);
    this.#inOrder(async () => {
      if (rest !== null && rest.length > 0) await this.#channel.sendLog(event.id, rest);
      if (ends) await this.#confirmLog();
      await this.#channel.sendControl({ kind: 'event', event: this.#fit(event) });
    });
  }

  /** What the pipeline says of its run. */
  describe({ displayName = null, description = null }: { readonly displayName?: string | null; readonly description?: string | null }): void {
    const message = { displayName: this.#shown(displayName, longestName), description: this.#shown(description, longestMessage) };
    this.#inOrder(() => this.#channel.sendControl({ kind: 'described', ...message }));
  }

  #inOrder(send: () => Promise<void>): void {
    this.#events = this.#events.then(send).catch(ignoreClosed);
  }

  /** The run's last word; resolves when the host has it. */
  async finish(result: RunResult, error: string | null): Promise<void> {
    await this.#events;
    await this.#confirmLog();
    await this.#channel.sendControl({ kind: 'finished', result, error: this.#shown(error, longestMessage) });
    await this.#channel.flush();
  }

  async #confirmLog(): Promise<void> {
    if (!this.#unconfirmed) return;
    this.#unconfirmed = false;
    await this.#channel.flush();
  }

  #fit(event: RunEvent): RunEvent {
    switch (event.kind) {
      case 'stage-started':
      case 'branch-started':
        return { ...event, name: this.#shown(event.name, longestName) };
      case 'step-started':
        return { ...event, name: this.#shown(event.name, longestName), summary: this.#shown(event.summary, longestName) };
      default:
        return { ...event, error: this.#shown(event.error, longestMessage) };
    }
  }

  #shown<Text extends string | null>(text: Text, length: number): Text | string {
    if (text === null) return text;
    const masked = this.#mask.text(text);
    return masked.length <= length ? masked : `${masked.slice(0, length - 1)}…`;
  }
}

/** A channel that closed for ever takes the run with it; session.ts sees that. */
function ignoreClosed(): void {}
