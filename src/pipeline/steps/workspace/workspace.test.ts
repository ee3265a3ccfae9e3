import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostError } from '../../step-host.ts';
import { createStepRunner } from '../../testing/step-runner.ts';

test('dir changes the directory for its block, and says so', async () => {
  const { call, logged } = await createStepRunner();
  assert.equal(await call('dir', 'a/../b', (caller) => call('pwd', {}, undefined, caller)), '/workspace/b');
  assert.equal(await call('dir', '/opt', (caller) => call('dir', 'x', (inner) => call('pwd', {}, undefined, inner), caller)), '/opt/x');
  assert.equal(logged()[0], 'Running in /workspace/b');
});

test('pwd knows the directory for temporary files', async () => {
  const { call } = await createStepRunner();
  assert.equal(await call('pwd', { tmp: true }), '/workspace@tmp');
  assert.equal(await call('dir', 'a', (caller) => call('pwd', { tmp: true }, undefined, caller)), '/workspace/a@tmp');
});

test('deleteDir removes the current directory alone', async () => {
  const { call, host } = await createStepRunner({ files: { 'a/x': '', 'b/y': '' } });
  await call('dir', 'a', (caller) => call('deleteDir', {}, undefined, caller));
  assert.deepEqual([host.fileText('/workspace/a/x'), host.fileText('/workspace/b/y')], [null, '']);
});

test('ws has a workspace of its own, with a number when it is in use', async () => {
  const { call, host, logged } = await createStepRunner();
  const inner = await call('ws', 'mine', (caller) => call('ws', 'mine', (innermost) => call('pwd', {}, undefined, innermost), caller));
  assert.equal(inner, '/workspaces/mine@2');
  assert.deepEqual(logged(), ['Running in /workspaces/mine', 'Running in /workspaces/mine@2']);
  assert.equal(host.openPlaces(), 1);
});

test('ws gives its workspace back after a failure', async () => {
  const { call, fails, host } = await createStepRunner();
  assert.equal(await fails('ws', 'mine', () => call('error', 'no')), 'no');
  assert.equal(host.openPlaces(), 1);
});

test('cleanWs removes everything, or what its patterns say', async () => {
  const { call, host, logged } = await createStepRunner({ files: { 'a.log': '', 'b.txt': '', 'keep/c.log': '' } });
  await call('cleanWs', { patterns: [{ pattern: '**/*.log', type: 'INCLUDE' }, { pattern: 'keep/**', type: 'EXCLUDE' }] });
  assert.deepEqual(['a.log', 'b.txt', 'keep/c.log'].map((path) => host.fileText(`/workspace/${path}`)), [null, '', '']);
  await call('cleanWs');
  assert.equal(host.fileText('/workspace/b.txt'), null);
  assert.deepEqual(logged().slice(-2), ['[WS-CLEANUP] Deleting project workspace...', '[WS-CLEANUP] done']);
});

test('cleanWs with nothing but exceptions removes the rest', async () => {
  const { call, host } = await createStepRunner({ files: { 'a.log': '', 'keep/c.log': '' } });
  await call('cleanWs', { patterns: [{ pattern: 'keep/**', type: 'EXCLUDE' }] });
  assert.deepEqual(['a.log', 'keep/c.log'].map((path) => host.fileText(`/workspace/${path}`)), [null, '']);
});

test('cleanWs leaves files alone after results that it is not for', async () => {
  const { call, host, run } = await createStepRunner({ files: { 'a.log': '' } });
  await call('cleanWs', { cleanWhenSuccess: false });
  run.outcome.result = 'FAILURE';
  await call('cleanWs', { skipWhenFailed: true });
  assert.equal(host.fileText('/workspace/a.log'), '');
  await call('cleanWs', { cleanWhenSuccess: false });
  assert.equal(host.fileText('/workspace/a.log'), null);
});

for (const [result, parameter] of [['UNSTABLE', 'cleanWhenUnstable'], ['FAILURE', 'cleanWhenFailure'], ['NOT_BUILT', 'cleanWhenNotBuilt'], ['ABORTED', 'cleanWhenAborted']] as const) {
  test(`cleanWs ${parameter}`, async () => {
    const { call, host, run, logged } = await createStepRunner({ files: { 'a.log': '' } });
    run.outcome.result = result;
    await call('cleanWs', { [parameter]: false });
    assert.equal(host.fileText('/workspace/a.log'), '');
    assert.equal(logged().at(-1), `[WS-CLEANUP] Skipped based on build state ${result}`);
    await call('cleanWs', { [parameter]: true, cleanWhenSuccess: false });
    assert.equal(host.fileText('/workspace/a.log'), null);
  });
}

test('cleanWs deleteDirs takes directories that the patterns name, with what is in them', async () => {
  const files = { 'out/a.txt': '', 'out/deep/b.log': '', 'c.txt': '' };
  const only = await createStepRunner({ files });
  await only.call('cleanWs', { patterns: [{ pattern: 'out', type: 'INCLUDE' }] });
  assert.equal(only.host.fileText('/workspace/out/a.txt'), '');
  const { call, host } = await createStepRunner({ files });
  await call('cleanWs', { deleteDirs: true, patterns: [{ pattern: 'out', type: 'INCLUDE' }] });
  assert.deepEqual(['out/a.txt', 'out/deep/b.log', 'c.txt'].map((path) => host.fileText(`/workspace/${path}`)), [null, null, '']);
});

test('cleanWs notFailBuild goes on when a file stays, but not when the machine is gone', async () => {
  const { call, fails, host, logged } = await createStepRunner();
  host.remove = () => Promise.reject(new HostError('pipeline', 'a file is held'));
  assert.equal(await fails('cleanWs'), 'a file is held');
  await call('cleanWs', { notFailBuild: true });
  assert.equal(logged().at(-1), '[WS-CLEANUP] Cannot delete workspace: a file is held');
  host.remove = () => Promise.reject(new HostError('infrastructure', 'the machine is gone'));
  await assert.rejects(call('cleanWs', { notFailBuild: true }), /the machine is gone/);
});
