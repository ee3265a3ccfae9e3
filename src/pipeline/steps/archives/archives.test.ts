import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesOf } from '../../run/collections.ts';
import type { ListValue, MapValue } from '../../run/value.ts';
import { HostError } from '../../step-host.ts';
import { createStepRunner } from '../../testing/step-runner.ts';

const FILES = { 'src/a.txt': 'A', 'src/b.log': 'B' };

for (const [pack, unpack, packFile, unpackFile] of [['zip', 'unzip', 'zipFile', 'zipFile'], ['tar', 'untar', 'file', 'file']] as const) {
  test(`${pack} and ${unpack}`, async () => {
    const { call, fails, host } = await createStepRunner({ files: FILES });
    await call(pack, { [packFile]: 'out', dir: 'src', glob: '*', exclude: '*.log', archive: true });
    assert.deepEqual(await host.listArtifacts(), ['out']);
    assert.equal(await fails(pack, { [packFile]: 'out' }), '/workspace/out exists.');
    assert.equal(await fails(pack, { [packFile]: 'src' }), '/workspace/src exists.');
    await call(pack, { [packFile]: 'out', overwrite: true });
    const written = await call(unpack, { [unpackFile]: 'out', dir: 'copy', glob: '**/*.txt' });
    assert.deepEqual((written as ListValue).elements, ['/workspace/copy/src/a.txt']);
    assert.equal(host.fileText('/workspace/copy/src/a.txt'), 'A');
    assert.equal(await call(unpack, { [unpackFile]: 'out', test: true }), true);
    assert.equal(await call(unpack, { [unpackFile]: 'src/a.txt', test: true }), false);
    assert.equal(await call(unpack, { [unpackFile]: 'none', test: true }), false);
    assert.equal(await fails(unpack, 'none'), '/workspace/none does not exist.');
    assert.equal(await fails(unpack, 'src'), '/workspace/src is a directory.');
    assert.match(await fails(pack), /^(zipFile|file): Can not be empty$/);
  });
}

test('an archive does not hold itself', async () => {
  const { call, host, logged } = await createStepRunner({ files: FILES });
  await call('zip', { zipFile: 'out.zip' });
  await call('zip', { zipFile: 'out.zip', overwrite: true });
  await call('unzip', { zipFile: 'out.zip', dir: 'copy', quiet: true });
  assert.deepEqual([host.fileText('/workspace/copy/out.zip'), logged().at(-1)], [null, 'Extracted: 2 files']);
});

test('unzip read: texts by path', async () => {
  const { call } = await createStepRunner({ files: FILES });
  await call('zip', { zipFile: 'out.zip', dir: 'src' });
  const texts = (await call('unzip', { zipFile: 'out.zip', read: true, glob: '*.txt' })) as MapValue;
  assert.deepEqual(entriesOf(texts).map(({ key, value }) => [key, value]), [['a.txt', 'A']]);
});

test('tar without compression', async () => {
  const { call, host } = await createStepRunner({ files: FILES });
  await call('tar', { file: 'a.tar', compress: false });
  await call('tar', { file: 'a.tgz' });
  assert.deepEqual(host.trace.flatMap((line) => /^ *(tar(?:\.gz)?) \/workspace/.exec(line)?.[1] ?? []), ['tar', 'tar.gz']);
});

test('what is wrong with the machine is not the archive’s fault', async () => {
  const runner = await createStepRunner({ files: FILES });
  await runner.call('zip', { zipFile: 'out.zip' });
  runner.host.testArchive = () => Promise.reject(new HostError('infrastructure', 'the disk is gone'));
  await assert.rejects(runner.call('unzip', { zipFile: 'out.zip', test: true }), /the disk is gone/);
});

for (const [pack, unpack, packFile, unpackFile] of [['zip', 'unzip', 'zipFile', 'zipFile'], ['tar', 'untar', 'file', 'file']] as const) {
  test(`${pack}: exclude and defaultExcludes; ${unpack}: quiet`, async () => {
    const { call, host, logged } = await createStepRunner({ files: { 'a.txt': 'A', 'b.txt': 'B', '.git/config': 'G' } });
    await call(pack, { [packFile]: 'one', exclude: 'b*' });
    await call(unpack, { [unpackFile]: 'one', dir: 'one.d', quiet: true });
    assert.deepEqual(['a.txt', 'b.txt', '.git/config'].map((path) => host.fileText(`/workspace/one.d/${path}`)), ['A', null, null]);
    assert.deepEqual(logged().filter((line) => line.startsWith('Extract')), ['Extracting from /workspace/one', 'Extracted: 1 files']);
    await call(pack, { [packFile]: 'two', glob: '**', exclude: 'one*, one*/**', defaultExcludes: false });
    await call(unpack, { [unpackFile]: 'two', dir: 'two.d' });
    assert.deepEqual(['a.txt', 'b.txt', '.git/config'].map((path) => host.fileText(`/workspace/two.d/${path}`)), ['A', 'B', 'G']);
  });
}

test('unzip read in another charset', async () => {
  const { call } = await createStepRunner({ files: { 'l.txt': Uint8Array.of(0xe4, 0x62) } });
  await call('zip', { zipFile: 'out.zip', glob: 'l.txt' });
  const read = async (charset: string): Promise<unknown> => entriesOf((await call('unzip', { zipFile: 'out.zip', read: true, charset })) as MapValue)[0]?.value;
  assert.equal(await read('ISO-8859-1'), 'äb');
  assert.notEqual(await read('UTF-8'), 'äb');
});
