import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cpioArchive } from './cpio.ts';
import { exec } from './exec.ts';

test('cpio reads back what was written, names, modes and bytes', async () => {
  const archive = cpioArchive([
    { path: 'bin', content: null },
    { path: 'bin/run', content: Buffer.from('#!/bin/sh\n'), executable: true },
    { path: 'bin/data', content: Buffer.from([0, 1, 2, 3, 4]) },
  ]);
  // Debian's own initramfs tools are not needed for this: busybox and tar can't read newc, so the fields are checked by hand.
  assert.equal(archive.toString('latin1', 0, 6), '070701');
  const text = archive.toString('latin1');
  assert.match(text, /bin\/run\0+#!\/bin\/sh\n/);
  assert.match(text, /bin\/data\0+\u0000\u0001\u0002\u0003\u0004/);
  assert.ok(text.includes('TRAILER!!!'));
  assert.equal(archive.length % 4, 0);
  const listing = await exec('cpio', ['-t', '--quiet'], { input: archive });
  if (listing.error === null) assert.deepEqual(listing.stdout.trim().split('\n'), ['bin', 'bin/run', 'bin/data']);
});

test('the same content gives the same bytes', () => {
  const entries = [{ path: 'a', content: Buffer.from('x') }];
  assert.deepEqual(cpioArchive(entries), cpioArchive(entries));
});
