// Which Debian packages Mayfly's machines need, which of them are missing here, and how to get them.
// Deciding is a pure function over facts; only applySystemPackageStep changes anything. Found by looking for the
// programs, not by asking dpkg, so that a QEMU built by hand counts too and an installed one costs no apt call.
import { constants } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exec } from '../lib/exec.ts';
import { MayflyError } from '../protocol/errors.ts';
import { debianMirror } from './debian-mirror.ts';

/** QEMU 8.2 is the first that can map a template's memory read-only (share=off,readonly=on,rom=off). */
export const oldestQemu: readonly [number, number] = [8, 2];

export interface SystemFacts {
  readonly architecture: 'x64' | 'arm64';
  /** `ID` and `VERSION_CODENAME` of /etc/os-release. */
  readonly distribution: string;
  readonly codename: string;
  readonly root: boolean;
  /** sudo works without asking. Only asked for when something is missing and we are not root. */
  readonly sudo: boolean;
  readonly apt: boolean;
  readonly qemuVersion: readonly [number, number] | null;
  /** Names among `neededPrograms` that are not installed. */
  readonly missingPrograms: readonly string[];
  readonly backportsConfigured: boolean;
}

export type PackageStep =
  /** `mayFail`: a broken third-party source makes `apt-get update` fail, and the installation may still work. */
  | { readonly kind: 'run'; readonly line: string; readonly argv: readonly string[]; readonly mayFail: boolean }
  | { readonly kind: 'add-source'; readonly line: string; readonly path: string; readonly suite: string; readonly sudo: boolean };

export interface PackagePlan {
  /** Debian packages; empty when all is there. */
  readonly missing: readonly string[];
  readonly steps: readonly PackageStep[];
  /** Why Mayfly can't do it by itself and what a person has to do, or null. */
  readonly blocked: string | null;
}

/** Program → the package that brings it. `newuidmap` matters to users other than root only. */
const neededPrograms: Readonly<Record<string, string>> = {
  'qemu-img': 'qemu-utils',
  mmdebstrap: 'mmdebstrap',
  'mkfs.erofs': 'erofs-utils',
  newuidmap: 'uidmap',
};

export const programFolders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const sourcesFolder = '/etc/apt/sources.list.d';
const backportsFile = `${sourcesFolder}/mayfly-backports.sources`;
/** Distributions whose own archive has QEMU 8.2 or newer would need no list; these are the ones that have not. */
const tooOld: Readonly<Record<string, readonly string[]>> = { debian: ['buster', 'bullseye'], ubuntu: ['focal', 'jammy'] };

export async function planSystemPackages(): Promise<PackagePlan> {
  return decidePackages(await readSystemFacts());
}

export function decidePackages(facts: SystemFacts): PackagePlan {
  const qemuMissing = facts.qemuVersion === null || compareVersions(facts.qemuVersion, oldestQemu) < 0;
  const emulator = facts.architecture === 'arm64' ? 'qemu-system-arm' : 'qemu-system-x86';
  const others = facts.missingPrograms.map((program) => neededPrograms[program] ?? program);
  // QEMU's tools come in the same version as QEMU itself: one without the other would be an odd pair.
  const qemu = qemuMissing ? [emulator, 'qemu-utils'] : others.filter((name) => name === 'qemu-utils');
  const rest = others.filter((name) => name !== 'qemu-utils');
  const missing = [...qemu, ...rest];
  if (missing.length === 0) return { missing, steps: [], blocked: null };

  const fromBackports = facts.distribution === 'debian' && facts.codename === 'bookworm' && qemu.length > 0;
  const steps = installSteps(facts, fromBackports, qemu, rest);
  return { missing, steps, blocked: whyBlocked(facts, qemuMissing, missing, steps) };
}

function installSteps(facts: SystemFacts, fromBackports: boolean, qemu: readonly string[], rest: readonly string[]): PackageStep[] {
  const update = aptGet(facts, ['update'], true);
  const install = (options: readonly string[], names: readonly string[]): PackageStep[] =>
    (names.length === 0 ? [] : [aptGet(facts, ['install', '--yes', '--no-install-recommends', ...options, ...names], false)]);
  if (!fromBackports) return [update, ...install([], [...qemu, ...rest])];
  const suite = `${facts.codename}-backports`;
  const addSource: PackageStep = {
    kind: 'add-source', path: backportsFile, suite, sudo: !facts.root,
    line: `write ${backportsFile} (${suite}, from the Debian mirror that apt uses already)`,
  };
  // apt names its mirrors only after a first update, so that comes before the new source, too.
  return [update, ...(facts.backportsConfigured ? [] : [addSource, update]), ...install(['--target-release', suite], qemu), ...install([], rest)];
}

function aptGet(facts: SystemFacts, args: readonly string[], mayFail: boolean): PackageStep {
  const command = ['apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args];
  // Through env(1), because sudo does not hand on our environment.
  const argv = [...(facts.root ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
  return { kind: 'run', argv, mayFail, line: `${facts.root ? '' : 'sudo '}apt-get ${args.join(' ')}` };
}

function whyBlocked(facts: SystemFacts, qemuMissing: boolean, missing: readonly string[], steps: readonly PackageStep[]): string | null {
  const list = `Mayfly needs these packages (their Debian names): ${missing.join(' ')}.`;
  if (!facts.apt) return `${list} There is no apt-get here, so install them by this system's own means (QEMU ${oldestQemu.join('.')} or newer).`;
  if (qemuMissing && tooOld[facts.distribution]?.includes(facts.codename)) {
    return `${list} ${facts.distribution} ${facts.codename} has no QEMU ${oldestQemu.join('.')}: use Debian 12 or newer, or Ubuntu 24.04 or newer, or install that QEMU by hand.`;
  }
  if (!facts.root && !facts.sudo) {
    return `${list} Installing them needs root, and "sudo -n" does not work here. Ask somebody who may to run:\n${steps.map(({ line }) => `  ${line}`).join('\n')}`;
  }
  return null;
}

/** Runs one step of a plan. `onOutput` gets the last line that the program printed. */
export async function applySystemPackageStep(step: PackageStep, onOutput: (line: string) => void = () => {}): Promise<void> {
  if (step.kind === 'add-source') return addSource(step);
  const [program = '', ...args] = step.argv;
  const result = await exec(program, args, {
    onOutput: (chunk) => onOutput(chunk.toString('utf8').trim().split('\n').at(-1) ?? ''),
  });
  if (result.code === 0 || step.mayFail) return;
  const said = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-8).join('\n');
  throw new MayflyError('requirement', `"${step.line}" failed${result.error ? ` (${result.error.message})` : ''}. Run it by hand and try again. It said:\n${said}`);
}

async function addSource(step: Extract<PackageStep, { kind: 'add-source' }>): Promise<void> {
  const text = backportsSource(await debianMirror(), step.suite);
  const argv = [...(step.sudo ? ['sudo', '-n'] : []), 'tee', step.path];
  const result = await exec(argv[0] ?? '', argv.slice(1), { input: text });
  if (result.code !== 0) throw new MayflyError('requirement', `${step.path} could not be written: ${result.stderr.trim()}. Write it by hand and try again:\n${text}`);
}

/** In apt's deb822 format. The keyring is the one that Debian's own sources use. */
export function backportsSource(mirror: string, suite: string): string {
  return [
    '# Written by Mayfly: QEMU 8.2 or newer. Nothing comes from here unless it is asked for by name.',
    'Types: deb', `URIs: ${mirror}`, `Suites: ${suite}`, 'Components: main', 'Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg', '',
  ].join('\n');
}

async function readSystemFacts(): Promise<SystemFacts> {
  const root = process.getuid?.() === 0;
  const wanted = Object.keys(neededPrograms).filter((name) => name !== 'newuidmap' || !root);
  const [qemuVersion, found, apt, osRelease] = await Promise.all([
    readQemuVersion(), Promise.all(wanted.map(findProgram)), findProgram('apt-get'), readOr('/etc/os-release'),
  ]);
  const missingPrograms = wanted.filter((_, index) => found[index] === null);
  const complete = missingPrograms.length === 0 && qemuVersion !== null && compareVersions(qemuVersion, oldestQemu) >= 0;
  return {
    architecture: process.arch === 'arm64' ? 'arm64' : 'x64', root, qemuVersion, missingPrograms, apt: apt !== null,
    distribution: osReleaseField(osRelease, 'ID'), codename: osReleaseField(osRelease, 'VERSION_CODENAME'),
    sudo: !root && !complete && (await exec('sudo', ['-n', 'true'])).code === 0,
    backportsConfigured: !complete && mentionsSuite(await readSources(), `${osReleaseField(osRelease, 'VERSION_CODENAME')}-backports`),
  };
}

export async function findProgram(name: string): Promise<string | null> {
  for (const folder of programFolders) {
    const path = join(folder, name);
    if (await access(path, constants.X_OK).then(() => true, () => false)) return path;
  }
  return null;
}

export async function readQemuVersion(): Promise<readonly [number, number] | null> {
  const result = await exec(process.arch === 'arm64' ? 'qemu-system-aarch64' : 'qemu-system-x86_64', ['--version'], { timeoutMs: 10_000 });
  return parseQemuVersion(result.stdout);
}

export function parseQemuVersion(output: string): readonly [number, number] | null {
  const match = /version (\d+)\.(\d+)/.exec(output);
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

export function compareVersions(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

export function osReleaseField(text: string, field: string): string {
  return new RegExp(`^${field}="?([^"\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
}

/** True when an active line of apt's sources names the suite. */
export function mentionsSuite(sources: readonly string[], suite: string): boolean {
  return sources.some((text) => !/^Enabled:\s*no\s*$/im.test(text)
    && text.split('\n').some((line) => /^\s*(?:deb\s|Suites:)/.test(line) && line.split(/\s+/).includes(suite)));
}

async function readSources(): Promise<string[]> {
  const names = await readdir(sourcesFolder).catch(() => []);
  const files = names.filter((name) => /\.(?:list|sources)$/.test(name)).map((name) => join(sourcesFolder, name));
  return Promise.all(['/etc/apt/sources.list', ...files].map(readOr));
}

function readOr(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
