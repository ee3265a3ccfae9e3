import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpret } from '../../interpret.ts';
import { resultOf, Thrown } from '../../run/thrown.ts';
import type { Caller } from '../../run/caller.ts';
import type { Value } from '../../run/value.ts';
import { createMemoryStepHost } from '../../memory-host/memory-step-host.ts';
import { createStepRunner } from '../../testing/step-runner.ts';
import { validate } from '../../validate.ts';

test('timeout lets a block that is fast enough be', async () => {
  const { call, host, logged } = await createStepRunner();
  assert.equal(await call('timeout', 10, () => 'done'), 'done');
  assert.deepEqual(logged(), ['Timeout set to expire in 10 min']);
  assert.equal(host.clock.sleepers(), 0);
});

test('timeout interrupts a slow block, with the result ABORTED', async () => {
  const { call, host, logged } = await createStepRunner();
  const start = host.now();
  const error: unknown = await call('timeout', { time: 5, unit: 'SECONDS' }, (caller) => call('sleep', 60, undefined, caller)).catch((each: unknown) => each);
  assert.ok(error instanceof Thrown);
  assert.equal(resultOf(error), 'ABORTED');
  assert.equal(error.message, 'Timeout has been exceeded');
  assert.equal(host.now() - start, 5000);
  assert.deepEqual(logged(), ['Timeout set to expire in 5 sec', 'Sleeping for 1 min 0 sec', 'Cancelling nested steps due to timeout']);
});

test('timeout interrupts a script', async () => {
  const { fails, call } = await createStepRunner({
    shell: (_request, signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('killed')))),
  });
  assert.equal(await fails('timeout', 1, (caller) => call('sh', 'make', undefined, caller)), 'Timeout has been exceeded');
});

test('a block may clean up after its timeout, and is interrupted again after a minute', async () => {
  const { fails, call, host, logged } = await createStepRunner();
  const start = host.now();
  const block = async (caller: Caller): Promise<null> => {
    await call('sleep', 600, undefined, caller).catch(() => null);
    await call('sleep', 30, undefined, caller);
    await call('sleep', 600, undefined, caller);
    return null;
  };
  assert.equal(await fails('timeout', 1, block), 'Timeout has been exceeded');
  assert.equal(host.now() - start, 120_000);
  assert.equal(logged().at(-1), 'Body did not finish within grace period; terminating with extreme prejudice');
});

test('a block that catches its timeout goes on', async () => {
  const { call } = await createStepRunner();
  const value = await call('timeout', 1, (caller) => call('sleep', 600, undefined, caller).catch(() => 'caught'));
  assert.equal(value, 'caught');
});

test('a step that goes on after an interrupt that was caught is not stopped by the same one', async () => {
  const { call, host } = await createStepRunner();
  const start = host.now();
  let times = 0;
  const stubborn = (outer: Caller): Promise<Value> =>
    call('waitUntil', {}, async (caller) => {
      times++;
      await call('sleep', 40, undefined, caller).catch(() => null);
      return times === 3;
    }, outer);
  assert.equal(await call('timeout', 1, stubborn), null);
  assert.ok(host.now() - start > 100_000);
});

test('an inner timeout is retried, and caught where interruptions are not', async () => {
  const { call, run, logged } = await createStepRunner();
  let times = 0;
  const slow = async (caller: Caller): Promise<'done'> => {
    if (++times === 1) {
      await call('sleep', 600, undefined, caller);
    }
    return 'done';
  };
  assert.equal(await call('retry', 2, (outer) => call('timeout', 1, slow, outer)), 'done');
  assert.ok(logged().includes('Retrying'));
  times = 0;
  assert.equal(await call('catchError', { catchInterruptions: false }, (outer) => call('timeout', 1, slow, outer)), null);
  assert.equal(run.outcome.result, 'ABORTED');
});

test('an outer timeout is not retried', async () => {
  const { call, fails } = await createStepRunner();
  let times = 0;
  const inner = (outer: Caller): Promise<Value> => call('retry', 5, (caller) => (times++, call('sleep', 600, undefined, caller)), outer);
  assert.equal(await fails('timeout', 1, inner), 'Timeout has been exceeded');
  assert.equal(times, 1);
});

test('what interrupts the clean-up after a timeout is not taken for it', async () => {
  const { call, fails } = await createStepRunner();
  let times = 0;
  const cleanUp = async (caller: Caller): Promise<Value> => {
    times++;
    await call('sleep', 600, undefined, caller).catch(() => null);
    return call('sleep', 30, undefined, caller);
  };
  const inner = (outer: Caller): Promise<Value> => call('retry', 5, (middle) => call('timeout', 1, cleanUp, middle), outer);
  assert.equal(await fails('timeout', { time: 80, unit: 'SECONDS' }, inner), 'Timeout has been exceeded');
  assert.equal(times, 1);
});

test('a timeout that reaches the branches of its block, or is thrown once more, is retried', async () => {
  for (const block of ['parallel one: { sleep 600 }, two: { sleep 600 }', 'try { sleep 600 } catch (e) { throw e }']) {
    const { program } = validate(`retry(2) { timeout(1) { ${block} } }`);
    assert.ok(program !== null);
    const host = createMemoryStepHost();
    const { result, error } = await interpret(program, host);
    assert.deepEqual([result, error, host.trace.filter((line) => line.trim() === 'log Retrying').length], ['ABORTED', 'Timeout has been exceeded', 1], host.trace.join('\n'));
  }
});

test('timeout by activity counts only the time without a line in the log', async () => {
  const { call, fails, host, logged } = await createStepRunner();
  const start = host.now();
  const block = async (caller: Caller): Promise<null> => {
    for (const seconds of [40, 40, 40, 100]) {
      await call('sleep', seconds, undefined, caller);
      await call('echo', 'still there', undefined, caller);
    }
    return null;
  };
  assert.equal(await fails('timeout', { time: 1, activity: true }, block), 'Timeout has been exceeded');
  assert.equal(host.now() - start, 180_000);
  assert.equal(logged()[0], 'Timeout set to expire after 1 min 0 sec without activity');
});

test('a unit that does not exist is told', async () => {
  const { fails } = await createStepRunner();
  assert.match(await fails('timeout', { time: 1, unit: 'FORTNIGHTS' }, () => null), /^unit is invalid: FORTNIGHTS\. Valid options are NANOSECONDS/);
});
