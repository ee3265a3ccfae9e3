import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MemoryStepHostOptions } from '../../memory-host/memory-options.ts';
import { createStepRunner, textOf } from '../../testing/step-runner.ts';

const credentials = {
  settings: { kind: 'file', name: 'settings.xml', content: new TextEncoder().encode('<user>${WHO}</user> ${NOBODY}') },
  token: { kind: 'text', secret: 'hush' },
} as const satisfies MemoryStepHostOptions['credentials'];

test('configFileProvider: a file for the time of the block, with its path in a variable', async () => {
  const { call, host } = await createStepRunner({ credentials });
  const path = textOf(await call('configFileProvider', { managedFiles: [{ $class: 'ManagedFile', fileId: 'settings', variable: 'SETTINGS' }] }, ({ frame }) => {
    const inside = frame.declared.get('SETTINGS') ?? '';
    assert.equal(host.fileText(inside), '<user>${WHO}</user> ${NOBODY}');
    return inside;
  }));
  assert.match(path, /settings\.xml$/);
  assert.equal(host.fileText(path), null);
});

test('configFileProvider: a file where it is wanted stays there; its variables are filled in', async () => {
  const { call, host } = await createStepRunner({ credentials });
  const inEnvironment = await call('withEnv', { overrides: ['WHO=ada'] }, (caller) =>
    call('configFileProvider', { managedFiles: [{ $class: 'configFile', fileId: 'settings', targetLocation: 'conf/', variable: 'S', replaceTokens: true }] }, ({ frame }) => frame.declared.get('S') ?? null, caller));
  assert.equal(inEnvironment, '/workspace/conf/settings.xml');
  assert.equal(host.fileText('/workspace/conf/settings.xml'), '<user>ada</user> ${NOBODY}');
});

test('configFileProvider: what the run is not given is told, and the block runs', async () => {
  const { call, host } = await createStepRunner({ credentials });
  const files = ['nope', 'token'].map((fileId) => ({ $class: 'configFile', fileId, variable: 'X' }));
  assert.equal(await call('configFileProvider', { managedFiles: files }, ({ frame }) => frame.declared.get('X') ?? 'none'), 'none');
  assert.equal(host.trace.filter((line) => line.includes('is left out: the run is given no secret file of that id')).length, 2);
});
