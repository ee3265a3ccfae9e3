// A lock between processes that the kernel frees when its holder dies, however it dies.
// flock(1) locks the *open file description* that we hand it and ends; the lock then lives as long as our own
// descriptor does. Nothing has to run, be signalled or be cleaned up while it is held, and kill -9 frees it at once.
// The lock file itself stays: removing it would let two holders lock two different files of the same name.
import { spawn } from 'node:child_process';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface FileLockOptions {
  /** Called once, before waiting, if somebody else holds the lock. */
  readonly onWait?: () => void;
  /** Ends the wait. Has no effect once the lock is held. */
  readonly signal?: AbortSignal;
}

/** flock's own exit code for "held by somebody else", told apart from its other errors by --conflict-exit-code. */
const heldElsewhere = 75;

/**
 * Runs `work` while this process alone holds the lock at `path`, and frees it when `work` settles.
 * Two calls in one process exclude each other too. Not re-entrant: taking it again inside `work` waits forever.
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>, options: FileLockOptions = {}): Promise<T> {
  return withLockFile(path, async (fd) => {
    if (!(await flock(fd, path, ['--nonblock'], options.signal))) {
      options.onWait?.();
      await flock(fd, path, [], options.signal);
    }
    return work();
  });
}

/** Does nothing, and gives null, while somebody else holds the lock. */
export async function tryFileLock<T>(path: string, work: () => Promise<T>): Promise<T | null> {
  return withLockFile(path, async (fd) => ((await flock(fd, path, ['--nonblock'], undefined)) ? work() : null));
}

async function withLockFile<T>(path: string, work: (fd: number) => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a', 0o600);
  try {
    return await work(file.fd);
  } finally {
    await file.close();
  }
}

/** True when the lock was taken, false when it is held elsewhere. */
function flock(fd: number, path: string, flags: readonly string[], signal: AbortSignal | undefined): Promise<boolean> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    // In a session of its own, so that the terminal's Ctrl-C reaches us alone and we decide what it means.
    const child = spawn('flock', ['--exclusive', '--conflict-exit-code', String(heldElsewhere), ...flags, '3'], {
      stdio: ['ignore', 'ignore', 'pipe', fd], detached: true,
    });
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => { stderr = (stderr + chunk.toString('utf8')).slice(-1000); });
    const stop = (): void => { child.kill('SIGKILL'); };
    signal?.addEventListener('abort', stop, { once: true });
    child.on('error', (cause) => {
      reject(new Error(`flock could not be started (it is part of util-linux): ${cause.message}`, { cause }));
    });
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop);
      if (code === 0) resolve(true);
      else if (code === heldElsewhere) resolve(false);
      else if (signal?.aborted) reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      else reject(new Error(`flock failed on ${path} (exit code ${String(code)}): ${stderr.trim()}`));
    });
  });
}
