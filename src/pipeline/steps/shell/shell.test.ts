import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepRunner } from '../../testing/step-runner.ts';

test('sh gives nothing, its output, or its exit code', async () => {
  const { call, fails } = await createStepRunner({ shell: ({ script }) => ({ exitCode: script === 'false' ? 3 : 0, stdout: 'text\n' }) });
  assert.equal(await call('sh', 'true'), null);
  assert.equal(await call('sh', { script: 'true', returnStdout: true }), 'text\n');
  assert.equal(await call('sh', { script: 'false', returnStatus: true }), 3);
  assert.equal(await fails('sh', 'false'), 'script returned exit code 3');
  assert.equal(await fails('sh', { script: 'false', returnStdout: true }), 'script returned exit code 3');
  assert.equal(await fails('sh', { script: 'true', returnStatus: true, returnStdout: true }), 'Cannot specify both returnStatus and returnStdout');
});

test('sh runs in the current directory with the environment', async () => {
  const { call, host } = await createStepRunner({ environment: { A: '1' } });
  await call('dir', 'sub', (caller) => call('withEnv', ['B=2'], (inner) => call('sh', { script: 'make', label: 'Build' }, undefined, inner), caller));
  const [request] = host.scripts;
  assert.equal(request?.cwd, '/workspace/sub');
  assert.deepEqual([request?.environment.get('A'), request?.environment.get('B'), request?.label], ['1', '2', 'Build']);
});

test('Windows is told in one sentence', async () => {
  const { call, fails } = await createStepRunner();
  for (const name of ['bat', 'powershell', 'pwsh']) {
    assert.equal(await fails(name, 'dir'), `${name} can't run here: Mayfly's machines run Linux. Use sh, or ask isUnix() first.`);
  }
  assert.equal(await call('isUnix'), true);
});

test('what a script wrote for the pipeline is shown when it fails', async () => {
  const { fails, logged } = await createStepRunner({ shell: () => ({ exitCode: 3, stdout: 'because\n' }) });
  assert.equal(await fails('sh', { script: 'x', returnStdout: true }), 'script returned exit code 3');
  assert.deepEqual(logged(), ['because']);
});

test('a step tells of wrong parameters', async () => {
  const { call, fails, logged } = await createStepRunner();
  await call('sh', { script: 'x', returnStdut: true, also: 1 });
  assert.deepEqual(logged(), ["WARNING: Unknown parameter(s) found for class type 'org.jenkinsci.plugins.workflow.steps.durable_task.ShellStep': also,returnStdut"]);
  assert.match(await fails('sh', {}), /"sh" needs the parameter "script"/);
});
