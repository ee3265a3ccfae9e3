// The pool of machines that wait for runs: what is in it, for how long, and that nobody gets a machine twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { controllerOf, readConfig } from '../../src/controller/controller.ts';
import { MachinePool } from '../../src/controller/pool/machine-pool.ts';
import type { Template } from '../../src/machines/provider.ts';
import { withDirectory } from '../support/directories.ts';
import { quietSteps } from '../support/installation.ts';
import { failingProvider, MemoryProvider } from '../support/memory-provider.ts';
import type { CallCounter } from '../support/memory-provider.ts';
import { Recorder } from '../support/recorded-run.ts';
import { requestOf } from '../support/request.ts';

const gibibyte = 1024 ** 3;
const minuteMs = 60_000;

interface Scene {
  readonly provider: MemoryProvider;
  readonly pool: MachinePool;
  readonly clock: { nowMs: number };
  readonly template: Template;
}

/** `failing`: the numbers of the provider's calls that fail, from 1. */
async function scene({ memoryBytes = gibibyte, counter = { calls: [], failing: 0 } }: { memoryBytes?: number; counter?: CallCounter } = {}): Promise<Scene> {
  const provider = new MemoryProvider();
  const template = await provider.freeze(await provider.boot(), { key: 'tool', title: 'team/tool:1', facts: {} });
  const clock = { nowMs: 0 };
  const pool = new MachinePool({ provider: failingProvider(provider, counter, 'before'), memoryBytes, now: () => clock.nowMs });
  return { provider, pool, clock, template };
}

test('a tick makes what is missing, and another one nothing more', async () => {
  const { provider, pool, template } = await scene();
  pool.want([{ template, count: 2 }]);
  await Promise.all([pool.tick(), pool.tick()]);
  await pool.tick();
  assert.equal(pool.size, 2);
  assert.equal(provider.machines.size, 2);
  assert.equal(pool.shortage, null);
  await pool.close();
  assert.equal(provider.machines.size, 0);
});

test('a machine is taken once, by template, and the pool never touches it again', async () => {
  const { provider, pool, template } = await scene();
  const other = await provider.freeze(await provider.boot(), { key: 'other', title: 'other', facts: {} });
  pool.want([{ template, count: 2 }]);
  await pool.tick();
  assert.equal(pool.take(other), null);
  const taken = [pool.take(template), pool.take(template), pool.take(template)];
  assert.equal(new Set(taken.map((pooled) => pooled?.machine.id)).size, 3, 'two takers have one machine');
  assert.equal(taken[2], null);
  pool.want([]);
  await pool.tick();
  await pool.close();
  assert.deepEqual([...provider.machines.keys()].sort(), taken.slice(0, 2).map((pooled) => pooled!.machine.id).sort(), 'a taken machine was destroyed');
});

test('what is too old, of a template that is gone, or not wanted any more is destroyed', async () => {
  const { provider, pool, clock, template } = await scene();
  pool.want([{ template, count: 1 }]);
  await pool.tick();
  const [first] = provider.machines.keys();
  clock.nowMs += 30 * minuteMs;
  await pool.tick();
  assert.deepEqual([...provider.machines.keys()], [first], 'not too old yet');
  clock.nowMs += 1;
  await pool.tick();
  assert.equal(pool.size, 1);
  assert.equal(provider.machines.has(first!), false);

  pool.want([{ template, count: 2 }]);
  await pool.tick();
  pool.want([{ template, count: 1 }]);
  await pool.tick();
  assert.equal(provider.machines.size, 1);

  await provider.removeTemplate(template.key);
  await pool.tick();
  assert.equal(provider.machines.size, 0);
  assert.match(pool.shortage ?? '', /no template/);
});

test('a machine that dies while it waits is nobody\'s, and its place is filled', async () => {
  const { provider, pool, template } = await scene();
  pool.want([{ template, count: 1 }]);
  await pool.tick();
  const [first] = provider.machines.keys();
  await provider.destroy(first!);
  while (pool.size > 0) await turn();
  assert.equal(pool.take(template), null);
  await pool.tick();
  assert.notEqual(pool.take(template)?.machine.id, first);
});

test('memory is counted: there are fewer machines than are wanted, and the reason is told', async () => {
  // Each of the provider's machines says that it needs 100 MiB, and the next one is expected to need 192.
  const { provider, pool, template } = await scene({ memoryBytes: 400 * 1024 ** 2 });
  pool.want([{ template, count: 10 }]);
  await pool.tick();
  assert.equal(pool.size, 3);
  assert.equal(provider.machines.size, 3);
  assert.match(pool.shortage ?? '', /3 machines .* memory/);
  await pool.close();
});

test('each call that can fail while a machine is made: none is left, and a later tick tries again', async () => {
  const complete: CallCounter = { calls: [], failing: 0 };
  const { pool, template } = await scene({ counter: complete });
  pool.want([{ template, count: 1 }]);
  await pool.tick();
  await pool.close();
  assert.deepEqual(complete.calls.filter((call) => call === 'clone' || call === 'connect'), ['clone', 'connect']);
  for (const [index, call] of complete.calls.entries()) {
    const counter: CallCounter = { calls: [], failing: index + 1 };
    const again = await scene({ counter });
    again.pool.want([{ template: again.template, count: 1 }]);
    await again.pool.tick();
    assert.equal(again.provider.machines.size, 0, `a machine is left after ${call} failed`);
    assert.match(again.pool.shortage ?? '', new RegExp(`${call}\\) failed`));
    await again.pool.tick();
    assert.match(again.pool.shortage ?? '', /a later tick/, 'no pause after a failure');
    again.clock.nowMs += 1_000;
    await again.pool.tick();
    assert.equal(again.pool.size, 1);
    await again.pool.close();
  }
});

test('closed in the middle of making a machine, the pool leaves none', async () => {
  const { provider, pool, template } = await scene();
  pool.want([{ template, count: 3 }]);
  const ticking = pool.tick();
  while (provider.machines.size === 0) await turn();
  await pool.close();
  await ticking;
  assert.equal(provider.machines.size, 0);
  assert.equal(pool.take(template), null);
});

test('a controller\'s runs take from the pool, it is filled again, and a run without it is as good', async () => {
  await withDirectory({}, async (directory) => {
    const provider = new MemoryProvider();
    const controller = controllerOf(readConfig({ MAYFLY_HOME: directory }), provider, quietSteps);
    await controller.start();
    assert.equal(await controller.keepWarm([null], 1), null);
    const [waiting] = provider.machines.keys();
    const seen = new Recorder();
    assert.deepEqual(await controller.run(requestOf({ Jenkinsfile: 'read by nobody' }, seen)), { kind: 'succeeded', error: null });
    assert.match(seen.text, /served/);
    assert.equal(provider.machines.has(waiting!), false, 'the machine that waited did not serve');
    while (provider.machines.size === 0) await turn();
    assert.equal(await controller.keepWarm([], 0), null);
    assert.equal(provider.machines.size, 0);
    assert.deepEqual(await controller.run(requestOf({ Jenkinsfile: 'read by nobody' })), { kind: 'succeeded', error: null });
    await controller.close();
    assert.equal(provider.machines.size, 0);
  });
});
