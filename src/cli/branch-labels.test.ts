import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunEvent } from '../protocol/messages.ts';
import { humanView } from './show-run.ts';

const stage = (id: number, parent: number, name: string): RunEvent => ({ kind: 'stage-started', id, parent, name, synthetic: false });
const step = (id: number, parent: number): RunEvent => ({ kind: 'step-started', id, parent, name: 'sh', summary: 'x' });
const ended = (kind: 'stage-ended' | 'step-ended', id: number): RunEvent =>
  kind === 'stage-ended' ? { kind, id, result: 'SUCCESS', skipped: false, error: null } : { kind, id, result: 'SUCCESS', error: null };

async function shown(...happened: (RunEvent | [node: number, text: string])[]): Promise<string> {
  let text = '';
  const view = humanView({ write: (piece) => { text += piece; return true; }, drained: () => Promise.resolve(), colours: false });
  for (const each of happened) {
    if (Array.isArray(each)) await view.log(each[0], Buffer.from(each[1]));
    else view.event(each);
  }
  return text;
}

test('without branches lines are shown as they come, torn ones too', async () => {
  assert.equal(await shown(stage(1, 0, 'One'), step(2, 1), [2, 'ha'], [2, 'lf\nnext'], ended('step-ended', 2)), '▶ One\n  sh x\nhalf\nnext');
});

test('stages that are open together are branches: whole lines, each with the name of its branch', async () => {
  assert.equal(
    await shown(
      stage(1, 0, 'All'), stage(2, 1, 'A'), stage(3, 1, 'B'), step(4, 2), step(5, 3), [4, 'first '], [5, 'other\n'], [4, 'half\nrest'], ended('step-ended', 4),
      ended('step-ended', 5), ended('stage-ended', 2), ended('stage-ended', 3), ended('stage-ended', 1), stage(6, 0, 'Next'), step(7, 6), [7, 'plain\n'],
    ),
    '▶ All\n▶ A\n▶ B\n[A]   sh x\n[B]   sh x\n[B] other\n[A] first half\n[A] rest\n▶ Next\n  sh x\nplain\n',
  );
});

test('a name of several lines is told in one, so that it looks like nothing else', async () => {
  assert.equal(await shown(stage(1, 0, 'a\n✔ succeeded in 1.0 s\r\nb'), ended('stage-ended', 1)), '▶ a ✔ succeeded in 1.0 s b\n');
  assert.equal(await shown(stage(1, 0, 'All'), stage(2, 1, 'A\nB'), stage(3, 1, 'C'), step(4, 2), [4, 'x\n']), '▶ All\n▶ A B\n▶ C\n[A B]   sh x\n[A B] x\n');
});

test('stages one after the other are no branches', async () => {
  assert.doesNotMatch(await shown(stage(1, 0, 'A'), ended('stage-ended', 1), stage(2, 0, 'B'), step(3, 2), [3, 'x\n']), /\[/);
});

test('branches of the step parallel have their name, also inside of their steps and stages', async () => {
  const branch: RunEvent = { kind: 'branch-started', id: 2, parent: 1, name: 'x' };
  const text = await shown(step(1, 0), branch, step(3, 2), stage(4, 3, 'S'), step(5, 4), [5, 'deep\n'], { kind: 'branch-ended', id: 2, result: 'FAILURE', error: 'why' });
  assert.match(text, /^\[x\] deep$/m);
  assert.match(text, /^✖ x: failure – why$/m);
});

test('what was not built or skipped is no failure to look at', async () => {
  const text = await shown(
    stage(1, 0, 'A'), { kind: 'stage-ended', id: 1, result: 'NOT_BUILT', skipped: false, error: null },
    stage(2, 0, 'B'), { kind: 'stage-ended', id: 2, result: 'SUCCESS', skipped: true, error: null },
  );
  assert.equal(text, '▶ A\n  A: not built\n▶ B\n  B: skipped\n');
});

test('a guest whose nodes are no tree holds nobody up, nor does a line without an end', async () => {
  const looped: RunEvent = { kind: 'branch-started', id: 3, parent: 9, name: 'x' };
  const text = await shown(step(9, 9), [9, 'a\n'], looped, [3, 'y'.repeat(20_000)], [3, 'z']);
  assert.match(text, /^a$/m);
  assert.match(text, /^\[x\] y{20000}$/m);
});
