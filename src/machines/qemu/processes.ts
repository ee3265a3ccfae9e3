// Finds our QEMU processes by the mark in their command line. The process table is the only witness that survives
// whatever happened to us between starting a process and writing down that we did.
import { readdir, readFile, stat } from 'node:fs/promises';

export interface MarkedProcess {
  readonly pid: number;
  readonly machine: string;
}

/** Processes of this installation; those of another one are none of our business. */
export async function markedProcesses(installation: string): Promise<MarkedProcess[]> {
  const found: MarkedProcess[] = [];
  const prefix = machineMark(installation, '');
  for (const { pid, argv } of await commandLines()) {
    const machine = markOf(argv, prefix);
    if (machine !== null) found.push({ pid, machine });
  }
  return found;
}

/**
 * Processes of a user id of ours that carry no installation's mark. (One that carries another's is none of our business:
 * two installations on one host may choose the same user id.)
 */
export async function unmarkedProcessesOf(user: number): Promise<number[]> {
  const found: number[] = [];
  for (const { pid, argv } of await commandLines()) {
    const owner = await stat(`/proc/${pid}`).catch(() => null);
    if (owner?.uid === user && markOf(argv, 'mayfly-') === null) found.push(pid);
  }
  return found;
}

export function machineMark(installation: string, machine: string): string {
  return `mayfly-${installation}-${machine}`;
}

function markOf(argv: readonly string[], prefix: string): string | null {
  if (!argv.some((argument) => /(^|\/)qemu-system-[^/]+$/.test(argument))) return null;
  const name = argv[argv.indexOf('-name') + 1];
  return name?.startsWith(prefix) ? name.slice(prefix.length) : null;
}

/** Of all processes of this host. */
export async function commandLines(): Promise<{ readonly pid: number; readonly argv: readonly string[] }[]> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  return Promise.all(pids.map(async (pid) => ({ pid: Number(pid), argv: await readCommandLine(pid) })));
}

/** Empty when the process ended meanwhile, or is a zombie. */
async function readCommandLine(pid: string): Promise<string[]> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
  } catch {
    return [];
  }
}

/** Ends a process of ours by id and waits until it is gone from the process table. */
export async function killProcess(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return;
  }
  // A killed QEMU gives back its memory first.
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 5) {
    if (await hasEnded(pid)) return;
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  throw new Error(`process ${pid} does not end, although it was killed`);
}

/** A zombie (our own child, not collected yet) counts as gone. The command line says nothing: a process can empty its own. */
async function hasEnded(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return status === '' || /^[ZX]/.test(status.slice(status.lastIndexOf(')') + 2));
}
