// Conversations with hosts. A conversation is one channel over however many byte streams; it begins with `ready`,
// and nothing of a run is touched before `hello` made this machine's identity its own. `seal` ends a conversation and
// forgets it: the machine is frozen then, and in every clone of it the next byte stream is the beginning of another.
import type { Duplex } from 'node:stream';
import { messageOf } from '../lib/message-of.ts';
import { Channel } from '../protocol/channel.ts';
import { longestMessage, parseHostMessage } from '../protocol/messages.ts';
import type { GuestMessage, HostMessage } from '../protocol/messages.ts';
import { startCompilers } from './compilers.ts';
import { freshToken } from './fresh-random.ts';
import { prepareImage } from './prepare.ts';
import { rehearse } from './rehearse.ts';
import { Run } from './run.ts';
import type { Machine } from './machine.ts';

export function serve(machine: Machine): void {
  // Made before its first byte comes, so that a clone does not have to: what it says first waits in its channel.
  let current = new Conversation(machine, prepareNext);
  let next: Conversation | null = null;

  function prepareNext(): void {
    next = new Conversation(machine, prepareNext);
  }

  machine.transport.listen((stream) => {
    // The sealed one is left as it is: it has no stream, and closing it would only cost the clone time.
    current = next ?? current;
    next = null;
    current.attach(stream);
  });
}

class Conversation {
  readonly #machine: Machine;
  readonly #onSeal: () => void;
  readonly #channel: Channel<HostMessage, GuestMessage>;
  readonly #started = Promise.withResolvers<Run>();
  #greeted = false;
  #run: Run | null = null;
  #isOver = false;
  readonly #finished = Promise.withResolvers<void>();
  #isSealed = false;
  #withoutHost: NodeJS.Timeout | null = null;

  /** `onSeal`: the machine is about to be frozen, who comes next begins another conversation. */
  constructor(machine: Machine, onSeal: () => void) {
    this.#machine = machine;
    this.#onSeal = onSeal;
    this.#channel = new Channel<HostMessage, GuestMessage>({
      // Twins may choose the same name, as their random pools are equal until `hello`. That does no harm: it tells the
      // two ends of one socket apart, and a clone's socket is its own.
      session: freshToken(),
      parseControl: parseHostMessage,
      handlers: {
        control: (message) => this.#control(message),
        // Three streams run side by side: files may be here before the message that says what they are for.
        data: async (transfer, bytes) => (await this.#started.promise).receive(transfer, bytes),
        log: () => {
          throw new Error('a host sends no log');
        },
      },
      onDetached: () => this.#detached(),
    });
    void this.#channel.closed.then((error) => {
      if (error !== null) machine.powerOff(`the channel was closed: ${error.message}`);
    });
    this.#send({ kind: 'ready', engine: machine.containers?.engine ?? null });
  }

  attach(stream: Duplex): void {
    if (this.#withoutHost !== null) clearTimeout(this.#withoutHost);
    this.#withoutHost = null;
    this.#channel.attach(stream);
  }

  #detached(): void {
    if (this.#isSealed) return;
    if (this.#isOver) this.#machine.powerOff(null);
    if (this.#withoutHost !== null || (!this.#greeted && this.#machine.containers !== null)) return;
    const { hostTimeoutMs } = this.#machine;
    this.#withoutHost = setTimeout(() => {
      this.#machine.powerOff(`no host for ${hostTimeoutMs / 1000} s`);
    }, hostTimeoutMs);
  }

  async #control(message: HostMessage): Promise<void> {
    switch (message.kind) {
      case 'hello':
        if (this.#greeted) return this.#failed('A second hello: a machine has one identity.');
        this.#greeted = true;
        try {
          await this.#machine.repairIdentity(message);
        } catch (error) {
          return this.#failed(`The machine could not take on an identity of its own: ${messageOf(error)}`);
        }
        return this.#send({ kind: 'hello-done' });
      case 'prepare':
        return this.#background(() => prepareImage(this.#machine, message.image, message.archiveBytes).then((answer) => this.#channel.sendControl(answer)));
      case 'rehearse':
        if (this.#greeted) return this.#failed('A rehearsal after hello: it would be in the way of the run.');
        return this.#background(async () => {
          await rehearse(this.#machine, serve, 'waiting clone');
          await this.#channel.sendControl({ kind: 'rehearsed' });
        });
      case 'seal':
        return this.#background(() => this.#seal());
      case 'run':
        if (!this.#greeted) return this.#failed('A run before hello: this machine still has the identity of its template.');
        if (this.#run !== null) return this.#failed('A second run: a machine serves one run.');
        this.#run = new Run({ machine: this.#machine, channel: this.#channel, specification: message.run });
        this.#started.resolve(this.#run);
        return this.#background(() => this.#execute());
      case 'image':
      case 'secret':
      case 'answer':
      case 'refused':
        return this.#run?.requests.answered(message);
      case 'inspect': {
        const run = this.#run;
        if (run === null) return this.#failed('Inspecting comes after the end of a run.');
        return this.#background(async () => {
          // The host hears of the end before we hear that it did, and lines that are piped in don't wait for either.
          await this.#finished.promise;
          await this.#channel.sendControl({ kind: 'inspected', exitCode: await run.inspect(message.script) });
        });
      }
      case 'abort':
        return this.#run?.abort(message.reason);
    }
  }

  async #execute(): Promise<void> {
    if (this.#machine.compilersAfterMs !== null) setTimeout(startCompilers, this.#machine.compilersAfterMs).unref();
    await this.#run?.execute();
    this.#isOver = true;
    this.#finished.resolve();
    if (this.#withoutHost !== null) this.#machine.powerOff(null);
  }

  async #seal(): Promise<void> {
    await rehearse(this.#machine, serve, 'template');
    // In this order: the host may freeze the machine as soon as it reads the answer, before we learn that it did.
    this.#isSealed = true;
    if (this.#withoutHost !== null) clearTimeout(this.#withoutHost);
    this.#onSeal();
    this.#machine.transport.expectNewHost();
    await this.#channel.sendControl({ kind: 'sealed' });
  }

  /** Work that messages such as `abort` must be able to overtake. */
  #background(work: () => Promise<void>): void {
    void work().catch((error: unknown) => this.#failed(messageOf(error)));
  }

  #send(message: GuestMessage): void {
    void this.#channel.sendControl(message).catch(() => {});
  }

  /** Said over a new byte stream if this one breaks: over is what the host knows to be over. */
  #failed(message: string): void {
    const told = this.#channel.sendControl({ kind: 'failed', message: message.slice(0, longestMessage) }).then(() => this.#channel.flush());
    void told.then(() => {
      this.#isOver = true;
    }, () => {});
  }
}
