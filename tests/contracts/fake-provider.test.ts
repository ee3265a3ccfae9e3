import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createProvider } from '../../src/machines/providers.ts';
import { processesWith } from '../support/processes.ts';
import { providerContract } from './provider-contract.ts';

const root = await mkdtemp(join(tmpdir(), 'mayfly-contract-'));
after(() => rm(root, { recursive: true, force: true }));

providerContract('fake', async () => {
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
});
