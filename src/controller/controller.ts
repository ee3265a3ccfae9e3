// The composition root: makes the parts from the configuration and offers what a command line, an API or a test may ask
// for. No user code runs here: not a Jenkinsfile, not git, no archive is opened.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { exec } from '../lib/exec.ts';
import type { Isolation, MachineInfo, MachineProvider, ProgressSteps, Template } from '../machines/provider.ts';
import { createProvider } from '../machines/providers.ts';
import { checkRequirements } from '../machines/requirements.ts';
import type { Requirement } from '../machines/requirements.ts';
import { buildStandIn, standInFor } from '../machines/stand-ins.ts';
import { applySystemPackageStep, planSystemPackages } from '../machines/system-packages.ts';
import type { PackagePlan, PackageStep } from '../machines/system-packages.ts';
import { MayflyError } from '../protocol/errors.ts';
import type { Config } from './config.ts';
import type { RunOutcome } from './domain/run.ts';
import { reap } from './pool/reaper.ts';
import { ensureBase, ensureImageTemplate } from './pool/templates.ts';
import type { TemplateMaker } from './pool/templates.ts';
import { executeRun } from './scheduler/execute-run.ts';
import type { RunObserver, RunParts, WantedArchive } from './scheduler/execute-run.ts';
import { acceptImage, digestOfArchive, draftImage, findImage, listImages, normaliseImageName, removeImage, removeImageDrafts } from './store/images.ts';
import type { StoredImage } from './store/images.ts';

export type { Config } from './config.ts';
export { readConfig } from './config.ts';
export type { RunOutcome } from './domain/run.ts';
export type { RunObserver } from './scheduler/execute-run.ts';
export type { StoredImage } from './store/images.ts';
export type { Isolation, MachineInfo, MachineLimits, ProgressSteps, Template } from '../machines/provider.ts';

export interface RunRequest extends Pick<RunParts, 'workspace' | 'observer' | 'abort' | 'kill'> {
  readonly jenkinsfile: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly project: string;
  readonly number: number;
  /** The image that the pipeline is expected to ask for first. A wrong guess costs time and nothing else. */
  readonly expectedImage: string | null;
}

export interface Controller {
  readonly dataDirectory: string;
  /** Clears what crashes left and makes what machines boot from. Long the first time. */
  start(): Promise<void>;
  isolation(): Promise<Isolation>;
  /** The template that a run would start from, made if it is missing. */
  prepareTemplate(image: string | null): Promise<Template>;
  run(request: RunRequest): Promise<RunOutcome>;
  /** `source` is an archive of `docker save`, an OCI layout in a tar, or the directory of one. A machine examines it. */
  addImage(name: string, source: string): Promise<StoredImage>;
  removeImage(name: string): Promise<boolean>;
  images(): Promise<StoredImage[]>;
  templates(): Promise<Template[]>;
  machines(): Promise<MachineInfo[]>;
  /** Removes templates; the next run makes them anew. */
  clean(): Promise<{ readonly templates: number; readonly machines: number; readonly bytes: number }>;
}

export async function createController(config: Config, steps: ProgressSteps): Promise<Controller> {
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o755 });
  const installation = await installationId(config.dataDirectory);
  const provider = createProvider(config.provider, { root: config.dataDirectory, installation, limits: config.limits, accelerator: config.accelerator });
  return controllerOf(config, provider, steps);
}

/** What is missing on this machine, before there can be a controller. */
export const systemPackages: { readonly plan: () => Promise<PackagePlan>; readonly apply: (step: PackageStep, onOutput: (line: string) => void) => Promise<void> } = {
  plan: planSystemPackages,
  apply: applySystemPackageStep,
};

export function requirements(config: Config): Promise<Requirement[]> {
  return checkRequirements({ dataDirectory: config.dataDirectory });
}

function controllerOf(config: Config, provider: MachineProvider, steps: ProgressSteps): Controller {
  const imageDirectory = join(config.dataDirectory, 'images');
  const maker: TemplateMaker = { provider, directory: config.dataDirectory, steps, templateBytes: config.templateBytes };
  const isFake = config.provider === 'fake';

  const start = async (): Promise<void> => {
    await mkdir(imageDirectory, { recursive: true, mode: 0o755 });
    await reap(provider);
    await removeImageDrafts(imageDirectory);
    await provider.prepare(steps);
  };

  const addImage = async (name: string, source: string, standIn: string | null = null): Promise<StoredImage> => {
    if (isFake) throw new MayflyError('usage', 'The fake provider runs steps on this host and uses no images.');
    checkImageName(name);
    const found = await stat(source).catch(() => null);
    if (!found) throw new MayflyError('not-found', `There is no file or directory ${source}.`);
    if (found.isFile() && found.size === 0) throw new MayflyError('invalid', `${source} is empty, so it holds no image.`);
    const draft = await draftImage(imageDirectory, name);
    try {
      const archive = found.isDirectory() ? await tarOf(source, draft.path) : source;
      const bytes = (await stat(archive)).size;
      await provider.mediumFile(archive, draft.archive);
      if (archive !== source) await rm(archive);
      const sha256 = await digestOfArchive(draft.archive, bytes);
      const { facts } = await ensureImageTemplate(maker, { name: normaliseImageName(name), archive: draft.archive, bytes, sha256 });
      return await acceptImage(imageDirectory, draft.path, {
        name: normaliseImageName(name), bytes, sha256, addedMs: Date.now(), standIn,
        imageId: facts['imageId'] ?? '', architecture: facts['architecture'] ?? '',
      });
    } finally {
      await rm(draft.path, { recursive: true, force: true });
    }
  };

  /** The image of that name: added before, or made now if it is one of the examples'. */
  const obtainImage = async (name: string, observer: Pick<RunObserver, 'notice'> | null): Promise<StoredImage | null> => {
    const found = await findImage(imageDirectory, name);
    const standIn = standInFor(name);
    // A stand-in of an older recipe is made anew; an image that somebody added is never replaced by one.
    if (found && (found.standIn === null || found.standIn === (standIn?.key ?? null))) return found;
    if (!standIn) return null;
    observer?.notice(`The image ${name} was not added to this installation, and this version of Mayfly reaches no registry. `
      + `A stand-in for it is made from Debian packages (image/stand-ins/${standIn.name}): it is not the real ${name}.`);
    const archive = await steps(`Stand-in for ${name} from Debian packages`, (progress) =>
      buildStandIn(standIn, { workDirectory: join(config.dataDirectory, 'stand-ins'), onProgress: (state) => progress.update(state) }));
    return addImage(name, archive, standIn.key);
  };

  const prepareTemplate = async (image: string | null, observer: Pick<RunObserver, 'notice'> | null = null): Promise<Template> => {
    const stored = image === null || isFake ? null : await obtainImage(image, observer);
    return stored ? ensureImageTemplate(maker, stored) : ensureBase(maker);
  };

  return {
    dataDirectory: config.dataDirectory,
    start,
    isolation: () => provider.isolation(),
    prepareTemplate,
    addImage: (name, source) => addImage(name, source),
    removeImage: (name) => removeImage(imageDirectory, name),
    images: () => listImages(imageDirectory),
    templates: () => provider.listTemplates(),
    machines: () => provider.list(),
    run: async ({ jenkinsfile, environment, project, number, expectedImage, ...rest }) => {
      const template = await prepareTemplate(expectedImage, rest.observer);
      return executeRun({
        ...rest,
        machine: await provider.clone(template, 'run'),
        specification: { jenkinsfile, environment: { ...environment }, project, number },
        ceilings: config.ceilings,
        findImage: async (name): Promise<WantedArchive> => (await obtainImage(name, rest.observer)) ?? { missing: missingImage(name, await listImages(imageDirectory)) },
      });
    },
    clean: async () => {
      const machines = await reap(provider);
      const templates = await provider.listTemplates();
      for (const { key } of templates) await provider.removeTemplate(key);
      return { templates: templates.length, machines, bytes: templates.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
  };
}

/** Tells this data directory's machines from those of any other on the host. */
async function installationId(directory: string): Promise<string> {
  const file = join(directory, 'installation');
  const read = await readFile(file, 'utf8').catch(() => '');
  if (/^[0-9a-f]{12}$/.test(read)) return read;
  const draft = `${file}.draft-${process.pid}`;
  await writeFile(draft, randomBytes(6).toString('hex'));
  await rename(draft, file);
  return readFile(file, 'utf8');
}

const imageNamePattern = /^[a-z0-9]+(?:[._\/-]+[a-z0-9]+)*(?::\d+\/[a-z0-9._\/-]+)?(?::[\w][\w.-]{0,127})?$/;

function checkImageName(name: string): void {
  if (name.length > 255 || !imageNamePattern.test(name)) {
    throw new MayflyError('usage', `"${name}" is no name of an image. Write it as the pipeline does, e.g. maven:3 or registry.example/team/tool:1.2.`);
  }
}

function missingImage(name: string, images: readonly StoredImage[]): string {
  const there = images.length === 0 ? 'No image was added yet.' : `There are: ${images.map((image) => image.name).join(', ')}.`;
  return `The image ${name} was not added to this installation, and this version of Mayfly reaches no registry. ${there} `
    + `Save it where it is ("docker save ${name} -o image.tar") and add it here: mayfly images add ${name} image.tar`;
}

/** An OCI layout's files as they are; what is in them, a machine finds out. */
async function tarOf(directory: string, into: string): Promise<string> {
  const target = join(into, 'layout.tar');
  const made = await exec('tar', ['--create', '--file', target, '--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '--directory', directory, '.']);
  if (made.code !== 0) throw new MayflyError('invalid', `${basename(directory)} could not be packed: ${made.stderr.trim()}`);
  return target;
}
