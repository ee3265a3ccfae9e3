import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MemoryStepHostOptions } from '../../memory-host/memory-options.ts';
import { createStepRunner } from '../../testing/step-runner.ts';
import type { ShellRequest } from '../../step-host.ts';

const credentials = {
  deploy: { kind: 'ssh-key', username: 'git', privateKey: 'KEY', passphrase: 'open sesame' },
  plain: { kind: 'ssh-key', username: 'ada', privateKey: 'KEY', passphrase: '' },
  login: { kind: 'username-password', username: 'ann', password: 'hush' },
} as const satisfies MemoryStepHostOptions['credentials'];

const AGENT = 'SSH_AUTH_SOCK=/tmp/ssh-x/agent.1; export SSH_AUTH_SOCK;\nSSH_AGENT_PID=2; export SSH_AGENT_PID;\necho Agent pid 2;\n';

const isCall = ({ script }: ShellRequest, program: string): boolean => script.includes(program);

function shell(request: ShellRequest): { exitCode: number; stdout: string } {
  return { exitCode: 0, stdout: isCall(request, 'ssh-agent -s') ? AGENT : '' };
}

test('sshagent: an agent with the keys around the block; key files and the agent are gone afterwards', async () => {
  const { call, host } = await createStepRunner({ credentials, shell });
  const socket = await call('sshagent', { credentials: ['deploy', 'plain'] }, ({ frame }) => `${frame.declared.get('SSH_AUTH_SOCK')} ${frame.declared.get('SSH_AGENT_PID')}`);
  assert.equal(socket, '/tmp/ssh-x/agent.1 2');
  const added = host.scripts.filter((request) => isCall(request, 'ssh-add'));
  assert.deepEqual(added.map((request) => isCall(request, 'ssh-keygen')), [true, false]);
  assert.ok(added.every(({ script, environment }) => !script.includes('sesame') && environment.get('SSH_AUTH_SOCK') === '/tmp/ssh-x/agent.1'));
  assert.ok(isCall(host.scripts.at(-1) ?? assert.fail(), 'ssh-agent -k'));
  assert.deepEqual(host.misuse().filter((line) => line.endsWith('is not removed')), []);
});

test('sshagent: what is missing, and what is no key', async () => {
  const { call, fails, host } = await createStepRunner({ credentials, shell });
  assert.match(await fails('sshagent', { credentials: ['nope'] }, () => 'ran'), /Could not find credentials entry with ID 'nope'/);
  assert.match(await fails('sshagent', { credentials: ['login'] }, () => 'ran'), /is of type 'Username with password'/);
  assert.equal(host.scripts.length, 0);
  assert.equal(await call('sshagent', { credentials: ['nope'], ignoreMissing: true }, () => 'ran'), 'ran');
});

test('sshagent: without ssh-agent, or with a key that it does not take, the block does not run, and no agent stays', async () => {
  const none = await createStepRunner({ credentials, shell: () => ({ exitCode: 127, stdout: '' }) });
  assert.match(await none.fails('sshagent', { credentials: ['plain'] }, () => 'ran'), /ssh-agent could not be started \(exit code 127\).*openssh-client/);
  const refused = await createStepRunner({ credentials, shell: (request) => (isCall(request, 'ssh-add') ? { exitCode: 1 } : shell(request)) });
  assert.match(await refused.fails('sshagent', { credentials: ['plain'] }, () => 'ran'), /The key of ada could not be added: ssh-add ended with exit code 1/);
  assert.ok(isCall(refused.host.scripts.at(-1) ?? assert.fail(), 'ssh-agent -k'));
  assert.deepEqual(refused.host.misuse().filter((line) => line.endsWith('is not removed')), []);
});
