// Stand-ins: container images that Mayfly makes from Debian packages under the name of an image from a registry, so that
// the examples run on a machine that reaches no registry. A recipe is a folder of image/stand-ins/: recipe.json, files/
// that lie over the packages, and customize.sh for what needs a program. Packages are unpacked, not installed: no
// maintainer script runs, which is quicker, needs no privilege, and leaves nothing of this machine in the image.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { withFileLock } from '../lib/file-lock.ts';
import type { Progress } from '../lib/progress.ts';
import { MayflyError } from '../protocol/errors.ts';
import { aptProxySettings, debianMirror } from './debian-mirror.ts';
import { normaliseImageName } from './image-name.ts';
import { writeImageArchive } from './oci-archive.ts';
import { explainBuildFailure, noSpaceFor, runMmdebstrap } from './mmdebstrap.ts';
import type { BuildFailure } from './mmdebstrap.ts';
import { describeLayer, sourceDateEpoch, writeLayer } from './oci-layer.ts';

export interface StandIn {
  /** The folder's name, for people. */
  readonly name: string;
  /** The image that it stands in for, as a pipeline writes it. */
  readonly image: string;
  readonly directory: string;
  readonly recipe: Recipe;
  /** Changes whenever the recipe, a file of it, or the way of building does. */
  readonly key: string;
}

/** The label that tells a stand-in from the real image; its value is the recipe's name. */
const standInLabel = 'io.mayfly.stand-in';

const path = z.string().regex(/^[^/].*$/, 'is a path without a leading slash');
const recipeSchema = z.strictObject({
  image: z.string().regex(/^[a-z0-9./_-]+:[\w.-]+$/),
  suite: z.string().regex(/^[a-z]+$/),
  packages: z.array(z.string().regex(/^[a-z0-9][a-z0-9.+-]+$/)).min(1),
  /** Shell patterns of what to leave out; removed afterwards, since mmdebstrap's own filter takes as long as all the rest. */
  remove: z.array(z.string().regex(/^[\w*][\w./*-]*$/)),
  directories: z.record(path, z.strictObject({ owner: z.int().min(0), mode: z.string().regex(/^[0-7]{4}$/).transform((mode) => Number.parseInt(mode, 8)) })),
  links: z.record(path, z.string().min(1)),
  config: z.strictObject({ env: z.array(z.string().includes('=')), entrypoint: z.array(z.string()), cmd: z.array(z.string()) }),
});
export type Recipe = z.infer<typeof recipeSchema>;

const recipes = join(import.meta.dirname, '../../image/stand-ins');

/** Part of every key: raise it when the same recipe would give another image. */
const builderVersion = 1;

/** The stand-in for an image that a pipeline names, or null when Mayfly has no recipe for it. */
export function standInFor(imageName: string, directory = recipes): StandIn | null {
  const wanted = normaliseImageName(imageName);
  return allStandIns(directory).find(({ image }) => image === wanted) ?? null;
}

function allStandIns(directory: string): StandIn[] {
  const names = readdirSync(directory).sort().filter((name) => existsSync(join(directory, name, 'recipe.json')));
  return names.map((name) => {
    const folder = join(directory, name);
    const recipe = readRecipe(folder);
    return { name, image: recipe.image, directory: folder, recipe, key: keyOf(folder) };
  });
}

export interface BuildOptions {
  /** Where the archive stays, and where the work is done: a few times the size of the image is needed. */
  readonly workDirectory: string;
  readonly onProgress?: Progress['update'];
  readonly signal?: AbortSignal;
}

/**
 * Makes the image and returns the path of an archive that `docker load` reads and that is an OCI layout too.
 * The archive's name holds the stand-in's key; one that is there already is returned as it is. Nothing half-made is left.
 */
export async function buildStandIn(standIn: StandIn, options: BuildOptions): Promise<string> {
  const { workDirectory } = options;
  const archive = join(workDirectory, archiveName(standIn));
  if (existsSync(archive)) return archive;
  await mkdir(workDirectory, { recursive: true });
  return withFileLock(join(workDirectory, standInsLock), async () => {
    // Whoever held the lock before may have built it, or may have been killed while building.
    if (existsSync(archive)) return archive;
    for (const name of await readdir(workDirectory)) {
      if (name.startsWith(unfinishedStandIn)) await rm(join(workDirectory, name), { recursive: true, force: true });
    }
    const scratch = await mkdtemp(join(workDirectory, unfinishedStandIn));
    try {
      await rename(await buildIn(scratch, standIn, options), archive);
      return archive;
    } catch (error) {
      options.signal?.throwIfAborted();
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw noSpaceFor(described(standIn, options), error);
      throw error;
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }, options.signal ? { signal: options.signal } : {});
}

/** In the work directory: held while a stand-in is being made. */
export const standInsLock = 'stand-ins.lock';
/** How the name of what is being made begins. */
export const unfinishedStandIn = 'unfinished-stand-in-';

function archiveName({ name, key }: Pick<StandIn, 'name' | 'key'>): string {
  return `stand-in-${name}-${key.slice(0, 16)}.tar`;
}

/** Whether an archive is of a recipe of today and no image was made of it yet. `stored`: the keys of the stand-ins that are images. */
export function isCurrentArchive(file: string, stored: readonly (string | null)[], directory = recipes): boolean {
  return allStandIns(directory).some((standIn) => archiveName(standIn) === file && !stored.includes(standIn.key));
}

async function buildIn(scratch: string, standIn: StandIn, options: BuildOptions): Promise<string> {
  const cancel = options.signal ? { signal: options.signal } : {};
  const { recipe } = standIn;
  const packages = join(scratch, 'packages.tar');
  await unpackPackages(standIn, packages, scratch, options);
  options.onProgress?.({ fraction: 0.9, detail: 'writing the image' });
  const files = join(standIn.directory, 'files');
  const layers = [
    await describeLayer(packages, cancel),
    await writeLayer(join(scratch, 'files.tar'), { directory: existsSync(files) ? files : null, directories: recipe.directories, links: recipe.links }, cancel),
  ];
  const archive = join(scratch, 'image.tar');
  await writeImageArchive(archive, {
    name: standIn.image, architecture: architecture(), ...recipe.config, labels: { [standInLabel]: standIn.name },
  }, layers, cancel);
  return archive;
}

/** What mmdebstrap says, as parts of the whole: measured with `maven`. */
const phases: readonly (readonly [line: string, fraction: number, detail: string])[] = [
  ['running apt-get update', 0.02, 'reading the list of Debian packages'],
  ['downloading packages', 0.2, 'fetching Debian packages'],
  ['extracting archives', 0.35, 'unpacking Debian packages'],
  ['creating tarball', 0.8, 'packing'],
];

/** What mmdebstrap leaves of this machine or only a package manager needs. */
const leftovers = ['etc/apt', 'etc/resolv.conf', 'etc/hostname', 'etc/fstab', 'var/lib/dpkg', 'var/lib/apt', 'var/cache', 'var/log', 'tmp/*'];

async function unpackPackages(standIn: StandIn, tar: string, scratch: string, options: BuildOptions): Promise<void> {
  const cancel = options.signal ? { signal: options.signal } : {};
  const mirror = await debianMirror(cancel);
  const root = process.getuid?.() === 0;
  const customize = join(standIn.directory, 'customize.sh');
  const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
  const args = [
    `--mode=${root ? 'root' : 'unshare'}`, '--variant=extract', '--format=tar', '--skip=output/dev,cleanup',
    ...(existsSync(keyring) ? [`--keyring=${keyring}`] : []),
    `--include=${standIn.recipe.packages.join(',')}`,
    ...(await aptProxySettings(cancel)).map((line) => `--aptopt=${line}`),
    // As text, not as a file: another user's namespace may not be able to read the checkout.
    ...(existsSync(customize) ? [`--extract-hook=${readFileSync(customize, 'utf8')}`] : []),
    `--extract-hook=cd "$1" && rm -rf ${[...leftovers, ...standIn.recipe.remove].join(' ')} && mkdir -p var/cache var/log`,
    standIn.recipe.suite, tar, mirror,
  ];
  let unread = '';
  const result = await runMmdebstrap(args, {
    ...cancel,
    env: {
      LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: String(sourceDateEpoch),
      // Of an ordinary user's folders, mmdebstrap's namespace may see none; /tmp may be too small.
      TMPDIR: root ? scratch : '/var/tmp',
    },
    onOutput: (chunk) => {
      const lines = (unread + chunk.toString('utf8')).split(/[\r\n]/);
      unread = lines.pop()?.slice(-200) ?? '';
      for (const line of lines) {
        const phase = phases.find(([text]) => line.startsWith(`I: ${text}`));
        if (phase) options.onProgress?.({ fraction: phase[1], detail: phase[2] });
      }
    },
  });
  options.signal?.throwIfAborted();
  if (result.error || result.code !== 0) throw explainBuildFailure({ ...described(standIn, options), result, root });
}

function described(standIn: StandIn, { workDirectory }: BuildOptions): Pick<BuildFailure, 'what' | 'directory' | 'needs'> {
  return { what: `The stand-in for ${standIn.image}`, directory: workDirectory, needs: '1 GB' };
}

function readRecipe(folder: string): Recipe {
  const file = join(folder, 'recipe.json');
  const parsed = recipeSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new MayflyError('invalid', `${file} is no recipe of a stand-in:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function keyOf(folder: string): string {
  const hash = createHash('sha256').update(`${builderVersion} ${architecture()}\n`);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(folder, name);
    const { mode } = statSync(file);
    if (!statSync(file).isFile()) continue;
    const body = readFileSync(file);
    hash.update(`${name}\0${mode & 0o100}\0${body.length}\0`).update(body);
  }
  return hash.digest('hex');
}

/** Go's name of this machine's architecture; a stand-in runs on machines like the one that made it. */
function architecture(): string {
  return process.arch === 'x64' ? 'amd64' : process.arch;
}
