// Templates that are not what they were, or could not be finished: neither is ever woken up.
import assert from 'node:assert/strict';
import { chmod, copyFile, mkdir, open, readdir, rename, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { createController } from '../../src/controller/controller.ts';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import { exec } from '../../src/lib/exec.ts';
import { templateFileNames } from '../../src/machines/qemu/template-files.ts';
import { withDirectory } from '../support/directories.ts';
import { openInstallation, quietSteps } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { MayflyProcess } from '../support/mayfly-process.ts';
import { processesWith } from '../support/processes.ts';
import { requestOf } from '../support/request.ts';

let installation: Installation;
before(async () => { installation = await openInstallation(); });

for (const name of templateFileNames) {
  test(`a template whose ${name} was touched is not handed out`, async () => {
    const { provider, base } = installation;
    const key = `test-changed-${process.pid}-${name.replace('.', '-')}`;
    await provider.freeze(await provider.clone(await base(), 'freezable'), { key, title: 'to be changed', facts: {} });
    try {
      assert.ok(await provider.openTemplate(key), 'it is not trusted before the change either');
      await change(fileOf(key, name));
      assert.equal(await provider.openTemplate(key), null);
      assert.ok((await provider.listTemplates()).every((template) => template.key !== key));
      assert.ok((await provider.templateKeys()).includes(key), '`mayfly clean` would not find it');
    } finally {
      await provider.removeTemplate(key);
    }
  });
}

test('a template whose file was replaced by an equal one is not handed out', async () => {
  const { provider, base } = installation;
  const key = `test-replaced-${process.pid}`;
  await provider.freeze(await provider.clone(await base(), 'freezable'), { key, title: 'to be replaced', facts: {} });
  try {
    const file = fileOf(key, 'state');
    await copyFile(file, `${file}.copy`);
    await rename(`${file}.copy`, file);
    assert.equal(await provider.openTemplate(key), null);
  } finally {
    await provider.removeTemplate(key);
  }
});

test('a run does not start from a changed template: it is made anew first', async () => {
  const { controller } = installation;
  const earlier = await controller.prepareTemplate('hello:1');
  await change(fileOf(earlier.key, 'memory'));
  const outcome = await controller.run({ ...requestOf({ Jenkinsfile: pipelineOf(`sh 'echo fine'`, `{ docker 'hello:1' }`) }), images: ['hello:1'] });
  assert.deepEqual(outcome, { kind: 'succeeded', error: null });
  const later = await controller.prepareTemplate('hello:1');
  assert.equal(later.key, earlier.key);
  assert.ok(later.createdMs > earlier.createdMs);
});

test('a disk that is full while a template is made: said as such, no template, nothing left', { skip: process.getuid?.() !== 0 && 'mounting a small disk takes root' }, async () => {
  await withDirectory({}, async (directory) => {
    const home = join(directory, 'home');
    await chmod(directory, 0o755); // QEMU is another user.
    await mkdir(home);
    const mounted = await exec('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'mayfly-test', home]);
    assert.equal(mounted.code, 0, mounted.stderr);
    try {
      await sharedGuestImage(home);
      const controller = await createController({ ...installation.config, dataDirectory: home }, quietSteps);
      await controller.start();
      await assert.rejects(controller.prepareTemplate(null), (error: Error & { code?: string }) => {
        assert.equal(error.code, 'no-space', error.message);
        assert.match(error.message, /mayfly clean/);
        return true;
      });
      assert.deepEqual(await controller.templates(), []);
      assert.deepEqual(await controller.machines(), []);
      assert.deepEqual(await readdir(join(home, 'templates')), []);
      assert.deepEqual(await readdir(join(home, 'machines')), []);
      assert.deepEqual(processesWith(home), []);
    } finally {
      const unmounted = await exec('umount', [home]);
      assert.equal(unmounted.code, 0, unmounted.stderr);
    }
  });
});

test('a data directory that QEMU\'s user can\'t get into is refused with what to do', { skip: process.getuid?.() !== 0 && 'only root\'s QEMU is another user' }, async () => {
  await withDirectory({}, async (directory) => {
    const controller = await createController({ ...installation.config, dataDirectory: join(directory, 'home') }, quietSteps);
    await assert.rejects(controller.start(), { code: 'usage', message: new RegExp(`^${directory} lets no other users through.*chmod o\\+x ${directory}`) });
  });
});

test('Ctrl-C while a template is made: exit code 130, nothing half-made is left', async () => {
  await withDirectory({ 'work/Jenkinsfile': pipelineOf(`sh 'echo never'`), 'home/.keep': '' }, async (directory) => {
    const home = join(directory, 'home');
    for (const path of [directory, home]) await chmod(path, 0o755);
    await sharedGuestImage(home);
    const run = new MayflyProcess(['run', '--provider', 'qemu', join(directory, 'work')], { home });
    await run.printed('Base template');
    run.signal('SIGINT');
    const { code, stdout, stderr } = await run.ended;
    assert.equal(code, 130, stderr);
    assert.doesNotMatch(stdout, /never/);
    assert.deepEqual(await readdir(join(home, 'templates')), []);
    assert.deepEqual(await readdir(join(home, 'machines')), []);
    assert.deepEqual(processesWith(home), []);
  });
});

function fileOf(key: string, name: (typeof templateFileNames)[number]): string {
  return join(installation.config.dataDirectory, 'templates', key, name);
}

/** One byte, in the middle, with the size and the time as they were to the nanosecond: what a careful somebody would do. */
async function change(path: string): Promise<void> {
  const { size, mtimeNs } = await stat(path, { bigint: true });
  const file = await open(path, 'r+');
  try {
    const at = Number(size / 2n);
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
    await file.write(Buffer.from([buffer[0]! ^ 1]), 0, 1, at);
  } finally {
    await file.close();
  }
  // Node's own utimes takes a fraction of a second, which has not enough digits.
  await exec('touch', ['-d', `@${mtimeNs / 1_000_000_000n}.${String(mtimeNs % 1_000_000_000n).padStart(9, '0')}`, path]);
  assert.equal((await stat(path, { bigint: true })).mtimeNs, mtimeNs);
}

/** A data directory of its own without a guest image of its own. */
async function sharedGuestImage(home: string): Promise<void> {
  const { dataDirectory } = installation.config;
  await symlink(join(dataDirectory, 'guest-images'), join(home, 'guest-images'));
  await copyFile(join(dataDirectory, 'kvm-verdict.json'), join(home, 'kvm-verdict.json'));
}
