// Waiting as Java and Groovy have it, by the host's clock.

import { callHost } from '../../call-host.ts';
import type { Caller } from '../../caller.ts';

/** 24 days: what timers can count, and longer than any run. */
const LONGEST_SLEEP = 2 ** 31 - 1;

export async function sleep(milliseconds: number, { run, frame }: Caller): Promise<null> {
  await callHost(run, frame, (signal) => run.host.sleep(Math.min(LONGEST_SLEEP, Math.max(0, milliseconds)), signal));
  return null;
}
