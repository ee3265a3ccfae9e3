// Runs mmdebstrap so that it can be stopped. Killed, it would orphan apt and leave its directory behind; told to end, it
// first finishes the phase it is in, which takes up to half a minute.
import { exec } from '../lib/exec.ts';
import type { ExecOptions, ExecResult } from '../lib/exec.ts';

/**
 * The outer shell is what gets killed: by an aborted signal, or because Mayfly itself died. Its death reaches the inner
 * one, which tells the whole group of mmdebstrap's processes to end and waits until they have tidied up.
 */
const outer = 'setpriv --pdeathsig TERM setsid sh -c "$0" sh "$@" & wait $!';
const inner = 'trap \'trap "" TERM; kill -TERM 0\' TERM; "$@" & wait $!; code=$?; wait; exit $code';

/** As `exec`: never rejects. It returns when no process of mmdebstrap's is left, aborted or not. Exit code 127: it is missing. */
export function runMmdebstrap(args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
  // As root, mmdebstrap mounts /proc and /sys where everybody sees them; left behind by a crash, they would be in the way
  // of whoever removes its directory. In a mount namespace they end with the processes. (An ordinary user's has one.)
  const own = process.getuid?.() === 0 ? ['unshare', '--mount'] : [];
  return exec('setpriv', ['--pdeathsig', 'KILL', 'sh', '-c', outer, inner, ...own, 'mmdebstrap', ...args], options);
}
