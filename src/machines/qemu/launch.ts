// Starts one QEMU process, speaks QMP with it and knows when it ends. QEMU never runs with our rights: as root it gets
// a user id of its own, and always a network and IPC namespace with nothing in them, so that a guest which breaks out
// of the emulator finds no socket of this host to talk to.
import { spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import type { MachineEnd } from '../provider.ts';
import type { Accelerator } from './command-line.ts';
import { qemuGroup, runsAsRoot } from './layout.ts';
import { Qmp } from './qmp.ts';
import { programFolders } from '../system-packages.ts';

export interface QemuProcess {
  readonly pid: number;
  readonly qmp: Qmp;
  readonly ended: Promise<Omit<MachineEnd, 'destroyed'>>;
  readonly kill: () => void;
}

export interface LaunchOptions {
  readonly binary: string;
  readonly arguments: readonly string[];
  /** Working directory. */
  readonly directory: string;
  /** User id to run as; ignored unless we are root. */
  readonly user: number;
  readonly accelerator: Accelerator;
}

/** What QEMU says on standard error is kept for the one who asks why it ended; a guest can make it talk. */
const maxLastWords = 4096;

/** Rejects only when no process could be started at all. */
export async function launchQemu(options: LaunchOptions): Promise<QemuProcess> {
  const [wrapper, ...rest] = [...limits(), ...confinement(options), ...endsWithUs, options.binary, ...options.arguments] as [string, ...string[]];
  const child = spawn(wrapper, rest, {
    cwd: options.directory,
    // No variable of ours reaches it, and no terminal signal: only we decide when a machine ends.
    env: { PATH: programFolders.join(':'), LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let lastWords = '';
  child.stderr!.setEncoding('utf8');
  child.stderr!.on('data', (text: string) => { lastWords = (lastWords + text).slice(-maxLastWords); });
  const ended = new Promise<Omit<MachineEnd, 'destroyed'>>((resolve) => {
    child.on('error', (error) => resolve({ outOfSpace: false, detail: `QEMU could not be started: ${error.message}` }));
    child.on('close', (code, signal) => {
      const how = signal ? `killed by ${signal}` : `ended with exit code ${code}`;
      const detail = `QEMU ${how}${lastWords.trim() === '' ? '' : `: ${lastWords.trim()}`}`;
      // SIGBUS: a page of a memory file could not be given a block.
      resolve({ outOfSpace: signal === 'SIGBUS' || /No space left|Cannot allocate memory/.test(lastWords), detail });
    });
  });
  await new Promise<void>((resolve, reject) => { child.on('spawn', resolve); child.on('error', reject); });
  const pid = child.pid!;
  return {
    pid,
    qmp: new Qmp(child.stdio[3] as Duplex),
    ended,
    kill: () => { child.kill('SIGKILL'); },
  };
}

/** Killed -9, we leave no machine running beyond every ceiling. Set last: a change of user would undo it. */
const endsWithUs = ['setpriv', '--pdeathsig', 'KILL', '--'];

/**
 * Of files it has some thirty open. A dump of its memory would hold a run's secrets. Threads are two and one per processor, and
 * up to 64 that wait for disks; an ordinary user's QEMUs count together with whatever else that user runs, so there is no limit.
 */
const resourceLimits = { files: 256, threads: 256 };

function limits(): string[] {
  const { files, threads } = resourceLimits;
  return ['prlimit', '--core=0:0', `--nofile=${files}:${files}`, ...(runsAsRoot() ? [`--nproc=${threads}:${threads}`] : []), '--'];
}

/** Programs of util-linux that give up rights one after the other; the last one becomes QEMU, with the same process id. */
function confinement({ user, accelerator }: LaunchOptions): string[] {
  if (!runsAsRoot()) return ['unshare', '--user', '--map-current-user', '--net', '--ipc', '--'];
  const ids = [String(user), String(qemuGroup)] as const;
  // unshare drops all other groups; with KVM one is needed, since the device node belongs to it.
  if (accelerator === 'tcg') return ['unshare', '--net', '--ipc', '--setuid', ids[0], '--setgid', ids[1], '--'];
  return ['unshare', '--net', '--ipc', '--', 'setpriv', '--reuid', ids[0], '--regid', ids[1], '--groups', 'kvm', '--no-new-privs', '--'];
}
