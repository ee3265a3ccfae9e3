// Randomness that two clones of one template don't share. node:crypto's does not qualify: OpenSSL's generator and the
// cache behind randomUUID live in this process, so they were frozen with it; OpenSSL starts afresh after a fork or some
// minutes, and a clone is neither. Math.random is frozen as well. The kernel's pool is repaired at `hello`, so what is read
// from it after that is this machine's own. Steps are processes that start later: they never see frozen state.
import { closeSync, openSync, readSync } from 'node:fs';

/** 128 bits as hex. */
export function freshToken(): string {
  const file = openSync('/dev/urandom', 'r');
  try {
    const bytes = Buffer.alloc(16);
    readSync(file, bytes);
    return bytes.toString('hex');
  } finally {
    closeSync(file);
  }
}
