import assert from 'node:assert/strict';
import { test } from 'node:test';

import { canBeLinux } from './windows-labels.ts';

const labels: readonly (readonly [string, boolean])[] = [
  ['windows', false],
  ['Windows', false],
  ['win10', false],
  ['docker-windows', false],
  ['maven-21-windows', false],
  ['windows && x64', false],
  ['docker-windows && spot', false],
  ['linux || windows', true],
  ['(linux || windows) && !linux-arm', true],
  ['!windows', true],
  ['!(windows || mac) && x64', true],
  ['windows || win-2022', false],
  ['"windows"', false],
  ['linux', true],
  ['vm && linux && spot', true],
  ['darwin', true],
  ['winner', true],
  ['twin', true],
  ['', true],
  ['((((', true],
  ['&& windows', true],
];

for (const [label, expected] of labels) {
  test(`a machine with the label "${label}" ${expected ? 'can' : "can't"} run Linux`, () => {
    assert.equal(canBeLinux(label), expected);
  });
}
