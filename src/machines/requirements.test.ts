import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRequirements, judgeDisk, judgeKvm, judgeMemory, judgeNamespaces, judgeNode, judgePlatform, judgeQemu, judgeSubordinateIds } from './requirements.ts';
import type { Requirement } from './requirements.ts';

const gibibyte = 2 ** 30;

/** The verdict, after checking that it comes with a way to mend it exactly when there is something to mend. */
function verdict(requirement: Requirement): Requirement['ok'] {
  assert.equal(requirement.mend === '', requirement.ok === true, `${requirement.name}: "${requirement.mend}"`);
  assert.ok(requirement.found !== '' && requirement.need !== '');
  return requirement.ok;
}

test('system and versions', () => {
  assert.equal(verdict(judgePlatform('linux', 'arm64')), true);
  assert.equal(verdict(judgePlatform('darwin', 'arm64')), false);
  assert.equal(verdict(judgePlatform('linux', 'riscv64')), false);
  assert.equal(verdict(judgeNode('24.0.0')), true);
  assert.equal(verdict(judgeNode('20.20.2')), false);
  assert.equal(verdict(judgeQemu([8, 2])), true);
  assert.equal(verdict(judgeQemu([10, 0])), true);
  assert.equal(verdict(judgeQemu([7, 2])), false);
  assert.equal(verdict(judgeQemu(null)), false);
});

test('without KVM Mayfly still runs, so that is a warning with its reason', () => {
  assert.equal(verdict(judgeKvm({ usable: true, elapsedMs: 20 })), true);
  const without = judgeKvm({ usable: false, reason: 'there is no /dev/kvm', mend: 'Use another machine.' });
  assert.equal(verdict(without), 'warning');
  assert.match(without.found, /there is no \/dev\/kvm/);
});

test('disk and memory have a comfortable size and a least one', () => {
  assert.deepEqual([20, 15, 14.9, 5, 4.9, 0].map((gib) => verdict(judgeDisk(gib * gibibyte, '/data'))), [true, true, 'warning', 'warning', false, false]);
  assert.deepEqual([4, 3.9, 2, 1.9].map((gib) => verdict(judgeMemory(gib * gibibyte))), [true, 'warning', 'warning', false]);
});

test('namespaces', () => {
  assert.equal(verdict(judgeNamespaces(true, true, '')), true);
  assert.match(judgeNamespaces(false, false, 'unshare: unshare failed: Operation not permitted').found, /Operation not permitted/);
  assert.match(judgeNamespaces(false, false, '').mend, /sysctl/);
  assert.match(judgeNamespaces(true, false, '').mend, /CAP_SYS_ADMIN/);
});

test('subordinate ids', () => {
  assert.equal(verdict(judgeSubordinateIds({ user: 'ann', count: 65_536, free: 165_536 })), true);
  const few = judgeSubordinateIds({ user: 'ann', count: 1000, free: 300_000 });
  assert.equal(verdict(few), false);
  assert.match(few.mend, /sudo usermod --add-subuids 300000-365535 --add-subgids 300000-365535 ann/);
  assert.doesNotMatch(judgeSubordinateIds({ user: '', count: 0, free: 100_000 }).mend, /usermod/);
});

test('all lines of this machine can be made, for a directory that is not there yet too', async () => {
  const lines = await checkRequirements({ dataDirectory: '/var/lib/not-there/at-all' });
  for (const line of lines) verdict(line);
  assert.ok(['system', 'Node', 'QEMU', 'KVM', 'namespaces', 'disk', 'memory'].every((name) => lines.some((line) => line.name === name)));
  assert.notEqual(lines.find((line) => line.name === 'disk')?.found, '0.0 GiB');
});
