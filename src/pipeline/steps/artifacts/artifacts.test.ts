import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepRunner } from '../../testing/step-runner.ts';

const FILES = { 'a.jar': 'A', 'lib/b.jar': 'B', 'notes.txt': 'N', '.git/config': 'G' };

test('stash keeps files for unstash', async () => {
  const { call, host, logged } = await createStepRunner({ files: FILES });
  await call('stash', { name: 'jars', includes: '**/*.jar', excludes: 'a*' });
  await call('stash', 'all');
  await call('dir', 'elsewhere', (caller) => call('unstash', 'jars', undefined, caller));
  assert.equal(host.fileText('/workspace/elsewhere/lib/b.jar'), 'B');
  assert.equal(host.fileText('/workspace/elsewhere/a.jar'), null);
  assert.deepEqual(logged().filter((line) => line.startsWith('Stashed')), ['Stashed 1 file(s)', 'Stashed 3 file(s)']);
});

test('stash fails without files unless it may be empty; unstash without a stash', async () => {
  const { call, fails } = await createStepRunner({ files: FILES });
  assert.equal(await fails('stash', { name: 'x', includes: '*.war' }), 'No files included in stash ‘x’');
  await call('stash', { name: 'x', includes: '*.war', allowEmpty: true });
  await call('unstash', 'x');
  assert.equal(await fails('unstash', 'y'), 'No such saved stash ‘y’');
  assert.equal(await fails('stash', 'a/b'), '‘/’ is an unsafe character');
  assert.equal(await fails('stash', ' '), 'No name is specified');
});

test('useDefaultExcludes: false takes .git too', async () => {
  const { call, logged } = await createStepRunner({ files: FILES });
  await call('stash', { name: 'x', useDefaultExcludes: false });
  assert.deepEqual(logged(), ['Stashed 4 file(s)']);
});

test('archiveArtifacts keeps files, and fingerprints when asked', async () => {
  const { call, host, logged } = await createStepRunner({ files: FILES });
  await call('archiveArtifacts', { artifacts: '**/*.jar', fingerprint: true });
  assert.deepEqual(await host.listArtifacts(), ['a.jar', 'lib/b.jar']);
  assert.deepEqual(logged(), ['Archiving artifacts', 'Recording fingerprints']);
  assert.ok(host.trace.some((line) => line.includes('fingerprint a.jar, lib/b.jar')));
});

test('archiveArtifacts fails when nothing matches, with the words that people search for', async () => {
  const { call, fails, logged } = await createStepRunner({ files: FILES });
  const message = 'No artifacts found that match the file pattern "*.war". Configuration error?';
  assert.equal(await fails('archiveArtifacts', '*.war'), message);
  await call('archiveArtifacts', { artifacts: '*.war', allowEmptyArchive: true });
  assert.equal(logged().at(-1), message);
});

test('archiveArtifacts onlyIfSuccessful looks at the run so far', async () => {
  const { call, host, run } = await createStepRunner({ files: FILES });
  run.outcome.result = 'FAILURE';
  await call('archiveArtifacts', { artifacts: '*.jar', onlyIfSuccessful: true });
  assert.deepEqual(await host.listArtifacts(), []);
  run.outcome.result = 'UNSTABLE';
  await call('archiveArtifacts', { artifacts: '*.jar', onlyIfSuccessful: true });
  assert.deepEqual(await host.listArtifacts(), ['a.jar']);
});

test('archive is the old way, unarchive the way back', async () => {
  const { call, fails, host } = await createStepRunner({ files: FILES });
  await call('archive', '**/*.jar');
  await call('archive', '**/*.war');
  await call('unarchive', { mapping: { 'a.jar': 'copy.jar', 'lib/': 'libs' } });
  assert.deepEqual([host.fileText('/workspace/copy.jar'), host.fileText('/workspace/libs/b.jar')], ['A', 'B']);
  await call('unarchive', { mapping: { '': 'all' } });
  assert.equal(host.fileText('/workspace/all/lib/b.jar'), 'B');
  assert.equal(await fails('unarchive', { mapping: { 'c.jar': '.' } }), 'no artifacts to match in c.jar');
  assert.match(await fails('unarchive'), /needs a mapping/);
});

test('fingerprint', async () => {
  const { call, host } = await createStepRunner({ files: FILES });
  await call('fingerprint', '*.jar');
  assert.equal(host.trace.at(-2)?.trim(), 'fingerprint a.jar');
});

test('excludes and defaultExcludes of what keeps and what records', async () => {
  const { call, host } = await createStepRunner({ files: FILES });
  const fingerprints = (): string[] => host.trace.flatMap((line) => /^ *fingerprint (.*)$/.exec(line)?.[1] ?? []);
  await call('archiveArtifacts', { artifacts: '**', excludes: 'lib/**, *.txt' });
  assert.deepEqual(await host.listArtifacts(), ['a.jar']);
  await call('archiveArtifacts', { artifacts: '**', excludes: '**/*.jar,*.txt', defaultExcludes: false });
  assert.deepEqual(await host.listArtifacts(), ['.git/config', 'a.jar']);
  await call('archive', { includes: '**', excludes: 'notes.txt' });
  assert.deepEqual(await host.listArtifacts(), ['.git/config', 'a.jar', 'lib/b.jar']);
  await call('fingerprint', { targets: '**', excludes: '*.jar' });
  await call('fingerprint', { targets: '**', excludes: '**/*.jar, *.txt', defaultExcludes: false });
  assert.deepEqual(fingerprints(), ['lib/b.jar, notes.txt', '.git/config']);
});
