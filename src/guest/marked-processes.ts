// Finds the processes of a step by a variable in their environment, as Jenkins does with its cookie: children of
// children inherit it, whatever process group or session they moved to. Sees into containers as well, whose
// processes are the machine's own.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export const markName = 'MAYFLY_STEP';

/** How long processes have between SIGTERM and SIGKILL. Jenkins gives none by default; a `trap` should get its chance. */
export const graceMs = 5_000;

/** After SIGKILL. Only a process inside a hanging system call needs longer. */
const killMs = 5_000;

const pollMs = 25;

/** Resolves when no process with that mark is left, or nothing more can be done. `mark` may be a beginning of marks. */
export async function endMarkedProcesses(mark: string, options: { readonly graceMs?: number } = {}): Promise<void> {
  await signalUntilGone(mark, 'SIGTERM', options.graceMs ?? graceMs);
  await signalUntilGone(mark, 'SIGKILL', killMs);
}

async function signalUntilGone(mark: string, signal: 'SIGTERM' | 'SIGKILL', forMs: number): Promise<void> {
  const signalled = new Set<number>();
  for (let waited = 0; waited <= forMs; waited += pollMs) {
    const processes = markedProcesses(mark);
    if (processes.length === 0) return;
    for (const pid of processes) {
      // SIGTERM once, so that a handler is not interrupted by itself.
      if (signal === 'SIGTERM' && signalled.has(pid)) continue;
      signalled.add(pid);
      try {
        process.kill(pid, signal);
      } catch {
        // It ended by itself.
      }
    }
    await sleep(pollMs);
  }
}

function markedProcesses(mark: string): number[] {
  const wanted = Buffer.from(`${markName}=${mark}`);
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && carries(pid, wanted));
}

function carries(pid: number, wanted: Buffer): boolean {
  try {
    // Empty for a zombie, so that what only waits to be collected does not count.
    const environment = readFileSync(`/proc/${pid}/environ`);
    for (let at = environment.indexOf(wanted); at >= 0; at = environment.indexOf(wanted, at + 1)) {
      if (at === 0 || environment[at - 1] === 0) return true;
    }
    return false;
  } catch {
    return false;
  }
}
