// Runs mmdebstrap so that it can be stopped. Killed, it would orphan apt and leave its directory behind; told to end, it
// first finishes the phase it is in, which takes up to half a minute.
import { exec } from '../lib/exec.ts';
import type { ExecOptions, ExecResult } from '../lib/exec.ts';
import { MayflyError } from '../protocol/errors.ts';

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

export interface BuildFailure {
  /** Of what was built, for people: `The guest image`. */
  readonly what: string;
  readonly directory: string;
  /** As much as a second try wants. */
  readonly needs: string;
  readonly result: Pick<ExecResult, 'code' | 'stderr' | 'error'>;
  readonly root: boolean;
}

/** What mmdebstrap's failure means for a person. */
export function explainBuildFailure({ what, directory, needs, result: { code, stderr, error }, root }: BuildFailure): MayflyError {
  if (error || code === 127) return new MayflyError('requirement', 'mmdebstrap or setpriv is missing. Install them with `apt-get install mmdebstrap util-linux`.');
  if (/no space left on device/i.test(stderr)) return noSpaceFor({ what, directory, needs });
  const hint = root ? '' : '\nAn ordinary user needs the package uidmap, ranges in /etc/subuid and /etc/subgid, and namespaces for this: `mayfly doctor` says whether they are there.';
  return new MayflyError('requirement', `${what} could not be built from Debian packages:\n${reasonsIn(stderr)}${hint}`);
}

export function noSpaceFor({ what, directory, needs }: Pick<BuildFailure, 'what' | 'directory' | 'needs'>, cause?: Error): MayflyError {
  return new MayflyError('no-space', `${what} was being built in ${directory}, and there is no space left. Free about ${needs} and try again.`, { cause });
}

/** Without the progress that apt, dpkg and mmdebstrap tell, and without the hook that mmdebstrap repeats before and after. */
function reasonsIn(stderr: string): string {
  const said = stderr.split('E: setup failed')[0]!.split("' exec ").at(-1)!.split('\n')
    .filter((line) => !/^(I:|Get:|Selecting|Preparing|Unpacking|Setting up|Processing)/.test(line));
  return said.slice(-8).join('\n').trim();
}
