import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepRunner } from '../../testing/step-runner.ts';

test('echo, println and print write to the log, whatever they are given', async () => {
  const { call, logged } = await createStepRunner({ withoutPlace: true });
  await call('echo', 'text');
  await call('echo', { message: null });
  await call('println', [1, 2]);
  await call('println');
  await call('print', true);
  assert.deepEqual(logged(), ['text', 'null', '[1, 2]', '', 'true']);
});

test('timestamps and ansiColor run their blocks', async () => {
  const { call } = await createStepRunner();
  assert.equal(await call('timestamps', {}, () => 1), 1);
  const term = await call('ansiColor', 'vga', (caller) => caller.frame.declared.get('TERM') ?? null);
  assert.equal(term, 'vga');
  assert.equal(await call('ansiColor', {}, (caller) => caller.frame.declared.get('TERM') ?? null), 'xterm');
});
