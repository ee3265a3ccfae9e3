// The controller's end of the channel to one machine. Which machine it is, the socket tells; the guest can't.
import { randomBytes, randomUUID } from 'node:crypto';
import { Channel } from '../../protocol/channel.ts';
import { MayflyError } from '../../protocol/errors.ts';
import { parseGuestMessage, protocolVersion } from '../../protocol/messages.ts';
import type { GuestMessage, HostMessage } from '../../protocol/messages.ts';
import type { Machine } from '../../machines/provider.ts';

export interface GuestHandlers {
  control(message: GuestMessage): Promise<void> | void;
  log(node: number, bytes: Buffer): Promise<void> | void;
}

export interface GuestLink {
  readonly channel: Channel<GuestMessage, HostMessage>;
  /** Rejects, never resolves, when machine or channel end without our doing. Already handled: nobody has to listen. */
  readonly lost: Promise<never>;
  /** The next message of one of these kinds; others go to the handler. Rejects like `lost`, or after `timeoutMs`. */
  expect<Kind extends GuestMessage['kind']>(kinds: readonly Kind[], timeoutMs: number): Promise<Extract<GuestMessage, { kind: Kind }>>;
  /** From now on messages and log go to somebody else. */
  handOver(handlers: GuestHandlers): void;
  close(): void;
}

/** Between the end of a machine's channel and the word of how it ended. */
const lastWordsMs = 2000;

/** Connects to a machine that is running or about to. */
export async function openGuest(machine: Machine, first: GuestHandlers): Promise<GuestLink> {
  let handlers = first;
  let waiting: { kinds: readonly string[]; resolve: (message: GuestMessage) => void } | null = null;
  let early: GuestMessage | null = null;
  const channel: Channel<GuestMessage, HostMessage> = new Channel<GuestMessage, HostMessage>({
    session: randomUUID(),
    // A machine holds its end as long as it lives, and nobody here connects again. How it ended says more than that it did.
    onDetached: (reason) => {
      const closing = reason ?? new MayflyError('machine-lost', 'The machine closed its channel.');
      void afterLastWords(machine).then(() => channel.close(closing));
    },
    parseControl: parseGuestMessage,
    handlers: {
      control: (message) => {
        if (!waiting?.kinds.includes(message.kind)) {
          // `ready` may come before anybody asks for it.
          if (message.kind === 'ready') {
            if (early) throw new MayflyError('protocol', 'the guest said "ready" twice');
            early = message;
            return;
          }
          return handlers.control(message);
        }
        const { resolve } = waiting;
        waiting = null;
        resolve(message);
      },
      log: (node, bytes) => handlers.log(node, bytes),
      data: () => { throw new MayflyError('protocol', 'the guest sent data that nobody asked for'); },
    },
  });
  const lost = lossOf(machine, channel);
  lost.catch(() => {});
  channel.attach(await machine.connect());
  return {
    channel, lost,
    expect: async (kinds, timeoutMs) => {
      if (early && (kinds as readonly string[]).includes(early.kind)) return early as never;
      const answer = new Promise<GuestMessage>((resolve) => { waiting = { kinds, resolve }; });
      return (await Promise.race([answer, lost, deadline(timeoutMs, `the guest did not say "${kinds.join('" or "')}"`)])) as never;
    },
    handOver: (next) => { handlers = next; },
    close: () => channel.close(),
  };
}

async function lossOf(machine: Machine, channel: Channel<GuestMessage, HostMessage>): Promise<never> {
  const closed = channel.closed.then((error) => {
    throw error ?? new MayflyError('machine-lost', 'the channel was closed');
  });
  const gone = machine.gone.then(({ detail, outOfSpace }) => {
    if (outOfSpace) throw new MayflyError('no-space', `The host has no memory or disk space left for the machine: ${detail}. Free some, or remove templates with \`mayfly clean\`.`);
    throw new MayflyError('machine-lost', `The machine ended without being told to: ${detail}`);
  });
  return Promise.race([closed, gone]);
}

async function deadline(ms: number, what: string): Promise<never> {
  await pause(ms);
  throw new MayflyError('machine-lost', `${what} within ${Math.round(ms / 1000)} s`);
}

async function afterLastWords({ gone }: Machine): Promise<void> {
  await Promise.race([gone, pause(lastWordsMs)]);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms).unref(); });
}

/** Everything that makes a clone a machine of its own. */
export function makeHello(machine: Machine): HostMessage {
  return {
    kind: 'hello', protocol: protocolVersion,
    machineId: randomBytes(16).toString('hex'),
    hostname: `mayfly-${machine.id}`,
    entropy: randomBytes(64).toString('hex'),
    timeMs: Date.now(),
  };
}
