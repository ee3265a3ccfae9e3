// Templates on disk: templates/<key>/{memory,state,disk.qcow2,overlay.qcow2,template.json}. A template appears by one
// rename when all of it is on stable storage, and is believed only as long as each file is the very one that was
// frozen: a changed byte would wake up in every later machine.
import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { MayflyError } from '../../protocol/errors.ts';
import type { Template } from '../provider.ts';
import { runsAsRoot, sealDirectory, sealFile } from './layout.ts';
import type { Layout } from './layout.ts';
import { machineIds } from './machine-directory.ts';

export const templateFileNames = ['memory', 'state', 'disk.qcow2', 'overlay.qcow2'] as const;
type TemplateFileName = (typeof templateFileNames)[number];

/** What the file system says of a file; `ctime` and the inode can't be set back by a program without the disk itself. */
const witness = z.object({ inode: z.string(), size: z.string(), mtimeNs: z.string(), ctimeNs: z.string() });
const manifest = z.object({
  key: z.string(),
  title: z.string(),
  createdMs: z.number(),
  bytes: z.number(),
  facts: z.record(z.string(), z.string()),
  files: z.record(z.enum(templateFileNames), witness),
  /** Of the state file, which is small enough to read each time it is handed out. */
  stateDigest: z.string(),
});
type Manifest = z.infer<typeof manifest>;

function templateDirectory(layout: Layout, key: string): string {
  return join(layout.templates, key);
}

export function templateFile(layout: Layout, key: string, name: TemplateFileName): string {
  return join(templateDirectory(layout, key), name);
}

/** Where a machine builds a template; it is not a template until `publishTemplate`. */
export function draftOf(layout: Layout, machine: string): string {
  return join(layout.templates, `.draft-${machine}`);
}

export async function draftDirectory(layout: Layout, machine: string): Promise<string> {
  const path = draftOf(layout, machine);
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

/** What QEMU itself writes into a draft. */
const writtenByQemu: readonly string[] = ['memory', 'state', 'disk.qcow2'];
/** Device state is a fraction of this; it is read into memory as a whole. */
const maxStateBytes = 64 * 1024 ** 2;

/**
 * A draft belongs to the QEMU that writes it, which a guest may have taken over: names in it may lead anywhere. So when that
 * process has ended the folder becomes ours before anything in it is touched, and only plain files of one name may stay.
 */
export async function takeBackDraft(draft: string, user: number): Promise<void> {
  if (runsAsRoot()) await chown(draft, 0, 0);
  await chmod(draft, 0o700);
  for (const name of await readdir(draft)) {
    const path = join(draft, name);
    if (!writtenByQemu.includes(name)) {
      await rm(path, { recursive: true, force: true });
      continue;
    }
    const found = await lstat(path);
    const tampered = !found.isFile() || found.nlink !== 1 || (runsAsRoot() && found.uid !== user) || (name === 'state' && found.size > maxStateBytes);
    if (tampered) throw new MayflyError('machine-lost', `The machine tampered with its template (${name} is not the file that QEMU was given). It was thrown away.`);
  }
}

/** Synchronises and seals a finished draft, then makes it the template, unless somebody else was quicker. */
export async function publishTemplate(
  layout: Layout, draft: string, { key, title, facts }: Pick<Template, 'key' | 'title' | 'facts'>, createdMs: number,
): Promise<Template> {
  const files: Partial<Record<TemplateFileName, z.infer<typeof witness>>> = {};
  let bytes = 0;
  for (const name of templateFileNames) {
    const path = join(draft, name);
    await synchronise(path);
    await sealFile(path);
    files[name] = await witnessOf(path);
    bytes += (await stat(path)).blocks * 512;
  }
  const written: Manifest = {
    key, title, facts: { ...facts }, createdMs, bytes, files: files as Manifest['files'], stateDigest: await digestOf(join(draft, 'state')),
  };
  await writeFile(join(draft, 'template.json'), JSON.stringify(written, null, 2), { mode: 0o440, flag: 'wx' });
  await synchronise(join(draft, 'template.json'));
  await sealDirectory(draft);
  const target = templateDirectory(layout, key);
  try {
    await rename(draft, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    await rm(draft, { recursive: true, force: true });
    const winner = await readTemplate(layout, key);
    if (winner) return winner;
    throw new MayflyError('invalid', `The template ${key} was changed by something else than Mayfly. Remove it with \`mayfly clean\`.`);
  }
  await synchronise(layout.templates);
  return withoutFiles(written);
}

/** Null when there is none, or when any of its files is not what was frozen. */
export async function readTemplate(layout: Layout, key: string): Promise<Template | null> {
  const directory = templateDirectory(layout, key);
  let read: Manifest;
  try {
    read = manifest.parse(JSON.parse(await readFile(join(directory, 'template.json'), 'utf8')));
    if (read.key !== key || (await digestOf(join(directory, 'state'))) !== read.stateDigest) return null;
    for (const name of templateFileNames) {
      const now = await witnessOf(join(directory, name));
      const then = read.files[name];
      if (now.inode !== then.inode || now.size !== then.size || now.mtimeNs !== then.mtimeNs || now.ctimeNs !== then.ctimeNs) return null;
    }
  } catch {
    return null;
  }
  return withoutFiles(read);
}

export async function templateKeys(layout: Layout): Promise<string[]> {
  const names = await readdir(layout.templates).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).sort();
}

/** Renamed first, so that no half of it is ever found. */
export async function deleteTemplate(layout: Layout, key: string): Promise<void> {
  const doomed = join(layout.templates, `.doomed-${key}-${process.pid}`);
  try {
    await rename(templateDirectory(layout, key), doomed);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  await rm(doomed, { recursive: true, force: true });
}

/**
 * Drafts of machines that are not there any more, and what an interrupted deletion left. The machines are looked at after
 * the drafts: a machine's directory exists before its draft and goes after it, so a live one is never taken for a leftover.
 */
export async function deleteLeftovers(layout: Layout): Promise<void> {
  const names = await readdir(layout.templates).catch((): string[] => []);
  const live = await machineIds(layout);
  for (const name of names) {
    const draft = /^\.draft-(.*)$/.exec(name)?.[1];
    const abandoned = name.startsWith('.doomed-') || (draft !== undefined && !live.includes(draft));
    if (abandoned) await rm(join(layout.templates, name), { recursive: true, force: true });
  }
}

function withoutFiles({ key, title, createdMs, bytes, facts }: Manifest): Template {
  return { key, title, createdMs, bytes, facts };
}

async function witnessOf(path: string): Promise<z.infer<typeof witness>> {
  const found = await stat(path, { bigint: true });
  return { inode: String(found.ino), size: String(found.size), mtimeNs: String(found.mtimeNs), ctimeNs: String(found.ctimeNs) };
}

async function digestOf(path: string): Promise<string> {
  return createHash('sha256').update(await readFile(path)).digest('hex');
}

async function synchronise(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
