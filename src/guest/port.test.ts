import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ackFrame, encodeFrame } from '../protocol/framing.ts';
import type { Frame } from '../protocol/framing.ts';
import { resumeFrame } from '../protocol/resume.ts';
import { portTransport } from './port.ts';
import type { PortDevice } from './port.ts';
import type { Duplex } from 'node:stream';

const none = { handled: 0, arrived: 0 };

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

  expectNewHost = (): void => {};

  send(frame: Frame): void {
    this.#ready.push(Buffer.concat(encodeFrame(frame)));
    this.#wake();
  }

  say(text: string): void {
    this.#ready.push(Buffer.from(text));
    this.#wake();
  }

  /** Somebody reads, and there is nothing. */
  isWaiting = false;

  async read(buffer: Buffer): Promise<number> {
    for (;;) {
      const bytes = this.#ready.shift();
      if (bytes !== undefined) return bytes.copy(buffer);
      if (!this.#connected) return 0;
      await new Promise<void>((resolve) => {
        this.isWaiting = true;
        this.#wake = resolve;
      });
      this.isWaiting = false;
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
  const transport = portTransport(device);
  device.expectNewHost = () => transport.expectNewHost();
  transport.listen((stream) => {
    const index = streams.push(stream) - 1;
    heard.push('');
    stream.on('data', (chunk: Buffer) => {
      heard[index] = (heard[index] ?? '') + chunk.toString();
    });
  });
  return { device, streams, heard };
}

/** Looks again until it is so; a wait in vain ends with the file's deadline. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(1);
}

test('a stream begins with its first bytes, ends when the host goes, and writes arrive whole and in order', async () => {
  const { device, streams, heard } = listen();
  device.connect();
  await until(() => device.isWaiting);
  assert.equal(streams.length, 0);
  device.say('hello');
  device.say(' world');
  await until(() => heard[0] === 'hello world');
  streams[0]?.write('twelve bytes');
  streams[0]?.write('!');
  await until(() => device.written.join('') === 'twelve bytes!');
  const ended = once(streams[0]!, 'end');
  device.disconnect();
  await ended;
  device.connect();
  device.say('again');
  await until(() => heard[1] === 'again');
  assert.deepEqual(heard, ['hello world', 'again']);
  device.connect();
});

test("a clone: the pending read returns a new host's first bytes, whether or not the old host's last ones came before", async () => {
  for (const lastBytes of [null, ackFrame('control', 2)]) {
    const { device, streams, heard } = listen();
    device.connect();
    device.say('seal');
    await until(() => heard[0] === 'seal' && device.isWaiting);
    device.expectNewHost();
    if (lastBytes !== null) device.send(lastBytes);
    device.send(resumeFrame({ session: 'new host', peer: null, received: { control: none, log: none, data: none } }));
    device.say('and so on');
    await until(() => heard[1]?.endsWith('and so on') === true);
    assert.equal(streams.length, 2);
    assert.equal(heard[0]?.length, 4 + (lastBytes === null ? 0 : 16));
    assert.match(heard[1] ?? '', /new host.*and so on$/);
    assert.equal(streams[0]?.destroyed, true);
  }
});
