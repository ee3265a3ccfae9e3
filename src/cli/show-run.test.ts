import assert from 'node:assert/strict';
import { test } from 'node:test';
import { humanView, jsonView } from './show-run.ts';
import type { RunTimes, RunView } from './show-run.ts';

function lastLine(make: (output: Parameters<typeof humanView>[0]) => RunView, times: RunTimes, kind: 'succeeded' | 'failed' = 'succeeded'): string {
  let text = '';
  make({ write: (piece) => { text += piece; return true; }, drained: () => Promise.resolve(), colours: false }).outcome({ kind, error: null }, times);
  return text.trimEnd();
}

test('the time of a run is its own; what was made before it is told apart', () => {
  assert.equal(lastLine(humanView, { runMs: 3210, preparationMs: 40 }), '✔ succeeded in 3.2 s');
  assert.equal(lastLine(humanView, { runMs: 3210, preparationMs: 61_040 }), '✔ succeeded in 3.2 s (making its template took 61.0 s before that)');
  assert.equal(lastLine(humanView, { runMs: 3210, preparationMs: 61_040 }, 'failed'), '✖ failed after 3.2 s (making its template took 61.0 s before that)');
  assert.deepEqual(JSON.parse(lastLine(jsonView, { runMs: 3210.4, preparationMs: 61_040 })), {
    kind: 'outcome', outcome: 'succeeded', error: null, milliseconds: 3210, preparationMilliseconds: 61_040,
  });
});
