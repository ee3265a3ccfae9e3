// This host's installation of Mayfly, as the command line uses it: guest image and templates are shared with it, so that
// they are made once and not for each test file.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createController, readConfig } from '../../src/controller/controller.ts';
import type { Config, Controller } from '../../src/controller/controller.ts';
import { ensureBase } from '../../src/controller/pool/templates.ts';
import type { MachineProvider, ProgressSteps, Template } from '../../src/machines/provider.ts';
import { createProvider } from '../../src/machines/providers.ts';
import { processesWith } from './processes.ts';

export interface Installation {
  readonly config: Config;
  readonly controller: Controller;
  /** The same data directory, for what the controller does not offer. */
  readonly provider: MachineProvider;
  readonly id: string;
  readonly base: () => Promise<Template>;
  /** Of a machine: its process, its directory, its draft of a template. */
  readonly remains: (machine: string) => Promise<string[]>;
  readonly processes: (machine: string) => number[];
}

/** Long steps are silent: a test's output is read when it fails. */
export const quietSteps: ProgressSteps = (_, work) => work({ update: () => {}, done: () => {}, failed: () => {} });

export async function openInstallation(changes: Partial<Config> = {}): Promise<Installation> {
  const config = { ...readConfig(process.env, { provider: 'qemu' }), ...changes };
  const controller = await createController(config, quietSteps);
  await controller.start();
  const { dataDirectory: root, limits, accelerator } = config;
  const id = await readFile(join(root, 'installation'), 'utf8');
  const provider = createProvider('qemu', { root, installation: id, limits, accelerator });
  await provider.prepare(quietSteps);
  const processes = (machine: string): number[] => processesWith(`mayfly-${id}-${machine}`);
  return {
    config, controller, provider, id, processes,
    base: () => ensureBase({ provider, directory: root, steps: quietSteps, templateBytes: config.templateBytes }),
    remains: async (machine) => [
      ...[join(root, 'machines', machine), join(root, 'templates', `.draft-${machine}`)].filter((path) => existsSync(path)),
      ...processes(machine).map((pid) => `process ${pid}`),
    ],
  };
}
