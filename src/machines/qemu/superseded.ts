// What no recipe of today names any more: guest images of older ones, and what a killed process was making. Only `clean`
// asks for it, because another checkout may share the data directory.
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskUsage } from '../../lib/disk-usage.ts';
import type { Removed } from '../provider.ts';
import { guestImageNames } from './guest-image.ts';
import type { Layout } from './layout.ts';
import { commandLines } from './processes.ts';

export async function removeSuperseded(layout: Layout): Promise<Removed[]> {
  const removed: Removed[] = [];
  const current = await guestImageNames();
  for (const name of await readdir(layout.guestImages).catch((): string[] => [])) {
    const isImage = /^(root|guest)-[0-9a-f]+$/.test(name);
    const abandoned = isImage ? !current.includes(name) && !(await isInUse(join(layout.guestImages, name))) : await isAbandonedDraft(name);
    if (abandoned) removed.push(await removeAs(isImage ? 'guest image' : 'unfinished guest image', layout.guestImages, name));
  }
  for (const name of await readdir(layout.root).catch((): string[] => [])) {
    if (await isAbandonedDraft(name)) removed.push(await removeAs('unfinished file', layout.root, name));
  }
  return removed;
}

/** A draft is named after the process that makes it. An id that somebody else has now is no proof, so such a draft stays. */
async function isAbandonedDraft(name: string): Promise<boolean> {
  const pid = /\.draft-(\d+)$/.exec(name)?.[1];
  return pid !== undefined && (await stat(`/proc/${pid}`).catch(() => null)) === null;
}

/** A running QEMU holds its files open, but one that only starts has them in its command line alone. */
async function isInUse(directory: string): Promise<boolean> {
  return (await commandLines()).some(({ argv }) => argv.some((argument) => argument.includes(`${directory}/`)));
}

/** Renamed first: half of it must never be taken for the whole, and a draft is what the next `clean` removes. */
async function removeAs(kind: string, folder: string, name: string): Promise<Removed> {
  const path = join(folder, name);
  const bytes = await diskUsage(path);
  const doomed = /\.draft-\d+$/.test(name) ? path : `${path}.draft-${process.pid}`;
  if (doomed !== path) await rename(path, doomed);
  await rm(doomed, { recursive: true, force: true });
  return { what: `${kind} ${name}`, bytes };
}
