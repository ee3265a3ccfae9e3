// The receiving half of one stream of a channel: frames are handled one at a time, in order, and count as
// handled only when the handler's promise resolved, so that what is acknowledged is stored.

import { violation } from './framing.ts';
import type { Frame, StreamName } from './framing.ts';
import { frameCost, windowBytes } from './outbox.ts';
import type { Progress } from './resume.ts';

/** Acknowledge at least this often, so that the sender's window never runs empty while handlers keep up. */
const ackEveryFrames = 32;
const ackEveryCost = windowBytes / 8;

export interface InboxOptions {
  readonly stream: StreamName;
  /** How many frames were handled before, by a process that was restarted. */
  readonly handled: number;
  readonly handle: (frame: Frame) => Promise<void> | void;
  readonly onAckDue: () => void;
  readonly onFailed: (error: unknown) => void;
}

export class Inbox {
  readonly #options: InboxOptions;
  #queue: Frame[] = [];
  #running = false;
  #stopped = false;
  #arrived: number;
  #handled: number;
  /** The peer knows that we handled this many. */
  #announced: number;
  #ackDue = false;
  /** Of frames that arrived and were not announced: the peer's window, seen from here. */
  #unannouncedCost = 0;
  /** The part of it that was handled. */
  #handledCost = 0;

  constructor(options: InboxOptions) {
    this.#options = options;
    this.#arrived = this.#handled = this.#announced = options.handled;
  }

  get handled(): number {
    return this.#handled;
  }

  /** For a resume frame, which is an acknowledgement too. */
  announce(): Progress {
    this.#markAnnounced();
    return { handled: this.#handled, arrived: this.#arrived };
  }

  /** The number to acknowledge, once, if it is time to. */
  takeAck(): number | null {
    if (!this.#ackDue) return null;
    this.#markAnnounced();
    return this.#handled;
  }

  #markAnnounced(): void {
    this.#ackDue = false;
    this.#announced = this.#handled;
    this.#unannouncedCost -= this.#handledCost;
    this.#handledCost = 0;
  }

  accept(frame: Frame): void {
    const { stream } = this.#options;
    if (frame.seq !== this.#arrived + 1) throw violation(`${stream}: frame ${frame.seq} after ${this.#arrived}`);
    this.#arrived = frame.seq;
    this.#unannouncedCost += frameCost(frame.payload);
    if (this.#unannouncedCost > windowBytes) throw violation(`${stream}: more than the window of ${windowBytes} bytes`);
    this.#queue.push(frame);
    if (!this.#running) void this.#run();
  }

  /** Nothing is handled or acknowledged any more, not even what a handler is busy with. */
  stop(): void {
    this.#stopped = true;
    this.#queue = [];
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      for (let frame = this.#queue.shift(); frame !== undefined; frame = this.#queue.shift()) {
        await this.#options.handle(frame);
        if (this.#stopped) return;
        this.#markHandled(frame);
      }
    } catch (error) {
      this.#options.onFailed(error);
    } finally {
      this.#running = false;
    }
  }

  #markHandled(frame: Frame): void {
    this.#handled = frame.seq;
    this.#handledCost += frameCost(frame.payload);
    this.#ackDue ||=
      this.#queue.length === 0 ||
      this.#handled - this.#announced >= ackEveryFrames ||
      this.#handledCost >= ackEveryCost;
    if (this.#ackDue) this.#options.onAckDue();
  }
}
