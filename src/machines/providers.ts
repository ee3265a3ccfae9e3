// Name → provider: the one place that knows them all.
import { join } from 'node:path';
import { createFakeProvider } from './fake/provider.ts';
import type { MachineLimits, MachineProvider } from './provider.ts';
import { createQemuProvider } from './qemu/provider.ts';

export type ProviderName = 'qemu' | 'fake';

export interface ProviderOptions {
  /** The data directory. */
  readonly root: string;
  /** Tells this data directory's machines from those of another one on the same host. */
  readonly installation: string;
  readonly limits: MachineLimits;
  readonly accelerator: 'auto' | 'kvm' | 'tcg';
}

export function createProvider(name: ProviderName, options: ProviderOptions): MachineProvider {
  return name === 'fake' ? createFakeProvider({ root: join(options.root, 'fake') }) : createQemuProvider(options);
}
