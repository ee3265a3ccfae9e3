import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import { createProvider } from '../../src/machines/providers.ts';
import { processesWith } from '../support/processes.ts';
import { Recorder, runOn } from '../support/recorded-run.ts';
import { providerContract } from './provider-contract.ts';
import type { ProviderUnderTest } from './provider-contract.ts';

const root = await mkdtemp(join(tmpdir(), 'mayfly-contract-'));
after(() => rm(root, { recursive: true, force: true }));

async function openFake(): Promise<ProviderUnderTest> {
  const provider = createProvider('fake', { root, installation: '000000000000', limits: { vcpus: 1, memoryMiB: 1024, diskGiB: 4 }, accelerator: 'auto' });
  await provider.prepare((_, work) => work({ update: () => {}, done: () => {}, failed: () => {} }));
  const seed = (await provider.openTemplate('seed')) ?? (await provider.freeze(await provider.boot(), { key: 'seed', title: 'seed', facts: {} }));
  const processes = (id: string): number[] => processesWith(join(root, 'fake/machines', id));
  return {
    provider, seed, processes,
    owner: ['fake', root, '000000000000'],
    remains: async (id) => [
      ...[join(root, 'fake/machines', id)].filter((path) => existsSync(path)),
      ...processes(id).map((pid) => `process ${pid}`),
    ],
  };
}

providerContract('fake', openFake);

test('what a step leaves running in a session of its own ends with the machine', async () => {
  const { provider, seed } = await openFake();
  const machine = await provider.clone(seed, 'run');
  const word = `${process.pid}${randomInt(1e6)}`;
  await runOn(machine, { Jenkinsfile: pipelineOf(`sh "setsid nohup sh -c 'touch begun; exec sleep ${word}' >/dev/null 2>&1 & until [ -e begun ]; do sleep 0.01; done"`) }, new Recorder());
  assert.deepEqual(processesWith(word), []);
});
