import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setUp } from './set-up.ts';
import { explainError } from './exit-codes.ts';
import type { SetUpPlan, SetUpStep as Step } from './set-up.ts';

/** A machine whose packages appear when the last step was applied, unless `works` is false. */
function machine(first: SetUpPlan<Step>, works = true): { readonly parts: Parameters<typeof setUp<Step>>[0]; readonly events: string[] } {
  const events: string[] = [];
  const applied: Step[] = [];
  return {
    events,
    parts: {
      plan: async () => (works && applied.length === first.steps.length ? { missing: [], steps: [], blocked: null } : first),
      apply: async (step) => { applied.push(step); events.push(`applied ${step.line}`); },
      signal: new AbortController().signal,
      stream: { write: (text) => { events.push(...text.trimEnd().split('\n')); } },
    },
  };
}

test('says what it will run before it runs it', async () => {
  const { parts, events } = machine({ missing: ['cpio'], steps: [{ line: 'apt-get update' }, { line: 'apt-get install cpio' }], blocked: null });
  await setUp(parts);
  assert.deepEqual(events.map((line) => line.replace(/\d+\.\d/, '0.0')), [
    'Mayfly needs from this system what is not here yet: cpio', 'It now runs:', '  apt-get update', '  apt-get install cpio',
    'apt-get update …', 'applied apt-get update', 'apt-get update: done (0.0 s)',
    'apt-get install cpio …', 'applied apt-get install cpio', 'apt-get install cpio: done (0.0 s)',
  ]);
});

test('is silent when nothing is missing', async () => {
  const { parts, events } = machine({ missing: [], steps: [], blocked: null });
  await setUp(parts);
  assert.deepEqual(events, []);
});

test('changes nothing when a person has to help, and passes on what to do', async () => {
  const { parts, events } = machine({ missing: ['cpio'], steps: [{ line: 'apt-get update' }], blocked: 'Ask somebody who may.' });
  await assert.rejects(setUp(parts), { code: 'requirement', message: 'Ask somebody who may.' });
  assert.deepEqual(events, []);
  const error: unknown = await setUp(parts).catch((caught: unknown) => caught);
  assert.deepEqual(explainError(error), { message: 'Ask somebody who may.', exitCode: 69 });
});

test('a step that asks the person has the terminal for itself', async () => {
  const { parts, events } = machine({ missing: ['cpio'], steps: [{ line: 'sudo -v', asks: true }, { line: 'install' }], blocked: null });
  await setUp({ ...parts, installing: () => { events.push('from here on'); } });
  assert.deepEqual(events.slice(4, 7), ['applied sudo -v', 'from here on', 'install …']);
});

test('stopped, it ends after the step that runs, and hands that step the signal', async () => {
  const { parts, events } = machine({ missing: ['cpio'], steps: [{ line: 'one' }, { line: 'two' }], blocked: null });
  const stop = new AbortController();
  const began: string[] = [];
  const apply: typeof parts.apply = async (step, options) => {
    assert.deepEqual(began, ['installing']);
    stop.abort();
    assert.equal(options.signal?.aborted, true);
    await parts.apply(step, options);
  };
  await assert.rejects(setUp({ ...parts, apply, signal: stop.signal, installing: () => { began.push('installing'); } }), { code: 'aborted', message: /^Stopped before "two"/ });
  assert.deepEqual(events.filter((line) => line.startsWith('applied')), ['applied one']);
});

test('does not believe a success that changed nothing', async () => {
  const { parts } = machine({ missing: ['cpio'], steps: [{ line: 'apt-get install cpio' }], blocked: null }, false);
  await assert.rejects(setUp(parts), /still missing .* cpio/);
});
