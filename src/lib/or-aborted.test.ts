import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orAborted } from './or-aborted.ts';

test('work that is stopped ends with the reason, and its own failure later is nobody\'s', async () => {
  const stop = new AbortController();
  const work = Promise.withResolvers<never>();
  const waiting = orAborted(stop.signal, work.promise, () => new Error('stopped'));
  stop.abort();
  await assert.rejects(waiting, { message: 'stopped' });
  work.reject(new Error('too late'));
  await assert.rejects(orAborted(stop.signal, Promise.resolve(1), () => new Error('stopped')), { message: 'stopped' });
  assert.equal(await orAborted(new AbortController().signal, Promise.resolve(1), () => new Error('stopped')), 1);
});
