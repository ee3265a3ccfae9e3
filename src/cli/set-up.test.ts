import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setUp } from './set-up.ts';
import type { SetUpPlan } from './set-up.ts';

interface Step { readonly line: string }

/** A machine whose packages appear when the last step was applied, unless `works` is false. */
function machine(first: SetUpPlan<Step>, works = true): { readonly parts: Parameters<typeof setUp<Step>>[0]; readonly events: string[] } {
  const events: string[] = [];
  const applied: Step[] = [];
  return {
    events,
    parts: {
      plan: async () => (works && applied.length === first.steps.length ? { missing: [], steps: [], blocked: null } : first),
      apply: async (step) => { applied.push(step); events.push(`applied ${step.line}`); },
      stream: { write: (text) => { events.push(...text.trimEnd().split('\n')); } },
    },
  };
}

test('says what it will run before it runs it', async () => {
  const { parts, events } = machine({ missing: ['cpio'], steps: [{ line: 'apt-get update' }, { line: 'apt-get install cpio' }], blocked: null });
  await setUp(parts);
  assert.deepEqual(events.map((line) => line.replace(/\d+\.\d/, '0.0')), [
    'Mayfly needs system packages that are not here yet: cpio', 'It now runs:', '  apt-get update', '  apt-get install cpio',
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
});

test('does not believe a success that changed nothing', async () => {
  const { parts } = machine({ missing: ['cpio'], steps: [{ line: 'apt-get install cpio' }], blocked: null }, false);
  await assert.rejects(setUp(parts), /still missing .* cpio/);
});
