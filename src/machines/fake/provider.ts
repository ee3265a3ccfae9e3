// Machines that are none: the guest program as a child process of this one, steps directly on the host, NO ISOLATION OF
// ANY KIND. For tests of everything above the machines, and for developing without QEMU.
// A template is a name; a clone starts the guest anew.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import * as z from 'zod';
import { MayflyError } from '../../protocol/errors.ts';
import type { Isolation, Machine, MachineEnd, MachineInfo, MachineLimits, MachineProvider, Template } from '../provider.ts';
import { isAlive, processIdentity } from '../processes.ts';

export interface FakeProviderOptions {
  readonly root: string;
}

const guestProgram = join(import.meta.dirname, '../../guest/main.ts');
const templateSchema = z.object({ key: z.string(), title: z.string(), createdMs: z.number(), bytes: z.number(), facts: z.record(z.string(), z.string()) });
const recordSchema = z.object({
  owner: z.object({ pid: z.int(), startTicks: z.string() }),
  template: z.string().nullable(),
  createdMs: z.number(),
});
/** The guest's process group, written down as soon as it is known. */
const groupSchema = z.object({ pid: z.int(), startTicks: z.string() });

const startTimeoutMs = 20_000;

export function createFakeProvider({ root }: FakeProviderOptions): MachineProvider {
  const templates = join(root, 'templates');
  const machines = join(root, 'machines');
  const limits: MachineLimits = { vcpus: 0, memoryMiB: 0, diskGiB: 0 };
  const live = new Map<string, Machine>();

  const isolation = (): Promise<Isolation> => Promise.resolve({
    kind: 'none', accelerator: 'fake',
    warning: 'There is no machine: steps run directly on this host, with your rights and without any isolation. Only for developing Mayfly itself.',
  });

  const startMachine = async (template: string | null): Promise<Machine> => {
    const id = randomBytes(4).toString('hex');
    const directory = join(machines, id);
    const owner = await processIdentity(process.pid);
    await mkdir(join(directory, 'home'), { recursive: true, mode: 0o700 });
    await writeFile(join(directory, 'machine.json'), JSON.stringify({ owner, template, createdMs: Date.now() }));
    const socket = join(directory, 'channel');
    const child = spawn(process.execPath, [guestProgram], {
      // A process group of its own, so that it ends together with the steps that it started.
      detached: true, stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'C.UTF-8', MAYFLY_GUEST_SOCKET: socket, MAYFLY_GUEST_HOME: join(directory, 'home') },
    });
    let lastWords = '';
    child.stderr.on('data', (chunk: Buffer) => { lastWords = (lastWords + chunk.toString('utf8')).slice(-4096); });
    let destroyed = false;
    const gone = new Promise<MachineEnd>((resolve) => {
      child.on('error', (error) => resolve({ destroyed, detail: error.message }));
      child.on('exit', (code, signal) => resolve({ destroyed, detail: `the guest ended (${signal ?? code})${lastWords === '' ? '' : `: ${lastWords}`}` }));
    });
    const identity = child.pid === undefined ? null : await processIdentity(child.pid);
    if (identity) await writeFile(join(directory, 'process.json'), JSON.stringify(identity));
    const machine: Machine = {
      id, gone,
      connect: () => connectSoon(socket, gone),
      insertMedium: async (file) => {
        await rm(join(directory, 'home', 'medium'), { force: true });
        await symlink(file, join(directory, 'home', 'medium'));
      },
      destroy: async () => {
        destroyed = true;
        if (child.pid !== undefined) killGroup(child.pid);
        await gone;
        live.delete(id);
        await rm(directory, { recursive: true, force: true });
      },
    };
    live.set(id, machine);
    return machine;
  };

  const listed = async (): Promise<MachineInfo[]> => {
    const ids = await readdir(machines).catch((): string[] => []);
    return Promise.all(ids.map(async (id) => {
      const record = await readJson(join(machines, id, 'machine.json'), recordSchema);
      return { id, template: record?.template ?? null, createdMs: record?.createdMs ?? 0, owned: record !== null && (await isAlive(record.owner)) };
    }));
  };

  return {
    name: 'fake',
    limits,
    isolation,
    prepare: async () => {
      for (const directory of [templates, machines]) await mkdir(directory, { recursive: true, mode: 0o700 });
    },
    baseKey: () => Promise.resolve('fake'),
    boot: () => startMachine(null),
    clone: (template) => startMachine(template.key),
    freeze: async (machine, { key, title, facts }) => {
      await machine.destroy();
      const template: Template = { key, title, facts, createdMs: Date.now(), bytes: 0 };
      const file = join(templates, `${key}.json`);
      await writeFile(`${file}.draft-${process.pid}`, JSON.stringify(template));
      await rename(`${file}.draft-${process.pid}`, file);
      return template;
    },
    openTemplate: (key) => readJson(join(templates, `${key}.json`), templateSchema),
    listTemplates: async () => {
      const names = (await readdir(templates).catch((): string[] => [])).filter((name) => name.endsWith('.json'));
      const read = await Promise.all(names.map((name) => readJson(join(templates, name), templateSchema)));
      return read.filter((template) => template !== null);
    },
    removeTemplate: (key) => rm(join(templates, `${key}.json`), { force: true }),
    mediumFile: async (source, target) => {
      await copyFile(source, `${target}.draft-${process.pid}`);
      await rename(`${target}.draft-${process.pid}`, target);
    },
    list: listed,
    destroy: async (id) => {
      const machine = live.get(id);
      if (machine) { await machine.destroy(); return; }
      const guest = await readJson(join(machines, id, 'process.json'), groupSchema);
      if (guest && (await isAlive(guest))) killGroup(guest.pid);
      await rm(join(machines, id), { recursive: true, force: true });
    },
    // A fake machine's process is written down beside it; one that was not yet ends by itself when no host comes.
    sweep: () => Promise.resolve(0),
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** The guest needs a moment until it listens. */
async function connectSoon(path: string, gone: Promise<MachineEnd>): Promise<Duplex> {
  let end: MachineEnd | null = null;
  void gone.then((value) => { end = value; });
  for (let waitedMs = 0; waitedMs < startTimeoutMs; waitedMs += 10) {
    const socket = await tryConnect(path);
    if (socket) return socket;
    if (end) throw new MayflyError('machine-lost', `The guest ended before it listened: ${(end as MachineEnd).detail}`);
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new MayflyError('machine-lost', `The guest did not listen within ${startTimeoutMs / 1000} s.`);
}

function tryConnect(path: string): Promise<Duplex | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => { socket.removeAllListeners('error'); resolve(socket); });
    socket.once('error', () => resolve(null));
  });
}

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
