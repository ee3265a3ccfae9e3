import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOurQemu, leftBehind, mountPicture, pictureHost } from './leftovers.ts';
import type { HostPicture } from './leftovers.ts';

const nothing: HostPicture = { processes: new Map(), mounts: new Map(), namespaces: new Map(), files: new Map() };

test('what is new is named, what was there before is not', () => {
  const mounts = mountPicture('36 25 0:31 / /run/a rw shared:1 - tmpfs tmpfs rw\n');
  const after = {
    ...nothing, mounts, processes: new Map([['7 q', 'pid 7: q']]), namespaces: new Map([['net:[1]', 'net:[1] of pid 7']]), files: new Map([['?? a', 'a']]),
  };
  assert.deepEqual(leftBehind(nothing, after), [
    'a QEMU process: pid 7: q', 'a mount: /run/a (tmpfs tmpfs rw)', 'a namespace: net:[1] of pid 7', 'a file: a',
  ]);
  assert.deepEqual(leftBehind(after, after), []);
  assert.deepEqual(leftBehind(after, nothing), []);
});

test('only QEMU processes that carry our mark are ours', () => {
  assert.equal(isOurQemu('/usr/bin/qemu-system-x86_64 -name mayfly-a1'), true);
  assert.equal(isOurQemu('qemu-system-x86_64 -name debian'), false);
  assert.equal(isOurQemu('vi mayfly-qemu-system-notes'), false);
});

test('the picture of this host has something in it', async () => {
  const picture = await pictureHost();
  assert.ok(picture.mounts.size > 0 && picture.namespaces.size > 0);
});
