// One directory per live machine: its record, and a folder with its disk and socket that QEMU owns. The record is not
// in that folder, so that a QEMU that was taken over can't pass for somebody else's. Making the directory reserves
// the machine's id and user id; removing it is the last act of destroying the machine.
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { MayflyError } from '../../protocol/errors.ts';
import { firstQemuUser, qemuGroup, qemuUsers, runsAsRoot } from './layout.ts';
import type { Layout } from './layout.ts';
import { isAlive, processIdentity } from '../processes.ts';
import type { MachineInfo } from '../provider.ts';

const record = z.object({
  owner: z.object({ pid: z.int(), startTicks: z.string() }),
  template: z.string().nullable(),
  createdMs: z.number(),
});

export interface MachineDirectory {
  readonly id: string;
  readonly path: string;
  readonly user: number;
  /** QEMU's own folder and working directory. */
  readonly qemu: string;
  readonly disk: string;
  readonly channel: string;
}

/** A UNIX socket's path may have 107 bytes; the machine's part of it is known. */
const maxSocketPath = 107;

export async function makeMachineDirectory(layout: Layout, template: string | null): Promise<MachineDirectory> {
  const owner = await processIdentity(process.pid);
  if (!owner) throw new Error('this process is not in /proc');
  for (;;) {
    const directory = directoryOf(layout, randomBytes(4).toString('hex'));
    if (Buffer.byteLength(directory.channel) > maxSocketPath) {
      throw new MayflyError('usage', `The data directory's path is too long for a UNIX socket (${layout.root}). Choose a shorter one with MAYFLY_HOME.`);
    }
    // The record is complete before the id exists, so that nobody takes a machine in the making for an orphan.
    const draft = `${directory.path}.new`;
    await mkdir(join(draft, 'qemu'), { recursive: true, mode: 0o700 });
    await chmod(draft, 0o711);
    await writeFile(join(draft, 'machine.json'), JSON.stringify({ owner, template, createdMs: Date.now() } satisfies z.infer<typeof record>));
    if (runsAsRoot()) await chown(join(draft, 'qemu'), directory.user, qemuGroup);
    await rename(draft, directory.path);
    if (!(await sharesItsUser(layout, directory))) return directory;
    await rm(directory.path, { recursive: true });
  }
}

/** Two that took the same number at once both see it and both try again. */
async function sharesItsUser(layout: Layout, mine: MachineDirectory): Promise<boolean> {
  const ids = await machineIds(layout);
  return ids.some((id) => id !== mine.id && directoryOf(layout, id).user === mine.user);
}

export function directoryOf(layout: Layout, id: string): MachineDirectory {
  const path = join(layout.machines, id);
  return {
    id, path,
    user: firstQemuUser + (Number.parseInt(id, 16) % qemuUsers),
    qemu: join(path, 'qemu'),
    disk: join(path, 'qemu', 'disk.qcow2'),
    channel: join(path, 'qemu', 'channel'),
  };
}

export async function machineIds(layout: Layout): Promise<string[]> {
  const names = await readdir(layout.machines).catch(() => []);
  return names.filter((name) => /^[0-9a-f]{8}$/.test(name)).sort();
}

/** Drafts whose making was interrupted. A live one is younger than any that this finds. */
export async function abandonedDrafts(layout: Layout, olderThanMs: number): Promise<string[]> {
  const drafts: string[] = [];
  for (const name of await readdir(layout.machines).catch(() => [])) {
    if (!name.endsWith('.new')) continue;
    const path = join(layout.machines, name);
    const info = await readRecord(path);
    if (info ? !(await isAlive(info.owner)) : await isOlder(path, olderThanMs)) drafts.push(path);
  }
  return drafts;
}

async function isOlder(path: string, ms: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > ms;
}

export async function machineInfo(layout: Layout, id: string): Promise<MachineInfo> {
  const found = await readRecord(directoryOf(layout, id).path);
  return {
    id,
    template: found?.template ?? null,
    createdMs: found?.createdMs ?? 0,
    owned: found !== null && (await isAlive(found.owner)),
  };
}

/** Null when the record is missing or damaged: such a machine has no owner. */
async function readRecord(directory: string): Promise<z.infer<typeof record> | null> {
  try {
    return record.parse(JSON.parse(await readFile(join(directory, 'machine.json'), 'utf8')));
  } catch {
    return null;
  }
}
