// What the process table says. Processes are named by something that only ours have in their command line.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ids of processes that have `text` in an argument. A zombie has no arguments. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => commandLine(Number(pid)).some((argument) => argument.includes(text))).map(Number);
}

export function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // It ended.
  }
}

/**
 * Looks again until `find` finds something. For what no event tells, such as another program's process. There is no
 * deadline of its own: a test that waits in vain is ended by its file's.
 */
export async function eventually<T>(find: () => Promise<T | null | undefined | false> | T | null | undefined | false): Promise<T> {
  for (;;) {
    const found = await find();
    if (found !== null && found !== undefined && found !== false) return found;
    await sleep(20);
  }
}
