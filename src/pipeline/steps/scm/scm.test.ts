import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesOf } from '../../run/collections.ts';
import { scm } from '../../run/globals/scm.ts';
import type { MapValue } from '../../run/value.ts';
import { createStepRunner } from '../../testing/step-runner.ts';

const URL = 'https://example.org/a.git';

test('checkout scm puts the run’s own code into the workspace, and GIT_COMMIT into the environment', async () => {
  const { call, host, caller } = await createStepRunner({ repository: { 'src/a.c': 'int a;' }, checkoutVariables: { GIT_COMMIT: 'abc', GIT_BRANCH: 'main' } });
  const variables = await call('checkout', { value: scm(caller) });
  assert.equal(host.fileText('/workspace/src/a.c'), 'int a;');
  assert.deepEqual(entriesOf(variables as MapValue).map(({ key }) => key), ['GIT_BRANCH', 'GIT_COMMIT']);
  assert.equal(caller.frame.placeVariables.get('GIT_COMMIT'), 'abc');
});

test('checkout of any repository, with what its extensions want', async () => {
  const { call, host, caller, logged } = await createStepRunner({ environment: { BRANCH: 'topic' }, checkoutVariables: { GIT_COMMIT: 'abc' } });
  const extensions = [
    { $class: 'RelativeTargetDirectory', relativeTargetDir: 'sub' },
    { $class: 'CloneOption', shallow: true, depth: 3, noTags: true },
    { $class: 'SubmoduleOption', recursiveSubmodules: true },
    { $class: 'GitLFSPull' },
    { $class: 'CleanBeforeCheckout' },
    { $class: 'LocalBranch', localBranch: '**' },
    { $class: 'SparseCheckoutPaths' },
  ];
  await call('checkout', { $class: 'GitSCM', branches: [{ name: '*/${BRANCH}' }], userRemoteConfigs: [{ url: URL, credentialsId: 'key' }], extensions });
  assert.ok(host.trace.some((line) => line.endsWith(`checkout ${URL} topic as key depth 3 submodules lfs clean to /workspace/sub`)));
  assert.equal(caller.frame.placeVariables.size, 0);
  assert.deepEqual(logged(), ["Notice: the extension \"sparseCheckout\" of the git checkout is left out; do it with sh 'git …' where you need it"]);
});

test('scmGit is the same by its symbol', async () => {
  const { call, host } = await createStepRunner();
  await call('checkout', { scm: { $class: 'scmGit', branches: [{ name: 'refs/remotes/origin/main' }], userRemoteConfigs: [{ url: URL }], extensions: [{ $class: 'submodule', disableSubmodules: true }] } });
  assert.ok(host.trace.some((line) => line.endsWith(`checkout ${URL} main to /workspace`)));
});

test('git takes a branch, master by default', async () => {
  const { call, host } = await createStepRunner();
  await call('git', URL);
  await call('git', { url: URL, branch: 'main', credentialsId: 'key' });
  const lines = host.trace.filter((line) => line.includes('checkout ')).map((line) => line.trim());
  assert.deepEqual(lines, [`checkout ${URL} master to /workspace`, `checkout ${URL} main as key to /workspace`]);
});

test('what is no git repository is refused', async () => {
  const { fails } = await createStepRunner();
  assert.equal(await fails('checkout', { $class: 'SubversionSCM', locations: [] }), 'Mayfly checks out git repositories only, not "svn"');
  assert.equal(await fails('checkout', { scm: { branches: [] } }), "checkout needs an scm with $class, such as scmGit(…) or [$class: 'GitSCM', …]");
  assert.equal(await fails('checkout', { $class: 'GitSCM', branches: [] }), 'checkout of git needs userRemoteConfigs: [[url: …]]');
  assert.equal(await fails('checkout', { $class: 'none' }), 'there is nothing to check out: the scm is "none"');
  assert.match(await fails('checkout', { $class: 'GitSCM', userRemoteConfigs: [{ url: URL }], extensions: ['clean'] }), /needs \$class/);
});
