import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockOf } from './clock.ts';

test('the clock is read as the kernel prints it', () => {
  assert.equal(clockOf('processor\t: 0\ncpu MHz\t\t: 2596.132\ncache size\t: 1 KB\n'), 2_596_132);
});

test('no clock is better than a wrong one', () => {
  assert.equal(clockOf(''), null);
  assert.equal(clockOf('cpu MHz\t\t: 0.000\n'), null);
  assert.equal(clockOf('BogoMIPS\t: 50.00\n'), null, 'arm64 shows none');
});
