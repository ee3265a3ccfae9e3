// The guest program as a process of this host.
import { spawn } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { MayflyError } from '../../protocol/errors.ts';
import type { MachineEnd } from '../provider.ts';
import { programFolders } from '../system-packages.ts';

export interface GuestProcess {
  readonly socket: string;
  readonly pid: number;
  readonly ended: Promise<string>;
  kill(): void;
}

const guestProgram = join(import.meta.dirname, '../../guest/main.ts');
const startTimeoutMs = 20_000;

/** The guest's, and so that of its steps. */
export function homeIn(directory: string): string {
  return join(directory, 'home');
}

export function startGuest(directory: string): GuestProcess {
  const socket = join(directory, 'channel');
  // Without it every fake machine would compile the whole guest program again.
  const compileCache = getCompileCacheDir();
  // The directory is in the command line so that endGuests finds it after a crash of ours.
  const child = spawn(process.execPath, [guestProgram, directory], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: programFolders.join(':'), LANG: 'C.UTF-8', MAYFLY_GUEST_SOCKET: socket, MAYFLY_GUEST_HOME: homeIn(directory), ...(compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache }) },
  });
  let lastWords = '';
  child.stderr.on('data', (chunk: Buffer) => { lastWords = (lastWords + chunk.toString('utf8')).slice(-4096); });
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => {
      // A step that outlives the guest may hold its standard error open; we don't wait for it.
      child.stderr.destroy();
      resolve(`the guest ended (${signal ?? code})${lastWords === '' ? '' : `: ${lastWords.trim()}`}`);
    });
  });
  // 0 is no process: `ended` says why it could not be started.
  return { socket, pid: child.pid ?? 0, ended, kill: () => { child.kill('SIGKILL'); } };
}

const endTimeoutMs = 10_000;

/**
 * Ends the guest, the shells that start its steps, and what those left running: all name the machine's directory, or have
 * their home in it. Returns when none is left; one that was killed needs a moment, and may have started another just before.
 */
export async function endGuests(directory: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < endTimeoutMs; waitedMs += 5) {
    const found = await processesOf(directory);
    if (found.length === 0) return;
    for (const pid of found) killGroup(pid);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  throw new Error(`processes of ${directory} do not end, although they were killed`);
}

/** A zombie names nothing. */
async function processesOf(directory: string): Promise<number[]> {
  const found: number[] = [];
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry) || Number(entry) === process.pid) continue;
    const words = await textsOf(`/proc/${entry}/cmdline`);
    const isNamed = words.some((word) => word === directory || word.startsWith(`${directory}/`));
    if (isNamed || (await textsOf(`/proc/${entry}/environ`)).includes(`HOME=${homeIn(directory)}`)) found.push(Number(entry));
  }
  return found;
}

/** Of a process that ended meanwhile, or is somebody else's, there are none. */
async function textsOf(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8').catch(() => '')).split('\0');
}

/** Only a leader's group is its own. */
function killGroup(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // It has ended, or leads no group.
    }
  }
}

/** The guest needs a moment until it listens. */
export async function connectSoon(path: string, gone: Promise<MachineEnd>): Promise<Duplex> {
  const ended: MachineEnd[] = [];
  void gone.then((end) => ended.push(end));
  for (let waitedMs = 0; waitedMs < startTimeoutMs; waitedMs += 10) {
    const socket = await tryConnect(path);
    if (socket) return socket;
    if (ended[0]) throw new MayflyError('machine-lost', `The guest ended before it listened: ${ended[0].detail}`);
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new MayflyError('machine-lost', `The guest did not listen within ${startTimeoutMs / 1000} s.`);
}

function tryConnect(path: string): Promise<Duplex | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => { socket.removeAllListeners('error'); resolve(socket); });
    socket.once('error', () => resolve(null));
  });
}
