import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { extract } from 'tar-stream';
import type { Header } from 'tar-stream';
import { mirrorAmong } from './debian-mirror.ts';
import { writeImageArchive } from './oci-archive.ts';
import { sourceDateEpoch, writeLayer } from './oci-layer.ts';
import { standInFor } from './stand-ins.ts';

const image = {
  name: 'maven:3', architecture: 'amd64', env: ['PATH=/bin'], entrypoint: ['/entry'], cmd: ['mvn'], labels: { 'io.mayfly.stand-in': 'maven' },
};

test('a layer holds the files sorted, with fixed times, owners and modes', async (t) => {
  const directory = await sample(t);
  const layer = await writeLayer(join(directory, '..', 'layer.tar'), {
    directory, directories: { 'home/me': { owner: 1000, mode: 0o1777 } }, links: { 'bin/sh': '../b/tool' },
  });
  const body = await readFile(layer.file);
  assert.equal(layer.digest, sha256(body));
  assert.equal(layer.size, body.length);
  const entries = await readTar(Readable.from(body));
  assert.deepEqual([...entries].map(([name, { header }]) => [name, header.type, header.uid, header.mode, header.linkname ?? null]), [
    ['a.txt', 'file', 0, 0o644, null],
    ['b', 'directory', 0, 0o755, null],
    ['b/tool', 'file', 0, 0o755, null],
    ['bin', 'directory', 0, 0o755, null],
    ['bin/sh', 'symlink', 0, 0o777, '../b/tool'],
    ['home', 'directory', 0, 0o755, null],
    ['home/me', 'directory', 1000, 0o1777, null],
  ]);
  assert.equal(entries.get('b/tool')?.body.toString(), '#!/bin/sh\n');
  for (const { header } of entries.values()) assert.equal(header.mtime?.getTime(), sourceDateEpoch * 1000);
});

test('equal files give equal bytes, whatever their times and the order of making', async (t) => {
  const one = await sample(t);
  const other = join(one, '..', 'other');
  await cp(one, other, { recursive: true });
  await utimes(join(other, 'a.txt'), 1, 1);
  await chmod(join(other, 'a.txt'), 0o600);
  const contents = { directories: {}, links: {} };
  const first = await writeLayer(`${one}.tar`, { directory: one, ...contents });
  const second = await writeLayer(`${other}.tar`, { directory: other, ...contents });
  assert.equal(first.digest, second.digest);
  const archives = [`${one}.image`, `${other}.image`] as const;
  assert.equal(await writeImageArchive(archives[0], image, [first]), await writeImageArchive(archives[1], image, [second]));
  assert.equal(sha256(await readFile(archives[0])), sha256(await readFile(archives[1])));
});

test('an archive is an OCI layout and a docker archive of the same image, and every digest is right', async (t) => {
  const directory = await sample(t);
  const empty = { directory: null, directories: {}, links: {} };
  const layers = [
    await writeLayer(`${directory}.1`, { ...empty, directory }),
    await writeLayer(`${directory}.2`, { ...empty, links: { x: 'y' } }),
  ];
  const id = await writeImageArchive(`${directory}.tar`, image, layers);
  const entries = await readTar(createReadStream(`${directory}.tar`));
  const json = (name: string): any => JSON.parse(entries.get(name)?.body.toString() ?? 'null'); // eslint-disable-line typescript/no-explicit-any
  const blob = (digest: string): string => `blobs/${digest.replace(':', '/')}`;

  for (const [name, { body }] of entries) if (name.startsWith('blobs/')) assert.equal(name, blob(sha256(body)));
  assert.equal([...entries.keys()].filter((name) => name.startsWith('blobs/')).length, 4);
  assert.deepEqual(json('oci-layout'), { imageLayoutVersion: '1.0.0' });
  const [described] = json('index.json').manifests;
  assert.equal(described.annotations['io.containerd.image.name'], 'docker.io/library/maven:3');
  assert.equal(described.size, entries.get(blob(described.digest))?.body.length);
  const manifest = json(blob(described.digest));
  assert.equal(manifest.config.digest, id);
  assert.deepEqual(manifest.layers.map((layer: { digest: string; size: number }) => [layer.digest, layer.size]), layers.map(({ digest, size }) => [digest, size]));
  const config = json(blob(id));
  assert.equal(config.architecture, 'amd64');
  assert.deepEqual(config.rootfs.diff_ids, layers.map(({ digest }) => digest));
  assert.deepEqual(config.config, { Env: ['PATH=/bin'], Cmd: ['mvn'], Labels: { 'io.mayfly.stand-in': 'maven' }, Entrypoint: ['/entry'] });
  assert.deepEqual(json('manifest.json'), [{ Config: blob(id), RepoTags: ['maven:3'], Layers: layers.map(({ digest }) => blob(digest)) }]);
});

test('an archive whose layer vanished is an error, not half an archive that looks whole', async (t) => {
  const directory = await sample(t);
  const layer = await writeLayer(`${directory}.1`, { directory, directories: {}, links: {} });
  await rm(layer.file);
  await assert.rejects(writeImageArchive(`${directory}.tar`, image, [layer]), { code: 'ENOENT' });
});

test('the stand-ins of the examples are found by every way to write their names', () => {
  assert.equal(standInFor('maven:3')?.name, 'maven');
  assert.equal(standInFor('docker.io/library/maven:3')?.name, 'maven');
  assert.equal(standInFor('hello:1')?.name, 'hello');
  for (const name of ['maven', 'maven:3.9', 'example.org/maven:3', 'other/maven:3', 'hello:1@sha256:0']) assert.equal(standInFor(name), null, name);
});

test('a key changes with a file of the recipe', async (t) => {
  const directory = await sample(t);
  await mkdir(join(directory, 'one/files'), { recursive: true });
  await writeFile(join(directory, 'one/recipe.json'), JSON.stringify({
    image: 'one:1', suite: 'trixie', packages: ['busybox'], remove: [], directories: {}, links: {}, config: { env: [], entrypoint: [], cmd: [] },
  }));
  await writeFile(join(directory, 'one/files/x'), 'before');
  const before = standInFor('one:1', directory)?.key;
  assert.equal(standInFor('one:1', directory)?.key, before);
  await writeFile(join(directory, 'one/files/x'), 'after');
  assert.notEqual(standInFor('one:1', directory)?.key, before);
  await writeFile(join(directory, 'one/recipe.json'), '{"image":"one:1"}');
  assert.throws(() => standInFor('one:1', directory), { code: 'invalid' });
});

test('the mirror is the Debian archive itself, not a side archive or somebody else\'s', () => {
  assert.equal(mirrorAmong([
    'Debian Backports|bookworm-backports|main|http://mirror.test/debian/',
    'Other|bookworm|main|http://other.test/',
    'Debian|bookworm-security|main|http://mirror.test/security/',
    'Debian|bookworm|contrib|http://mirror.test/contrib/',
    'Debian|bookworm|main|cdrom://disc/',
    'Debian|bookworm|main|http://mirror.test/debian/',
  ].join('\n')), 'http://mirror.test/debian/');
  assert.equal(mirrorAmong('||main|http://never.updated.test/\n\n'), null);
});

async function sample(t: TestContext): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'mayfly-test-'));
  t.after(() => rm(parent, { recursive: true }));
  const directory = join(parent, 'sample');
  await mkdir(join(directory, 'b'), { recursive: true });
  await writeFile(join(directory, 'b/tool'), '#!/bin/sh\n', { mode: 0o700 });
  await writeFile(join(directory, 'a.txt'), 'a');
  return directory;
}

async function readTar(stream: Readable): Promise<Map<string, { header: Header; body: Buffer }>> {
  const entries = new Map<string, { header: Header; body: Buffer }>();
  const unpack = extract();
  stream.pipe(unpack);
  for await (const entry of unpack) entries.set(entry.header.name, { header: entry.header, body: await buffer(entry) });
  return entries;
}

function sha256(body: Buffer): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}
