// What machines boot from, made from the recipe in image/: the root image (Debian with Docker, git and Node, read-only) and
// the initramfs (a script, five kernel modules and Mayfly's guest program). Both are named by the digest of what goes in,
// so a changed recipe gives a new image and nothing is ever rebuilt in place. The guest program is not in the root image:
// changing it costs a template, not a Debian.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { cpioArchive } from '../../lib/cpio.ts';
import type { CpioEntry } from '../../lib/cpio.ts';
import { withFileLock } from '../../lib/file-lock.ts';
import type { Progress } from '../../lib/progress.ts';
import { shellQuote } from '../../lib/shell-quote.ts';
import { MayflyError } from '../../protocol/errors.ts';
import { aptProxySettings, debianMirror } from '../debian-mirror.ts';
import { explainBuildFailure, runMmdebstrap } from '../mmdebstrap.ts';
import type { ProgressSteps } from '../provider.ts';
import { guestProgram, guestProgramKey } from './guest-program.ts';
import { runsAsRoot, sealFile } from './layout.ts';
import type { Layout } from './layout.ts';

export interface GuestImage {
  readonly kernel: string;
  readonly initrd: string;
  readonly root: string;
  /** Of all three. */
  readonly digest: string;
}

const recipeSchema = z.strictObject({
  suite: z.string(),
  kernel: z.record(z.string(), z.string()),
  modules: z.array(z.string()),
  packages: z.array(z.string()),
  exclude: z.array(z.string()),
});

const sources = join(import.meta.dirname, '../../../image');
/** Raise it when the same recipe would give another image. */
const builderVersion = 2;
/** 2026-01-01: all times in the image, so that they say nothing about when it was made. */
const sourceDateEpoch = '1767225600';

/** Finds or makes the image. A second process that wants the same one waits for the first. */
export async function ensureGuestImage(layout: Layout, steps: ProgressSteps): Promise<GuestImage> {
  const { recipe, rootName, guestName } = await planImage();
  const root = join(layout.guestImages, rootName);
  if (!(await isComplete(root))) {
    await withFileLock(join(layout.locks, 'guest-image'), async () => {
      if (await isComplete(root)) return;
      await steps(`Guest image: Debian 13 with Docker, git and Node ${process.versions.node}`, (progress) => buildRoot(layout, root, recipe, progress));
    }, { onWait: () => process.stderr.write('Another process is building the guest image; waiting for it.\n') });
  }
  const guest = join(layout.guestImages, guestName);
  if (!(await isComplete(guest))) await buildInitramfs(guest, root, recipe.modules, await guestProgram());
  return { kernel: join(root, 'vmlinuz'), root: join(root, 'root.erofs'), initrd: join(guest, 'initrd'), digest: guestName.slice('guest-'.length) };
}

/** What the recipe of today is called in the folder of guest images. */
export async function guestImageNames(): Promise<readonly string[]> {
  const { rootName, guestName } = await planImage();
  return [rootName, guestName];
}

async function planImage(): Promise<{ readonly recipe: z.infer<typeof recipeSchema>; readonly rootName: string; readonly guestName: string }> {
  const recipe = recipeSchema.parse(JSON.parse(await readFile(join(sources, 'recipe.json'), 'utf8')));
  const customize = await readFile(join(sources, 'customize.sh'), 'utf8');
  const rootKey = digest([String(builderVersion), process.arch, process.version, JSON.stringify(recipe), customize]);
  const scripts = await Promise.all(['initramfs-init', 'boot'].map((name) => readFile(join(sources, name), 'utf8')));
  return { recipe, rootName: `root-${rootKey}`, guestName: `guest-${digest([rootKey, ...scripts, await guestProgramKey()])}` };
}

async function isComplete(directory: string): Promise<boolean> {
  return (await readdir(directory).catch((): string[] => [])).includes('complete');
}

/** What mmdebstrap says, as parts of the whole; measured on two cores. */
const phases: readonly (readonly [line: string, fraction: number, detail: string])[] = [
  ['running apt-get update', 0.02, 'reading the list of packages'],
  ['downloading packages', 0.05, 'fetching packages'],
  ['installing essential packages', 0.2, 'installing the base system'],
  ['installing remaining packages', 0.35, 'installing Docker and git'],
  ['running --customize-hook', 0.75, 'adding the kernel, packing'],
];

async function buildRoot(layout: Layout, target: string, recipe: z.infer<typeof recipeSchema>, progress: Progress): Promise<void> {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const kernel = recipe.kernel[architecture];
  if (!kernel) throw new MayflyError('requirement', `There is no guest image for ${process.arch}: image/recipe.json names no kernel for it.`);
  const draft = `${target}.draft-${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o755 });
  try {
    const result = await runMmdebstrap([
      `--mode=${runsAsRoot() ? 'root' : 'unshare'}`, '--variant=minbase', '--format=null', '--skip=check/qemu',
      `--include=${recipe.packages.join(',')}`,
      ...recipe.exclude.map((pattern) => `--dpkgopt=path-exclude=${pattern}`),
      ...(await aptProxySettings()).map((line) => `--aptopt=${line}`),
      // Hooks that mmdebstrap knows itself it splits like a shell.
      `--customize-hook=upload ${shellQuote(process.execPath)} /usr/bin/node`,
      `--customize-hook=${await readFile(join(sources, 'customize.sh'), 'utf8')}`,
      ...[...recipe.modules.map((name) => `${name}.ko`), 'vmlinuz', 'busybox', 'packages', 'root.erofs']
        .map((name) => `--customize-hook=download /mayfly-out/${name} ${shellQuote(join(draft, name))}`),
      recipe.suite, '/dev/null', await debianMirror(),
    ], {
      env: { LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: sourceDateEpoch, KERNEL: kernel, MODULES: recipe.modules.join(' '), TMPDIR: runsAsRoot() ? draft : '/var/tmp' },
      onOutput: (chunk) => {
        for (const [line, fraction, detail] of phases) if (chunk.includes(`I: ${line}`)) progress.update({ fraction, detail });
      },
    });
    if (result.error || result.code !== 0) throw explainBuildFailure({ what: 'The guest image', directory: layout.root, needs: '3 GB', result, root: runsAsRoot() });
    await sealFile(join(draft, 'root.erofs'));
    await writeFile(join(draft, 'complete'), '');
    await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function buildInitramfs(target: string, root: string, modules: readonly string[], program: readonly CpioEntry[]): Promise<void> {
  const entries: CpioEntry[] = ['bin', 'dev', 'proc', 'sys', 'modules', 'mayfly'].map((path) => ({ path, content: null }));
  entries.push({ path: 'init', content: await readFile(join(sources, 'initramfs-init')), executable: true });
  entries.push({ path: 'bin/busybox', content: await readFile(join(root, 'busybox')), executable: true });
  for (const name of modules) entries.push({ path: `modules/${name}.ko`, content: await readFile(join(root, `${name}.ko`)) });
  entries.push({ path: 'mayfly/boot', content: await readFile(join(sources, 'boot')), executable: true });
  entries.push(...program);
  const draft = `${target}.draft-${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await writeFile(join(draft, 'initrd'), cpioArchive(entries));
  await sealFile(join(draft, 'initrd'));
  await writeFile(join(draft, 'complete'), '');
  try {
    await rename(draft, target);
  } catch (error) {
    // Another process made the same one meanwhile.
    if (!(await isComplete(target))) throw error;
    await rm(draft, { recursive: true });
  }
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}
