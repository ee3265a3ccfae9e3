// Machines without a run in them: clones, boots, what they weigh, and how they go.
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Machine } from '../src/machines/provider.ts';
import { markedProcesses } from '../src/machines/qemu/processes.ts';
import { awaitReady, cloneMany } from './laboratory.ts';
import type { ReadyLaboratory } from './laboratory.ts';

export interface Measured {
  readonly name: string;
  readonly value: number;
}

/**
 * Emulated, a boot takes 15 to 40 s on a quiet machine. Now and then the emulated kernel hangs: the provider tries again by
 * itself, which is part of the time, and a boot that never comes up must not stop the rest.
 */
const bootTimeoutMs = 120_000;

/** For a guest to finish what it does after it came up. */
const idleMs = 1000;

export async function measureClone({ provider, template }: ReadyLaboratory): Promise<Measured[]> {
  const start = performance.now();
  const machine = await provider.clone(template, 'run');
  let teardown: Measured[] = [];
  let restored = 0;
  let ready = 0;
  try {
    restored = performance.now() - start;
    await awaitReady(machine);
    ready = performance.now() - start;
  } finally {
    teardown = await destroyAll([machine]);
  }
  return [{ name: 'clone_restored', value: restored }, { name: 'clone_first_message', value: ready }, ...teardown];
}

export async function measureColdBoot({ provider }: ReadyLaboratory): Promise<Measured[]> {
  const start = performance.now();
  const machine = await provider.boot();
  try {
    await awaitReady(machine, bootTimeoutMs);
    return [{ name: 'cold_boot', value: performance.now() - start }];
  } finally {
    await machine.destroy();
    // What it wrote was a draft of a template.
    await provider.sweep();
  }
}

export async function measureManyAtOnce(laboratory: ReadyLaboratory, count: number): Promise<Measured[]> {
  const start = performance.now();
  const machines = await cloneMany(laboratory, count, availableParallelism());
  const value = performance.now() - start;
  await destroyAll(machines);
  return [{ name: `clones_${count}_at_once`, value }];
}

/** Of each of `count` idle clones that live at the same time. */
export async function measureMemory(laboratory: ReadyLaboratory, count: number): Promise<Measured[]> {
  const machines = await cloneMany(laboratory, count, availableParallelism());
  const measured: Measured[] = [];
  try {
    await sleep(idleMs);
    measured.push(...await memoryOfMachines(laboratory.installation, machines.map(({ id }) => id), String(count)));
  } finally {
    measured.push(...await destroyAll(machines));
  }
  return measured;
}

export async function memoryOfMachines(installation: string, ids: readonly string[], name: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { pid, machine } of await markedProcesses(installation)) {
    if (!ids.includes(machine)) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    measured.push({ name: `pss_of_${name}`, value: megabytes(rollup, 'Pss') }, { name: `private_dirty_of_${name}`, value: megabytes(rollup, 'Private_Dirty') });
  }
  return measured;
}

/** One after the other, so that each one's time is its own. */
async function destroyAll(machines: readonly Machine[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const machine of machines) {
    const start = performance.now();
    await machine.destroy();
    measured.push({ name: 'teardown', value: performance.now() - start });
  }
  return measured;
}

function megabytes(rollup: string, field: string): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(rollup);
  if (!found) throw new Error(`smaps_rollup has no ${field}`);
  return (Number(found[1]) * 1024) / 1e6;
}
