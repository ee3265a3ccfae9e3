// How an image gets into this installation: somebody adds an archive, or a stand-in is made for the examples. Either way a
// machine loads it once, which proves that it is an image for this architecture and leaves its template behind.
import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { exec } from '../../lib/exec.ts';
import { normaliseImageName } from '../../machines/image-name.ts';
import { buildStandIn, standInFor } from '../../machines/stand-ins.ts';
import type { StandIn } from '../../machines/stand-ins.ts';
import { MayflyError } from '../../protocol/errors.ts';
import { acceptImage, digestOfArchive, draftImage, findImage, listImages } from '../store/images.ts';
import type { StoredImage } from '../store/images.ts';
import { ensureImageTemplate } from './templates.ts';
import type { TemplateMaker } from './templates.ts';

const namePattern = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::\d+\/[a-z0-9._/-]+)?(?::\w[\w.-]{0,127})?$/;

export function imagesDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'images');
}

export function standInsDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'stand-ins');
}

/** `standIn` is the key of the recipe when Mayfly made the archive. Nothing is kept of an image that is refused. */
export async function addImage(maker: TemplateMaker, name: string, source: string, standIn: string | null): Promise<StoredImage> {
  if (name.length > 255 || !namePattern.test(name)) {
    throw new MayflyError('usage', `"${name}" is no name of an image. Write it as the pipeline does, e.g. maven:3 or registry.example/team/tool:1.2.`);
  }
  const found = await stat(source).catch(() => null);
  if (!found) throw new MayflyError('not-found', `There is no file or directory ${source}.`);
  if (found.isFile() && found.size === 0) throw new MayflyError('invalid', `${source} is empty, so it holds no image.`);
  const images = imagesDirectory(maker.directory);
  const draft = await draftImage(images, name);
  try {
    const archive = found.isDirectory() ? await packLayout(source, draft.path) : source;
    const bytes = (await stat(archive)).size;
    await maker.provider.mediumFile(archive, draft.archive);
    if (archive !== source) await rm(archive);
    const sha256 = await digestOfArchive(draft.archive, bytes);
    const { facts } = await ensureImageTemplate(maker, { name: normaliseImageName(name), archive: draft.archive, bytes, sha256 });
    return await acceptImage(images, draft.path, {
      name: normaliseImageName(name), bytes, sha256, addedMs: Date.now(), standIn,
      imageId: facts['imageId'] ?? '', architecture: facts['architecture'] ?? '',
    });
  } finally {
    await rm(draft.path, { recursive: true, force: true });
  }
}

/**
 * The image of that name: added before, or made now if it is one of the examples'. Null when there is no way to get it.
 * Only for names that a person's own Jenkinsfile or command holds: making one is work for this host, which no machine
 * may ask for.
 */
export async function obtainImage(maker: TemplateMaker, name: string, notice: (text: string) => void): Promise<StoredImage | null> {
  const found = await findImage(imagesDirectory(maker.directory), name);
  const standIn = standInFor(name);
  if (found && isCurrent(found, standIn)) return found;
  if (!standIn) return null;
  notice(`The image ${name} was not added to this installation, and this version of Mayfly reaches no registry. `
    + `A stand-in for it is made from Debian packages (image/stand-ins/${standIn.name}): it is not the real ${name}.`);
  const archive = await maker.steps(`Stand-in for ${name} from Debian packages`, (progress) =>
    buildStandIn(standIn, { workDirectory: standInsDirectory(maker.directory), onProgress: (state) => progress.update(state) }));
  return addImage(maker, name, archive, standIn.key);
}

/** A stand-in of an older recipe is made anew; an image that somebody added is never replaced by one. */
function isCurrent(found: StoredImage, standIn: StandIn | null): boolean {
  return found.standIn === null || found.standIn === standIn?.key;
}

/** Why a run that needs the image can't get it, for the person who wants it; null when it can. */
export async function explainMissingImage(dataDirectory: string, name: string): Promise<string | null> {
  const directory = imagesDirectory(dataDirectory);
  const [found, standIn] = [await findImage(directory, name), standInFor(name)];
  if (standIn || (found && isCurrent(found, standIn))) return null;
  const images = await listImages(directory);
  const there = images.length === 0 ? 'No image was added yet.' : `There are: ${images.map((image) => image.name).join(', ')}.`;
  return `${howToAdd(name)} ${there}`;
}

/** For a guest, which may be anybody's: it learns of no other image. */
export function missingForGuest(name: string): string {
  const hint = standInFor(name) === null ? '' : ' (A stand-in for it is made before a run whose Jenkinsfile names it in plain text, and only then.)';
  return `${howToAdd(name)}${hint}`;
}

function howToAdd(name: string): string {
  return `The image ${name} was not added to this installation, and this version of Mayfly reaches no registry. `
    + `Save it where it is ("docker save ${name} -o image.tar") and add it here: mayfly images add ${name} image.tar`;
}

/** An OCI layout's files as they are; what is in them, a machine finds out. */
async function packLayout(directory: string, into: string): Promise<string> {
  const target = join(into, 'layout.tar');
  const made = await exec('tar', ['--create', '--file', target, '--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '--directory', directory, '.']);
  if (made.code !== 0) throw new MayflyError('invalid', `${basename(directory)} could not be packed: ${made.stderr.trim()}`);
  return target;
}
