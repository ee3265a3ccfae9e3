// The rate of the time stamp counter of an emulated machine, which is the host's. A kernel that is not told measures it
// against an emulated timer; on a busy host that fails, `microvm` has no other clock to fall back to, and the kernel waits
// for ever (one cold boot of four with both cores busy; none of many once it is told). `tsc=reliable` goes with it: the
// kernel distrusts such a counter on more than one processor, falls back to counting ticks, and loses those that a busy host
// swallows. Emulated processors read one counter, the host's.
import { access, readFile } from 'node:fs/promises';

/** In kHz; null where the host does not say: on a processor that changes its speed, the speed shown is not the counter's. */
export async function hostClockKhz(): Promise<number | null> {
  const varies = await access('/sys/devices/system/cpu/cpu0/cpufreq').then(() => true, () => false);
  return varies ? null : clockOf(await readFile('/proc/cpuinfo', 'utf8').catch(() => ''));
}

export function clockOf(cpuinfo: string): number | null {
  const megahertz = /^cpu MHz\s*:\s*(\d+(?:\.\d+)?)$/m.exec(cpuinfo)?.[1];
  const khz = Math.round(Number(megahertz ?? 0) * 1000);
  return khz >= 100_000 && khz <= 10_000_000 ? khz : null;
}
