// Tells one process from a later one with the same id, so that what belonged to a dead process can be told from what
// belongs to a live one.
import { readFile } from 'node:fs/promises';

export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks since boot: tells a process from a later one with the same id. */
  readonly startTicks: string;
}

export async function processIdentity(pid: number): Promise<ProcessIdentity | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may contain anything; the fields after the last one are numbers. Field 22 is the start.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const startTicks = fields[18];
    // One that ended and that nobody collects (a container's first process often does not) does nothing any more.
    return startTicks === undefined || state === 'Z' || state === 'X' ? null : { pid, startTicks };
  } catch {
    return null;
  }
}

export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  return (await processIdentity(identity.pid))?.startTicks === identity.startTicks;
}

/** Its share of what is in memory; 0 when it is gone. */
export async function memoryOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024;
}
