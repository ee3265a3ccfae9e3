import assert from 'node:assert/strict';
import { chmod, copyFile, link, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { layoutIn } from './layout.ts';
import type { Layout } from './layout.ts';
import { draftDirectory, publishTemplate, readTemplate, takeBackDraft, templateFile, templateFileNames } from './template-files.ts';

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

/** A template `key` as it was frozen. */
async function withTemplate(work: (layout: Layout) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'mayfly-template-'));
  try {
    const layout = layoutIn(root);
    const draft = await draftDirectory(layout, '00000001');
    for (const name of templateFileNames) await writeFile(join(draft, name), `what is in ${name}`);
    await publishTemplate(layout, draft, { key: 'key', title: 'base', facts: {} }, 1);
    await work(layout);
  } finally {
    await rm(root, { recursive: true });
  }
}

test('a template as it was frozen is handed out, under its own key alone', async () => {
  await withTemplate(async (layout) => {
    assert.deepEqual(await readTemplate(layout, 'key').then((template) => template?.title), 'base');
    await rename(join(layout.templates, 'key'), join(layout.templates, 'other'));
    assert.equal(await readTemplate(layout, 'other'), null);
  });
});

const changes: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'a byte that was changed': async (path) => writeFile(path, (await readFile(path, 'utf8')).replace('what', 'WHAT')),
  'a byte that was changed, with the old times': async (path) => {
    const { atime, mtime } = await stat(path);
    await writeFile(path, (await readFile(path, 'utf8')).replace('what', 'WHAT'));
    await utimes(path, atime, mtime);
  },
  'a file of the same content in place of the old one': async (path) => {
    await copyFile(path, `${path}.copy`);
    await rename(`${path}.copy`, path);
  },
  'a file that is longer': (path) => writeFile(path, 'more', { flag: 'a' }),
  'a file that is gone': (path) => rm(path),
};

for (const [what, change] of Object.entries(changes)) {
  test(`${what}: no template any more, whichever file it is`, async () => {
    for (const name of templateFileNames) {
      await withTemplate(async (layout) => {
        const path = templateFile(layout, 'key', name);
        // Root writes to what is sealed; anybody else has to open it first, which shows too.
        if (user !== 0) await chmod(path, 0o600);
        await change(path);
        assert.equal(await readTemplate(layout, 'key'), null, name);
      });
    }
  });
}
