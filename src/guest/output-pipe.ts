// One end of a FIFO that a step writes into. The step blocks while `onChunk` is busy: nothing piles up in memory.
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';

/** What a pipe holds at most, so what a step may have written before it ended and we have not read. */
const pipeBytes = 64 * 1024;

export type OnChunk = (chunk: Buffer) => Promise<void> | void;

export class OutputPipe {
  /** Nobody has the pipe open for writing any more, and all was read. */
  readonly released: Promise<void>;
  readonly #fd: number;
  readonly #socket: Socket;
  /** Keeps the pipe without an end of file before the step opens it and between its processes. */
  #holder: number | null;
  #busy: Promise<void> = Promise.resolve();
  #draining = false;

  constructor(path: string, onChunk: OnChunk) {
    this.#holder = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    this.#fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const socket = new Socket({ fd: this.#fd, readable: true, writable: false });
    this.#socket = socket;
    this.released = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      if (this.#draining) return;
      socket.pause();
      this.#busy = deliver(onChunk, chunk).then(() => {
        if (!this.#draining) socket.resume();
      });
    });
  }

  /**
   * After the step's main process ended: delivers what it wrote. What it left running in the background may go on
   * writing into the pipe, and is read and thrown away, so that it does not die of a broken pipe.
   */
  async drain(onChunk: OnChunk): Promise<void> {
    this.#draining = true;
    this.#socket.pause();
    await this.#busy;
    const buffer = Buffer.allocUnsafe(pipeBytes);
    for (let left = pipeBytes; left > 0; ) {
      // In this order and without a pause between the two: what the socket has is older than what the pipe holds.
      const buffered = this.#socket.read() as Buffer | null;
      if (buffered !== null) {
        await deliver(onChunk, buffered);
        continue;
      }
      const count = readNow(this.#fd, buffer.subarray(0, left));
      if (count === 0) break;
      await deliver(onChunk, Buffer.from(buffer.subarray(0, count)));
      left -= count;
    }
    this.discard();
  }

  discard(): void {
    this.#draining = true;
    if (this.#holder !== null) closeSync(this.#holder);
    this.#holder = null;
    this.#socket.resume();
  }

  close(): void {
    this.discard();
    this.#socket.destroy();
  }
}

async function deliver(onChunk: OnChunk, chunk: Buffer): Promise<void> {
  // Whoever gives chunks an unhappy end (a closed channel) says so elsewhere; here the rest is only read away.
  try {
    await onChunk(chunk);
  } catch {}
}

function readNow(fd: number, buffer: Buffer): number {
  try {
    return readSync(fd, buffer);
  } catch {
    return 0; // EAGAIN: empty, and somebody has it open
  }
}
