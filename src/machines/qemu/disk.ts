// Makes disks. Nothing here ever opens a disk that a guest has written to: formats are always named, and sizes are ours.
import { chmod, chown, stat } from 'node:fs/promises';
import { exec } from '../../lib/exec.ts';
import { MayflyError } from '../../protocol/errors.ts';
import { qemuGroup, runsAsRoot } from './layout.ts';

/** An empty disk. */
export async function createDisk(path: string, gib: number): Promise<void> {
  await qemuImg(['create', '-q', '-f', 'qcow2', path, `${gib}G`]);
}

/**
 * An empty overlay of the same size, made once per template: copying it is all that a clone's disk costs.
 * It names no backing file; the command line does, so that nothing in the file decides what QEMU opens.
 */
export async function createOverlay(path: string, gib: number): Promise<void> {
  await createDisk(path, gib);
}

/** A copy that keeps holes and, where the file system can, shares blocks. */
export async function copySparse(source: string, target: string): Promise<void> {
  const copied = await exec('cp', ['--reflink=auto', '--sparse=always', '--', source, target]);
  if (copied.code === 0) return;
  throw failure(copied.stderr, `${source} could not be copied: ${copied.stderr.trim() || String(copied.error)}`);
}

/** For a QEMU to write: copies of sealed files come read-only. */
export async function giveTo(path: string, user: number): Promise<void> {
  await chmod(path, (await stat(path)).isDirectory() ? 0o700 : 0o600);
  if (runsAsRoot()) await chown(path, user, qemuGroup);
}

async function qemuImg(args: readonly string[]): Promise<void> {
  const result = await exec('qemu-img', args);
  if (result.error) throw new MayflyError('requirement', 'qemu-img is not installed. Run `mayfly doctor`; it says how to install it.');
  if (result.code !== 0) throw failure(result.stderr, `qemu-img failed: ${result.stderr.trim()}`);
}

function failure(stderr: string, message: string): MayflyError {
  if (/no space left|disk full/i.test(stderr)) return new MayflyError('no-space', `${message}. Free some space, or remove templates with \`mayfly clean\`.`);
  return new MayflyError('invalid', message);
}
