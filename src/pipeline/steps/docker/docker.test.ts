import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepRunner, textOf } from '../../testing/step-runner.ts';

const credentials = { hub: { kind: 'username-password', username: 'ann', password: 'hush' } } as const;

test('withDockerContainer runs its block in a container, in the same directory', async () => {
  const { call, host } = await createStepRunner();
  const directory = await call('dir', 'sub', (caller) => call('withDockerContainer', { image: 'maven:3', args: '-u root' }, (inner) => call('pwd', {}, undefined, inner), caller));
  assert.equal(directory, '/workspace/sub');
  assert.ok(host.trace.some((line) => line.trim() === 'allocate docker maven:3 -u root reuseNode'));
  assert.equal(host.openPlaces(), 1);
});

test('withDockerRegistry logs in on the machine, with a configuration of its own that is removed', async () => {
  const { call, host } = await createStepRunner({ credentials });
  const configuration = await call('withDockerRegistry', { registry: { url: 'https://r.example', credentialsId: 'hub' } }, ({ frame }) => frame.declared.get('DOCKER_CONFIG') ?? null);
  const [login] = host.scripts;
  assert.equal(login?.onMachine, true);
  assert.doesNotMatch(login.script, /hush/);
  assert.equal(login.environment.get('MAYFLY_REGISTRY'), 'https://r.example');
  assert.ok(host.trace.some((line) => line.trim() === `remove ${textOf(configuration)}`));
});

test('withDockerRegistry without credentials changes nothing; a login that fails does not run the block', async () => {
  const { call, fails, host } = await createStepRunner({ credentials, shell: () => ({ exitCode: 1 }) });
  assert.equal(await call('withDockerRegistry', { url: 'https://r.example' }, () => 'ran'), 'ran');
  assert.equal(host.scripts.length, 0);
  assert.equal(await fails('withDockerRegistry', { url: 'https://r.example', credentialsId: 'hub' }, () => 'ran'), 'docker login failed with exit code 1');
});
