// What Mayfly needs from the machine it runs on, checked line by line: what was found, what is needed, how to mend it.
// Each check asks the system and hands the answer to a judge, a pure function; a check never throws.
import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname } from 'node:path';
import { exec } from '../lib/exec.ts';
import { probeKvm } from './qemu/kvm-probe.ts';
import type { KvmProbeOptions, KvmVerdict } from './qemu/kvm-probe.ts';
import { addSubordinateIds, readSubordinateIds, subordinateIdsNeeded } from './subordinate-ids.ts';
import type { SubordinateIds } from './subordinate-ids.ts';
import { compareVersions, findProgram, oldestQemu, readQemuVersion } from './system-packages.ts';

export interface Requirement {
  readonly name: string;
  /** `warning`: Mayfly runs, with less speed, isolation or room than it should have. */
  readonly ok: true | false | 'warning';
  readonly found: string;
  readonly need: string;
  /** One sentence, a command where possible. Empty when there is nothing to mend. */
  readonly mend: string;
}

export interface RequirementOptions {
  /** Where images, templates and machines are kept. Need not exist yet. */
  readonly dataDirectory: string;
  /** The guest's kernel once it was built: booting it is the strongest proof that KVM works. */
  readonly kvm?: KvmProbeOptions;
}

const gibibyte = 2 ** 30;
/** One guest image and two or three templates with their memory take about 10 GiB while they are built. */
const diskGiB = { comfortable: 15, least: 5 };
/** A template is built in a guest of 1 GiB or more, beside mmdebstrap and mkfs. */
const memoryGiB = { comfortable: 4, least: 2 };
const oldestNode = 24;
/** `mayfly run` installs missing packages by itself; the command is for those who would rather do it. */
const installs = (names: string): string => `Run "sudo apt-get install ${names}", or let "mayfly run" do it.`;

export async function checkRequirements(options: RequirementOptions): Promise<Requirement[]> {
  const root = process.getuid?.() === 0;
  const slow = await Promise.all([
    readQemuVersion().then(judgeQemu),
    program('qemu-img', 'qemu-utils', 'makes the disks of machines'),
    program('mmdebstrap', 'mmdebstrap', 'builds the guest image'),
    program('mkfs.erofs', 'erofs-utils', 'packs the guest image'),
    program('mount', 'mount', 'shows the new guest image to the program that packs it'),
    program('flock', 'util-linux', 'keeps two commands apart'),
    probeKvm(options.kvm).then(judgeKvm),
    checkNamespaces(root),
    ...(root ? [] : [program('newuidmap', 'uidmap', 'gives an ordinary user more than one uid'), readSubordinateIds().then(judgeSubordinateIds)]),
    checkDisk(options.dataDirectory),
  ]);
  const memoryBytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return [judgePlatform(process.platform, process.arch), judgeNode(process.versions.node), ...slow, judgeMemory(memoryBytes)];
}

export function judgePlatform(platform: string, architecture: string): Requirement {
  const ok = platform === 'linux' && ['x64', 'arm64'].includes(architecture);
  return { name: 'system', ok, found: `${platform} ${architecture}`, need: 'linux x64 or arm64', mend: ok ? '' : 'Run Mayfly on a 64-bit Linux machine.' };
}

export function judgeNode(version: string): Requirement {
  const ok = Number(version.split('.')[0]) >= oldestNode;
  return { name: 'Node', ok, found: version, need: `${oldestNode} or newer`, mend: ok ? '' : 'Start Mayfly by its own program ./mayfly, which brings the right Node.' };
}

export function judgeQemu(version: readonly [number, number] | null): Requirement {
  const ok = version !== null && compareVersions(version, oldestQemu) >= 0;
  return {
    name: 'QEMU', ok, found: version === null ? 'not installed' : version.join('.'),
    need: `${oldestQemu.join('.')} or newer (older ones can't map a template's memory read-only)`,
    mend: ok ? '' : 'Run "mayfly run" once, which installs it, on Debian 12 from backports: "apt-get install -t bookworm-backports qemu-system-x86 qemu-utils".',
  };
}

export function judgeKvm(verdict: KvmVerdict): Requirement {
  const need = 'a small guest that boots in time';
  if (verdict.usable) return { name: 'KVM', ok: true, found: `booted a guest in ${Math.round(verdict.elapsedMs)} ms`, need, mend: '' };
  return { name: 'KVM', ok: 'warning', found: `unusable: ${verdict.reason}`, need, mend: verdict.mend };
}

async function program(name: string, packageName: string, purpose: string): Promise<Requirement> {
  const path = await findProgram(name);
  return { name, ok: path !== null, found: path ?? 'not installed', need: `a program that ${purpose}`, mend: path === null ? installs(packageName) : '' };
}

async function checkNamespaces(root: boolean): Promise<Requirement> {
  const { code, stderr, error } = await exec('unshare', [...(root ? [] : ['--user', '--map-root-user']), '--mount', '--net', 'true'], { timeoutMs: 10_000 });
  return judgeNamespaces(root, code === 0, error?.message ?? stderr.trim());
}

export function judgeNamespaces(root: boolean, ok: boolean, said: string): Requirement {
  const mend = root
    ? 'Allow this container to make namespaces (CAP_SYS_ADMIN), or run Mayfly outside of it.'
    : 'Run "sudo sysctl -w kernel.unprivileged_userns_clone=1 user.max_user_namespaces=15000" (on Ubuntu also kernel.apparmor_restrict_unprivileged_userns=0).';
  return {
    name: 'namespaces', ok, found: ok ? 'can be made' : `can't be made: ${said.split('\n').at(-1) ?? ''}`,
    need: root ? 'mount and network namespaces' : 'user, mount and network namespaces for this user', mend: ok ? '' : mend,
  };
}

export function judgeSubordinateIds(ids: SubordinateIds): Requirement {
  const ok = ids.count >= subordinateIdsNeeded;
  const mend = ids.user === '' ? 'Run Mayfly as a user with a name in /etc/passwd.' : `Run "sudo ${addSubordinateIds(ids).join(' ')}", or let "mayfly run" do it.`;
  return {
    name: 'subordinate ids', ok, found: `${ids.count} in a row`, need: `${subordinateIdsNeeded} in /etc/subuid and in /etc/subgid`,
    mend: ok ? '' : mend,
  };
}

async function checkDisk(dataDirectory: string): Promise<Requirement> {
  for (let directory = dataDirectory; ; directory = dirname(directory)) {
    const space = await statfs(directory).catch(() => null);
    if (space !== null) return judgeDisk(space.bavail * space.bsize, dataDirectory);
    if (directory === dirname(directory)) return judgeDisk(0, dataDirectory);
  }
}

export function judgeDisk(freeBytes: number, dataDirectory: string): Requirement {
  return {
    name: 'disk', ...grade(freeBytes / gibibyte, diskGiB), need: `${diskGiB.comfortable} GiB free in ${dataDirectory}`,
    mend: freeBytes / gibibyte >= diskGiB.comfortable ? '' : `Free some space there ("mayfly clean" removes what can be built again), or move the data directory.`,
  };
}

export function judgeMemory(bytes: number): Requirement {
  return {
    name: 'memory', ...grade(bytes / gibibyte, memoryGiB), need: `${memoryGiB.comfortable} GiB`,
    mend: bytes / gibibyte >= memoryGiB.comfortable ? '' : 'Give this machine (or this container) more memory.',
  };
}

function grade(gib: number, { comfortable, least }: { readonly comfortable: number; readonly least: number }): Pick<Requirement, 'ok' | 'found'> {
  return { ok: gib >= comfortable ? true : gib >= least ? 'warning' : false, found: `${gib.toFixed(1)} GiB` };
}
