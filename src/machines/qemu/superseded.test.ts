import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { guestImageNames } from './guest-image.ts';
import { layoutIn } from './layout.ts';
import { removeSuperseded } from './superseded.ts';

/** No process has it: the kernel gives none above 2^22. */
const deadPid = 4_194_305;

test('older guest images and drafts of dead processes go, with their size; what is used or being made stays', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'mayfly-test-'));
  t.after(() => rm(root, { recursive: true }));
  const layout = layoutIn(root);
  const current = await guestImageNames();
  const running = 'root-00000000000000aa';
  const kept = [...current, running, `root-1.draft-${process.pid}`, 'something-else'];
  const old = ['root-00000000000000bb', 'guest-00000000000000cc', `root-00000000000000dd.draft-${deadPid}`];
  for (const name of [...kept, ...old]) {
    await mkdir(join(layout.guestImages, name), { recursive: true });
    await writeFile(join(layout.guestImages, name, 'root.erofs'), Buffer.alloc(100_000, 1));
  }
  for (const name of ['blank-medium', 'installation', `blank-medium.draft-${deadPid}`, `kvm-verdict.json.draft-${process.pid}`]) await writeFile(join(root, name), 'x');
  // As QEMU names its files.
  const user = spawn('sleep', ['60'], { argv0: `-blockdev driver=raw,file.filename=${join(layout.guestImages, running, 'root.erofs')}`, stdio: 'ignore' });
  t.after(() => user.kill('SIGKILL'));

  const removed = await removeSuperseded(layout);
  assert.deepEqual((await readdir(layout.guestImages)).sort(), [...kept].sort());
  assert.deepEqual((await readdir(root)).sort(), ['blank-medium', 'guest-images', 'installation', `kvm-verdict.json.draft-${process.pid}`]);
  assert.deepEqual(removed.map(({ what }) => what).sort(), [
    'guest image guest-00000000000000cc', 'guest image root-00000000000000bb',
    `unfinished file blank-medium.draft-${deadPid}`, `unfinished guest image root-00000000000000dd.draft-${deadPid}`,
  ]);
  for (const { what, bytes } of removed) assert.ok(bytes >= (what.includes('guest image') ? 100_000 : 1), `${what}: ${bytes}`);
  assert.deepEqual(await removeSuperseded(layout), []);
});
