import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addSubordinateIds, subordinateIdsOf } from './subordinate-ids.ts';

const names = ['ann', '1000'];
const count = (subuid: string, subgid: string): number => subordinateIdsOf(names, subuid, subgid).count;

test('ranges count by name or number, in both files', () => {
  assert.equal(count('bob:1:70000\nann:100000:65536\n', '1000:100000:65536\n'), 65_536);
  assert.equal(count('ann:100000:65536\n', ''), 0);
  assert.equal(count('ann:100000:1000\n', 'ann:100000:1000\n'), 1000);
  assert.equal(subordinateIdsOf(['', '1000'], ':100000:65536\n', ':100000:65536\n').count, 0);
  assert.equal(count('# ann\nann\nann:100000\n', 'ann:x:y\n'), 0);
});

test('a new range begins above everybody else\'s', () => {
  assert.equal(subordinateIdsOf(names, '', '').free, 100_000);
  const { free } = subordinateIdsOf(names, 'bob:100000:65536\n', 'bob:100000:65536\neve:200000:65536\n');
  assert.equal(free, 265_536);
  assert.deepEqual(addSubordinateIds({ user: 'ann', count: 0, free }).slice(0, 3), ['usermod', '--add-subuids', '265536-331071']);
});
