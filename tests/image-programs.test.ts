// What builds the guest image and the stand-ins may only use programs that every Debian has or that set-up installs: on the
// machine of whoever wrote it everything is there, on a bare one it is not.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { neededPrograms } from '../src/machines/system-packages.ts';
import { calledPrograms } from './support/shell-commands.ts';
import type { CalledProgram } from './support/shell-commands.ts';
import { root } from './tidy/repository.ts';

/** Debian marks these packages Essential. */
const essential: Readonly<Record<string, string>> = {
  coreutils: 'cat chmod chown chroot cp head ln ls mkdir mktemp mv rm rmdir sleep sort tail touch', dash: 'sh', dpkg: 'dpkg dpkg-deb dpkg-query',
  findutils: 'find xargs', grep: 'grep', sed: 'sed', tar: 'tar', 'util-linux': 'flock setpriv setsid unshare',
};
/** Without it set-up says that it can't help (`decidePackages`). */
const apt = 'apt-cache apt-config apt-get';
/** Their absence is an answer, not a failure. */
const optional = ['sudo'];
/** Of the same packages as programs that set-up looks for. */
const siblings = ['umount'];
const host = new Set([...Object.values(essential), apt].flatMap((names) => names.split(' ')).concat(Object.keys(neededPrograms), siblings, optional));

/** Program of the guest → package that brings it, unless it is Essential. */
const guestPackages: Readonly<Record<string, string>> = {
  containerd: 'docker.io', dockerd: 'docker.io', depmod: 'kmod', modprobe: 'kmod', ip: 'iproute2', mke2fs: 'e2fsprogs', tini: 'tini', xz: 'xz-utils',
  // Priority required: mmdebstrap's variant minbase has them.
  groupadd: 'minbase', useradd: 'minbase', mount: 'minbase', umount: 'minbase',
};

const scripts = new Map<string, CalledProgram[]>();
let packages: readonly string[] = [];

before(async () => {
  for (const name of await readdir(join(root, 'image'), { recursive: true })) {
    if (!/\.sh$|(^|\/)(boot|initramfs-init)$/.test(name) || name.includes('/files/')) continue;
    scripts.set(name, calledPrograms(await readFile(join(root, 'image', name), 'utf8')));
  }
  packages = (JSON.parse(await readFile(join(root, 'image/recipe.json'), 'utf8')) as { packages: string[] }).packages;
});

test('the reader of scripts finds what a script calls', () => {
  const script = [
    '#!/bin/sh', 'set -eu', 'work=$1', 'helper() { inner-tool; }', 'helper "$work"', 'LC_ALL=C one "two; three" | four && { five; }  # six',
    'for x in seven eight; do nine "$(ten "$x" | eleven)"; done', 'if [ -e a ]; then twelve; fi', 'case $x in', '  *.xz) thirteen;;', '  *) echo no >&2; exit 1 ;;', 'esac',
    '( cd /; fourteen 2>/dev/null >x )', '$bb fifteen x', 'chroot "$root" /usr/bin/sixteen y', '$bb chroot /lower seventeen', 'exec eighteen', 'twenty \\', '  --option',
  ].join('\n');
  const found = calledPrograms(script).map(({ where, name }) => (where === 'here' ? name : `${where}:${name}`));
  assert.deepEqual(found.sort(), [
    'busybox:chroot', 'busybox:fifteen', 'chroot', 'chroot:seventeen', 'chroot:sixteen', 'eighteen', 'eleven', 'five', 'four', 'fourteen', 'inner-tool', 'nine', 'one', 'ten', 'thirteen', 'twelve', 'twenty',
  ].sort());
});

test('what runs on the host is there on a bare Debian, or set-up installs it', () => {
  for (const file of ['customize.sh', 'stand-ins/hello/customize.sh']) {
    const called = scripts.get(file) ?? [];
    assert.ok(called.length > 0, `${file} calls nothing?`);
    for (const { where, name } of called) {
      if (where !== 'here' || name.startsWith('$1/')) continue;
      assert.ok(host.has(name), `image/${file} calls ${name} on the host. Call the new root's own (chroot), or add it to neededPrograms`);
    }
  }
});

test('so is what the controller\'s side starts itself', async () => {
  const seen = new Set<string>();
  for (const area of ['lib', 'machines', 'controller']) {
    for (const name of await readdir(join(root, 'src', area), { recursive: true })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const text = await readFile(join(root, 'src', area, name), 'utf8');
      for (const [, program = ''] of text.matchAll(/\b(?:exec|spawn|spawnProcess)\('([\w.-]+)'/g)) seen.add(program);
      // Shell text in the sources: mmdebstrap's hooks and the shells around it.
      for (const [, , shell = ''] of text.matchAll(/(['`])((?:--extract-hook=cd|setpriv --pdeathsig|trap )(?:\\.|(?!\1).)*)\1/g)) {
        const plain = shell.replace('--extract-hook=', '').replaceAll("\\'", "'").replaceAll(/\$\{[^}]*\}/g, 'VALUE');
        for (const { name: called } of calledPrograms(plain)) seen.add(called);
      }
    }
  }
  for (const name of ['apt-get', 'tar', 'qemu-img', 'flock', 'setpriv', 'rm']) assert.ok(seen.has(name), `${name} was not found: the search is broken`);
  for (const name of seen) assert.ok(host.has(name) || name.startsWith('$'), `${name} is started on the host, and nothing installs it`);
});

test('what runs in the guest is in its packages', () => {
  const essentials = new Set(Object.values(essential).flatMap((names) => names.split(' ')));
  const check = (file: string, name: string): void => {
    if (essentials.has(name)) return;
    const bringer = guestPackages[name];
    assert.ok(bringer, `image/${file} calls ${name} in the guest: say in this test which package brings it`);
    assert.ok(bringer === 'minbase' || packages.includes(bringer), `image/${file} calls ${name}, but image/recipe.json has no ${bringer}`);
  };
  for (const { where, name } of scripts.get('customize.sh') ?? []) if (where === 'chroot') check('customize.sh', name);
  const boot = scripts.get('boot') ?? [];
  assert.ok(boot.some(({ name }) => name === 'dockerd') && boot.some(({ name }) => name === 'tini'));
  for (const { name } of boot) check('boot', name);
});

test('the initramfs has BusyBox and nothing else', () => {
  const called = scripts.get('initramfs-init') ?? [];
  assert.ok(packages.includes('busybox-static'));
  assert.ok(called.some(({ where, name }) => where === 'busybox' && name === 'switch_root'));
  for (const { where, name } of called) {
    if (where === 'chroot') assert.ok(packages.includes(guestPackages[name] ?? ''), `the initramfs calls ${name} in the root image, which does not have it`);
    else assert.equal(where, 'busybox', `initramfs-init calls ${name} without $bb`);
  }
});
