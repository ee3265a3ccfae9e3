import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interruption, raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { createStepRunner } from '../../testing/step-runner.ts';

test('error fails with its message, whatever that is made of', async () => {
  const { fails } = await createStepRunner();
  assert.equal(await fails('error', 'no way'), 'no way');
  assert.equal(await fails('error', { message: 7 }), '7');
});

test('unstable marks the stage and the run and goes on', async () => {
  const { call, run, caller, logged } = await createStepRunner();
  assert.equal(await call('unstable', 'so so'), null);
  assert.deepEqual([run.outcome.result, caller.frame.stage.result], ['UNSTABLE', 'UNSTABLE']);
  assert.deepEqual(logged(), ['WARNING: so so']);
});

test('catchError makes the run a FAILURE and leaves the stage alone', async () => {
  const { call, run, caller, logged } = await createStepRunner();
  assert.equal(await call('catchError', {}, () => call('error', 'broken')), null);
  assert.deepEqual([run.outcome.result, caller.frame.stage.result], ['FAILURE', 'SUCCESS']);
  assert.deepEqual(logged(), ['ERROR: broken']);
});

test('catchError takes results of its own, shows its message first, and other exceptions with their class', async () => {
  const { call, run, caller, logged } = await createStepRunner();
  await call('catchError', { message: 'well', buildResult: 'unstable', stageResult: 'FAILURE' }, () => raise('java.lang.IllegalStateException', 'odd'));
  assert.deepEqual([run.outcome.result, caller.frame.stage.result], ['UNSTABLE', 'FAILURE']);
  assert.deepEqual(logged(), ['ERROR: well', 'java.lang.IllegalStateException: odd']);
});

test('catchError with null for the result of the run leaves it alone', async () => {
  const { call, run, caller } = await createStepRunner();
  await call('catchError', { buildResult: null, stageResult: 'UNSTABLE' }, () => call('error', 'x'));
  assert.deepEqual([run.outcome.result, caller.frame.stage.result], ['SUCCESS', 'UNSTABLE']);
});

test('catchError refuses results that do not exist', async () => {
  const { fails } = await createStepRunner();
  const message = await fails('catchError', { buildResult: 'BROKEN' }, () => null);
  assert.equal(message, 'buildResult is invalid: BROKEN. Valid options are SUCCESS, UNSTABLE, FAILURE, NOT_BUILT and ABORTED.');
});

test('catchError gives nothing for the value of its block, since a failure would have none', async () => {
  const { call, run } = await createStepRunner();
  assert.equal(await call('catchError', {}, () => 'value'), null);
  assert.equal(run.outcome.result, 'SUCCESS');
});

test('catchError: an interruption brings its own result, unless it is not to be caught', async () => {
  const first = await createStepRunner();
  await first.call('catchError', {}, () => {
    throw interruption('ABORTED', 'stop');
  });
  assert.deepEqual([first.run.outcome.result, first.caller.frame.stage.result], ['ABORTED', 'ABORTED']);
  const second = await createStepRunner();
  const message = await second.fails('catchError', { catchInterruptions: false }, () => {
    throw interruption('ABORTED', 'stop');
  });
  assert.equal(message, 'stop');
  assert.equal(second.run.outcome.result, 'SUCCESS');
});

test('what is no exception of the script passes every step that catches', async () => {
  for (const [name, args] of [['catchError', {}], ['warnError', 'w'], ['retry', 3]] as const) {
    const { call } = await createStepRunner();
    await assert.rejects(call(name, args, () => Promise.reject(new TypeError('a bug'))), TypeError);
  }
});

test('warnError makes both UNSTABLE', async () => {
  const { call, run, caller, logged } = await createStepRunner();
  await call('warnError', 'careful', () => call('error', 'broken'));
  assert.deepEqual([run.outcome.result, caller.frame.stage.result], ['UNSTABLE', 'UNSTABLE']);
  assert.deepEqual(logged(), ['ERROR: careful', 'ERROR: broken']);
});

test('retry runs its block again until it works, and gives its value', async () => {
  const { call, logged } = await createStepRunner();
  let times = 0;
  assert.equal(await call('retry', 3, async () => (++times < 3 ? call('error', `time ${times}`) : 'done')), 'done');
  assert.deepEqual(logged(), ['ERROR: time 1', 'Retrying', 'ERROR: time 2', 'Retrying']);
});

test('retry gives up with the last failure', async () => {
  const { fails, call, logged } = await createStepRunner();
  let times = 0;
  assert.equal(await fails('retry', { count: 2 }, () => call('error', `time ${++times}`)), 'time 2');
  assert.deepEqual(logged(), ['ERROR: time 1', 'Retrying']);
});

test('retry shows exceptions that are no failures of steps with their class', async () => {
  const { fails, logged } = await createStepRunner();
  await fails('retry', 2, () => raise('java.lang.IllegalStateException', 'odd'));
  assert.deepEqual(logged(), ['ERROR: Execution failed', 'java.lang.IllegalStateException: odd', 'Retrying']);
});

test('retry does not swallow aborts, nor anything when it has conditions', async () => {
  for (const conditions of [[], [{ $class: 'agent' }]]) {
    const { fails, call } = await createStepRunner();
    let times = 0;
    const block = (): Promise<Value> => {
      times++;
      if (conditions.length === 0) {
        throw interruption('ABORTED', 'stop');
      }
      return call('error', 'stop');
    };
    assert.equal(await fails('retry', { count: 3, conditions }, block), 'stop');
    assert.equal(times, 1);
  }
});

test('sleep waits, in any unit', async () => {
  const { call, host, logged } = await createStepRunner();
  const start = host.now();
  await call('sleep', 5);
  await call('sleep', { time: 2, unit: 'HOURS' });
  await call('sleep', { time: 90, unit: 'MINUTES' });
  await call('sleep', { time: 1500, unit: 'MILLISECONDS' });
  assert.equal(host.now() - start, 5000 + 7_200_000 + 5_400_000 + 1500);
  assert.deepEqual(logged(), ['Sleeping for 5 sec', 'Sleeping for 2 hr 0 min', 'Sleeping for 1 hr 30 min', 'Sleeping for 1.5 sec']);
});

test('sleep ends when the run is aborted', async () => {
  const abort = new AbortController();
  const { fails, host } = await createStepRunner({ signal: abort.signal, clock: 'manual' });
  const failure = fails('sleep', 60);
  await host.clock.advance(1000);
  abort.abort(new Error('Aborted by somebody'));
  assert.equal(await failure, 'Aborted by somebody');
  assert.equal(host.clock.sleepers(), 0);
});

test('waitUntil runs its block until that gives true, waiting longer each time', async () => {
  const { call, host, logged } = await createStepRunner();
  const start = host.now();
  let times = 0;
  await call('waitUntil', {}, () => ++times === 4);
  assert.deepEqual(logged(), ['Will try again after 0.25 sec', 'Will try again after 0.3 sec', 'Will try again after 0.36 sec']);
  assert.equal(host.now() - start, 910);
});

test('waitUntil is quiet when asked, never waits longer than 15 seconds, and wants a boolean', async () => {
  const { call, fails, host, logged } = await createStepRunner();
  const start = host.now();
  let times = 0;
  await call('waitUntil', { initialRecurrencePeriod: 60_000, quiet: true }, () => ++times === 2);
  assert.equal(host.now() - start, 15_000);
  assert.deepEqual(logged(), []);
  assert.equal(await fails('waitUntil', {}, () => 'yes'), 'body return value yes is not boolean');
  assert.equal(await fails('waitUntil', {}, () => null), 'body return value null is not boolean');
});
