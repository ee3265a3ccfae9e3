import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LockRequest } from '../../pipeline/step-host.ts';
import { createLocks } from './locks.ts';

const never = new AbortController().signal;

function wanted(...resources: string[]): LockRequest {
  return { node: 1, resources, labels: [], inversePrecedence: false, skipIfLocked: false };
}

test('who comes second waits until all that it wants is free', async () => {
  const locks = createLocks();
  const order: string[] = [];
  const first = await locks.lock(wanted('a'), never);
  const second = await locks.lock(wanted('b'), never);
  const both = locks.lock(wanted('a', 'b'), never)?.then((lease) => {
    order.push('both');
    return lease;
  });
  assert.ok(first !== null && second !== null);
  await locks.unlock(first);
  await new Promise((resolve) => void setImmediate(resolve));
  order.push('b is free');
  await locks.unlock(second);
  const lease = await both;
  assert.deepEqual(order, ['b is free', 'both']);
  assert.deepEqual(lease, { resources: ['a', 'b'] });
});

test('skipIfLocked does not wait', async () => {
  const locks = createLocks();
  await locks.lock(wanted('a'), never);
  assert.equal(await locks.lock({ ...wanted('a'), skipIfLocked: true }, never), null);
  assert.notEqual(await locks.lock({ ...wanted('b'), skipIfLocked: true }, never), null);
});

test('who stops waiting gets nothing later', async () => {
  const locks = createLocks();
  const first = await locks.lock(wanted('a'), never);
  const abort = new AbortController();
  const waiting = locks.lock(wanted('a'), abort.signal);
  abort.abort(new Error('stopped'));
  await assert.rejects(Promise.resolve(waiting), /stopped/);
  assert.ok(first !== null);
  await locks.unlock(first);
  assert.notEqual(await locks.lock(wanted('a'), never), null);
});

test('labels of resources are refused with what to do', () => {
  const labels = [{ label: 'board', quantity: 1 }];
  assert.throws(() => void createLocks().lock({ ...wanted(), labels }, never), { name: 'HostError', message: /resource label does not exist: board/ });
});
