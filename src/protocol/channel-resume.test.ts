// What a channel promises while its byte stream is cut and the controller is killed: exactly once, in order.

import assert from 'node:assert/strict';
import { duplexPair } from 'node:stream';
import type { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { Channel } from './channel.ts';
import type { ChannelOptions } from './channel.ts';
import { ackFrame, encodeFrame, FrameDecoder, streamNames } from './framing.ts';
import type { Frame, StreamName } from './framing.ts';
import { resumeFrame } from './resume.ts';
import type { Counters, Progress } from './resume.ts';

/** One frame's worth of something to send; `mark` tells it from its neighbours. */
interface Row {
  readonly stream: StreamName;
  readonly id: number;
  readonly mark: number;
  readonly size: number;
}

type Stored = Record<StreamName, string[]>;

const nothingStored = (): Stored => ({ control: [], log: [], data: [] });
const describe = ({ stream, id, mark, size }: Row) => (stream === 'control' ? `${mark}/${size}` : `${id}/${mark}/${size}`);
const describeBytes = (id: number, bytes: Buffer) => `${id}/${bytes[0] ?? 0}/${bytes.length}`;
const counts = ({ control, log, data }: Stored): Counters => ({ control: control.length, log: log.length, data: data.length });

function expectedOf(rows: readonly Row[]): Stored {
  const expected = nothingStored();
  for (const row of rows) expected[row.stream].push(describe(row));
  return expected;
}

async function send(channel: Channel<string>, { stream, id, mark, size }: Row): Promise<void> {
  const bytes = Buffer.alloc(size, mark);
  if (stream === 'control') await channel.sendControl(`${mark}/${size}`.padEnd(size));
  else if (stream === 'log') await channel.sendLog(id, bytes);
  else await channel.sendData(id, bytes);
}

/** A process at one end: it stores what it gets in `stored`, until it is killed, each frame after some turns. */
class Process {
  readonly channel: Channel<string>;
  readonly stored: Stored;
  #alive = true;

  constructor(session: string, stored: Stored, delays: readonly number[], options: Partial<ChannelOptions<string>> = {}) {
    this.stored = stored;
    const store = async (stream: StreamName, what: string, seq: number) => {
      for (let i = delays[seq % delays.length] ?? 0; i > 0; i--) await turn();
      if (!this.#alive) return;
      assert.equal(seq, stored[stream].length + 1);
      stored[stream].push(what);
    };
    this.channel = new Channel<string>({
      session,
      parseControl: (value) => String(value).trim(),
      handlers: {
        control: (message, seq) => store('control', message, seq),
        log: (node, bytes, seq) => store('log', describeBytes(node, bytes), seq),
        data: (transfer, bytes, seq) => store('data', describeBytes(transfer, bytes), seq),
      },
      ...options,
    });
  }

  /** Like a restarted controller: keeps the session and what is stored, and sends what did not arrive. */
  static host(stored: Stored, rows: readonly Row[], delays: readonly number[], restarted: boolean): Process {
    let sending = false;
    const onResumed = (delivered: Counters) => {
      if (sending) return;
      sending = true;
      for (const name of streamNames) {
        process.sendAll(rows.filter((row) => row.stream === name).slice(delivered[name]));
      }
    };
    const process = new Process('host', stored, delays, { onResumed, ...(restarted ? { received: counts(stored) } : {}) });
    return process;
  }

  sendAll(rows: readonly Row[]): void {
    // Rejected only by `kill`.
    for (const row of rows) send(this.channel, row).catch(() => {});
  }

  kill(): void {
    this.#alive = false;
    this.channel.close(new Error('killed'));
  }
}

interface Cut {
  readonly afterToHost: number;
  readonly afterToGuest: number;
  readonly abrupt: boolean;
  readonly killHost: boolean;
}

/** Joins two channels until a number of bytes went in one direction. The flag says whether that happened. */
function join(host: Channel<string>, guest: Channel<string>, { afterToHost, afterToGuest, abrupt }: Omit<Cut, 'killHost'>): { cut: boolean } {
  const [hostEnd, hostWire] = duplexPair();
  const [guestEnd, guestWire] = duplexPair();
  const state = { cut: false };
  const carry = (from: Duplex, to: Duplex, limit: number) => {
    let left = limit;
    from.on('data', (chunk: Buffer) => {
      if (state.cut) return;
      to.write(chunk.subarray(0, left));
      left -= chunk.length;
      if (left > 0) return;
      state.cut = true;
      // Either what was carried arrives before the end, or it is lost with the ends' buffers.
      for (const end of abrupt ? [hostEnd, guestEnd] : []) end.destroy();
      for (const wire of [hostWire, guestWire]) wire.end();
    });
  };
  carry(guestWire, hostWire, afterToHost);
  carry(hostWire, guestWire, afterToGuest);
  host.attach(hostEnd);
  guest.attach(guestEnd);
  return state;
}

const uncut = { afterToHost: Infinity, afterToGuest: Infinity, abrupt: false };

const anyRows = fc.array(
  fc.record({
    stream: fc.constantFrom(...streamNames),
    id: fc.nat(3),
    mark: fc.integer({ min: 1, max: 255 }),
    size: fc.oneof(fc.integer({ min: 10, max: 300 }), fc.integer({ min: 10, max: 65_536 })),
  }),
  { maxLength: 80 },
);
const anyBytes = fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 400_000 }));
const anyCut = fc.record({ afterToHost: anyBytes, afterToGuest: anyBytes, abrupt: fc.boolean(), killHost: fc.boolean() });
const anyDelays = fc.array(fc.nat(3), { minLength: 1, maxLength: 7 });

test('everything arrives once and in order, wherever the stream is cut and the controller killed', async () => {
  const seen = { cuts: 0, kills: 0 };
  await fc.assert(
    fc.asyncProperty(anyRows, anyRows, fc.array(anyCut, { maxLength: 12 }), anyDelays, async (fromHost, fromGuest, cuts, delays) => {
      const atHost = nothingStored();
      const guest = new Process('guest', nothingStored(), delays);
      let host = Process.host(atHost, fromHost, delays, false);
      guest.sendAll(fromGuest);
      const [expectedAtHost, expectedAtGuest] = [expectedOf(fromGuest), expectedOf(fromHost)];
      const complete = () => streamNames.every((name) =>
        atHost[name].length >= expectedAtHost[name].length && guest.stored[name].length >= expectedAtGuest[name].length);
      const broken = { by: null as Error | null };
      void guest.channel.closed.then((error) => (broken.by = error));
      for (const cut of cuts) {
        const link = join(host.channel, guest.channel, cut);
        void host.channel.closed.then((error) => (broken.by ??= error?.message === 'killed' ? null : error));
        while (!link.cut && !complete() && broken.by === null) await turn();
        assert.equal(broken.by, null);
        if (link.cut) seen.cuts++;
        if (!cut.killHost) continue;
        seen.kills++;
        host.kill();
        host = Process.host(atHost, fromHost, delays, true);
      }
      join(host.channel, guest.channel, uncut);
      void host.channel.closed.then((error) => (broken.by ??= error));
      while (!complete() && broken.by === null) await turn();
      assert.equal(broken.by, null);
      await Promise.all([host.channel.flush(), guest.channel.flush()]);
      assert.deepEqual(atHost, expectedAtHost);
      assert.deepEqual(guest.stored, expectedAtGuest);
      for (const process of [host, guest]) process.kill();
    }),
    { numRuns: 150 },
  );
  // A model that never reaches what it is about proves nothing.
  assert.ok(seen.cuts > 100 && seen.kills > 50, JSON.stringify(seen));
});

test('a killed controller goes on with what it stored; what it had not stored comes again', async () => {
  const rows: Row[] = [1, 2, 3].map((mark) => ({ stream: 'log', id: 1, mark, size: 20 }));
  const atHost = nothingStored();
  // The second frame's handler is slow enough to be killed in.
  const first = Process.host(atHost, [], [0, 0, 1000], false);
  const guest = new Process('guest', nothingStored(), [0]);
  join(first.channel, guest.channel, uncut);
  guest.sendAll(rows);
  while (atHost.log.length < 1) await turn();
  for (let i = 0; i < 10; i++) await turn();
  first.kill();
  assert.deepEqual(counts(atHost), { control: 0, log: 1, data: 0 });
  const second = Process.host(atHost, [], [0], true);
  join(second.channel, guest.channel, uncut);
  await guest.channel.flush();
  assert.deepEqual(atHost, expectedOf(rows));
});

test('a program that lost its state is not taken for the one before', async (t) => {
  const met = async () => {
    const host = new Process('host', nothingStored(), [0]);
    const guest = new Process('guest', nothingStored(), [0]);
    join(host.channel, guest.channel, uncut);
    await send(guest.channel, { stream: 'control', id: 0, mark: 1, size: 10 });
    await guest.channel.flush();
    return { host, guest };
  };
  const expectLost = async (channel: Channel<string>) => {
    assert.equal(((await channel.closed) as { code?: string } | null)?.code, 'machine-lost');
  };
  await t.test('a new guest program, the same controller', async () => {
    const { host } = await met();
    const guest = new Process('another', nothingStored(), [0]);
    join(host.channel, guest.channel, uncut);
    await expectLost(host.channel);
  });
  await t.test('a new guest program, while the controller was away', async () => {
    const { host } = await met();
    host.kill();
    const restored = Process.host(host.stored, [], [0], true);
    const guest = new Process('another', nothingStored(), [0]);
    join(restored.channel, guest.channel, uncut);
    await expectLost(restored.channel);
  });
  await t.test('a controller without its state', async () => {
    const { host, guest } = await met();
    host.kill();
    const forgetful = new Process('another', nothingStored(), [0]);
    join(forgetful.channel, guest.channel, uncut);
    await Promise.all([expectLost(forgetful.channel), expectLost(guest.channel)]);
  });
});

/** Attaches `channel` to a byte stream with these frames in it; collects what it answers. */
async function converse(channel: Channel<string>, frames: readonly Frame[]): Promise<Frame[]> {
  const [theirs, ours] = duplexPair();
  const decoder = new FrameDecoder();
  const answers: Frame[] = [];
  ours.on('data', (chunk: Buffer) => answers.push(...decoder.push(chunk)));
  channel.attach(theirs);
  ours.write(Buffer.concat(frames.flatMap(encodeFrame)));
  for (let i = 0; i < 10; i++) await turn();
  return answers;
}

const resume = (log: Progress) => {
  const none = { handled: 0, arrived: 0 };
  return resumeFrame({ session: 'guest', peer: 'host', received: { control: none, log, data: none } });
};

test('a restarted controller numbers its frames from where its predecessor was', async () => {
  const delivered: Counters[] = [];
  const open = () => new Process('host', nothingStored(), [0], {
    received: { control: 0, log: 0, data: 0 },
    onResumed: (counters) => void delivered.push(counters),
  }).channel;
  const host = open();
  await host.sendLog(1, Buffer.from('next'));
  const answers = await converse(host, [resume({ handled: 5, arrived: 7 }), ackFrame('log', 6), ackFrame('log', 7)]);
  assert.deepEqual(answers.map(({ kind, seq }) => [kind, seq]), [['resume', 0], ['log', 8]]);
  assert.deepEqual(delivered, [{ control: 0, log: 7, data: 0 }]);
  await converse(host, [resume({ handled: 7, arrived: 7 })]);
  await converse(host, [resume({ handled: 8, arrived: 8 })]);
  await host.flush();

  const forged = open();
  await converse(forged, [resume({ handled: 5, arrived: 7 }), ackFrame('log', 8)]);
  assert.match(String(await forged.closed), /ack of 8, which was not sent/);
});

test('what a peer had can not be taken back', async () => {
  const open = async (first: Progress) => {
    const host = new Process('host', nothingStored(), [0], { received: { control: 0, log: 0, data: 0 } }).channel;
    await converse(host, [resume(first)]);
    return host;
  };
  const handled = await open({ handled: 5, arrived: 7 });
  await converse(handled, [resume({ handled: 4, arrived: 7 })]);
  assert.match(String(await handled.closed), /handled frames went back to 4/);
  const arrived = await open({ handled: 5, arrived: 7 });
  await converse(arrived, [resume({ handled: 5, arrived: 6 })]);
  assert.match(String(await arrived.closed), /arrived frames went back to 6/);
});

test('a new stream replaces the one before, which is destroyed and of which nothing counts any more', async () => {
  const stored = nothingStored();
  const host = new Process('host', stored, [0]);
  const [before, beforeWire] = duplexPair();
  host.channel.attach(before);
  const guest = new Process('guest', nothingStored(), [0]);
  join(host.channel, guest.channel, uncut);
  assert.ok(before.destroyed);
  beforeWire.write('garbage');
  guest.sendAll([{ stream: 'data', id: 1, mark: 1, size: 10 }]);
  await guest.channel.flush();
  assert.deepEqual(stored.data, ['1/1/10']);
});
