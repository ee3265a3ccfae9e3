// What all measurements share: Mayfly as the command line sets it up, with the template of one image present, and the
// promise that no machine of this process outlives it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setUp } from '../src/cli/set-up.ts';
import { createController, systemPackages } from '../src/controller/controller.ts';
import type { Config, Controller, Isolation, Template } from '../src/controller/controller.ts';
import { openGuest } from '../src/controller/pool/guest-link.ts';
import { withProgress } from '../src/lib/progress.ts';
import type { Machine, MachineProvider } from '../src/machines/provider.ts';
import { createProvider } from '../src/machines/providers.ts';

/** Small, made from Debian packages without a registry, and the same one that Docker runs beside it. */
export const image = 'hello:1';

export interface Laboratory {
  readonly config: Config;
  readonly controller: Controller;
  /** The same machines as the controller's, without a controller around them. */
  readonly provider: MachineProvider;
  /** Part of the ownership mark of every machine's process. */
  readonly installation: string;
  /** Aborted when a person has had enough: machines are being destroyed, no new ones may be made. */
  readonly signal: AbortSignal;
  destroyMachines(): Promise<void>;
}

export interface ReadyLaboratory extends Laboratory {
  readonly template: Template;
  readonly isolation: Isolation;
}

/** Nothing is made yet but the data directory, so that whatever comes can be cleaned up. */
export async function openLaboratory(config: Config, signal: AbortSignal): Promise<Laboratory> {
  await setUp({ plan: systemPackages.plan, apply: systemPackages.apply, stream: process.stderr });
  const { dataDirectory, limits, accelerator } = config;
  const controller = await createController(config, (title, work) => withProgress(title, { stream: process.stderr }, work));
  const installation = await readFile(join(dataDirectory, 'installation'), 'utf8');
  const provider = createProvider('qemu', { root: dataDirectory, installation, limits, accelerator });
  return { config, controller, provider, installation, signal, destroyMachines: () => destroyOwnMachines(provider, dataDirectory) };
}

/** The first time this takes minutes: guest image, base template, image template. */
export async function prepareLaboratory(laboratory: Laboratory): Promise<ReadyLaboratory> {
  const { controller, provider, signal } = laboratory;
  await controller.start();
  signal.throwIfAborted();
  const template = await controller.prepareTemplate(image);
  signal.throwIfAborted();
  await provider.prepare((title, work) => withProgress(title, { stream: process.stderr }, work));
  return { ...laboratory, template, isolation: await controller.isolation() };
}

/** Other processes have machines in this data directory, too; the record names the owner. */
async function destroyOwnMachines(provider: MachineProvider, dataDirectory: string): Promise<void> {
  for (const { id } of await provider.list()) {
    const record = await readFile(join(dataDirectory, 'machines', id, 'machine.json'), 'utf8').catch(() => '');
    if (record.includes(`"pid":${process.pid},`)) await provider.destroy(id);
  }
  await provider.sweep();
}

/** A guest that does not answer for so long never will. */
export const readyTimeoutMs = 30_000;

/** From the socket to the guest's first message. */
export async function awaitReady(machine: Machine, timeoutMs = readyTimeoutMs): Promise<void> {
  const link = await openGuest(machine, { control: () => {}, log: () => {} });
  await link.expect(['ready'], timeoutMs);
}

/** At most as many starts at once as there are processors: more of them only fight each other. */
export async function cloneMany({ provider, template }: ReadyLaboratory, count: number, atOnce: number): Promise<Machine[]> {
  const machines: Machine[] = [];
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const machine = await provider.clone(template, 'run');
      machines.push(machine);
      await awaitReady(machine);
    }
  };
  const results = await Promise.allSettled(Array.from({ length: Math.min(atOnce, count) }, worker));
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) return machines;
  await Promise.all(machines.map((machine) => machine.destroy()));
  throw failed.reason;
}
