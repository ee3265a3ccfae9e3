// Files that are this program's and not the steps': it runs as root, so a path that a script names must not lead it to
// its own descriptors, pipes and spools. Everything else in the machine is the run's, and may be read and written.
import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { HostError } from '../../pipeline/step-host.ts';
import type { Workspaces } from '../workspaces.ts';

/** Begins the names of what runner.ts keeps in a temporary directory. */
const runnerPrefix = 'runner-';

/** As many as the kernel follows; more are a circle. */
const maxLinks = 40;

/** Where the path leads when links above it are followed, and its own if `follow`; what is missing is taken as it stands. */
export async function realPath(path: string, follow: boolean, links = 0): Promise<string> {
  if (follow) {
    const real = await realpath(path).catch(() => null);
    if (real !== null) return real;
    // Who opens a link to what is missing makes that.
    const target = await readlink(path).catch(() => null);
    if (target !== null && links < maxLinks) return realPath(resolve(dirname(path), target), true, links + 1);
  }
  const parent = dirname(path);
  if (parent === path) return path;
  return `${(await realPath(parent, true, links)).replace(/\/$/, '')}/${basename(path)}`;
}

/** Throws when the path, with its links followed, is inside of what is ours. */
export async function refuseOwnState(workspaces: Workspaces, path: string, follow = true): Promise<void> {
  const real = await realPath(path, follow);
  const isOurs =
    isWithin(real, workspaces.stateDirectory) || isWithin(real, '/mayfly') || isWithin(real, `/proc/${process.pid}`) ||
    workspaces.all.some(({ temporary }) => real.startsWith(`${temporary}/${runnerPrefix}`));
  if (isOurs) throw new HostError('pipeline', `${path} belongs to Mayfly's own program in this machine: steps can't use it.`);
}

export function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}

export function isRunnerDirectory(name: string): boolean {
  return name.startsWith(runnerPrefix);
}
