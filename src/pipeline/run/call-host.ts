// Every call of the host goes through here, which sorts its failures: interrupted, the pipeline's own, or everybody
// else's, which pass unchanged and which no script can catch.

import { HostError } from '../step-host.ts';
import { throwIfInterrupted } from './count.ts';
import { leaveFloor } from './floor.ts';
import type { Frame } from './frame.ts';
import { signalOf } from './interrupt.ts';
import type { RunState } from './run-state.ts';
import { Thrown, createException } from './thrown.ts';

export function callHost<T>(run: RunState, frame: Frame, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return sortFailures(run, frame, () => leaveFloor({ run, frame }, () => call(signalOf([...frame.interrupts, run.kill]))));
}

/** Around what asks the host by itself. */
export async function sortFailures<T>(run: RunState, frame: Frame, call: () => Promise<T>): Promise<T> {
  throwIfInterrupted(run, frame);
  try {
    return await call();
  } catch (error) {
    if (error instanceof Thrown || (error instanceof HostError && error.blame === 'infrastructure')) {
      throw error;
    }
    throwIfInterrupted(run, frame);
    if (error instanceof HostError) {
      throw new Thrown(createException('hudson.AbortException', error.message), { cause: error });
    }
    throw error;
  }
}
