// Tells early that a boot will come to nothing, and tries again. Where the kernel can't be told the rate of its clock
// (clock.ts), an emulated one may hang before it has started any program. Clones don't boot, so they can't.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { MayflyError } from '../../protocol/errors.ts';
import type { QemuProcess } from './launch.ts';
import { noRoom } from './moves.ts';

const attempts = 4;
/** A boot that works gets there in 2 to 14 s, emulated, on a host with a load of 8 on two cores. */
const deadlineMs = 45_000;
const pollMs = 50;

/** What image/initramfs-init prints first. */
const sign = 'mayfly: the kernel is up';

class HungBoot extends MayflyError {}

/** Rejects with the end of the console when the kernel does not start its first program. */
export async function kernelIsUp(process: QemuProcess, consoleFile: string): Promise<void> {
  const ends: Awaited<QemuProcess['ended']>[] = [];
  void process.ended.then((end) => ends.push(end));
  let said = '';
  for (let waitedMs = 0; waitedMs < deadlineMs; waitedMs += pollMs) {
    said = await readFile(consoleFile, 'utf8').catch(() => '');
    if (said.includes(sign)) return;
    if (ends[0]?.outOfSpace) throw noRoom(ends[0].detail);
    if (ends[0]) throw new MayflyError('machine-lost', `The machine ended while it booted: ${ends[0].detail}\n${said.slice(-1000)}`);
    await sleep(pollMs);
  }
  throw new HungBoot('machine-lost', `The kernel did not start a program within ${deadlineMs / 1000} s. The end of its console:\n${said.slice(-1000)}`);
}

/** `boot` must leave nothing of a machine behind when it rejects. */
export async function retryHungBoots<T>(boot: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await boot();
    } catch (error) {
      if (!(error instanceof HungBoot) || attempt === attempts) throw error;
    }
  }
}
