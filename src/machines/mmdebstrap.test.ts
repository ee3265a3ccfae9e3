import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainBuildFailure } from './mmdebstrap.ts';

const failed = { what: 'The guest image', directory: '/data', needs: '3 GB', root: true };

test('an ordinary user is told of the ids that a build needs; root is not', () => {
  const result = { code: 1, error: null, stderr: 'I: automatically chosen format: null\nE: invalid idmap\n' };
  const told = explainBuildFailure({ ...failed, root: false, result });
  assert.equal(told.code, 'requirement');
  assert.match(told.message, /^The guest image could not be built from Debian packages:\nE: invalid idmap\n.*uidmap.*\/etc\/subuid and \/etc\/subgid/);
  assert.doesNotMatch(explainBuildFailure({ ...failed, result }).message, /subuid/);
});

test('a full disk and a missing program are told as what they are', () => {
  const full = explainBuildFailure({ ...failed, result: { code: 1, error: null, stderr: 'tar: x: No space left on device\nE: setup failed' } });
  assert.equal(full.code, 'no-space');
  assert.match(full.message, /built in \/data.*Free about 3 GB/);
  for (const result of [{ code: null, error: new Error('spawn setpriv ENOENT'), stderr: '' }, { code: 127, error: null, stderr: 'sh: mmdebstrap: not found' }]) {
    assert.match(explainBuildFailure({ ...failed, result }).message, /mmdebstrap or setpriv is missing/);
  }
});

test('of all that the programs said, the reason is shown', () => {
  const stderr = "E: run_hook failed: sh -c 'the whole hook' exec /root\nGet:1 http://mirror.example x\nUnpacking y\ncustomize.sh: the kernel has no module z\nE: setup failed: again the whole hook\n";
  const { message } = explainBuildFailure({ ...failed, result: { code: 1, error: null, stderr } });
  assert.match(message, /\ncustomize\.sh: the kernel has no module z$/);
  assert.doesNotMatch(message, /whole hook|Get:|Unpacking/);
});
