import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { portTransport, type PortDevice } from './port.ts';
import type { Duplex } from 'node:stream';

/** A virtio port as the kernel shows it: reads block while a host is connected and return 0 while none is. */
class Device implements PortDevice {
  readonly written: string[] = [];
  readonly #ready: Buffer[] = [];
  #connected = false;
  #wake: () => void = () => {};

  connect(): void {
    this.#connected = true;
    this.#wake();
  }

  disconnect(): void {
    this.#connected = false;
    this.#wake();
  }

  say(text: string): void {
    this.#ready.push(Buffer.from(text));
    this.#wake();
  }

  async read(buffer: Buffer): Promise<number> {
    for (;;) {
      const bytes = this.#ready.shift();
      if (bytes !== undefined) return bytes.copy(buffer);
      if (!this.#connected) return 0;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async write(bytes: Buffer): Promise<number> {
    const count = Math.min(bytes.length, 5);
    this.written.push(bytes.toString('utf8', 0, count));
    return count;
  }
}

/** Port.run never ends; an unreferenced timer in it would be its only handle, so the test ends with its last wait. */
function listen(): { device: Device; streams: Duplex[]; heard: string[] } {
  const device = new Device();
  const streams: Duplex[] = [];
  const heard: string[] = [];
  portTransport(device).listen((stream) => {
    const index = streams.push(stream) - 1;
    heard.push('');
    stream.on('data', (chunk: Buffer) => {
      heard[index] = (heard[index] ?? '') + chunk.toString();
    });
  });
  return { device, streams, heard };
}

test('a stream begins with its first bytes, ends when the host goes, and writes arrive whole and in order', async () => {
  const { device, streams, heard } = listen();
  device.connect();
  await sleep(20);
  assert.equal(streams.length, 0);
  device.say('hello');
  device.say(' world');
  await sleep(20);
  assert.deepEqual(heard, ['hello world']);
  streams[0]?.write('twelve bytes');
  streams[0]?.write('!');
  await sleep(20);
  assert.equal(device.written.join(''), 'twelve bytes!');
  const ended = once(streams[0]!, 'end');
  device.disconnect();
  await ended;
  device.connect();
  device.say('again');
  await sleep(40);
  assert.deepEqual(heard, ['hello world', 'again']);
  device.connect();
});

test('a clone: the stream was given up before the freeze, and the pending read returns a new host\'s first bytes', async () => {
  const { device, streams, heard } = listen();
  device.connect();
  device.say('seal');
  await sleep(20);
  streams[0]?.destroy();
  device.say('first bytes of the clone');
  await sleep(20);
  assert.equal(streams.length, 2);
  assert.deepEqual(heard, ['seal', 'first bytes of the clone']);
});
