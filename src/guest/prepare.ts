// Makes a template's machine ready for the runs of its clones: the image is loaded, a container of it waits.
import { writeFileSync } from 'node:fs';
import { exec } from '../lib/exec.ts';
import { messageOf } from '../lib/message-of.ts';
import { firstWorkspace } from './workspaces.ts';
import { longestMessage } from '../protocol/messages.ts';
import type { GuestMessage } from '../protocol/messages.ts';
import type { Machine } from './machine.ts';

export async function prepareImage(machine: Machine, image: string, archiveBytes: number): Promise<GuestMessage> {
  if (machine.containers === null) return { kind: 'prepare-failed', message: 'machines/fake has no containers, so it has no image templates either.' };
  try {
    const { Id, Architecture } = await machine.containers.park(image, archiveBytes, firstWorkspace(machine.home));
    await settleDisk();
    return { kind: 'prepared', imageId: Id, architecture: Architecture };
  } catch (error) {
    return { kind: 'prepare-failed', message: messageOf(error).slice(0, longestMessage) };
  }
}

/** Pages of the image that wait to be written would be written by every clone; and memory full of files has no room for steps. */
async function settleDisk(): Promise<void> {
  await exec('sync', []);
  writeFileSync('/proc/sys/vm/drop_caches', '1');
}
