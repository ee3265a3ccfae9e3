// Which Debian packages Mayfly's machines need, which of them are missing here, and how to get them.
// Deciding is a pure function over facts; only apply-system-packages.ts changes anything. Found by looking for the
// programs, not by asking dpkg, so that a QEMU built by hand counts too and an installed one costs no apt call.
import { constants } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exec } from '../lib/exec.ts';
import { debianMirror } from './debian-mirror.ts';
import { stepsByHand } from './package-steps.ts';
import type { PackageStep } from './package-steps.ts';
import { addSubordinateIds, readSubordinateIds, subordinateIdsNeeded } from './subordinate-ids.ts';
import type { SubordinateIds } from './subordinate-ids.ts';

/** QEMU 8.2 is the first that can map a template's memory read-only (share=off,readonly=on,rom=off). */
export const oldestQemu: readonly [number, number] = [8, 2];

export interface SystemFacts {
  readonly architecture: 'x64' | 'arm64';
  /** `ID` and `VERSION_CODENAME` of /etc/os-release. */
  readonly distribution: string;
  readonly codename: string;
  readonly root: boolean;
  readonly sudo: Sudo;
  readonly apt: boolean;
  readonly qemuVersion: readonly [number, number] | null;
  /** Names among `neededPrograms` that are not installed. */
  readonly missingPrograms: readonly string[];
  readonly backportsConfigured: boolean;
  /** Null for root, who needs none. */
  readonly subordinateIds: SubordinateIds | null;
  /** Where apt gets Debian from, as far as it knows: only for the list that a person is given. */
  readonly mirror: string | null;
}

/**
 * `silent`: works without a question. `asks`: wants a password, and there is a terminal to ask at. `refuses`: wants one,
 * and there is none. `none`: not installed. Only found out when something is missing and we are not root.
 */
export type Sudo = 'silent' | 'asks' | 'refuses' | 'none';

export interface PackagePlan {
  /** Debian packages, and ids for this user; empty when all is there. */
  readonly missing: readonly string[];
  readonly steps: readonly PackageStep[];
  /** Why Mayfly can't do it by itself and what a person has to do, or null. */
  readonly blocked: string | null;
}

/** Program → the package that brings it. `newuidmap` matters to users other than root only. */
export const neededPrograms: Readonly<Record<string, string>> = {
  'qemu-img': 'qemu-utils',
  mmdebstrap: 'mmdebstrap',
  'mkfs.erofs': 'erofs-utils',
  mount: 'mount',
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
  const packages = [...qemu, ...rest];
  const ids = facts.subordinateIds !== null && facts.subordinateIds.count < subordinateIdsNeeded ? facts.subordinateIds : null;
  const missing = [...packages, ...(ids ? [`${subordinateIdsNeeded} subordinate ids for ${ids.user || 'this user'}`] : [])];
  if (missing.length === 0) return { missing, steps: [], blocked: null };

  const fromBackports = facts.distribution === 'debian' && facts.codename === 'bookworm' && qemu.length > 0;
  const steps = [
    ...(!facts.root && facts.sudo === 'asks' ? [askForPassword] : []),
    ...(packages.length === 0 ? [] : installSteps(facts, fromBackports, qemu, rest)),
    ...(ids ? [asRoot(facts, addSubordinateIds(ids), false)] : []),
  ];
  return { missing, steps, blocked: whyBlocked(facts, packages, ids, qemuMissing, steps) };
}

/** Before anything else, and by itself: sudo then remembers for the steps, which run under progress lines. */
const askForPassword: PackageStep = { kind: 'run', line: 'sudo -v', argv: ['sudo', '-v'], mayFail: false, asks: true };

function installSteps(facts: SystemFacts, fromBackports: boolean, qemu: readonly string[], rest: readonly string[]): PackageStep[] {
  const update = aptGet(facts, ['update'], true);
  const install = (options: readonly string[], names: readonly string[]): PackageStep[] =>
    (names.length === 0 ? [] : [aptGet(facts, ['install', '--yes', '--no-install-recommends', ...options, ...names], false)]);
  if (!fromBackports) return [update, ...install([], [...qemu, ...rest])];
  const suite = `${facts.codename}-backports`;
  const addSource: PackageStep = {
    kind: 'add-source', path: backportsFile, suite, codename: facts.codename, prefix: becomeRoot(facts),
    line: `write ${backportsFile} (${suite}, from the Debian mirror that apt uses already)`,
  };
  // apt names its mirrors only after a first update, so that comes before the new source, too.
  return [update, ...(facts.backportsConfigured ? [] : [addSource, update]), ...install(['--target-release', suite], qemu), ...install([], rest)];
}

function aptGet(facts: SystemFacts, args: readonly string[], mayFail: boolean): PackageStep {
  // Through env(1), because sudo does not hand on our environment.
  return { ...asRoot(facts, ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args], mayFail), line: shown(facts, ['apt-get', ...args]) };
}

function asRoot(facts: SystemFacts, command: readonly string[], mayFail: boolean): Extract<PackageStep, { kind: 'run' }> {
  return { kind: 'run', argv: [...becomeRoot(facts), ...command], mayFail, line: shown(facts, command) };
}

function becomeRoot({ root, sudo }: SystemFacts): string[] {
  if (root || sudo === 'none') return [];
  return sudo === 'silent' ? ['sudo', '-n'] : ['sudo'];
}

/** As a person would type it. */
function shown({ root, sudo }: SystemFacts, command: readonly string[]): string {
  return `${root || sudo === 'none' ? '' : 'sudo '}${command.join(' ')}`;
}

function whyBlocked(facts: SystemFacts, packages: readonly string[], ids: SubordinateIds | null, qemuMissing: boolean, steps: readonly PackageStep[]): string | null {
  const list = `Mayfly needs these packages (their Debian names): ${packages.join(' ')}.`;
  if (packages.length > 0 && !facts.apt) return `${list} There is no apt-get here, so install them by this system's own means (QEMU ${oldestQemu.join('.')} or newer).`;
  if (qemuMissing && tooOld[facts.distribution]?.includes(facts.codename)) {
    return `${list} ${facts.distribution} ${facts.codename} has no QEMU ${oldestQemu.join('.')}: use Debian 12 or newer, or Ubuntu 24.04 or newer, or install that QEMU by hand.`;
  }
  if (ids?.user === '') return `This user id has no name in /etc/passwd, so it can't be given the ${subordinateIdsNeeded} subordinate ids that Mayfly needs. Run Mayfly as a user with a name.`;
  if (facts.root || facts.sudo === 'silent' || facts.sudo === 'asks') return null;
  const why = facts.sudo === 'none' ? 'there is no sudo here' : 'sudo wants a password and there is no terminal to ask at';
  return [
    `Something is missing that only root can add, and ${why}. Run this${facts.sudo === 'none' ? ' as root' : ''}, then try again:`, '',
    ...stepsByHand(steps, facts.mirror), '',
  ].join('\n');
}

async function readSystemFacts(): Promise<SystemFacts> {
  const root = process.getuid?.() === 0;
  const wanted = Object.keys(neededPrograms).filter((name) => name !== 'newuidmap' || !root);
  const [qemuVersion, found, apt, osRelease] = await Promise.all([
    readQemuVersion(), Promise.all(wanted.map(findProgram)), findProgram('apt-get'), readOr('/etc/os-release'),
  ]);
  const missingPrograms = wanted.filter((_, index) => found[index] === null);
  const subordinateIds = root ? null : await readSubordinateIds();
  const complete = missingPrograms.length === 0 && qemuVersion !== null && compareVersions(qemuVersion, oldestQemu) >= 0
    && (subordinateIds === null || subordinateIds.count >= subordinateIdsNeeded);
  return {
    architecture: process.arch === 'arm64' ? 'arm64' : 'x64', root, qemuVersion, missingPrograms, apt: apt !== null,
    distribution: osReleaseField(osRelease, 'ID'), codename: osReleaseField(osRelease, 'VERSION_CODENAME'),
    subordinateIds,
    sudo: root || complete ? 'none' : await findSudo(),
    mirror: complete ? null : await debianMirror().catch(() => null),
    backportsConfigured: !complete && mentionsSuite(await readSources(), `${osReleaseField(osRelease, 'VERSION_CODENAME')}-backports`),
  };
}

async function findSudo(): Promise<Sudo> {
  const silent = await exec('sudo', ['-n', 'true']);
  if (silent.error) return 'none';
  if (silent.code === 0) return 'silent';
  return process.stdin.isTTY ? 'asks' : 'refuses';
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
