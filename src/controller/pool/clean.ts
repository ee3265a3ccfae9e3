// `clean`: gives back the disk space of what can be made again, and says of each thing what it was. What a machine uses,
// a process is making, or a person added, stays.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diskUsage } from '../../lib/disk-usage.ts';
import { tryFileLock } from '../../lib/file-lock.ts';
import type { MachineProvider, Removed } from '../../machines/provider.ts';
import { isCurrentArchive, standInsLock, unfinishedStandIn } from '../../machines/stand-ins.ts';
import { listImages, removeImageDrafts } from '../store/images.ts';
import { imagesDirectory, standInsDirectory } from './images.ts';
import { reap } from './reaper.ts';

export interface Cleaned {
  /** How many were left by a crash. */
  readonly machines: number;
  readonly removed: readonly Removed[];
}

export async function clean(provider: MachineProvider, dataDirectory: string): Promise<Cleaned> {
  return {
    machines: await reap(provider),
    removed: [
      ...(await removeTemplates(provider)),
      ...(await provider.removeSuperseded()),
      ...(await removeImageDrafts(imagesDirectory(dataDirectory))),
      ...(await removeStandIns(dataDirectory)),
    ],
  };
}

async function removeTemplates(provider: MachineProvider): Promise<Removed[]> {
  const known = new Map((await provider.listTemplates()).map((template) => [template.key, template]));
  const removed: Removed[] = [];
  for (const key of await provider.templateKeys()) {
    const template = known.get(key);
    await provider.removeTemplate(key);
    removed.push({ what: template ? `template ${template.title}` : `damaged template ${key}`, bytes: template?.bytes ?? 0 });
  }
  return removed;
}

/**
 * Archives of stand-ins that an image was made of already, so that one copy is enough, and those of older recipes. Builders
 * hold the lock of the folder; while there is one, everything in it stays.
 */
async function removeStandIns(dataDirectory: string): Promise<Removed[]> {
  const directory = standInsDirectory(dataDirectory);
  const names = await readdir(directory).catch((): string[] => []);
  const stored = (await listImages(imagesDirectory(dataDirectory))).map(({ standIn }) => standIn);
  const doomed = names.filter((name) => name.startsWith(unfinishedStandIn) || (name.endsWith('.tar') && !isCurrentArchive(name, stored)));
  if (doomed.length === 0) return [];
  const removed = await tryFileLock(join(directory, standInsLock), async () => {
    const all: Removed[] = [];
    for (const name of doomed) {
      all.push({ what: name.startsWith(unfinishedStandIn) ? 'unfinished stand-in' : `archive of a stand-in ${name}`, bytes: await diskUsage(join(directory, name)) });
      await rm(join(directory, name), { recursive: true, force: true });
    }
    return all;
  });
  return removed ?? [];
}
