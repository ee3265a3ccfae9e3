// The sending half of one stream of a channel: what the peer has not acknowledged, in order, within a window.
// Frames get their sequence number when they are first written, because a restarted controller learns only
// from the guest's resume frame where to go on.

import { violation } from './framing.ts';
import type { Frame, StreamName } from './framing.ts';
import type { Progress } from './resume.ts';

/** Unacknowledged cost per stream: well above what is under way between two processes, small per machine. */
export const windowBytes = 1024 * 1024;

/** What a queued frame costs beside its payload, so that a window full of empty frames is small as well. */
const frameOverheadBytes = 256;

export function frameCost(payload: Buffer): number {
  return payload.length + frameOverheadBytes;
}

interface Item {
  readonly id: number;
  readonly payload: Buffer;
  readonly accepted: (() => void) | null;
}

interface Waiter {
  readonly target: number;
  readonly resolve: () => void;
}

export class Outbox {
  readonly #stream: StreamName;
  /** True until the peer told where to go on: its numbers are taken over instead of checked. */
  #adopting: boolean;
  #waiting: Item[] = [];
  /** Accepted and not acknowledged. The first has the number `#firstSeq`; the first `#written` are on the byte stream. */
  #window: Item[] = [];
  #windowCost = 0;
  #written = 0;
  #firstSeq = 1;
  #acknowledged = 0;
  /** The highest number ever written: nothing above it can have arrived. */
  #highest = 0;
  #offered = 0;
  #settled = 0;
  #flushing: Waiter[] = [];

  constructor(stream: StreamName, { adopting }: { adopting: boolean }) {
    this.#stream = stream;
    this.#adopting = adopting;
  }

  /** Queues payloads, together and in order; `accepted` is called when the last is in the window. */
  offer(id: number, payloads: readonly Buffer[], accepted: () => void): void {
    this.#offered += payloads.length;
    const last = payloads.length - 1;
    payloads.forEach((payload, i) => this.#waiting.push({ id, payload, accepted: i === last ? accepted : null }));
    this.#fillWindow();
  }

  /** Calls back when all that was offered until now is acknowledged. */
  onFlushed(resolve: () => void): void {
    if (this.#settled === this.#offered) resolve();
    else this.#flushing.push({ target: this.#offered, resolve });
  }

  /** A new byte stream, with what the peer has. */
  resume({ handled, arrived }: Progress): void {
    if (handled > arrived) throw violation(`${this.#stream}: ${handled} handled, but only ${arrived} arrived`);
    if (this.#adopting) {
      this.#adopting = false;
      this.#acknowledged = handled;
      this.#highest = arrived;
      this.#firstSeq = arrived + 1;
    } else {
      if (arrived > this.#highest) throw violation(`${this.#stream}: ${arrived} arrived of ${this.#highest} sent`);
      if (handled < this.#acknowledged) throw violation(`${this.#stream}: handled frames went back to ${handled}`);
      this.#settle(handled);
      // After a restart, frames of the former process can't be sent again; they had arrived.
      if (arrived < this.#firstSeq - 1) throw violation(`${this.#stream}: arrived frames went back to ${arrived}`);
    }
    this.#written = arrived - this.#firstSeq + 1;
  }

  /** The next frame to write, or null: the caller writes it, now. */
  next(): Frame | null {
    const item = this.#window[this.#written];
    if (item === undefined) return null;
    const seq = this.#firstSeq + this.#written++;
    this.#highest = Math.max(this.#highest, seq);
    return { kind: this.#stream, seq, id: item.id, payload: item.payload };
  }

  acknowledge(seq: number): void {
    // Against what was written to this byte stream, not to an earlier one: the peer can't have more.
    if (seq >= this.#firstSeq + this.#written) throw violation(`${this.#stream}: ack of ${seq}, which was not sent`);
    if (seq <= this.#acknowledged) throw violation(`${this.#stream}: ack of ${seq} after ${this.#acknowledged}`);
    this.#settle(seq);
  }

  #settle(seq: number): void {
    this.#acknowledged = seq;
    const done = this.#window.splice(0, Math.max(0, seq - this.#firstSeq + 1));
    for (const { payload } of done) this.#windowCost -= frameCost(payload);
    this.#firstSeq += done.length;
    this.#written = Math.max(0, this.#written - done.length);
    this.#settled += done.length;
    this.#fillWindow();
    while (this.#flushing[0] !== undefined && this.#flushing[0].target <= this.#settled) {
      this.#flushing.shift()?.resolve();
    }
  }

  #fillWindow(): void {
    let taken = 0;
    for (const item of this.#waiting) {
      const cost = frameCost(item.payload);
      if (this.#windowCost + cost > windowBytes) break;
      this.#windowCost += cost;
      this.#window.push(item);
      taken++;
      item.accepted?.();
    }
    if (taken > 0) this.#waiting.splice(0, taken);
  }

  /** Lets go of all payloads; nothing is called back any more. */
  clear(): void {
    this.#waiting = [];
    this.#window = [];
    this.#flushing = [];
  }
}
