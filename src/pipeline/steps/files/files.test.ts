import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longOf, toDoubleValue } from '../../run/numbers/number.ts';
import type { ListValue } from '../../run/value.ts';
import { createStepRunner, property } from '../../testing/step-runner.ts';

test('a file is written, found and read again', async () => {
  const { call, host } = await createStepRunner();
  await call('writeFile', { file: 'a/b.txt', text: 'héllo' });
  assert.equal(host.fileText('/workspace/a/b.txt'), 'héllo');
  assert.equal(await call('readFile', 'a/b.txt'), 'héllo');
  assert.equal(await call('fileExists', 'a/b.txt'), true);
  assert.equal(await call('fileExists', 'a'), true);
  assert.equal(await call('fileExists', 'c'), false);
});

test('encodings: Base64, Latin 1, UTF-16, and one that nobody knows', async () => {
  const { call, fails } = await createStepRunner();
  await call('writeFile', { file: 'b', text: 'aMOpbGxv', encoding: 'Base64' });
  assert.equal(await call('readFile', 'b'), 'héllo');
  assert.equal(await call('readFile', { file: 'b', encoding: 'Base64' }), 'aMOpbGxv');
  for (const encoding of ['ISO-8859-1', 'UTF-16', 'utf-16le', 'UTF-8']) {
    await call('writeFile', { file: 'e', text: 'héllo', encoding });
    assert.equal(await call('readFile', { file: 'e', encoding }), 'héllo', encoding);
  }
  assert.match(await fails('readFile', { file: 'b', encoding: 'klingon' }), /UnsupportedCharsetException: klingon/);
  assert.match(await fails('writeFile', { file: 'b', text: 'x', encoding: 'shift_jis' }), /can't be written in shift_jis/);
  for (const encoding of ['utf-32le', 'UTF-32', 'utf-16be', 'iso-8859-15', 'windows-1252']) {
    await call('writeFile', { file: 'round', text: 'Grün €', encoding });
    assert.equal(await call('readFile', { file: 'round', encoding }), 'Grün €', encoding);
  }
  for (const [bytes, encoding] of [['//5oAA==', 'UTF-16'], ['AGg=', 'utf16'], ['//4AAGgAAAA=', 'UTF-32'], ['AAAAaA==', 'utf_32']] as const) {
    await call('writeFile', { file: 'marked', text: bytes, encoding: 'Base64' });
    assert.equal(await call('readFile', { file: 'marked', encoding }), 'h', encoding);
  }
  await call('writeFile', { file: 'plain', text: 'é', encoding: 'US-ASCII' });
  assert.equal(await call('readFile', 'plain'), '?');
  await call('writeFile', { file: 'round', text: '¤', encoding: 'iso-8859-1' });
  assert.equal(await call('readFile', { file: 'round', encoding: 'iso-8859-15' }), '€');
});

test('a file that is missing or a directory is told with its path', async () => {
  const { fails, call } = await createStepRunner();
  await call('writeFile', { file: 'a/b.txt', text: '' });
  assert.equal(await fails('readFile', 'nothing.txt'), '/workspace/nothing.txt');
  assert.equal(await call('sha1', 'nothing.txt'), null);
  await assert.rejects(call('readFile', 'a'), /\/workspace\/a is a directory/);
});

test('steps of files need a node', async () => {
  const { fails } = await createStepRunner({ withoutPlace: true });
  for (const [name, args] of [['readFile', 'a'], ['findFiles', {}], ['touch', 'a'], ['stash', 'a'], ['pwd', {}], ['sh', 'ls'], ['dir', 'a'], ['junit', 'a'], ['isUnix', {}]] as const) {
    assert.match(await fails(name, args, name === 'dir' ? () => null : undefined), /^Required context class hudson.FilePath is missing/, name);
  }
});

test('findFiles returns objects, directories only without a pattern', async () => {
  const runner = await createStepRunner({ files: { 'a.txt': '1', 'lib/b.txt': '22', 'lib/c.log': '', '.git/config': '', 'with blank.txt': '' } });
  const list = async (args: Parameters<typeof runner.call>[1]): Promise<unknown[]> =>
    Promise.all(((await runner.call('findFiles', args)) as ListValue).elements.map((each) => property(each, 'path', runner)));
  assert.deepEqual(await list({}), ['a.txt', 'lib/', 'with blank.txt']);
  assert.deepEqual(await list('**/*.txt'), ['a.txt', 'lib/b.txt', 'with blank.txt']);
  assert.deepEqual(await list({ glob: '**/*.txt, lib/', excludes: 'a*' }), ['lib/b.txt', 'lib/c.log', 'with blank.txt']);
  assert.deepEqual(await list('with blank.txt'), ['with blank.txt']);
  const [found] = ((await runner.call('findFiles', 'lib/b.txt')) as ListValue).elements;
  assert.deepEqual(await Promise.all(['name', 'directory', 'nonsense'].map((name) => property(found ?? null, name, runner))), ['b.txt', false, undefined]);
  assert.deepEqual(await property(found ?? null, 'length', runner), { kind: 'number', type: 'Long', value: 2n });
});

test('more patterns than are compared are an error, so that none is left out in silence', async () => {
  const { call, fails } = await createStepRunner({ files: { 'a.txt': '' } });
  assert.equal(((await call('findFiles', `a.txt${',b'.repeat(999)}`)) as ListValue).elements.length, 1);
  assert.match(await fails('findFiles', { glob: '**', excludes: `b${',b'.repeat(1000)}` }), /more than 1000 patterns/);
});

test('touch makes a file, and keeps what is in one', async () => {
  const runner = await createStepRunner({ files: { 'a.txt': 'text' } });
  const { call, host } = runner;
  const touched = await call('touch', { file: 'a.txt', timestamp: 1000 });
  assert.deepEqual(await Promise.all(['length', 'lastModified'].map((name) => property(touched, name, runner))), [longOf(4), longOf(1000)]);
  await call('touch', 'new.txt');
  await call('touch', { file: 'new.txt', timestamp: { value: toDoubleValue(Number.NaN) } });
  assert.deepEqual([host.fileText('/workspace/a.txt'), host.fileText('/workspace/new.txt')], ['text', '']);
});

test('digests', async () => {
  const { call } = await createStepRunner({ files: { 'a.txt': 'abc' } });
  assert.equal(await call('sha1', 'a.txt'), 'a9993e364706816aba3e25717850c26c9cd0d89d');
  assert.equal(await call('sha256', 'a.txt'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('readTrusted reads the repository, without a node', async () => {
  const { call, fails } = await createStepRunner({ withoutPlace: true, repository: { 'Jenkinsfile': 'node {}' } });
  assert.equal(await call('readTrusted', 'Jenkinsfile'), 'node {}');
  assert.equal(await fails('readTrusted', 'other'), 'other not found');
});
