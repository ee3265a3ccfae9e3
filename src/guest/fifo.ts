// Named pipes: how steps, the shells that start them, and a rehearsal's two ends talk. Node has no call that makes one.
import { exec } from '../lib/exec.ts';
import { HostError } from '../pipeline/step-host.ts';

/** Writable for whoever steps run as; all in one process, since that costs a third of a second in an emulated machine. */
export async function makeFifos(paths: readonly string[]): Promise<void> {
  const made = await exec('mkfifo', ['-m', '0666', ...paths]);
  if (made.code !== 0) throw new HostError('pipeline', `The pipes that steps write into can't be made beside the workspace: ${made.error?.message ?? (made.stderr.trim() || 'mkfifo was killed')}`);
}
