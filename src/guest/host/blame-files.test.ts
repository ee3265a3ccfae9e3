import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { HostError } from '../../pipeline/step-host.ts';
import { blameFiles } from './blame-files.ts';

const failure = (code: string, path?: string): Error => Object.assign(new Error(`${code}: what Node says, scandir`), { code }, path === undefined ? {} : { path });

for (const [error, message] of [
  [failure('EACCES', '/w/closed'), /^\/w\/closed may not be read or written here: its permissions, .* chmod\.$/],
  [failure('EPERM', '/w/closed'), /^\/w\/closed may not be read/],
  [failure('ENOSPC'), /^A file can't be written: the machine's disk is full\.$/],
  [failure('ENAMETOOLONG', '/w/aaa'), /longer than the file system takes/],
  [failure('ELOOP', '/w/link'), /^\/w\/link leads in a circle of links\.$/],
  [failure('EXDEV', '/w/x'), /^EXDEV: what Node says, scandir$/],
] as const) {
  test(`told in words, and blamed on the pipeline: ${error.message}`, async () => {
    await assert.rejects(blameFiles(() => Promise.reject(error)), (thrown) => thrown instanceof HostError && thrown.blame === 'pipeline' && message.test(thrown.message));
  });
}

test('what the file system says in earnest', async () => {
  await assert.rejects(blameFiles(() => readdir(`/${'a'.repeat(300)}`)), /longer than the file system takes/);
});

test('what is no matter of files passes unchanged', async () => {
  const ours = new HostError('infrastructure', 'gone');
  const bug = new TypeError('x');
  await assert.rejects(blameFiles(() => Promise.reject(ours)), (thrown) => thrown === ours);
  await assert.rejects(blameFiles(() => Promise.reject(bug)), (thrown) => thrown === bug);
  assert.equal(await blameFiles(() => Promise.resolve(1)), 1);
});
