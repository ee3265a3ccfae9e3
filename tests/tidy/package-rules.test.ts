import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkExactVersions, checkInstalledScripts, checkLockfileScripts } from './package-rules.ts';

test('ranges, tags and addresses are no exact versions', () => {
  assert.deepEqual(checkExactVersions({ dependencies: { a: '1.2.3' }, devDependencies: { b: '1.0.0-beta.1' } }), []);
  for (const version of ['^1.2.3', '~1.2.3', '1.x', 'latest', '*', 'file:../a', '>=1.0.0']) {
    assert.equal(checkExactVersions({ optionalDependencies: { a: version } }).length, 1, version);
  }
});

test('install scripts are found in the lockfile, in manifests, and by binding.gyp', () => {
  assert.deepEqual(checkLockfileScripts({ packages: { '': {}, 'node_modules/a': { integrity: 'sha512-x' } } }), []);
  assert.match(checkLockfileScripts({ packages: { 'node_modules/a': { hasInstallScript: true, integrity: 'sha512-x' } } })[0] ?? '', /has an install script/);
  assert.match(checkLockfileScripts({ packages: { 'node_modules/a': {} } })[0] ?? '', /no integrity/);
  const quiet = { path: 'node_modules/a', manifest: { scripts: { prepare: 'tsc' } }, hasBindingGyp: false };
  assert.deepEqual(checkInstalledScripts([quiet]), []);
  assert.match(checkInstalledScripts([{ ...quiet, manifest: { scripts: { postinstall: 'node x.js' } } }])[0] ?? '', /runs "postinstall"/);
  assert.match(checkInstalledScripts([{ ...quiet, hasBindingGyp: true }])[0] ?? '', /runs "binding\.gyp"/);
});
