// The composition root: makes the parts from the configuration and offers what a command line, an API or a test may ask
// for. No user code runs here: not a Jenkinsfile, not git, no archive is opened.
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { orAborted } from '../lib/or-aborted.ts';
import type { Isolation, MachineInfo, MachineProvider, ProgressSteps, Template } from '../machines/provider.ts';
import { createProvider } from '../machines/providers.ts';
import { checkRequirements } from '../machines/requirements.ts';
import type { Requirement } from '../machines/requirements.ts';
import { applySystemPackageStep } from '../machines/apply-system-packages.ts';
import type { ApplyOptions } from '../machines/apply-system-packages.ts';
import { planSystemPackages } from '../machines/system-packages.ts';
import type { PackageStep } from '../machines/package-steps.ts';
import type { PackagePlan } from '../machines/system-packages.ts';
import { MayflyError } from '../protocol/errors.ts';
import { plainRun } from '../protocol/messages.ts';
import type { RunFacts } from '../protocol/messages.ts';
import type { Config } from './config.ts';
import type { RunOutcome } from './domain/run.ts';
import { clean } from './pool/clean.ts';
import type { Cleaned } from './pool/clean.ts';
import { addImage, explainMissingImage, imagesDirectory, missingForGuest, obtainImage } from './pool/images.ts';
import { MachinePool } from './pool/machine-pool.ts';
import type { Wanted } from './pool/machine-pool.ts';
import { reap } from './pool/reaper.ts';
import { ensureBase, ensureImageTemplate } from './pool/templates.ts';
import type { TemplateMaker } from './pool/templates.ts';
import { executeRun } from './scheduler/execute-run.ts';
import type { RunParts } from './scheduler/execute-run.ts';
import { nobodyToAsk } from './scheduler/guest-requests.ts';
import { findImage, listImages, removeImage, removeImageDrafts } from './store/images.ts';
import type { StoredImage } from './store/images.ts';

export type { Config } from './config.ts';
export { readConfig } from './config.ts';
export { outcomeOfResult } from './domain/run.ts';
export type { RunOutcome } from './domain/run.ts';
export type { Cleaned } from './pool/clean.ts';
export type { InspectionShell, RunLibrary } from './scheduler/execute-run.ts';
export type { Refused } from './scheduler/guest-requests.ts';
export type { RunObserver } from './scheduler/run-observer.ts';
export type { StoredImage } from './store/images.ts';
export type { Isolation, MachineInfo, MachineLimits, ProgressSteps, Template } from '../machines/provider.ts';

export interface RunRequest extends Pick<RunParts, 'workspace' | 'libraries' | 'observer' | 'abort' | 'kill' | 'inspect'>, Partial<Pick<RunParts, 'findSecret' | 'askPerson'>> {
  readonly jenkinsfile: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly project: string;
  readonly number: number;
  /** What the run is given for the pipeline's parameters. */
  readonly parameters?: Readonly<Record<string, string | boolean>>;
  /** More names for the run's machine. */
  readonly labels?: readonly string[];
  readonly facts?: RunFacts;
  /**
   * The images that the Jenkinsfile names in plain text, as whoever asked for the run read it; the first is expected to be
   * wanted first, and a wrong guess costs only time. For these alone, before there is a machine, stand-ins are made.
   */
  readonly images: readonly string[];
  /** Called when templates and stand-ins are there and the run itself begins. */
  readonly began?: () => void;
}

export interface Controller {
  readonly dataDirectory: string;
  /** Clears what crashes left and makes what machines boot from. Long the first time. */
  start(): Promise<void>;
  isolation(): Promise<Isolation>;
  /** The template that a run would start from, made if it is missing. */
  prepareTemplate(image: string | null): Promise<Template>;
  run(request: RunRequest): Promise<RunOutcome>;
  /**
   * From now on `count` machines of each image's template wait for runs, cloned and rehearsed; 0 ends that. For a process
   * that serves run after run. Resolves when they wait, with null, or with the reason why there are fewer.
   */
  keepWarm(images: readonly (string | null)[], count: number): Promise<string | null>;
  /** `source` is an archive of `docker save`, an OCI layout in a tar, or the directory of one. A machine examines it. */
  addImage(name: string, source: string): Promise<StoredImage>;
  removeImage(name: string): Promise<boolean>;
  images(): Promise<StoredImage[]>;
  templates(): Promise<Template[]>;
  machines(): Promise<MachineInfo[]>;
  /** Why a run can't get this image, or null if it can. Needs no `start`. */
  explainMissingImage(name: string): Promise<string | null>;
  /** Removes templates, which the next run makes anew, and what is of no use any more. Needs no `start`. */
  clean(): Promise<Cleaned>;
  /** Destroys what machines this process still has: a command that was stopped in the middle leaves none. */
  close(): Promise<void>;
}

export async function createController(config: Config, steps: ProgressSteps): Promise<Controller> {
  const installation = await openDataDirectory(config.dataDirectory);
  const provider = createProvider(config.provider, { root: config.dataDirectory, installation, limits: config.limits, accelerator: config.accelerator });
  return controllerOf(config, provider, steps);
}

/** What is missing on this machine, before there can be a controller. */
export const systemPackages: { readonly plan: () => Promise<PackagePlan>; readonly apply: (step: PackageStep, options: ApplyOptions) => Promise<void> } = {
  plan: planSystemPackages,
  apply: applySystemPackageStep,
};

export function requirements(config: Config): Promise<Requirement[]> {
  return checkRequirements({ dataDirectory: config.dataDirectory });
}

/** Of the host's memory, for machines that only wait: runs need the rest. */
const poolShare = 1 / 4;

/** For tests, which bring a provider of their own. */
export function controllerOf(config: Config, provider: MachineProvider, steps: ProgressSteps): Controller {
  const images = imagesDirectory(config.dataDirectory);
  const maker: TemplateMaker = { provider, directory: config.dataDirectory, steps, templateBytes: config.templateBytes };

  const pool = new MachinePool({ provider, memoryBytes: totalmem() * poolShare, now: () => performance.now() });

  // Without machines there are no containers either.
  const imagesServed = provider.name !== 'fake';

  const templateFor = async (image: string | null, notice: (text: string) => void): Promise<Template> => {
    const stored = image === null || !imagesServed ? null : await obtainImage(maker, image, notice);
    return stored ? ensureImageTemplate(maker, stored) : ensureBase(maker);
  };

  /** Everything that is work for this host happens here, before there is a guest that could ask for it. */
  const prepareRun = async (names: readonly string[], notice: (text: string) => void): Promise<Template> => {
    const template = await templateFor(names[0] ?? null, notice);
    for (const name of imagesServed ? names.slice(1) : []) await obtainImage(maker, name, notice);
    return template;
  };

  return {
    dataDirectory: config.dataDirectory,
    start: async () => {
      await mkdir(images, { recursive: true, mode: 0o755 });
      await reap(provider);
      await removeImageDrafts(images);
      await provider.prepare(steps);
    },
    isolation: () => provider.isolation(),
    prepareTemplate: (image) => templateFor(image, () => {}),
    addImage: async (name, source) => {
      if (provider.name === 'fake') throw new MayflyError('usage', 'The fake provider runs steps on this host and uses no images.');
      return addImage(maker, name, source, null);
    },
    removeImage: (name) => removeImage(images, name),
    images: () => listImages(images),
    templates: () => provider.listTemplates(),
    machines: () => provider.list(),
    run: async ({ jenkinsfile, environment, project, number, parameters, labels, facts, images: named, began, ...rest }) => {
      const template = await orAborted(rest.abort, prepareRun(named, (text) => rest.observer.notice(text)), abortedEarly);
      began?.();
      const { machine, link } = pool.take(template) ?? { machine: await orAborted(rest.abort, provider.clone(template, 'run'), abortedEarly), link: null };
      const outcome = await executeRun({
        ...nobodyToAsk, ...rest, machine, link,
        specification: {
          jenkinsfile, environment: { ...environment }, project, number,
          parameters: { ...parameters }, labels: [...labels ?? []], facts: facts ?? plainRun.facts,
        },
        ceilings: config.ceilings,
        findImage: async (name) => (await findImage(images, name)) ?? { missing: missingForGuest(name) },
      });
      // Not before: making the next machine would take the processors from this run.
      void pool.tick();
      return outcome;
    },
    keepWarm: async (names, count) => {
      const wanted: Wanted[] = [];
      for (const name of count === 0 ? [] : names) wanted.push({ template: await templateFor(name, () => {}), count });
      pool.want(wanted);
      await pool.tick();
      return pool.shortage;
    },
    explainMissingImage: async (name) => (imagesServed ? explainMissingImage(config.dataDirectory, name) : null),
    clean: () => clean(provider, config.dataDirectory),
    close: async () => {
      await Promise.all([pool.close(), provider.close()]);
    },
  };
}

/** What was being made is dropped: `close` destroys its machine. */
function abortedEarly(): MayflyError {
  return new MayflyError('aborted', 'Aborted before the pipeline began.');
}

/** Makes it, if need be, and returns its installation's id. */
async function openDataDirectory(directory: string): Promise<string> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o755 });
    return await installationId(directory);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code ?? '')) throw cause;
    throw new MayflyError('usage', `The data directory ${directory} can't be used (${message}). Choose another one with MAYFLY_HOME.`, { cause });
  }
}

/** Tells this data directory's machines from those of any other on the host. */
async function installationId(directory: string): Promise<string> {
  const file = join(directory, 'installation');
  const read = await readFile(file, 'utf8').catch(() => '');
  if (/^[0-9a-f]{12}$/.test(read)) return read;
  const draft = `${file}.draft-${process.pid}`;
  try {
    await writeFile(draft, randomBytes(6).toString('hex'));
    // Of two first commands at once, both must come to one id: the first one's stays, unless it is damaged.
    if (read === '') await link(draft, file);
    else await rename(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file, 'utf8');
}
