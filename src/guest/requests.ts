// What a run asks its host for: images, secrets, people's answers. Each request has a number and one answer.
import type { Channel } from '../protocol/channel.ts';
import type { GuestMessage, HostMessage } from '../protocol/messages.ts';
import { HostError } from '../pipeline/step-host.ts';

type Answer = Extract<HostMessage, { readonly request: number }>;
type Granted = Exclude<Answer, { readonly kind: 'refused' }>;

export class Requests {
  readonly #channel: Channel<HostMessage, GuestMessage>;
  readonly #open = new Map<number, PromiseWithResolvers<Answer>>();
  #last = 0;

  constructor(channel: Channel<HostMessage, GuestMessage>) {
    this.#channel = channel;
  }

  /** `make` gives the message with the request's number. Rejects with a HostError when the host refuses, and when the signal is aborted. */
  async ask<Kind extends Granted['kind']>(
    kind: Kind, make: (request: number) => GuestMessage, signal: AbortSignal,
  ): Promise<Extract<Granted, { readonly kind: Kind }>> {
    signal.throwIfAborted();
    const request = ++this.#last;
    const waiting = Promise.withResolvers<Answer>();
    // Aborted while the request itself still waits for room, there is nobody yet who hears of it.
    waiting.promise.catch(() => {});
    this.#open.set(request, waiting);
    const onAbort = (): void => {
      waiting.reject(signal.reason as Error);
      void this.#channel.sendControl({ kind: 'withdrawn', request }).catch(() => {});
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      await this.#channel.sendControl(make(request));
      const answer = await waiting.promise;
      if (answer.kind === 'refused') throw new HostError('pipeline', answer.reason);
      if (answer.kind !== kind) throw new Error(`the host answered ${kind} with ${answer.kind}`);
      return answer as Extract<Granted, { readonly kind: Kind }>;
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#open.delete(request);
    }
  }

  /** One that nobody waits for any more is nothing. */
  answered(answer: Answer): void {
    this.#open.get(answer.request)?.resolve(answer);
  }
}
