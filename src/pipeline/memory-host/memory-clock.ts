// A clock that only tests move. By itself it jumps to the next thing that somebody sleeps for, once nothing else has
// happened for some turns of the event loop; in manual mode it stands still until `advance`.

export interface MemoryClock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly turn: () => Promise<void>;
  /** Something happened: time does not pass yet. */
  readonly touch: () => void;
  /** Wakes those who slept long enough, one after the other, each with time to do what it was waiting to do. */
  readonly advance: (milliseconds: number) => Promise<void>;
  readonly sleepers: () => number;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A moment in November 2023 that is easy to recognise. */
const START_MS = 1_700_000_000_000;

/** A step that has something to do takes one turn or two, so nobody who is quiet for so many is about to do anything. */
const QUIET_TURNS = 4;

export function createMemoryClock(mode: 'automatic' | 'manual'): MemoryClock {
  let now = START_MS;
  let changes = 0;
  let isDriving = false;
  const sleepers: Sleeper[] = [];

  const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  const settle = async (): Promise<void> => {
    for (let seen = -1, quiet = 0; quiet < QUIET_TURNS; quiet = seen === changes ? quiet + 1 : 0) {
      seen = changes;
      await turn();
    }
  };
  const nextSleeper = (): Sleeper | undefined => sleepers.toSorted((a, b) => a.until - b.until)[0];
  const wake = (sleeper: Sleeper): void => {
    now = Math.max(now, sleeper.until);
    sleepers.splice(sleepers.indexOf(sleeper), 1);
    changes++;
    sleeper.wake();
  };
  const drive = async (): Promise<void> => {
    isDriving = true;
    while (sleepers.length > 0) {
      await settle();
      const next = nextSleeper();
      if (next !== undefined) {
        wake(next);
      }
    }
    isDriving = false;
  };

  return {
    now: () => now,
    turn: async () => {
      changes++;
      await turn();
    },
    touch: () => void changes++,
    sleepers: () => sleepers.length,
    sleep: async (milliseconds, signal) => {
      const sleeping = sleepAmong(sleepers, now + milliseconds, signal);
      if (mode === 'automatic' && !isDriving) {
        void drive();
      }
      await sleeping;
    },
    advance: async (milliseconds) => {
      const until = now + milliseconds;
      for (;;) {
        await settle();
        const next = nextSleeper();
        if (next === undefined || next.until > until) {
          break;
        }
        wake(next);
      }
      now = until;
    },
  };
}

function sleepAmong(sleepers: Sleeper[], until: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(reasonOf(signal));
      return;
    }
    const stop = (): void => {
      sleepers.splice(sleepers.indexOf(sleeper), 1);
      reject(reasonOf(signal));
    };
    const sleeper: Sleeper = {
      until,
      wake: () => {
        signal.removeEventListener('abort', stop);
        resolve();
      },
    };
    sleepers.push(sleeper);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** What a call rejects with whose signal was aborted. */
export function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}
