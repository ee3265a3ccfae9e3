import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Channel } from '../protocol/channel.ts';
import { parseHostMessage } from '../protocol/messages.ts';
import type { GuestMessage, HostMessage } from '../protocol/messages.ts';
import { Requests } from './requests.ts';

/** With nobody at its other end: what is sent waits in its window, and for room in it. */
function lonelyChannel(): Channel<HostMessage, GuestMessage> {
  return new Channel<HostMessage, GuestMessage>({ session: 'guest', parseControl: parseHostMessage, handlers: { control: () => {}, log: () => {}, data: () => {} } });
}

test('an answer goes to who asked for it, and a refusal is the pipeline\'s own failure', async () => {
  const requests = new Requests(lonelyChannel());
  const { signal } = new AbortController();
  const ask = (): Promise<unknown> => requests.ask('secret', (request) => ({ kind: 'secret-wanted', request, id: 'token' }), signal);
  const [first, second] = [ask(), ask()];
  requests.answered({ kind: 'refused', request: 2, reason: 'there is none' });
  requests.answered({ kind: 'secret', request: 1, secret: { kind: 'text', secret: 'x' } });
  requests.answered({ kind: 'refused', request: 99, reason: 'nobody waits for this' });
  assert.deepEqual(await first, { kind: 'secret', request: 1, secret: { kind: 'text', secret: 'x' } });
  await assert.rejects(second, { name: 'HostError', message: 'there is none' });
});

test('an abort ends a request that waits for its answer, and one that still waits for room on the channel', async () => {
  const channel = lonelyChannel();
  const requests = new Requests(channel);
  const abort = new AbortController();
  const ask = (): Promise<unknown> => requests.ask('secret', (request) => ({ kind: 'secret-wanted', request, id: 'token' }), abort.signal);
  const sent = ask();
  let isFull = false;
  // Each fills a quarter of the window, less what it costs beside.
  const filler = Array.from({ length: 6 }, () => channel.sendControl({ kind: 'failed', message: 'x'.repeat(250_000) }));
  for (const each of filler) each.then(() => {}, () => { isFull = true; });
  const unsent = ask();
  abort.abort(new Error('the run was aborted'));
  await assert.rejects(sent, /the run was aborted/);
  channel.close();
  await assert.rejects(unsent);
  await Promise.allSettled(filler);
  assert.ok(isFull, 'the channel had room for everything');
});
