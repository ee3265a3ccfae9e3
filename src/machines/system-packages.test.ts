import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exec } from '../lib/exec.ts';
import { backportsSource } from './package-steps.ts';
import { decidePackages, mentionsSuite, osReleaseField, parseQemuVersion, planSystemPackages } from './system-packages.ts';
import type { SystemFacts } from './system-packages.ts';

const bareDebian12: SystemFacts = {
  architecture: 'x64', distribution: 'debian', codename: 'bookworm', root: true, sudo: 'none', apt: true,
  qemuVersion: null, missingPrograms: ['qemu-img', 'mmdebstrap', 'mkfs.erofs'], backportsConfigured: false,
  subordinateIds: null, mirror: 'http://mirror.example/debian',
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
  const plan = decidePackages({ ...complete, root: false, sudo: 'silent', missingPrograms: ['newuidmap'] });
  assert.deepEqual(plan.missing, ['uidmap']);
  assert.equal(plan.blocked, null);
  const last = plan.steps.at(-1);
  assert.ok(last?.kind === 'run');
  assert.equal(last.argv.join(' '), 'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends uidmap');
});

test('a sudo that wants a password is asked once, at the terminal, before the steps that use it', () => {
  const plan = decidePackages({ ...complete, root: false, sudo: 'asks', missingPrograms: ['mkfs.erofs'] });
  assert.equal(plan.blocked, null);
  assert.deepEqual(plan.steps.map((step) => (step.kind === 'run' ? [step.asks ?? false, step.argv.slice(0, 2).join(' ')] : [])), [
    [true, 'sudo -v'], [false, 'sudo env'], [false, 'sudo env'],
  ]);
});

const byHand = `sudo apt-get update
sudo tee /etc/apt/sources.list.d/mayfly-backports.sources >/dev/null <<'EOF'
# Written by Mayfly: QEMU 8.2 or newer. Nothing comes from here unless it is asked for by name.
Types: deb
URIs: http://mirror.example/debian
Suites: bookworm-backports
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
EOF
sudo apt-get update
sudo apt-get install --yes --no-install-recommends --target-release bookworm-backports qemu-system-x86 qemu-utils
sudo apt-get install --yes --no-install-recommends mmdebstrap erofs-utils
sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 ann
`;
const bareUser: SystemFacts = { ...bareDebian12, root: false, sudo: 'refuses', subordinateIds: { user: 'ann', count: 0, free: 100_000 } };

test('who can\'t be asked for a password gets all of it to paste, with the text of the file', () => {
  const { blocked } = decidePackages(bareUser);
  assert.match(blocked ?? '', /no terminal to ask at/);
  assert.equal(blocked?.slice(blocked.indexOf('\n\n') + 2), byHand);
});

test('without a sudo the list is for root, and has none', () => {
  const { blocked } = decidePackages({ ...bareUser, sudo: 'none' });
  assert.match(blocked ?? '', /^Something is missing .* there is no sudo here\. Run this as root/);
  assert.equal(blocked?.slice(blocked.indexOf('\n\n') + 2), byHand.replaceAll('sudo ', ''));
});

test('the list is what a shell takes as it stands, with a mirror that apt does not know yet too', { skip: process.platform !== 'linux' && 'needs a shell' }, async () => {
  for (const [mirror, expected] of [['http://mirror.example/debian', 'http://mirror.example/debian'], [null, 'http://asked.example/debian']] as const) {
    const { blocked } = decidePackages({ ...bareUser, mirror });
    // The programs of the list as functions that say what they were given.
    const functions = 'sudo() { "$@"; }\nusermod() { echo "usermod $*"; }\ntee() { cat >&2; }\napt-get() { if [ "$1" = indextargets ]; then echo http://asked.example/debian; else echo "apt-get $*"; fi; }\n';
    const ran = await exec('bash', ['-euc', `${functions}${blocked?.slice(blocked.indexOf('\n\n') + 2)}`]);
    assert.equal(ran.code, 0, ran.stderr);
    assert.equal(ran.stderr, backportsSource(expected, 'bookworm-backports'));
    assert.equal(ran.stdout.split('\n').length, 6, ran.stdout);
  }
});

test('an ordinary user needs subordinate ids before anything is built, and nothing else if that is all', () => {
  const ids = { user: 'ann', count: 1000, free: 265_536 };
  const plan = decidePackages({ ...complete, root: false, sudo: 'silent', apt: false, subordinateIds: ids });
  assert.deepEqual(plan.missing, ['65536 subordinate ids for ann']);
  assert.equal(plan.blocked, null);
  assert.deepEqual(plan.steps.map(({ line }) => line), ['sudo usermod --add-subuids 265536-331071 --add-subgids 265536-331071 ann']);
  assert.deepEqual(decidePackages({ ...complete, root: false, subordinateIds: { ...ids, count: 65_536 } }).missing, []);
  assert.match(decidePackages({ ...complete, root: false, sudo: 'silent', subordinateIds: { ...ids, user: '' } }).blocked ?? '', /has no name/);
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
