// Machines that are none: the guest program as a child process of this one, steps directly on the host, NO ISOLATION OF
// ANY KIND. For tests of everything above the machines, and for developing without QEMU.
// A template is a name; a clone starts the guest anew.
import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { MayflyError } from '../../protocol/errors.ts';
import { isAlive, memoryOf, processIdentity } from '../processes.ts';
import type { Isolation, Machine, MachineInfo, MachineLimits, MachineProvider, Template } from '../provider.ts';
import { UnderWay } from '../under-way.ts';
import { connectSoon, endGuests, homeIn, startGuest } from './guest-process.ts';

export interface FakeProviderOptions {
  readonly root: string;
}

const templateSchema = z.object({ key: z.string(), title: z.string(), createdMs: z.number(), bytes: z.number(), facts: z.record(z.string(), z.string()) });
const recordSchema = z.object({
  owner: z.object({ pid: z.int(), startTicks: z.string() }),
  template: z.string().nullable(),
  createdMs: z.number(),
});

export function createFakeProvider(options: FakeProviderOptions): MachineProvider {
  return new FakeProvider(options);
}

class FakeProvider implements MachineProvider {
  readonly name = 'fake';
  readonly limits: MachineLimits = { vcpus: 0, memoryMiB: 0, diskGiB: 0 };
  readonly #templates: string;
  readonly #machines: string;
  readonly #live = new Map<string, Machine>();
  readonly #underWay = new UnderWay();

  constructor({ root }: FakeProviderOptions) {
    this.#templates = join(root, 'templates');
    this.#machines = join(root, 'machines');
  }

  isolation(): Promise<Isolation> {
    return Promise.resolve({
      kind: 'none', accelerator: 'fake',
      warning: 'There is no machine: steps run directly on this host, with your rights and without any isolation. Only for developing Mayfly itself.',
    });
  }

  async prepare(): Promise<void> {
    for (const directory of [this.#templates, this.#machines]) await mkdir(directory, { recursive: true, mode: 0o700 });
  }

  baseKey(): Promise<string> {
    return Promise.resolve('fake');
  }

  boot(): Promise<Machine> {
    return this.#underWay.run(() => this.#start(null));
  }

  clone({ key }: Template): Promise<Machine> {
    return this.#underWay.run(() => this.#clone(key));
  }

  async #clone(key: string): Promise<Machine> {
    if (!(await this.openTemplate(key))) throw new MayflyError('not-found', `The template ${key} was removed. Try again: the next run makes it anew.`);
    return this.#start(key);
  }

  async freeze(machine: Machine, { key, title, facts }: Pick<Template, 'key' | 'title' | 'facts'>): Promise<Template> {
    await machine.destroy();
    const { destroyed, detail } = await machine.gone;
    if (!destroyed) throw new MayflyError('machine-lost', `There is no machine to freeze any more: ${detail}`);
    const template: Template = { key, title, facts, createdMs: Date.now(), bytes: 0 };
    const draft = join(this.#templates, `.draft-${machine.id}`);
    await writeFile(draft, JSON.stringify(template));
    try {
      await link(draft, this.#templateFile(key));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return (await this.openTemplate(key)) ?? template;
    } finally {
      await rm(draft);
    }
    return template;
  }

  openTemplate(key: string): Promise<Template | null> {
    return readJson(this.#templateFile(key), templateSchema);
  }

  async listTemplates(): Promise<Template[]> {
    const names = (await readdir(this.#templates).catch((): string[] => [])).filter((name) => name.endsWith('.json'));
    const read = await Promise.all(names.map((name) => readJson(join(this.#templates, name), templateSchema)));
    return read.filter((template) => template !== null);
  }

  async templateKeys(): Promise<string[]> {
    return (await this.listTemplates()).map(({ key }) => key);
  }

  removeTemplate(key: string): Promise<void> {
    return rm(this.#templateFile(key), { force: true });
  }

  async mediumFile(source: string, target: string): Promise<void> {
    await copyFile(source, `${target}.draft-${process.pid}`);
    await rename(`${target}.draft-${process.pid}`, target);
  }

  async list(): Promise<MachineInfo[]> {
    const ids = (await readdir(this.#machines).catch((): string[] => [])).filter((name) => /^[0-9a-f]{8}$/.test(name));
    return Promise.all(ids.map(async (id) => {
      const record = await readJson(join(this.#machines, id, 'machine.json'), recordSchema);
      return { id, template: record?.template ?? null, createdMs: record?.createdMs ?? 0, owned: record !== null && (await isAlive(record.owner)) };
    }));
  }

  async destroy(id: string): Promise<void> {
    const machine = this.#live.get(id);
    if (machine) { await machine.destroy(); return; }
    await this.#remove(id);
  }

  /** All that a fake machine has is in its directory, and its processes name that. A directory in the making lasts milliseconds. */
  async sweep(): Promise<number> {
    for (const name of await readdir(this.#machines).catch((): string[] => [])) {
      const path = join(this.#machines, name);
      const found = name.endsWith('.new') ? await stat(path).catch(() => null) : null;
      if (found !== null && Date.now() - found.mtimeMs > 60_000) await rm(path, { recursive: true, force: true });
    }
    return 0;
  }

  removeSuperseded(): Promise<[]> {
    return Promise.resolve([]);
  }

  async close(): Promise<void> {
    await this.#underWay.close(() => {});
    await Promise.all([...this.#live.values()].map((machine) => machine.destroy()));
  }

  async #start(template: string | null): Promise<Machine> {
    const id = randomBytes(4).toString('hex');
    const directory = join(this.#machines, id);
    const owner = await processIdentity(process.pid);
    // The record is complete before the id exists, so that nobody takes a machine in the making for an orphan.
    await mkdir(homeIn(`${directory}.new`), { recursive: true, mode: 0o700 });
    await writeFile(join(`${directory}.new`, 'machine.json'), JSON.stringify({ owner, template, createdMs: Date.now() }));
    await rename(`${directory}.new`, directory);
    const guest = startGuest(directory);
    const medium = join(homeIn(directory), 'medium');
    let destroyed = false;
    const gone = guest.ended.then((detail) => ({ destroyed, outOfSpace: false, detail }));
    const machine: Machine = {
      id, gone,
      connect: () => connectSoon(guest.socket, gone),
      memoryBytes: () => memoryOf(guest.pid),
      insertMedium: async (file) => {
        await rm(medium, { force: true });
        await symlink(file, medium);
      },
      destroy: async () => {
        destroyed = true;
        guest.kill();
        await gone;
        this.#live.delete(id);
        await this.#remove(id);
      },
    };
    this.#live.set(id, machine);
    return machine;
  }

  async #remove(id: string): Promise<void> {
    const directory = join(this.#machines, id);
    await endGuests(directory);
    await rm(directory, { recursive: true, force: true });
  }

  #templateFile(key: string): string {
    return join(this.#templates, `${key}.json`);
  }
}

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
