import assert from 'node:assert/strict';
import { test } from 'node:test';
import { machineLabels, requireLabels } from './labels.ts';

const labels = ['mayfly', 'linux', 'docker', 'amd64', 'my label'];

for (const expression of [
  'linux', 'linux && docker', 'gpu || linux', '!gpu', 'linux&&!(gpu||windows)', '(linux)', '"my label"', ' linux  &&\n amd64 ', '!!linux', 'gpu && linux || docker', '!linux || docker',
]) {
  test(`the machine is ${expression}`, () => requireLabels(expression, labels));
}

for (const [expression, message] of [
  ['gpu', /no machine with the label "gpu"\. Machines here have the labels mayfly, linux, docker, amd64, my label; `mayfly run --label NAME`/],
  ['!linux', /no machine with the label/],
  ['linux && gpu', /no machine with the label/],
  ['linux && (gpu || arm64)', /no machine with the label/],
  ['constructor', /no machine with the label "constructor"/],
  ['windows', /Mayfly's machines run Linux/],
  ['windows-2022 && docker', /Mayfly's machines run Linux/],
  ['linux &&', /can't be read/],
  ['(linux', /can't be read/],
  ['linux docker', /can't be read/],
  ['', /can't be read/],
  ['linux && '.repeat(200), /is too long/],
] as const) {
  test(`the machine is not ${expression.slice(0, 40)}`, () => assert.throws(() => requireLabels(expression, labels), { name: 'HostError', message }));
}

test('a machine has its labels and those that it was given, each once', () => {
  const found = machineLabels(true, ['gpu', 'linux']);
  assert.deepEqual([found.slice(0, 3), found.at(-1), found.filter((label) => label === 'linux').length], [['mayfly', 'linux', 'docker'], 'gpu', 1]);
  assert.ok(!machineLabels(false, []).includes('docker'));
});
