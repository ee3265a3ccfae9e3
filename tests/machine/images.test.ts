// Images from good and bad archives. A machine examines each; nothing is kept of one that is refused.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { exec } from '../../src/lib/exec.ts';
import { writeImageArchive } from '../../src/machines/oci-archive.ts';
import { writeLayer } from '../../src/machines/oci-layer.ts';
import { buildStandIn, standInFor } from '../../src/machines/stand-ins.ts';
import { withDirectory } from '../support/directories.ts';
import { openInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { mayfly } from '../support/mayfly-process.ts';
import type { MayflyEnd } from '../support/mayfly-process.ts';
import { Recorder } from '../support/recorded-run.ts';
import { requestOf } from '../support/request.ts';

const second = 'mayfly-test/second:1';

let installation: Installation;
/** An archive that is fine: what `docker save` writes, and an OCI layout. */
let good: string;

before(async () => {
  installation = await openInstallation();
  good = await buildStandIn(standInFor('hello:1')!, { workDirectory: join(installation.config.dataDirectory, 'stand-ins') });
});
after(async () => {
  const { controller, provider } = installation;
  await controller.removeImage(second);
  for (const { key, title } of await provider.listTemplates()) if (title === second) await provider.removeTemplate(key);
});

test('an image that nobody added and that only a stage names: it is told at once, and the run fails when it gets there', async () => {
  const stage = `stage('Second') { agent { docker 'nosuch/tool:7' }\nsteps { sh 'echo never' } }`;
  await withDirectory({ Jenkinsfile: `pipeline {\n agent none\n stages { stage('First') { agent any\nsteps { echo 'before it' } }\n${stage} }\n}` }, async (directory) => {
    const { code, stdout, stderr } = await mayfly(['run', '--provider', 'qemu', directory]);
    assert.equal(code, 1, stderr);
    assert.match(stderr, /^! The image nosuch\/tool:7 was not added/m);
    assert.match(stdout, /^before it$/m);
    assert.match(stdout, /The image nosuch\/tool:7 was not added/);
    assert.match(stdout, /mayfly images add nosuch\/tool:7 image\.tar/);
    assert.doesNotMatch(stdout, /^never$/m);
  });
});

test('an image of another architecture is refused with both names', async () => {
  await withDirectory({}, async (directory) => {
    const archive = join(directory, 'foreign.tar');
    const layer = await writeLayer(join(directory, 'layer.tar'), { directory: null, directories: { etc: { owner: 0, mode: 0o755 } }, links: { sh: 'busybox' } });
    const architecture = process.arch === 'arm64' ? 'amd64' : 'arm64';
    await writeImageArchive(archive, { name: 'mayfly-test/refused:1', architecture, env: [], entrypoint: [], cmd: ['sh'], labels: {} }, [layer]);
    const { code, stderr } = await refused(archive);
    assert.equal(code, 65, stderr);
    assert.match(stderr, /arm64/);
    assert.match(stderr, /amd64/);
  });
});

test('archives that are none: noise, a torn one, an empty file, a missing one', async () => {
  await withDirectory({ 'noise.tar': randomBytes(50_000), 'empty.tar': '' }, async (directory) => {
    const whole = await readFile(good);
    await writeFile(join(directory, 'torn.tar'), whole.subarray(0, whole.length >> 1));
    for (const [name, exitCode, expected] of [
      ['noise.tar', 65, /corrupt, or no image/], ['torn.tar', 65, /corrupt, or no image/], ['empty.tar', 65, /is empty/], ['missing.tar', 66, /no file or directory/],
    ] as const) {
      const { code, stderr } = await refused(join(directory, name));
      assert.equal(code, exitCode, `${name}: ${stderr}`);
      assert.match(stderr, expected);
      assert.doesNotMatch(stderr, /bug in Mayfly/);
    }
  });
});

test('a wrong name for an image is refused before anything is read', async () => {
  for (const name of ['Hello:1', '../up', 'a b', 'x:', `${'long/'.repeat(60)}x`]) {
    const { code, stderr } = await mayfly(['images', '--provider', 'qemu', 'add', name, good]);
    assert.equal(code, 64, stderr);
    assert.match(stderr, /is no name of an image/);
  }
});

test('an OCI layout\'s directory is accepted, and serves as the second image of a pipeline', async () => {
  const { controller } = installation;
  await withDirectory({}, async (directory) => {
    const unpacked = await exec('tar', ['-xf', good, '-C', directory]);
    assert.equal(unpacked.code, 0, unpacked.stderr);
    await rm(join(directory, 'manifest.json')); // Only Docker writes it; other tools' layouts have none.
    const added = await mayfly(['images', '--provider', 'qemu', 'add', second, directory]);
    assert.equal(added.code, 0, added.stderr);
    assert.match(added.stdout, /mayfly-test\/second:1 added: sha256:[0-9a-f]{64} for (amd64|arm64)/);
  });
  assert.ok((await controller.images()).some(({ name, standIn }) => name === second && standIn === null));

  const seen = new Recorder();
  const outcome = await controller.run({
    ...requestOf({
      Jenkinsfile: `pipeline {
        agent { docker 'hello:1' }
        stages {
          stage('First') { steps { sh 'echo first: $(hostname)' } }
          stage('Second') {
            agent { docker '${second}' }
            steps { sh 'echo second: $(hostname)' }
          }
        }
      }`,
    }, seen),
    images: ['hello:1'],
  });
  assert.deepEqual(outcome, { kind: 'succeeded', error: null }, seen.text);
  const [, first] = /^first: (\w+)$/m.exec(seen.text) ?? [];
  const [, other] = /^second: (\w+)$/m.exec(seen.text) ?? [];
  assert.ok(first && other && first !== other, `both stages ran in one container:\n${seen.text}`);
  assert.match(seen.text, /Loading image mayfly-test\/second:1/, 'the second image was there from the start, so this shows nothing');
});

/** Tries to add it, and sees that nothing of it stays. */
async function refused(archive: string): Promise<MayflyEnd> {
  const { config, controller, provider } = installation;
  const templates = async (): Promise<readonly string[]> => (await provider.listTemplates()).map(({ key }) => key);
  const listed = async (): Promise<unknown> => ({
    images: (await controller.images()).map(({ name }) => name),
    files: (await readdir(join(config.dataDirectory, 'images'))).sort(),
    drafts: (await readdir(join(config.dataDirectory, 'templates'))).filter((name) => name.startsWith('.')),
    machines: (await provider.list()).length,
  });
  const [earlier, kept] = [await listed(), await templates()];
  const end = await mayfly(['images', '--provider', 'qemu', 'add', 'mayfly-test/refused:1', archive]);
  assert.deepEqual(await listed(), earlier);
  // Others may be gone: what is to be made gets room first.
  assert.deepEqual((await templates()).filter((key) => !kept.includes(key)), []);
  return end;
}
