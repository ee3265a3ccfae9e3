// A machine that is only a byte stream: the test plays the guest at its other end and may say what it likes.
import { duplexPair } from 'node:stream';
import type { Duplex } from 'node:stream';
import { Channel } from '../../src/protocol/channel.ts';
import { parseHostMessage } from '../../src/protocol/messages.ts';
import type { GuestMessage, HostMessage } from '../../src/protocol/messages.ts';
import type { Machine, MachineEnd } from '../../src/machines/provider.ts';

export interface InMemoryMachine {
  readonly machine: Machine;
  /** The guest's end of the byte stream. */
  readonly stream: Duplex;
  readonly destroyed: () => number;
  /** The machine ends without being told to. */
  die(detail: string): void;
}

export function inMemoryMachine(id = '00000000'): InMemoryMachine {
  const [host, stream] = duplexPair();
  const gone = Promise.withResolvers<MachineEnd>();
  let destroyed = 0;
  return {
    stream,
    destroyed: () => destroyed,
    die: (detail) => gone.resolve({ destroyed: false, outOfSpace: false, detail }),
    machine: {
      id,
      gone: gone.promise,
      connect: () => Promise.resolve(host),
      insertMedium: () => Promise.resolve(),
      memoryBytes: () => Promise.resolve(100 * 1024 ** 2),
      destroy: async () => {
        destroyed += 1;
        gone.resolve({ destroyed: true, outOfSpace: false, detail: 'destroyed' });
      },
    },
  };
}

/** A guest that keeps the rules of the channel; what it says is the test's. */
export class ScriptedGuest {
  readonly heard: HostMessage[] = [];
  readonly channel: Channel<HostMessage, GuestMessage>;
  #changed = Promise.withResolvers<void>();

  constructor(stream: Duplex) {
    this.channel = new Channel<HostMessage, GuestMessage>({
      session: `guest-${Math.random()}`,
      parseControl: parseHostMessage,
      handlers: {
        control: (message) => {
          this.heard.push(message);
          const { resolve } = this.#changed;
          this.#changed = Promise.withResolvers<void>();
          resolve();
        },
        log: () => {},
        data: () => {},
      },
    });
    this.channel.attach(stream);
    this.channel.sendControl({ kind: 'ready', engine: null }).catch(() => {});
  }

  async hears(kind: HostMessage['kind']): Promise<void> {
    while (!this.heard.some((message) => message.kind === kind)) await this.#changed.promise;
  }

  /** What an honest guest does with a pipeline of one step. */
  async serve(text: string): Promise<void> {
    await this.hears('run');
    await this.channel.sendControl({ kind: 'hello-done' });
    await this.channel.sendControl({ kind: 'event', event: { kind: 'step-started', id: 1, parent: 0, name: 'sh', summary: '' } });
    await this.channel.sendLog(1, Buffer.from(text));
    await this.channel.flush();
    await this.channel.sendControl({ kind: 'finished', result: 'SUCCESS', error: null });
  }
}
