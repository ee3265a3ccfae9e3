// A provider whose machines live in this process, and whose guests do what an honest one does without doing any work.
// For what the controller must get right whatever a provider does, at a speed that allows every case.
import { copyFile, writeFile } from 'node:fs/promises';
import type { Isolation, Machine, MachineInfo, MachineLimits, MachineProvider, Template } from '../../src/machines/provider.ts';
import { MayflyError } from '../../src/protocol/errors.ts';
import { inMemoryMachine, ScriptedGuest } from './in-memory-machine.ts';

export class MemoryProvider implements MachineProvider {
  readonly name = 'memory';
  readonly limits: MachineLimits = { vcpus: 1, memoryMiB: 1024, diskGiB: 4 };
  readonly templates = new Map<string, Template>();
  readonly machines = new Map<string, { readonly info: MachineInfo; readonly machine: Machine }>();
  #made = 0;
  readonly #behave: (guest: ScriptedGuest) => Promise<void>;

  /** `behave`: what a guest does with a run; without it, what an honest one does. */
  constructor(behave: (guest: ScriptedGuest) => Promise<void> = (guest) => guest.serve('served\n')) {
    this.#behave = behave;
  }

  isolation(): Promise<Isolation> {
    return Promise.resolve({ kind: 'none', accelerator: 'memory', warning: null });
  }

  async prepare(): Promise<void> {}

  baseKey(): Promise<string> {
    return Promise.resolve('memory');
  }

  boot(): Promise<Machine> {
    return Promise.resolve(this.#make(null));
  }

  async clone({ key }: Template): Promise<Machine> {
    if (!this.templates.has(key)) throw new MayflyError('not-found', `no template ${key}`);
    return this.#make(key);
  }

  async freeze(machine: Machine, { key, title, facts }: Pick<Template, 'key' | 'title' | 'facts'>): Promise<Template> {
    await this.destroy(machine.id);
    const template = this.templates.get(key) ?? { key, title, facts, createdMs: 1, bytes: 1 };
    this.templates.set(key, template);
    return template;
  }

  openTemplate(key: string): Promise<Template | null> {
    return Promise.resolve(this.templates.get(key) ?? null);
  }

  listTemplates(): Promise<Template[]> {
    return Promise.resolve([...this.templates.values()]);
  }

  templateKeys(): Promise<string[]> {
    return Promise.resolve([...this.templates.keys()]);
  }

  async removeTemplate(key: string): Promise<void> {
    this.templates.delete(key);
  }

  mediumFile(source: string, target: string): Promise<void> {
    return copyFile(source, target);
  }

  list(): Promise<MachineInfo[]> {
    return Promise.resolve([...this.machines.values()].map(({ info }) => info));
  }

  async destroy(id: string): Promise<void> {
    await this.machines.get(id)?.machine.destroy();
  }

  sweep(): Promise<number> {
    return Promise.resolve(0);
  }

  removeSuperseded(): Promise<[]> {
    return Promise.resolve([]);
  }

  async close(): Promise<void> {
    for (const id of [...this.machines.keys()]) await this.destroy(id);
  }

  #make(template: string | null): Machine {
    this.#made += 1;
    const id = this.#made.toString(16).padStart(8, '0');
    const { machine, stream } = inMemoryMachine(id);
    const guest = new ScriptedGuest(stream);
    const answer = async (): Promise<void> => {
      await guest.hears('prepare');
      await guest.channel.sendControl({ kind: 'prepared', imageId: 'sha256:0', architecture: 'amd64' });
    };
    const seal = async (): Promise<void> => {
      await guest.hears('seal');
      await guest.channel.sendControl({ kind: 'sealed' });
    };
    const rehearse = async (): Promise<void> => {
      await guest.hears('rehearse');
      await guest.channel.sendControl({ kind: 'rehearsed' });
    };
    for (const behaviour of [answer(), seal(), rehearse(), this.#behave(guest)]) behaviour.catch(() => {});
    const own: Machine = {
      ...machine,
      destroy: async () => {
        this.machines.delete(id);
        await machine.destroy();
        guest.channel.close();
      },
    };
    this.machines.set(id, { machine: own, info: { id, template, createdMs: 1, owned: true } });
    return own;
  }
}

export interface CallCounter {
  readonly calls: string[];
  /** The call of this number fails, from 1; 0 is none. */
  readonly failing: number;
}

/** The same provider, of which one call fails: before it did anything, or after it did all. Destroying never fails. */
export function failingProvider(provider: MachineProvider, counter: CallCounter, when: 'before' | 'after'): MachineProvider {
  const reliable = new Set(['destroy', 'close', 'name', 'limits', 'id', 'gone']);
  const wrap = <T extends object>(target: T): T => new Proxy(target, {
    get: (_, property) => {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function' || reliable.has(String(property))) return typeof value === 'function' ? value.bind(target) : value;
      return async (...args: unknown[]) => {
        const number = counter.calls.push(String(property));
        const failure = new MayflyError('machine-lost', `call ${number} (${String(property)}) failed`);
        if (number === counter.failing && when === 'before') throw failure;
        const result: unknown = await value.apply(target, args);
        if (number === counter.failing) {
          // What was made belongs to who failed to hand it over.
          if (isMachine(result)) await result.destroy();
          throw failure;
        }
        return isMachine(result) ? wrap(result) : result;
      };
    },
  });
  return wrap(provider);
}

function isMachine(value: unknown): value is Machine {
  return typeof value === 'object' && value !== null && 'connect' in value;
}

/** An archive, as far as anybody looks who is no machine. */
export async function writeAnyArchive(path: string): Promise<void> {
  await writeFile(path, 'an archive that only a machine would look into');
}
