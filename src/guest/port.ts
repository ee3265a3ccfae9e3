// The byte stream over a virtio-serial port, a character device that libuv cannot poll: one blocking read is always
// pending in a thread of its pool. Its end of file means that no host is connected. When a machine is frozen the read
// is pending, and in a clone it returns the first bytes of the clone's own host, without any end of file between.
// Hence a stream is made when bytes come and the stream before is gone, not when somebody connects.
import { open, readdir, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeFrame } from '../protocol/framing.ts';
import type { Transport } from './transport.ts';

const portName = 'mayfly.channel';

/** One read. The kernel gives at most what it has; 32 KiB per buffer of the host. */
const readBytes = 64 * 1024;

/** A chunk below this is copied, so that the read's buffer is used again. */
const copiedBytes = 8 * 1024;

/** How often to look for a host while none is connected. Costs a clone nothing: its read is pending already. */
const retryMs = 15;

/** Buffers of one write are joined up to this size: each write is a round through the hypervisor. */
const joinedBytes = 64 * 1024;

/** What Port needs of the device; a test brings its own. */
export interface PortDevice {
  /** 0: no host is connected. Null: the device itself is gone, which a machine's never is. */
  read(buffer: Buffer): Promise<number | null>;
  write(bytes: Buffer): Promise<number>;
}

export async function openPort(): Promise<Transport> {
  const root = '/sys/class/virtio-ports';
  for (const entry of await readdir(root).catch(() => [])) {
    const name = await readFile(`${root}/${entry}/name`, 'utf8').catch(() => '');
    if (name.trim() !== portName) continue;
    const file = await open(`/dev/${entry}`, 'r+');
    return portTransport({ read: (buffer) => readFrom(file, buffer), write: (bytes) => writeTo(file, bytes) });
  }
  throw new Error(`This machine has no virtio port named ${portName}: its QEMU was started with other arguments than Mayfly's.`);
}

export async function readFrom(file: FileHandle, buffer: Buffer): Promise<number> {
  return (await file.read(buffer, 0, buffer.length, null)).bytesRead;
}

export async function writeTo(file: FileHandle, bytes: Buffer): Promise<number> {
  return (await file.write(bytes, 0, bytes.length, null)).bytesWritten;
}

export function portTransport(device: PortDevice): Transport {
  let port: Port | null = null;
  return {
    listen(onConnection) {
      port = new Port(device, onConnection);
      void port.run();
    },
    expectNewHost: () => port?.expectNewHost(),
  };
}

/** What every conversation's first frame begins with: version and kind. */
const [opening = Buffer.alloc(0)] = encodeFrame({ kind: 'resume', seq: 0, id: 0, payload: Buffer.alloc(0) });

function beginsConversation(chunk: Buffer): boolean {
  return chunk.length >= 2 && chunk.compare(opening, 0, 2, 0, 2) === 0;
}

class Port {
  readonly #device: PortDevice;
  readonly #onConnection: (stream: Duplex) => void;
  #connection: Connection | null = null;
  #expectsNewHost = false;
  /** Writes of all connections, one after the other: the device has no other order. */
  #lastWrite: Promise<void> = Promise.resolve();

  constructor(device: PortDevice, onConnection: (stream: Duplex) => void) {
    this.#device = device;
    this.#onConnection = onConnection;
  }

  async run(): Promise<void> {
    let buffer = Buffer.allocUnsafeSlow(readBytes);
    for (;;) {
      const count = await this.#device.read(buffer).catch((error: unknown) => {
        // EPIPE and the like while a host comes and goes; the device itself does not go away.
        this.#connection?.destroy(error instanceof Error ? error : undefined);
        return 0;
      });
      if (count === null) return;
      if (count === 0) {
        this.#connection?.endOfInput();
        this.#connection = null;
        await sleep(retryMs);
        continue;
      }
      const chunk = buffer.subarray(0, count);
      if (count < copiedBytes) {
        await this.#deliver(Buffer.from(chunk));
      } else {
        buffer = Buffer.allocUnsafeSlow(readBytes);
        await this.#deliver(chunk);
      }
    }
  }

  expectNewHost(): void {
    this.#expectsNewHost = true;
  }

  async #deliver(chunk: Buffer): Promise<void> {
    // A host's first write is a buffer of its own in the port, so a chunk begins with it. Only asked for after `sealed`:
    // whatever the old host still sends are whole acks.
    if (this.#expectsNewHost && beginsConversation(chunk)) {
      this.#connection?.destroy();
      this.#connection = null;
    }
    let connection = this.#connection;
    if (connection === null || connection.destroyed) {
      connection = this.#connection = new Connection((bytes) => this.#write(bytes));
      this.#expectsNewHost = false;
      this.#onConnection(connection);
    }
    await connection.deliver(chunk);
  }

  #write(bytes: Buffer): Promise<void> {
    const written = this.#lastWrite.then(async () => {
      for (let at = 0; at < bytes.length; ) at += await this.#device.write(bytes.subarray(at));
    });
    this.#lastWrite = written.catch(() => {});
    return written;
  }
}

class Connection extends Duplex {
  readonly #send: (bytes: Buffer) => Promise<void>;
  #resume: (() => void) | null = null;

  constructor(send: (bytes: Buffer) => Promise<void>) {
    super({ allowHalfOpen: false });
    this.#send = send;
  }

  /** Resolves when more may be delivered. */
  deliver(chunk: Buffer): Promise<void> | void {
    if (this.destroyed || this.push(chunk)) return undefined;
    return new Promise((resolve) => {
      this.#resume = resolve;
    });
  }

  endOfInput(): void {
    if (!this.destroyed) this.push(null);
  }

  override _read(): void {
    this.#resume?.();
    this.#resume = null;
  }

  override _writev(chunks: readonly { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    const bytes = chunks.map(({ chunk }) => chunk);
    const total = bytes.reduce((sum, { length }) => sum + length, 0);
    const pieces = total <= joinedBytes ? [Buffer.concat(bytes, total)] : bytes;
    void this.#sendAll(pieces, done);
  }

  async #sendAll(pieces: readonly Buffer[], done: (error?: Error | null) => void): Promise<void> {
    try {
      await Promise.all(pieces.map(this.#send));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this._read();
    done(error);
  }
}
