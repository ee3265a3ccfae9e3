import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { readLibraryFiles } from './library-files.ts';

test('code is read as text, resources as they are; links and whatever is elsewhere are left out', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'mayfly-library-'));
  t.after(() => rm(directory, { recursive: true }));
  const bytes = Buffer.from([0x89, 0x00, 0xff]);
  for (const [path, content] of [['vars/a.groovy', 'a()'], ['src/org/B.groovy', 'class B {}'], ['resources/deep/c.bin', bytes], ['README', 'no']] as const) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  await symlink('/etc/passwd', join(directory, 'resources/passwd'));
  const { files, resources } = await readLibraryFiles(directory, 'shared');
  assert.deepEqual([...files], [['vars/a.groovy', 'a()'], ['src/org/B.groovy', 'class B {}']]);
  assert.deepEqual([...resources], [['deep/c.bin', bytes]]);
});
