// Tells a boot that will come to nothing early. On a busy host the emulated kernel sometimes fails to calibrate its clock
// against the emulated timer, has no other clock to turn to on this machine type, and then waits for ever, before it has
// started any program (seen in about one of five cold boots with both cores busy; never with a clone, which does not
// boot). Trying again is the only cure, so it should be quick.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { MayflyError } from '../../protocol/errors.ts';
import type { QemuProcess } from './launch.ts';
import { noRoom } from './moves.ts';

const attempts = 6;
/** A boot that works gets there in 2 to 8 s, emulated. */
const deadlineMs = 20_000;
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
