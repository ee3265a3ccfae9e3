// Where the QEMU provider keeps things in its data directory, and who may read them.
// When Mayfly runs as root, each QEMU gets a user id of its own and the one group id below: it may read templates and
// images, write its own machine's directory, and nothing else.
import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MayflyError } from '../../protocol/errors.ts';

export interface Layout {
  readonly root: string;
  readonly guestImages: string;
  readonly templates: string;
  readonly machines: string;
  /** Of each machine's fixed size, all zeros: the medium before anything is inserted. */
  readonly blankMedium: string;
  readonly locks: string;
}

export function layoutIn(root: string): Layout {
  return {
    root,
    guestImages: join(root, 'guest-images'),
    templates: join(root, 'templates'),
    machines: join(root, 'machines'),
    blankMedium: join(root, 'blank-medium'),
    locks: join(root, 'locks'),
  };
}

/**
 * Ids that belong to no account: between the ranges that systemd gives to containers and the end of 31 bits.
 * The first is the group of all our QEMUs, the others are users, one per live machine.
 */
export const qemuGroup = 1_879_100_000;
export const firstQemuUser = qemuGroup + 1;
export const qemuUsers = 60_000;

/** The device that a file stands behind has one size for ever, because templates remember it. */
export const mediumBytes = 64 * 1024 ** 3;

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Makes the directories; safe to repeat and to race. */
export async function makeLayout(layout: Layout): Promise<void> {
  await mkdir(layout.root, { recursive: true, mode: 0o755 });
  for (const directory of [layout.guestImages, layout.templates, layout.locks]) await mkdir(directory, { recursive: true, mode: 0o755 });
  // Nobody lists it, but each QEMU must get through to its own.
  await mkdir(layout.machines, { recursive: true, mode: 0o711 });
  if (runsAsRoot()) await checkWayIn(layout.root);
}

/** QEMU is another user than we: each folder on its way must let it through. */
async function checkWayIn(directory: string): Promise<void> {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) {
      throw new MayflyError('usage', `${folder} lets no other users through, and each QEMU runs as one of its own. Run \`chmod o+x ${folder}\`, or choose another data directory with MAYFLY_HOME.`);
    }
    if (folder === dirname(folder)) return;
  }
}

/** Lets our QEMUs read a finished file that nobody may change any more. */
export async function sealFile(path: string): Promise<void> {
  if (runsAsRoot()) await chown(path, 0, qemuGroup);
  await chmod(path, 0o440);
}

export async function sealDirectory(path: string): Promise<void> {
  if (runsAsRoot()) await chown(path, 0, qemuGroup);
  await chmod(path, 0o750);
}
