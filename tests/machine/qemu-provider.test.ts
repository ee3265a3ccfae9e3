import { providerContract } from '../contracts/provider-contract.ts';
import { openInstallation } from '../support/installation.ts';

providerContract('qemu', async () => {
  const { provider, base, config, id, remains, processes } = await openInstallation();
  return { provider, seed: await base(), owner: ['qemu', config.dataDirectory, id], remains, processes };
});
