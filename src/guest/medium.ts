// The block device on which the host shows an image's archive. Its length is told in messages; the device is longer.
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

const serial = 'medium';

/** Few large reads: each is a round through the hypervisor. */
const readBytes = 1024 * 1024;

/**
 * When it is closed the kernel forgets what it read: the last close of a block device empties its page cache. So a
 * host that shows another archive later is read anew, and nothing of an archive stays in frozen memory.
 */
export function readMedium(archiveBytes: number): Readable {
  return createReadStream(mediumDevice(), { end: archiveBytes - 1, highWaterMark: readBytes });
}

function mediumDevice(): string {
  for (const name of readdirSync('/sys/block')) {
    try {
      if (readFileSync(`/sys/block/${name}/serial`, 'utf8').trim() === serial) return `/dev/${name}`;
    } catch {
      // Loop devices and the like have no serial number.
    }
  }
  throw new Error(`This machine has no disk with serial number ${serial}: its QEMU was started with other arguments than Mayfly's.`);
}
