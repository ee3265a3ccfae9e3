// Machines of QEMU on this host. See machines/provider.ts for the contract, command-line.ts for what a machine is made of.
import { copyFile, open, rename, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { MayflyError } from '../../protocol/errors.ts';
import type { Isolation, Machine, MachineEnd, MachineInfo, MachineLimits, MachineProvider, ProgressSteps, Removed, Template } from '../provider.ts';
import { chooseAccelerator } from './accelerator.ts';
import type { AcceleratorChoice } from './accelerator.ts';
import { kernelIsUp, retryHungBoots } from './boot.ts';
import { hostClockKhz } from './clock.ts';
import { qemuArguments } from './command-line.ts';
import type { BootFiles, MachineFiles } from './command-line.ts';
import { copySparse, createDisk, createOverlay, giveTo } from './disk.ts';
import { fingerprint, qemuBinary } from './fingerprint.ts';
import { ensureGuestImage } from './guest-image.ts';
import type { GuestImage } from './guest-image.ts';
import { launchQemu } from './launch.ts';
import type { QemuProcess } from './launch.ts';
import { layoutIn, makeLayout, mediumBytes, runsAsRoot, sealFile } from './layout.ts';
import type { Layout } from './layout.ts';
import { abandonedDrafts, directoryOf, machineIds, machineInfo, makeMachineDirectory } from './machine-directory.ts';
import type { MachineDirectory } from './machine-directory.ts';
import { connectTo, insertMedium, orItsLastWords, sleepForEver, wake } from './moves.ts';
import { memoryOf } from '../processes.ts';
import { UnderWay } from '../under-way.ts';
import { killProcess, machineMark, markedProcesses, unmarkedProcessesOf } from './processes.ts';
import { removeSuperseded } from './superseded.ts';
import { deleteLeftovers, deleteTemplate, draftDirectory, draftOf, publishTemplate, readTemplate, takeBackDraft, templateFile, templateKeys } from './template-files.ts';

export interface QemuProviderOptions {
  /** The data directory. */
  readonly root: string;
  /** Tells the machines of this installation from those of another one on the same host. */
  readonly installation: string;
  readonly limits: MachineLimits;
  /** `auto` probes KVM by booting a guest with it. */
  readonly accelerator: 'auto' | 'kvm' | 'tcg';
}

export function createQemuProvider(options: QemuProviderOptions): MachineProvider {
  return new QemuProvider(options);
}

/** A machine whose files are in a draft of a template, so that it can be frozen. */
interface LiveMachine extends Machine {
  readonly directory: MachineDirectory;
  readonly process: QemuProcess;
  readonly draft: string | null;
  /** From now on its end is our doing. */
  expectEnd(): void;
}

type OwnFiles = Pick<MachineFiles, 'memory' | 'disk'> & { readonly draft: string | null };

class QemuProvider implements MachineProvider {
  readonly name = 'qemu';
  readonly limits: MachineLimits;
  readonly #options: QemuProviderOptions;
  readonly #layout: Layout;
  #image: GuestImage | null = null;
  #accelerator: Promise<AcceleratorChoice> | null = null;
  readonly #live = new Map<string, LiveMachine>();
  /** Of machines, of those in the making too. */
  readonly #processes = new Set<QemuProcess>();
  readonly #underWay = new UnderWay();

  constructor(options: QemuProviderOptions) {
    this.#options = options;
    this.limits = options.limits;
    this.#layout = layoutIn(options.root);
  }

  async isolation(): Promise<Isolation> {
    const { accelerator, reason } = await this.#choice();
    return accelerator === 'kvm'
      ? { kind: 'hardware', accelerator, warning: null }
      : {
          kind: 'emulated', accelerator,
          warning: `QEMU emulates the processor (${reason}). This is a development mode: QEMU does not promise isolation under emulation, so do not run code that you do not trust.`,
        };
  }

  async prepare(steps: ProgressSteps): Promise<void> {
    await qemuBinary();
    await makeLayout(this.#layout);
    await this.#makeBlankMedium();
    this.#image = await ensureGuestImage(this.#layout, steps);
  }

  async baseKey(): Promise<string> {
    const { accelerator } = await this.#choice();
    return fingerprint({ accelerator, limits: this.limits, guestImage: this.#guestImage().digest });
  }

  boot(): Promise<Machine> {
    return this.#underWay.run(() => retryHungBoots(() => this.#bootOnce()));
  }

  async #bootOnce(): Promise<Machine> {
    const image = this.#guestImage();
    const clockKhz = (await this.#choice()).accelerator === 'tcg' ? await hostClockKhz() : null;
    const directory = await makeMachineDirectory(this.#layout, null);
    return this.#orDestroy(directory.id, async () => {
      const draft = await this.#ownedDraft(directory);
      const disk = join(draft, 'disk.qcow2');
      await createDisk(disk, this.limits.diskGiB);
      await giveTo(disk, directory.user);
      const console = join(draft, 'console.log');
      const files = this.#files(directory, { memory: { path: join(draft, 'memory'), writable: true }, disk: { path: disk, backing: null }, console });
      const process = await this.#launch(directory, files, { ...image, clockKhz });
      await orItsLastWords(process, process.qmp.open());
      await kernelIsUp(process, console);
      return this.#adopt(directory, process, draft);
    });
  }

  clone(template: Template, purpose: 'run' | 'freezable'): Promise<Machine> {
    return this.#underWay.run(() => this.#clone(template, purpose));
  }

  async #clone(template: Template, purpose: 'run' | 'freezable'): Promise<Machine> {
    const directory = await makeMachineDirectory(this.#layout, template.key);
    return this.#orDestroy(directory.id, () => this.#cloneIn(directory, template, purpose).catch(async (error: unknown) => {
      // Somebody may remove a template between our look at it and now; what is missing then can be anything of it.
      if ((await templateKeys(this.#layout)).includes(template.key)) throw error;
      throw new MayflyError('not-found', `The template of ${template.title} was removed meanwhile. Try again: the next run makes it anew.`, { cause: error });
    }));
  }

  async #cloneIn(directory: MachineDirectory, template: Template, purpose: 'run' | 'freezable'): Promise<Machine> {
    const own = purpose === 'run' ? await this.#overlay(directory, template) : await this.#fullCopy(directory, template);
    const process = await this.#launch(directory, this.#files(directory, { memory: own.memory, disk: own.disk, console: null }), null);
    const stream = await orItsLastWords(process, wake(process, templateFile(this.#layout, template.key, 'state'), directory.channel));
    return this.#adopt(directory, process, own.draft, stream);
  }

  freeze(machine: Machine, template: Pick<Template, 'key' | 'title' | 'facts'>): Promise<Template> {
    return this.#underWay.run(() => this.#freeze(machine, template));
  }

  async #freeze(machine: Machine, template: Pick<Template, 'key' | 'title' | 'facts'>): Promise<Template> {
    const live = this.#live.get(machine.id);
    if (!live?.draft) throw new Error(`machine ${machine.id} was not made to be frozen`);
    const { draft } = live;
    return this.#orDestroy(machine.id, async () => {
      live.expectEnd();
      await orItsLastWords(live.process, sleepForEver(live.process, join(draft, 'state')));
      await takeBackDraft(draft, live.directory.user);
      await createOverlay(join(draft, 'overlay.qcow2'), this.limits.diskGiB);
      const published = await publishTemplate(this.#layout, draft, template, Date.now());
      // Only now: a draft without its machine is what sweep() takes for a leftover.
      await machine.destroy();
      return published;
    });
  }

  openTemplate(key: string): Promise<Template | null> {
    return readTemplate(this.#layout, key);
  }

  async listTemplates(): Promise<Template[]> {
    const read = await Promise.all((await templateKeys(this.#layout)).map((key) => readTemplate(this.#layout, key)));
    return read.filter((template) => template !== null);
  }

  removeTemplate(key: string): Promise<void> {
    return deleteTemplate(this.#layout, key);
  }

  templateKeys(): Promise<string[]> {
    return templateKeys(this.#layout);
  }

  async mediumFile(source: string, target: string): Promise<void> {
    const draft = `${target}.draft-${process.pid}`;
    try {
      await copySparse(source, draft);
      if ((await stat(draft)).size > mediumBytes) throw new MayflyError('invalid', `${source} is larger than ${mediumBytes / 1024 ** 3} GiB, the most that a machine can be shown.`);
      await truncate(draft, mediumBytes);
      await sealFile(draft);
      await rename(draft, target);
    } finally {
      await rm(draft, { force: true });
    }
  }

  async list(): Promise<MachineInfo[]> {
    return Promise.all((await machineIds(this.#layout)).map((id) => machineInfo(this.#layout, id)));
  }

  async destroy(id: string): Promise<void> {
    const live = this.#live.get(id);
    if (live) { await live.destroy(); return; }
    for (const { pid, machine } of await markedProcesses(this.#options.installation)) if (machine === id) await killProcess(pid);
    // A process that was taken over may have overwritten its mark, but not whose it is.
    if (runsAsRoot()) for (const pid of await unmarkedProcessesOf(directoryOf(this.#layout, id).user)) await killProcess(pid);
    await this.#removeFiles(id);
  }

  async sweep(): Promise<number> {
    // Processes first, machines afterwards: what another command makes in between is then known to be a machine.
    const marked = await markedProcesses(this.#options.installation);
    const listed = new Set(await machineIds(this.#layout));
    let ended = 0;
    for (const { pid, machine } of marked) {
      if (listed.has(machine)) continue;
      await killProcess(pid);
      ended += 1;
    }
    for (const draft of await abandonedDrafts(this.#layout, 60_000)) await rm(draft, { recursive: true, force: true });
    await deleteLeftovers(this.#layout);
    return ended;
  }

  removeSuperseded(): Promise<Removed[]> {
    return removeSuperseded(this.#layout);
  }

  async close(): Promise<void> {
    await this.#underWay.close(() => {
      for (const machine of this.#live.values()) machine.expectEnd();
      for (const process of this.#processes) process.kill();
    });
    await Promise.all([...this.#live.keys()].map((id) => this.destroy(id)));
    await deleteLeftovers(this.#layout);
  }

  #choice(): Promise<AcceleratorChoice> {
    this.#accelerator ??= chooseAccelerator(this.#options.accelerator, this.#layout, this.#guestImage());
    return this.#accelerator;
  }

  #guestImage(): GuestImage {
    if (!this.#image) throw new Error('prepare() was not called');
    return this.#image;
  }

  #files(directory: MachineDirectory, own: Pick<MachineFiles, 'memory' | 'disk' | 'console'>): MachineFiles {
    return { ...own, root: this.#guestImage().root, medium: this.#layout.blankMedium, channel: directory.channel };
  }

  async #launch(directory: MachineDirectory, files: MachineFiles, boot: BootFiles | null): Promise<QemuProcess> {
    const { accelerator } = await this.#choice();
    this.#underWay.check();
    const process = await launchQemu({
      binary: await qemuBinary(), directory: directory.qemu, user: directory.user, accelerator,
      arguments: qemuArguments({ name: machineMark(this.#options.installation, directory.id), accelerator, limits: this.limits, files, boot }),
    });
    this.#processes.add(process);
    void process.ended.then(() => this.#processes.delete(process));
    // Who closed this provider while it started has not seen it.
    if (this.#underWay.isClosed) process.kill();
    return process;
  }

  /** What a clone writes goes into an empty overlay of its own; the header of it is the template's, ready to copy. */
  async #overlay(directory: MachineDirectory, { key }: Template): Promise<OwnFiles> {
    await copyFile(templateFile(this.#layout, key, 'overlay.qcow2'), directory.disk);
    await giveTo(directory.disk, directory.user);
    return {
      memory: { path: templateFile(this.#layout, key, 'memory'), writable: false },
      disk: { path: directory.disk, backing: templateFile(this.#layout, key, 'disk.qcow2') },
      draft: null,
    };
  }

  /** A clone that will be a template itself writes into whole copies. */
  async #fullCopy(directory: MachineDirectory, { key }: Template): Promise<OwnFiles> {
    const draft = await this.#ownedDraft(directory);
    for (const name of ['memory', 'disk.qcow2'] as const) {
      const target = join(draft, name);
      await copySparse(templateFile(this.#layout, key, name), target);
      await giveTo(target, directory.user);
    }
    return { memory: { path: join(draft, 'memory'), writable: true }, disk: { path: join(draft, 'disk.qcow2'), backing: null }, draft };
  }

  async #ownedDraft(directory: MachineDirectory): Promise<string> {
    const draft = await draftDirectory(this.#layout, directory.id);
    await giveTo(draft, directory.user);
    return draft;
  }

  #adopt(directory: MachineDirectory, process: QemuProcess, draft: string | null, stream: Duplex | null = null): Machine {
    let destroyed = false;
    let mediums = 0;
    let first = stream;
    const gone = process.ended.then((end): MachineEnd => ({ ...end, destroyed }));
    const machine: LiveMachine = {
      id: directory.id, directory, process, draft, gone,
      expectEnd: () => { destroyed = true; },
      connect: async () => {
        const connected = first ?? (await connectTo(directory.channel));
        first = null;
        return connected;
      },
      memoryBytes: () => memoryOf(process.pid),
      insertMedium: async (file) => {
        mediums += 1;
        await insertMedium(process, file, mediums);
      },
      destroy: async () => {
        destroyed = true;
        process.kill();
        first?.destroy();
        await gone;
        this.#live.delete(directory.id);
        await this.#removeFiles(directory.id);
      },
    };
    this.#live.set(directory.id, machine);
    return machine;
  }

  async #orDestroy<T>(id: string, make: () => Promise<T>): Promise<T> {
    try {
      return await make();
    } catch (error) {
      await this.destroy(id);
      await deleteLeftovers(this.#layout);
      throw error;
    }
  }

  async #removeFiles(id: string): Promise<void> {
    await rm(draftOf(this.#layout, id), { recursive: true, force: true });
    await rm(directoryOf(this.#layout, id).path, { recursive: true, force: true });
  }

  async #makeBlankMedium(): Promise<void> {
    const existing = await stat(this.#layout.blankMedium).catch(() => null);
    if (existing?.size === mediumBytes) return;
    const draft = `${this.#layout.blankMedium}.draft-${process.pid}`;
    await (await open(draft, 'w')).close();
    await truncate(draft, mediumBytes);
    await sealFile(draft);
    await rename(draft, this.#layout.blankMedium);
  }
}
