// A channel joins one machine and the controller over whatever byte stream there is at the moment. Three streams
// of frames (control, log, data) are each reliable, in order and exactly once, also across a new byte stream
// and a restarted controller, and none waits for another. The peer may be hostile: any violation closes this
// channel and nothing else, and memory stays bounded. Not here: liveness, reconnecting, what messages mean.

import type { Duplex } from 'node:stream';
import { decodeJson, encodeJson } from './control-json.ts';
import { MayflyError } from './errors.ts';
import { ackFrame, acknowledgedStream, encodeFrame, FrameDecoder, payloadCaps, streamNames, violation } from './framing.ts';
import type { Frame, StreamName } from './framing.ts';
import { Inbox } from './inbox.ts';
import { Outbox } from './outbox.ts';
import { parseResume, resumeFrame } from './resume.ts';
import type { Counters, Resume } from './resume.ts';

/**
 * One frame of a stream is handled after the other; the three streams run side by side. A frame is acknowledged
 * when its promise resolved. `seq` counts the stream's frames from 1: who wants exactly once across a restart
 * stores it together with the frame's effect. A handler that fails closes the channel with its error.
 */
export interface ChannelHandlers<Incoming> {
  control(message: Incoming, seq: number): Promise<void> | void;
  log(node: number, bytes: Buffer, seq: number): Promise<void> | void;
  /** Empty bytes end a transfer. */
  data(transfer: number, bytes: Buffer, seq: number): Promise<void> | void;
}

export interface ChannelOptions<Incoming> {
  /** Names this side's state, unguessable, ≤ 128 characters. A process that restores its state keeps it; another must not. */
  readonly session: string;
  /** The schema of incoming control messages; throws. */
  readonly parseControl: (value: unknown) => Incoming;
  readonly handlers: ChannelHandlers<Incoming>;
  /** Given by a restarted process: what its predecessor handled of each stream. Sending goes on where the peer says. */
  readonly received?: Counters;
  /** A byte stream is established. `delivered`: how many frames of this side arrived, of all processes of this session. */
  readonly onResumed?: (delivered: Counters) => void;
  /** The byte stream is gone; the channel waits for `attach`. */
  readonly onDetached?: (error: Error | null) => void;
  /** Something arrived: for whoever decides about liveness. */
  readonly onBytes?: (count: number) => void;
}

interface Link {
  readonly stream: Duplex;
  readonly decoder: FrameDecoder;
  established: boolean;
}

export class Channel<Incoming, Outgoing = unknown> {
  /** Resolves, never rejects, with why the channel was closed; null is an orderly `close()`. */
  readonly closed: Promise<Error | null>;
  readonly #resolveClosed: (reason: Error | null) => void;
  readonly #options: ChannelOptions<Incoming>;
  readonly #outboxes: Record<StreamName, Outbox>;
  readonly #inboxes: Record<StreamName, Inbox>;
  /** Of what waits: called when the channel is closed. */
  readonly #rejections = new Set<(error: Error) => void>();
  #link: Link | null = null;
  #peer: string | null = null;
  #pumpScheduled = false;
  #closedWith: Error | null = null;

  constructor(options: ChannelOptions<Incoming>) {
    this.#options = options;
    const { promise, resolve } = Promise.withResolvers<Error | null>();
    this.closed = promise;
    this.#resolveClosed = resolve;
    const { parseControl, handlers, received } = options;
    const outbox = (stream: StreamName) => new Outbox(stream, { adopting: received !== undefined });
    const inbox = (stream: StreamName, handle: (frame: Frame) => Promise<void> | void) =>
      new Inbox({
        stream,
        handle,
        handled: received?.[stream] ?? 0,
        onAckDue: () => this.#schedulePump(),
        onFailed: (error) => this.close(toError(error)),
      });
    this.#outboxes = { control: outbox('control'), log: outbox('log'), data: outbox('data') };
    this.#inboxes = {
      control: inbox('control', ({ payload, seq }) => handlers.control(parseMessage(parseControl, payload), seq)),
      log: inbox('log', ({ id, payload, seq }) => handlers.log(id, payload, seq)),
      data: inbox('data', ({ id, payload, seq }) => handlers.data(id, payload, seq)),
    };
  }

  /** How many frames of each stream were handled, and so acknowledged or about to be. */
  get received(): Counters {
    const { control, log, data } = this.#inboxes;
    return { control: control.handled, log: log.handled, data: data.handled };
  }

  /** Goes on over `stream`, from its first byte, instead of the stream before. The channel owns it from now on. */
  attach(stream: Duplex): void {
    // Whatever happens to a stream that was replaced or closed is of no interest, but must not be uncaught.
    stream.on('error', (error: Error) => this.#detach(link, error));
    const link: Link = { stream, decoder: new FrameDecoder(), established: false };
    if (this.#closedWith !== null) {
      stream.destroy();
      return;
    }
    const replaced = this.#link;
    this.#link = link;
    replaced?.stream.destroy();
    stream.on('close', () => this.#detach(link, null));
    stream.on('end', () => this.#detach(link, null));
    stream.on('drain', () => this.#pump());
    stream.on('data', (chunk: Buffer) => this.#receive(link, chunk));
    const { control, log, data } = this.#inboxes;
    const received = { control: control.announce(), log: log.announce(), data: data.announce() };
    this.#write(link, resumeFrame({ session: this.#options.session, peer: this.#peer, received }));
    // A stream that ended before does not say so again.
    if (stream.destroyed || stream.readableEnded) process.nextTick(() => this.#detach(link, null));
  }

  /**
   * The promises of all three resolve when there is room in the stream's window: await them, or memory is not
   * bounded. They don't tell that anything arrived (`flush` does), and reject when the channel is closed.
   * Bytes belong to the channel until they are acknowledged and must not be changed.
   */
  async sendControl(message: Outgoing): Promise<void> {
    await this.#send('control', 0, [encodeJson(message)]);
  }

  async sendLog(node: number, bytes: Buffer): Promise<void> {
    if (bytes.length > 0) await this.#send('log', node, split(bytes, payloadCaps.log));
  }

  async sendData(transfer: number, bytes: Buffer): Promise<void> {
    await this.#send('data', transfer, split(bytes, payloadCaps.data));
  }

  /** Resolves when the other side handled everything that was sent until now. */
  async flush(): Promise<void> {
    await Promise.all(
      streamNames.map((stream) => this.#whileOpen((resolve) => this.#outboxes[stream].onFlushed(resolve))),
    );
  }

  /** For ever. With an error, at once; without, the byte stream still carries what was written to it, such as the last acks. */
  close(error: Error | null = null): void {
    if (this.#closedWith !== null) return;
    this.#closedWith = error ?? new MayflyError('aborted', 'The channel is closed; nothing more can be sent over it.');
    const link = this.#link;
    if (link?.established === true && error === null) this.#pump();
    this.#link = null;
    for (const stream of streamNames) {
      this.#inboxes[stream].stop();
      this.#outboxes[stream].clear();
    }
    for (const reject of this.#rejections) reject(this.#closedWith);
    this.#rejections.clear();
    if (error === null) link?.stream.end(() => link.stream.destroy());
    else link?.stream.destroy();
    this.#resolveClosed(error);
  }

  #send(stream: StreamName, id: number, payloads: readonly Buffer[]): Promise<void> {
    return this.#whileOpen((resolve) => {
      this.#outboxes[stream].offer(id, payloads, resolve);
      this.#schedulePump();
    });
  }

  #whileOpen(start: (resolve: () => void) => void): Promise<void> {
    if (this.#closedWith !== null) return Promise.reject(this.#closedWith);
    return new Promise((resolve, reject) => {
      this.#rejections.add(reject);
      start(() => {
        this.#rejections.delete(reject);
        resolve();
      });
    });
  }

  #detach(link: Link, error: Error | null): void {
    if (link !== this.#link) return;
    this.#link = null;
    link.stream.destroy();
    this.#options.onDetached?.(error);
  }

  #receive(link: Link, chunk: Buffer): void {
    if (link !== this.#link) return;
    this.#options.onBytes?.(chunk.length);
    try {
      for (const frame of link.decoder.push(chunk)) {
        this.#accept(link, frame);
        // A handler may have closed the channel or attached another stream.
        if (link !== this.#link) return;
      }
    } catch (error) {
      this.close(toError(error));
    }
  }

  #accept(link: Link, frame: Frame): void {
    if ((frame.kind === 'resume') === link.established) throw violation(`unexpected ${frame.kind} frame`);
    if (frame.kind === 'resume') {
      this.#resume(link, parseResume(frame));
    } else if (frame.kind === 'ack') {
      this.#outboxes[acknowledgedStream(frame)].acknowledge(frame.seq);
      this.#schedulePump();
    } else {
      this.#inboxes[frame.kind].accept(frame);
    }
  }

  #resume(link: Link, { session, peer, received }: Resume): void {
    if (session === this.#options.session) throw violation('it echoes what it gets');
    // Who was restarted does not know the peer's session, but a peer that never met us can't have sent what we got.
    const anotherPeer =
      this.#peer === null ? peer === null && streamNames.some((name) => this.received[name] > 0) : session !== this.#peer;
    const meansAnother = peer !== null && peer !== this.#options.session;
    if (anotherPeer || meansAnother) {
      throw new MayflyError(
        'machine-lost',
        'The program at the other end of the channel was started anew and lost its state. Run again on a new machine.',
      );
    }
    this.#peer = session;
    for (const name of streamNames) this.#outboxes[name].resume(received[name]);
    link.established = true;
    const { control, log, data } = received;
    this.#options.onResumed?.({ control: control.arrived, log: log.arrived, data: data.arrived });
    this.#schedulePump();
  }

  /** After this turn's microtasks, so that a loop of awaited sends becomes one write. */
  #schedulePump(): void {
    if (this.#pumpScheduled) return;
    this.#pumpScheduled = true;
    process.nextTick(() => {
      this.#pumpScheduled = false;
      this.#pump();
    });
  }

  /** Acks first, then the three streams in turn. What the byte stream does not take stays in the windows, behind nothing. */
  #pump(): void {
    const link = this.#link;
    if (link?.established !== true) return;
    link.stream.cork();
    for (let wrote = true; wrote && !link.stream.writableNeedDrain; ) {
      wrote = false;
      for (const name of streamNames) {
        const acked = this.#inboxes[name].takeAck();
        if (acked !== null) this.#write(link, ackFrame(name, acked));
        const frame = this.#outboxes[name].next();
        if (frame === null) continue;
        this.#write(link, frame);
        wrote = true;
      }
    }
    link.stream.uncork();
  }

  #write(link: Link, frame: Frame): void {
    for (const bytes of encodeFrame(frame)) link.stream.write(bytes);
  }
}

function split(bytes: Buffer, cap: number): Buffer[] {
  if (bytes.length <= cap) return [bytes];
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += cap) pieces.push(bytes.subarray(at, at + cap));
  return pieces;
}

function parseMessage<Message>(parse: (value: unknown) => Message, payload: Buffer): Message {
  const value = decodeJson(payload);
  try {
    return parse(value);
  } catch (cause) {
    throw violation('a control message that its schema does not accept', { cause });
  }
}

function toError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
