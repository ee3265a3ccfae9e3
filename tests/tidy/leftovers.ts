// What a test run must not leave behind: QEMU processes of ours, mounts, namespaces, files in the repository.
// Compared are two pictures of the whole host, one before and one after: what is new must be explained or removed.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exec } from '../../src/lib/exec.ts';
import { root } from './repository.ts';

export interface HostPicture {
  /** Each map: an identity that stays the same for one thing → how to name it to a person. */
  readonly processes: ReadonlyMap<string, string>;
  readonly mounts: ReadonlyMap<string, string>;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

export async function pictureHost(): Promise<HostPicture> {
  return { ...processPicture(), mounts: mountPicture(readOr('/proc/self/mountinfo')), files: new Map([...await repositoryPicture(), ...temporaryPicture()]) };
}

export function leftBehind(before: HostPicture, after: HostPicture): string[] {
  const fresh = (kind: keyof HostPicture, what: string): string[] =>
    [...after[kind]].filter(([id]) => !before[kind].has(id)).map(([, name]) => `${what}: ${name}`);
  return [
    ...fresh('processes', 'a QEMU process'),
    ...fresh('mounts', 'a mount'),
    ...fresh('namespaces', 'a namespace'),
    ...fresh('files', 'a file'),
  ];
}

/** The kernel needs a moment to take a killed process apart; what is still there after that was forgotten. */
export async function findLeftovers(before: HostPicture, patienceMs = 3000): Promise<string[]> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = leftBehind(before, await pictureHost());
    if (found.length === 0 || performance.now() > deadline) return found;
    await sleep(200);
  }
}

function processPicture(): Pick<HostPicture, 'processes' | 'namespaces'> {
  const processes = new Map<string, string>();
  const namespaces = new Map<string, string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = readOr(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
    if (isOurQemu(command)) processes.set(`${pid} ${command}`, `pid ${pid}: ${command.slice(0, 200)}`);
    for (const kind of ['net', 'mnt']) {
      const id = linkOr(`/proc/${pid}/ns/${kind}`);
      if (id !== '' && !namespaces.has(id)) namespaces.set(id, `${id} of pid ${pid}: ${command.slice(0, 200)}`);
    }
  }
  // A network namespace that has a name lives without any process in it.
  for (const name of namesIn('/run/netns')) namespaces.set(`named ${name}`, `/run/netns/${name}`);
  return { processes, namespaces };
}

export function isOurQemu(command: string): boolean {
  return /^\S*qemu-system-/.test(command) && command.includes('mayfly-');
}

/** The mount point and what is mounted; the number in front may be given to another mount later. */
export function mountPicture(mountInfo: string): Map<string, string> {
  return new Map(mountInfo.split('\n').filter((line) => line !== '').map((line) => {
    const [id = '', , , , point = ''] = line.split(' ');
    const source = line.split(' - ')[1] ?? '';
    return [`${id} ${point} ${source}`, `${point} (${source})`];
  }));
}

async function repositoryPicture(): Promise<Map<string, string>> {
  const status = await exec('git', ['status', '--porcelain', '--untracked-files=all'], { cwd: root });
  return new Map(status.stdout.split('\n').filter((line) => line !== '').map((line) => [line, `${line.slice(3)} in the repository`]));
}

/** All our temporary names start with `mayfly-`. */
function temporaryPicture(): Map<string, string> {
  return new Map(namesIn(tmpdir()).filter((name) => name.startsWith('mayfly-')).map((name) => [join(tmpdir(), name), join(tmpdir(), name)]));
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // The process ended between the listing and the look.
  }
}

function linkOr(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
