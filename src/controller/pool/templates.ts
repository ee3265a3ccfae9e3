// Templates in layers: the base is a booted machine with its Docker Engine up; an image's template is a clone of it that
// has loaded the image, has started the container as a pipeline would, and was frozen again.
// Whoever needs a template that is not there makes it; a second process that wants the same one waits.
import { createHash } from 'node:crypto';
import { stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withFileLock } from '../../lib/file-lock.ts';
import type { Machine, MachineProvider, ProgressSteps, Template } from '../../machines/provider.ts';
import { MayflyError } from '../../protocol/errors.ts';
import type { StoredImage } from '../store/images.ts';
import { openGuest } from './guest-link.ts';
import type { GuestLink } from './guest-link.ts';

export interface TemplateMaker {
  readonly provider: MachineProvider;
  /** Of the data directory: locks and the times of last use. */
  readonly directory: string;
  readonly steps: ProgressSteps;
  readonly templateBytes: number;
}

/** Under emulation, on a busy host: a boot takes 15 s alone, and loading an image of a gigabyte two minutes. */
const bootTimeoutMs = 180_000;
const answerTimeoutMs = 30_000;
const prepareTimeoutMs = 1_200_000;
const sealTimeoutMs = 120_000;
/** For a guest that has its acknowledgement: to forget us, on processors that are slow. A clone would find it in the middle of that. */
const forgettingMs = 500;

export async function ensureBase(maker: TemplateMaker): Promise<Template> {
  const key = `base-${await maker.provider.baseKey()}`;
  return findOrMake(maker, key, () => maker.steps('Base template: booting a machine with its Docker Engine', async () => {
    const machine = await maker.provider.boot();
    return freezing(machine, async (link) => {
      const ready = await link.expect(['ready'], bootTimeoutMs);
      await seal(link);
      return maker.provider.freeze(machine, { key, title: 'base', facts: ready.engine === null ? {} : { engine: ready.engine.version, architecture: ready.engine.architecture } });
    });
  }));
}

export async function ensureImageTemplate(maker: TemplateMaker, image: ImageSource): Promise<Template> {
  const key = await imageTemplateKey(maker, image);
  return findOrMake(maker, key, async () => {
    const base = await ensureBase(maker);
    return maker.steps(`Template of ${image.name}: loading the image, starting its container`, async () => {
      const machine = await maker.provider.clone(base, 'freezable');
      return freezing(machine, async (link) => {
        await link.expect(['ready'], answerTimeoutMs);
        await machine.insertMedium(image.archive);
        await link.channel.sendControl({ kind: 'prepare', image: image.name, archiveBytes: image.bytes });
        const answer = await link.expect(['prepared', 'prepare-failed'], prepareTimeoutMs);
        if (answer.kind === 'prepare-failed') throw new MayflyError('invalid', answer.message);
        await seal(link);
        return maker.provider.freeze(machine, { key, title: image.name, facts: { imageId: answer.imageId, architecture: answer.architecture } });
      });
    });
  });
}

export type ImageSource = Pick<StoredImage, 'name' | 'archive' | 'bytes' | 'sha256'>;

async function imageTemplateKey({ provider }: TemplateMaker, { name, sha256 }: ImageSource): Promise<string> {
  const layers = [await provider.baseKey(), name, sha256].join('\n');
  return `image-${createHash('sha256').update(layers).digest('hex').slice(0, 24)}`;
}

async function findOrMake(maker: TemplateMaker, key: string, make: () => Promise<Template>): Promise<Template> {
  const { provider, directory } = maker;
  const present = await provider.openTemplate(key);
  const template = present ?? (await withFileLock(join(directory, 'locks', key), async () => {
    const made = await provider.openTemplate(key);
    if (made) return made;
    // What stands there under this key was changed by somebody: it is not ours to trust.
    await provider.removeTemplate(key);
    await evict(maker);
    return verified(maker, await make());
  }, { onWait: () => process.stderr.write('Another process is making the same template; waiting for it.\n') }));
  await markUsed(directory, template);
  return template;
}

/** A template counts when a clone of it has answered. One that was frozen in a bad moment would fail every run. */
async function verified({ provider }: TemplateMaker, template: Template): Promise<Template> {
  const machine = await provider.clone(template, 'run');
  try {
    const link = await openGuest(machine, { control: () => {}, log: () => {} });
    await link.expect(['ready'], answerTimeoutMs);
    return template;
  } catch (cause) {
    await provider.removeTemplate(template.key);
    throw new MayflyError('machine-lost', `A clone of the new template "${template.title}" does not answer; it was thrown away. Try again.`, { cause });
  } finally {
    await machine.destroy();
  }
}

/** Runs `work` with a guest; whatever happens, the machine is gone afterwards. */
async function freezing(machine: Machine, work: (link: GuestLink) => Promise<Template>): Promise<Template> {
  try {
    const link = await openGuest(machine, {
      control: (message) => {
        if (message.kind === 'failed') throw new MayflyError('machine-lost', `The guest failed: ${message.message}`);
      },
      log: () => {},
    });
    return await work(link);
  } finally {
    await machine.destroy();
  }
}

/** The host stays connected until the freeze: a guest that saw the connection end would be looking for a new one. */
async function seal(link: GuestLink): Promise<void> {
  await link.channel.sendControl({ kind: 'seal' });
  await link.expect(['sealed'], sealTimeoutMs);
  // The guest waits for this acknowledgement before it forgets us.
  await link.channel.flush();
  await sleep(forgettingMs);
}

/** Makes room for one more, least recently used first. */
async function evict({ provider, directory, templateBytes }: TemplateMaker): Promise<void> {
  const templates = await provider.listTemplates();
  const used = await Promise.all(templates.map(async (template) => ({ template, usedMs: await lastUse(directory, template) })));
  let bytes = templates.reduce((sum, template) => sum + template.bytes, 0);
  for (const { template } of used.sort((a, b) => a.usedMs - b.usedMs)) {
    if (bytes <= templateBytes) return;
    await provider.removeTemplate(template.key);
    bytes -= template.bytes;
  }
}

async function markUsed(directory: string, template: Template): Promise<void> {
  const [file, now] = [useFile(directory, template), new Date()];
  await utimes(file, now, now).catch(() => writeFile(file, ''));
}

async function lastUse(directory: string, template: Template): Promise<number> {
  const used = await stat(useFile(directory, template)).catch(() => null);
  return used?.mtimeMs ?? template.createdMs;
}

/** Empty: its time is that of the last use. */
function useFile(directory: string, { key }: Template): string {
  return join(directory, 'locks', `${key}.used`);
}
