import assert from 'node:assert/strict';
import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { takeBackDraft } from './template-files.ts';

const user = process.getuid?.() ?? 0;

/** A draft as QEMU leaves it, and a file of the host that it must not reach. */
async function withDraft(work: (draft: string, victim: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'mayfly-draft-'));
  try {
    const draft = join(root, 'draft');
    await mkdir(draft);
    await writeFile(join(root, 'victim'), 'precious', { mode: 0o600 });
    for (const name of ['memory', 'state', 'disk.qcow2']) await writeFile(join(draft, name), name);
    await work(draft, join(root, 'victim'));
  } finally {
    await rm(root, { recursive: true });
  }
}

test('what QEMU was given stays; whatever else lies in a draft goes, without being followed', async () => {
  await withDraft(async (draft, victim) => {
    await symlink(victim, join(draft, 'overlay.qcow2'));
    await symlink(victim, join(draft, 'template.json'));
    await mkdir(join(draft, 'nest', 'deep'), { recursive: true });
    await takeBackDraft(draft, user);
    assert.deepEqual((await readdir(draft)).sort(), ['disk.qcow2', 'memory', 'state']);
    assert.equal(await readFile(victim, 'utf8'), 'precious');
    assert.equal((await stat(draft)).mode & 0o777, 0o700);
  });
});

for (const [what, plant] of [
  ['a symbolic link', (victim: string, path: string) => symlink(victim, path)],
  ['a hard link', (victim: string, path: string) => link(victim, path)],
  ['a directory', (_victim: string, path: string) => mkdir(path)],
] as const) {
  test(`${what} in place of a file makes a draft worthless and leaves its target alone`, async () => {
    await withDraft(async (draft, victim) => {
      await rm(join(draft, 'memory'));
      await plant(victim, join(draft, 'memory'));
      await assert.rejects(takeBackDraft(draft, user), { code: 'machine-lost', message: /tampered with its template \(memory/ });
      assert.equal((await stat(victim)).mode & 0o777, 0o600);
      assert.equal(await readFile(victim, 'utf8'), 'precious');
    });
  });
}
