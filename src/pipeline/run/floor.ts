// Who has the floor: as in Jenkins only one branch of a run computes at a time, until it calls a step that takes time.
// What takes none, such as `echo`, is done with the floor. So what a script does between two steps with a variable that its branches share is done before another one touches it.

import type { Frame } from './frame.ts';
import type { RunState } from './run-state.ts';

export interface Floor {
  /** The branch that computes, or the run itself outside of all branches. */
  holder: symbol | null;
  /** The run's operations when it began to. */
  since: number;
  readonly waiting: { readonly speaker: symbol; readonly begin: () => void }[];
}

/** Who speaks in which run: a `Caller` is one. */
interface Speaking {
  readonly run: RunState;
  readonly frame: Frame;
}

/** About a tenth of a second. Who computes longer than that lets others go on, so that a failed sister branch can say so. */
const OPERATIONS_OF_SPEECH = 50_000;

export function createFloor(holder: symbol): Floor {
  return { holder, since: 0, waiting: [] };
}

/** What calls the script's code: it waits until nobody else speaks. */
export async function holdFloor<T>({ run, frame }: Speaking, call: () => Promise<T>): Promise<T> {
  if (run.floor.holder === frame.speaker) {
    return call();
  }
  await take(run, frame.speaker);
  try {
    return await call();
  } finally {
    leave(run);
  }
}

/** What waits for something else than the script's code: others may speak meanwhile. */
export async function leaveFloor<T>({ run, frame }: Speaking, call: () => Promise<T>): Promise<T> {
  if (run.floor.holder !== frame.speaker) {
    return call();
  }
  leave(run);
  try {
    return await call();
  } finally {
    await take(run, frame.speaker);
  }
}

/** Lets those speak who have waited for long. */
export async function shareFloor(speaking: Speaking): Promise<void> {
  const { floor, counters } = speaking.run;
  if (floor.waiting.length > 0 && counters.operations - floor.since > OPERATIONS_OF_SPEECH) {
    await leaveFloor(speaking, () => Promise.resolve());
  }
}

function take({ floor, counters }: RunState, speaker: symbol): Promise<void> | null {
  if (floor.holder !== null && floor.holder !== speaker) {
    return new Promise((begin) => floor.waiting.push({ speaker, begin }));
  }
  floor.holder = speaker;
  floor.since = counters.operations;
  return null;
}

function leave({ floor, counters }: RunState): void {
  const next = floor.waiting.shift();
  floor.holder = next?.speaker ?? null;
  floor.since = counters.operations;
  next?.begin();
}
