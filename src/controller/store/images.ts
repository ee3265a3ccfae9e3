// The images that were added to this installation: archives kept as opaque bytes. Nothing here unpacks or looks into
// one; a machine did, once, before the image was accepted.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { diskUsage } from '../../lib/disk-usage.ts';
import { normaliseImageName } from '../../machines/image-name.ts';
import type { Removed } from '../../machines/provider.ts';

const recordSchema = z.object({
  name: z.string(),
  /** Length of the archive; the file is longer, filled up with a hole. */
  bytes: z.number(),
  sha256: z.string(),
  addedMs: z.number(),
  imageId: z.string(),
  architecture: z.string(),
  /** The recipe's key when Mayfly made it in place of the real image. */
  standIn: z.string().nullable(),
});
export type ImageRecord = z.infer<typeof recordSchema>;

export interface StoredImage extends ImageRecord {
  /** The archive in the form that a provider's `insertMedium` takes. */
  readonly archive: string;
}

export async function findImage(directory: string, name: string): Promise<StoredImage | null> {
  return readImage(join(directory, keyOf(name)));
}

export async function listImages(directory: string): Promise<StoredImage[]> {
  const names = await readdir(directory).catch((): string[] => []);
  const read = await Promise.all(names.filter((name) => !name.startsWith('.')).map((name) => readImage(join(directory, name))));
  return read.filter((image) => image !== null).sort((a, b) => a.name.localeCompare(b.name));
}

/** A place for an image that is not accepted yet. */
export async function draftImage(directory: string, name: string): Promise<{ readonly path: string; readonly archive: string }> {
  const path = join(directory, `.draft-${keyOf(name)}-${process.pid}`);
  await rm(path, { recursive: true, force: true });
  // A QEMU reads the archive, by the group that the provider gives it; nobody can list the folder.
  await mkdir(path, { recursive: true });
  await chmod(path, 0o711);
  return { path, archive: join(path, 'archive') };
}

/**
 * Replaces the image of that name, if there is one, by one rename: of the record, which names its archive by content. A
 * command that reads the old archive meanwhile has it open, or finds it gone and starts again; it never finds another.
 */
export async function acceptImage(directory: string, draft: string, record: ImageRecord): Promise<StoredImage> {
  const target = join(directory, keyOf(record.name));
  await mkdir(target, { recursive: true });
  await chmod(target, 0o711);
  const archive = archiveIn(target, record);
  await rename(join(draft, 'archive'), archive);
  await writeFile(join(draft, 'image.json'), JSON.stringify(record, null, 2));
  await rename(join(draft, 'image.json'), join(target, 'image.json'));
  for (const name of await readdir(target)) {
    if (name.startsWith('archive-') && join(target, name) !== archive) await rm(join(target, name), { force: true });
  }
  return { ...record, archive };
}

export async function removeImage(directory: string, name: string): Promise<boolean> {
  const found = await findImage(directory, name);
  await rm(join(directory, keyOf(name)), { recursive: true, force: true });
  return found !== null;
}

/** Drafts of processes that are gone, and archives that no record names any more. */
export async function removeImageDrafts(directory: string): Promise<Removed[]> {
  const removed: Removed[] = [];
  const remove = async (what: string, path: string): Promise<void> => {
    removed.push({ what, bytes: await diskUsage(path) });
    await rm(path, { recursive: true, force: true });
  };
  for (const name of await readdir(directory).catch((): string[] => [])) {
    const pid = /^\.draft-[0-9a-f]+-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !(await stat(`/proc/${pid}`).catch(() => null))) await remove('unfinished image', join(directory, name));
  }
  for (const image of await listImages(directory)) {
    const folder = dirname(image.archive);
    for (const name of await readdir(folder).catch((): string[] => [])) {
      if (name.startsWith('archive-') && join(folder, name) !== image.archive) await remove(`older archive of image ${image.name}`, join(folder, name));
    }
  }
  return removed;
}

/** Of the archive itself, without the hole behind it. */
export async function digestOfArchive(path: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20, end: bytes - 1 }), hash);
  return hash.digest('hex');
}

async function readImage(path: string): Promise<StoredImage | null> {
  try {
    const record = recordSchema.parse(JSON.parse(await readFile(join(path, 'image.json'), 'utf8')));
    const archive = archiveIn(path, record);
    // A record without its archive is no image.
    return (await stat(archive)).isFile() ? { ...record, archive } : null;
  } catch {
    return null;
  }
}

function archiveIn(directory: string, { sha256 }: Pick<ImageRecord, 'sha256'>): string {
  return join(directory, `archive-${sha256.slice(0, 24)}`);
}

function keyOf(name: string): string {
  return createHash('sha256').update(normaliseImageName(name)).digest('hex').slice(0, 24);
}
