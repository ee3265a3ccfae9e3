// Starts a test file as a process group of its own, and sees to it that the whole group ends with it.
// Output goes through a file and not through a pipe: a pipe stays open, and we would wait, for as long as any
// grandchild lives that inherited it.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ProgramEnd {
  readonly code: number | null;
  readonly timedOut: boolean;
  readonly output: string;
  /** Command lines of processes that outlived the program. They were killed. */
  readonly leftRunning: readonly string[];
}

const running = new Set<number>();

/** How long a process that was told to end may take to do so after its parent has ended. */
const graceMs = 1000;

export async function runProgram(args: readonly string[], cwd: string, outputFile: string, timeoutMs: number): Promise<ProgramEnd> {
  const output = await open(outputFile, 'w');
  // Set by `node --test` for its children: ours would then report to it and not to us.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', output.fd, output.fd], detached: true });
  const group = child.pid ?? 0;
  running.add(group);
  let timedOut = false;
  const deadline = setTimeout(() => { timedOut = true; killGroup(group); }, timeoutMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  clearTimeout(deadline);
  const leftRunning = await stragglers(group);
  killGroup(group);
  running.delete(group);
  await output.close();
  return { code, timedOut, output: await readFile(outputFile, 'utf8'), leftRunning };
}

/** For Ctrl-C: the groups are not the terminal's, so its signal does not reach them. */
export function killRunningPrograms(): void {
  for (const group of running) killGroup(group);
}

async function stragglers(group: number): Promise<string[]> {
  for (const deadline = performance.now() + graceMs; ;) {
    const found = commandsInGroup(group);
    if (found.length === 0 || performance.now() > deadline) return found;
    await sleep(20);
  }
}

function commandsInGroup(group: number): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      // After the name in parentheses, which may hold anything: state, parent, process group. A zombie is gone already.
      const [state, , ofGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return Number(ofGroup) === group && state !== 'Z' ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()] : [];
    } catch {
      return []; // It ended between the listing and the look.
    }
  });
}

function killGroup(group: number): void {
  try {
    if (group > 1) process.kill(-group, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}
