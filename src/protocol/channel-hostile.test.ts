// What a peer may write, however hostile, closes its own channel at most, and costs bounded memory.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { duplexPair } from 'node:stream';
import type { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Channel } from './channel.ts';
import { MayflyError } from './errors.ts';
import { ackFrame, encodeFrame, FrameDecoder } from './framing.ts';
import type { Frame } from './framing.ts';
import { windowBytes } from './outbox.ts';
import { resumeFrame } from './resume.ts';
import type { Progress, Resume } from './resume.ts';
import { silentChannel } from './testing/silent-channel.ts';
import type { Message } from './testing/silent-channel.ts';

/** The other end of a channel's byte stream, in the hands of somebody who may write anything. */
class Adversary {
  readonly stream: Duplex;
  readonly frames: Frame[] = [];

  constructor(target: Channel<Message>) {
    const [theirs, ours] = duplexPair();
    this.stream = ours;
    const decoder = new FrameDecoder();
    ours.on('data', (chunk: Buffer) => this.frames.push(...decoder.push(chunk)));
    target.attach(theirs);
  }

  write(...frames: Frame[]): void {
    this.stream.write(Buffer.concat(frames.flatMap(encodeFrame)));
  }

  resume(changes: Partial<Resume> = {}): void {
    this.write(resumeFrame({ session: 'adversary', peer: null, received: progress(0), ...changes }));
  }
}

function progress(handled: number, arrived = handled): Record<'control' | 'log' | 'data', Progress> {
  return { control: { handled, arrived }, log: { handled, arrived }, data: { handled, arrived } };
}

const control = (seq: number, value: unknown): Frame => ({ kind: 'control', seq, id: 0, payload: Buffer.from(JSON.stringify(value)) });
const log = (seq: number, payload = Buffer.from('x')): Frame => ({ kind: 'log', seq, id: 1, payload });

const isViolation = (error: unknown) => error instanceof MayflyError && error.code === 'protocol';

test('after close nothing is handled, counted, told or sent', async () => {
  let bytes = 0;
  const host = silentChannel('host', { control: () => host.close() }, { onBytes: (count) => void (bytes += count) });
  const adversary = new Adversary(host);
  adversary.resume();
  while (adversary.frames.length < 1) await turn();
  // Not read, so that the byte stream can't end yet.
  adversary.stream.pause();
  await host.sendData(1, Buffer.alloc(300_000));
  await turn();
  adversary.write(control(1, { text: 'end' }), control(2, { text: 'more' }));
  assert.equal(await host.closed, null);
  const before = bytes;
  adversary.stream.write('garbage');
  await turn();
  assert.equal(bytes, before);
  assert.deepEqual(host.received, { control: 0, log: 0, data: 0 });
  await assert.rejects(host.sendLog(1, Buffer.from('x')), { code: 'aborted' });
  await assert.rejects(host.flush(), { code: 'aborted' });
});

test('a message does not wait behind the data that a slow byte stream did not take yet', async () => {
  const host = silentChannel('host');
  const adversary = new Adversary(host);
  adversary.resume();
  while (adversary.frames.length < 1) await turn();
  adversary.stream.pause();
  for (let i = 0; i < 15; i++) await host.sendData(1, Buffer.alloc(65_000));
  for (let i = 0; i < 10; i++) await turn();
  await host.sendControl({ text: 'urgent' });
  adversary.stream.resume();
  while (adversary.frames.length < 17) await turn();
  const place = adversary.frames.findIndex((frame) => frame.kind === 'control');
  assert.ok(place > 0 && place <= 5, `frame ${place}`);
  host.close();
});

test('what breaks the protocol closes the channel with an error that says what', async (t) => {
  const cases: Record<string, { expected: RegExp; frames?: Frame[]; bytes?: Buffer; fresh?: boolean; resume?: Partial<Resume> }> = {
    'a frame before the resume frame': { expected: /unexpected control/, frames: [control(1, { text: 'x' })], fresh: true },
    'an ack before the resume frame': { expected: /unexpected ack/, frames: [ackFrame('control', 1)], fresh: true },
    'a second resume frame': { expected: /unexpected resume/, resume: {} },
    'an echo': { expected: /echoes/, fresh: true, resume: { session: 'host' } },
    'a resume frame with a field too much': { expected: /malformed/, fresh: true, resume: { more: 1 } as object },
    'a resume frame with a fraction': { expected: /malformed/, fresh: true, resume: { received: progress(0.5) } },
    'a resume frame that has what was not sent': { expected: /2 arrived of 0/, fresh: true, resume: { received: progress(0, 2) } },
    'handled without arrival': { expected: /1 handled, but only 0/, fresh: true, resume: { received: progress(1, 0) } },
    'garbage': { expected: /frame version/, bytes: Buffer.from('garbage') },
    'a first frame that is not number 1': { expected: /frame 2 after 0/, frames: [log(2)] },
    'number 0': { expected: /frame 0 after 0/, frames: [log(0)] },
    'a gap': { expected: /frame 3 after 1/, frames: [log(1), log(3)] },
    'a repetition': { expected: /frame 1 after 1/, frames: [log(1), log(1)] },
    'an ack of what was not sent': { expected: /ack of 2, which was not sent/, frames: [ackFrame('log', 2)] },
    'an ack of a stream that never sent': { expected: /data: ack of 1/, frames: [ackFrame('data', 1)] },
    'an ack of 0': { expected: /ack of 0 after 0/, frames: [ackFrame('log', 0)] },
    'an ack twice': { expected: /ack of 1/, frames: [ackFrame('log', 1), ackFrame('log', 1)] },
    'an ack of another stream’s code': { expected: /ack of stream 9/, frames: [{ ...ackFrame('log', 1), id: 9 }] },
    'a message that is not JSON': { expected: /acceptable JSON/, frames: [{ ...control(1, 0), payload: Buffer.from('{"text"') }] },
    'a message of another shape': { expected: /schema/, frames: [control(1, { text: 'x', run: 'of somebody else' })] },
    'a message with __proto__': { expected: /acceptable JSON/, frames: [control(1, JSON.parse('{"text":"x","__proto__":{}}'))] },
  };
  for (const [name, { expected, frames, bytes, fresh, resume }] of Object.entries(cases)) {
    await t.test(name, async () => {
      const host = silentChannel('host', { log: () => {}, control: () => {} });
      const adversary = new Adversary(host);
      if (fresh !== true) {
        adversary.resume();
        await host.sendLog(1, Buffer.from('one frame'));
        while (adversary.frames.length < 2) await turn();
      }
      if (resume !== undefined) adversary.resume(resume);
      if (frames !== undefined) adversary.write(...frames);
      if (bytes !== undefined) adversary.stream.write(bytes);
      const error = await host.closed;
      assert.ok(isViolation(error), String(error));
      assert.match(String(error), expected);
    });
  }
});

test('a violation closes its own channel only', async () => {
  const got: string[] = [];
  const handlers = { control: (value: Message) => void got.push(value.text) };
  const [bad, good] = [silentChannel('host-1', handlers), silentChannel('host-2', handlers)];
  const guest = silentChannel('guest');
  const [one, other] = duplexPair();
  good.attach(one);
  guest.attach(other);
  const adversary = new Adversary(bad);
  adversary.resume();
  adversary.write(control(1, { text: 'fine' }), control(2, { wrong: true }), control(3, { text: 'too late' }));
  assert.ok(isViolation(await bad.closed));
  assert.ok(bad.received.control === 1);
  await guest.sendControl({ text: 'lives on' });
  await guest.flush();
  assert.deepEqual(got, ['fine', 'lives on']);
});

test('a peer that ignores the window is cut off at its size, also with empty frames', async (t) => {
  for (const size of [0, 65_536]) {
    await t.test(`${size} bytes`, async () => {
      let bytes = 0;
      const open = { now: true };
      // The first frames are handled and announced: they must not count, in either direction.
      const host = silentChannel(
        'host',
        { log: (_node, _bytes, seq) => (seq <= 100 ? undefined : new Promise(() => {})) },
        { onBytes: (count) => void (bytes += count) },
      );
      void host.closed.then(() => (open.now = false));
      const adversary = new Adversary(host);
      adversary.resume();
      const payload = Buffer.alloc(size);
      for (let seq = 1; open.now && seq < 10_000; seq++) {
        adversary.write(log(seq, payload));
        await turn();
        if (seq === 100) bytes = 0;
      }
      assert.match(String(await host.closed), /more than the window/);
      assert.ok(bytes > windowBytes / 20 && bytes < windowBytes + 200_000, `${bytes} bytes`);
    });
  }
});

test('a handler that fails closes the channel with its error, and the frame is not acknowledged', async () => {
  const host = silentChannel('host', { log: () => Promise.reject(new Error('disk full')) });
  const adversary = new Adversary(host);
  adversary.resume();
  adversary.write(log(1));
  assert.match(String(await host.closed), /disk full/);
  await turn();
  assert.deepEqual(adversary.frames.map((frame) => frame.kind), ['resume']);
});

test('what happens in the world is told: bytes, establishment, loss', async () => {
  const told: unknown[] = [];
  let bytes = 0;
  const host = silentChannel('host', { log: () => {} }, {
    onBytes: (count) => void (bytes += count),
    onResumed: (delivered) => void told.push(delivered),
    onDetached: (error) => void told.push(error),
  });
  const adversary = new Adversary(host);
  adversary.resume();
  adversary.write(log(1));
  while (adversary.frames.length < 2) await turn();
  assert.ok(bytes > 100);
  adversary.stream.destroy();
  await once(adversary.stream, 'close');
  await turn();
  const [theirs] = duplexPair();
  host.attach(theirs);
  theirs.destroy(new Error('no route'));
  await turn();
  const destroyed = duplexPair()[0].destroy();
  await turn();
  host.attach(destroyed);
  await turn();
  assert.deepEqual(told, [{ control: 0, log: 0, data: 0 }, null, new Error('no route'), null]);
  host.close();
  const late = duplexPair()[0];
  host.attach(late);
  assert.ok(late.destroyed);
});

test('any frames and bytes close the channel with a violation, or are fine', async () => {
  const payload = fc.oneof(
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom('{"text":"x"}', '{}', '[', '{"session":"a","peer":"host"}').map((text) => Buffer.from(text)),
  );
  const frame = fc.record(
    { kind: fc.constantFrom('resume', 'ack', 'control', 'log', 'data'), seq: fc.nat(3), id: fc.nat(5), payload },
    { noNullPrototype: true },
  );
  const seen = { violations: 0, fine: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 6 }), fc.boolean(), async (frames, resumeFirst) => {
      const host = silentChannel('host', { control: () => {}, log: () => {}, data: () => {} });
      const adversary = new Adversary(host);
      if (resumeFirst) adversary.resume();
      await host.sendLog(1, Buffer.from('x'));
      adversary.write(...frames);
      for (let i = 0; i < 4; i++) await turn();
      host.close();
      const error = await host.closed;
      if (error === null) seen.fine++;
      else {
        assert.ok(isViolation(error), String(error));
        seen.violations++;
      }
    }),
    { numRuns: 500 },
  );
  assert.ok(seen.violations > 50 && seen.fine > 10, JSON.stringify(seen));
});
