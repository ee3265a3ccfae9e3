import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backportsSource, decidePackages, mentionsSuite, osReleaseField, parseQemuVersion, planSystemPackages } from './system-packages.ts';
import type { SystemFacts } from './system-packages.ts';

const bareDebian12: SystemFacts = {
  architecture: 'x64', distribution: 'debian', codename: 'bookworm', root: true, sudo: false, apt: true,
  qemuVersion: null, missingPrograms: ['qemu-img', 'mmdebstrap', 'mkfs.erofs'], backportsConfigured: false,
};
const complete: SystemFacts = { ...bareDebian12, qemuVersion: [10, 0], missingPrograms: [] };

function lines(facts: SystemFacts): string[] {
  return decidePackages(facts).steps.map(({ line }) => line);
}

test('nothing missing: nothing to do', () => {
  assert.deepEqual(decidePackages(complete), { missing: [], steps: [], blocked: null });
});

test('a bare Debian 12 gets QEMU from backports, and the source file for it', () => {
  const plan = decidePackages(bareDebian12);
  assert.deepEqual(plan.missing, ['qemu-system-x86', 'qemu-utils', 'mmdebstrap', 'erofs-utils']);
  assert.equal(plan.blocked, null);
  assert.deepEqual(lines(bareDebian12), [
    'apt-get update',
    'write /etc/apt/sources.list.d/mayfly-backports.sources (bookworm-backports, from the Debian mirror that apt uses already)',
    'apt-get update',
    'apt-get install --yes --no-install-recommends --target-release bookworm-backports qemu-system-x86 qemu-utils',
    'apt-get install --yes --no-install-recommends mmdebstrap erofs-utils',
  ]);
});

test('backports that are configured already are used as they are', () => {
  assert.deepEqual(lines({ ...bareDebian12, backportsConfigured: true, missingPrograms: [] }), [
    'apt-get update',
    'apt-get install --yes --no-install-recommends --target-release bookworm-backports qemu-system-x86 qemu-utils',
  ]);
});

test('an old QEMU is as good as none', () => {
  assert.deepEqual(decidePackages({ ...complete, qemuVersion: [7, 2] }).missing, ['qemu-system-x86', 'qemu-utils']);
  assert.deepEqual(decidePackages({ ...complete, qemuVersion: [8, 1] }).missing, ['qemu-system-x86', 'qemu-utils']);
  assert.deepEqual(decidePackages({ ...complete, qemuVersion: [8, 2] }).missing, []);
});

test('with a good QEMU, backports are left alone', () => {
  assert.deepEqual(lines({ ...complete, missingPrograms: ['mmdebstrap'] }), ['apt-get update', 'apt-get install --yes --no-install-recommends mmdebstrap']);
});

test('Debian 13 and arm64 need no backports', () => {
  assert.deepEqual(lines({ ...bareDebian12, codename: 'trixie', architecture: 'arm64' }), [
    'apt-get update',
    'apt-get install --yes --no-install-recommends qemu-system-arm qemu-utils mmdebstrap erofs-utils',
  ]);
});

test('an ordinary user goes through sudo, with the environment that apt needs', () => {
  const plan = decidePackages({ ...complete, root: false, sudo: true, missingPrograms: ['newuidmap'] });
  assert.deepEqual(plan.missing, ['uidmap']);
  assert.equal(plan.blocked, null);
  const last = plan.steps.at(-1);
  assert.ok(last?.kind === 'run');
  assert.equal(last.argv.join(' '), 'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends uidmap');
});

test('an ordinary user without sudo gets the packages and the commands', () => {
  const { blocked } = decidePackages({ ...bareDebian12, root: false });
  assert.match(blocked ?? '', /qemu-system-x86 qemu-utils mmdebstrap erofs-utils\./);
  assert.match(blocked ?? '', /^ {2}sudo apt-get install --yes --no-install-recommends mmdebstrap erofs-utils$/m);
});

test('without apt, and where the archive is too old, a person has to help', () => {
  assert.match(decidePackages({ ...bareDebian12, distribution: 'fedora', codename: '', apt: false }).blocked ?? '', /no apt-get here/);
  assert.match(decidePackages({ ...bareDebian12, distribution: 'ubuntu', codename: 'jammy' }).blocked ?? '', /ubuntu jammy has no QEMU 8\.2/);
  assert.equal(decidePackages({ ...bareDebian12, distribution: 'ubuntu', codename: 'noble' }).blocked, null);
});

test('what other programs print is read', () => {
  assert.deepEqual(parseQemuVersion('QEMU emulator version 10.0.2 (Debian 1:10.0.2+ds-2)\nCopyright'), [10, 0]);
  assert.equal(parseQemuVersion('bash: not found'), null);
  assert.equal(osReleaseField('PRETTY_NAME="Debian 12"\nVERSION_CODENAME=bookworm\nID=debian\n', 'ID'), 'debian');
  assert.equal(osReleaseField('VERSION_CODENAME="noble"', 'VERSION_CODENAME'), 'noble');
});

test('only active lines of apt sources count', () => {
  assert.equal(mentionsSuite(['Types: deb\nSuites: bookworm bookworm-backports\n'], 'bookworm-backports'), true);
  assert.equal(mentionsSuite(['deb [arch=amd64] http://mirror.example/debian bookworm-backports main'], 'bookworm-backports'), true);
  assert.equal(mentionsSuite(['# deb http://mirror.example/debian bookworm-backports main', 'deb http://mirror.example/debian bookworm main'], 'bookworm-backports'), false);
  assert.equal(mentionsSuite(['Enabled: no\nSuites: bookworm-backports\n'], 'bookworm-backports'), false);
  assert.match(backportsSource('http://mirror.example/debian', 'bookworm-backports'), /^URIs: http:\/\/mirror\.example\/debian$/m);
});

test('the plan for this very machine can be made', async () => {
  const plan = await planSystemPackages();
  assert.equal(plan.missing.length === 0, plan.steps.length === 0);
});
