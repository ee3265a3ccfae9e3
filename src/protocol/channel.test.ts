import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duplexPair } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import type { Channel } from './channel.ts';
import { windowBytes } from './outbox.ts';
import { silentChannel } from './testing/silent-channel.ts';
import type { Message } from './testing/silent-channel.ts';

function connectPair(one: Channel<Message>, other: Channel<Message>): void {
  const pair = duplexPair();
  one.attach(pair[0]);
  other.attach(pair[1]);
}

test('messages, log bytes and transfers arrive, in order, and flush waits until they are handled', async () => {
  const got: unknown[] = [];
  const guest = silentChannel('guest');
  const host = silentChannel('host', {
    control: (value, seq) => void got.push(['control', value.text, seq]),
    log: async (node, bytes, seq) => {
      await turn();
      got.push(['log', node, bytes.toString(), seq]);
    },
    data: (transfer, bytes, seq) => void got.push(['data', transfer, bytes.length, seq]),
  });
  connectPair(host, guest);
  await guest.sendControl({ text: 'one' });
  await guest.sendControl({ text: 'two' });
  await guest.sendLog(2 ** 32 - 1, Buffer.from('line\n'));
  await guest.sendLog(3, Buffer.alloc(0));
  await guest.sendData(7, Buffer.alloc(150_000));
  await guest.sendData(7, Buffer.alloc(0));
  await guest.flush();
  const of = (stream: string) => got.filter((entry) => (entry as unknown[])[0] === stream);
  assert.deepEqual(of('control'), [['control', 'one', 1], ['control', 'two', 2]]);
  assert.deepEqual(of('log'), [['log', 2 ** 32 - 1, 'line\n', 1]]);
  assert.deepEqual(of('data'), [['data', 7, 65_536, 1], ['data', 7, 65_536, 2], ['data', 7, 18_928, 3], ['data', 7, 0, 4]]);
  assert.deepEqual(host.received, { control: 2, log: 1, data: 4 });
});

test('an orderly close lets the acks of what was handled through', async () => {
  const host = silentChannel('host', {
    log: () => {
      // As early as can be: after the frame is handled, before its ack is written.
      void (async () => {
        while (host.received.log === 0) await Promise.resolve();
        host.close();
      })();
    },
  });
  const told = Promise.withResolvers<Error | null>();
  const guest = silentChannel('guest', {}, { onDetached: told.resolve });
  connectPair(host, guest);
  await guest.sendLog(1, Buffer.from('x'));
  await guest.flush();
  assert.equal(await host.closed, null);
  assert.equal(await told.promise, null);
});

test('a handler that never resolves bounds its stream and stops no other', async () => {
  const got: string[] = [];
  let arrived = 0;
  const host = silentChannel('host', {
    data: () => new Promise(() => {}),
    control: (value) => void got.push(value.text),
    log: (_node, bytes) => void got.push(bytes.toString()),
  }, { onBytes: (count) => void (arrived += count) });
  const guest = silentChannel('guest');
  connectPair(host, guest);
  let accepted = 0;
  const payload = Buffer.alloc(10_000);
  const flood = (async () => {
    for (;;) {
      await guest.sendData(1, payload);
      accepted += payload.length;
    }
  })();
  for (let i = 0; i < 100; i++) await turn();
  assert.ok(accepted > windowBytes * 0.9 && accepted <= windowBytes, `${accepted} bytes`);
  // All of the window is under way, although not one ack came.
  assert.ok(arrived >= accepted, `${arrived} bytes`);
  await guest.sendControl({ text: 'control' });
  await guest.sendLog(1, Buffer.from('log'));
  while (got.length < 2) await turn();
  assert.deepEqual(got.sort(), ['control', 'log']);
  guest.close();
  await assert.rejects(flood, { code: 'aborted' });
  host.close();
});

test('a UNIX socket carries it as well', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'mayfly-channel-'));
  t.after(() => rm(folder, { recursive: true }));
  const server = createServer().listen(join(folder, 'socket'));
  t.after(() => server.close());
  await once(server, 'listening');
  const client = connect(join(folder, 'socket'));
  const [accepted] = (await once(server, 'connection')) as [Socket];
  const got = createHash('sha256');
  const host = silentChannel('host', { data: (_transfer, bytes) => void got.update(bytes) });
  const guest = silentChannel('guest');
  host.attach(accepted);
  guest.attach(client);
  const bytes = randomBytes(5_000_000);
  await guest.sendData(1, bytes);
  await guest.flush();
  assert.equal(got.digest('hex'), createHash('sha256').update(bytes).digest('hex'));
  const detached = once(client, 'close');
  host.close();
  await detached;
  guest.close();
});

test('pieces of one send are not mixed with those of another', async () => {
  const got: number[] = [];
  const host = silentChannel('host', { log: (node) => void got.push(node) });
  const guest = silentChannel('guest');
  const sent = [1, 2, 3].map((node) => guest.sendLog(node, Buffer.alloc(windowBytes)));
  connectPair(host, guest);
  await Promise.all(sent);
  await guest.flush();
  assert.deepEqual(got, [1, 2, 3].flatMap((node) => Array<number>(16).fill(node)));
});

