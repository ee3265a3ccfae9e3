// Ctrl-C and its kin. The first signal stops in the way that fits what is being done, and says what that is; a second one
// does not wait for it.

/** What is going on when the signal comes. */
export type Phase = 'preparing' | 'installing' | 'running' | 'inspecting';

const announcements: Readonly<Record<Phase, string>> = {
  preparing: 'Stopping; what is half made is thrown away.',
  installing: 'Stopping as soon as the package manager has come to a safe end. Once more to leave at once.',
  running: 'Aborting; post actions still run. Once more to end at once.',
  inspecting: 'Destroying the kept machine.',
};

export interface StopSignals {
  /** Stop in an orderly way. */
  readonly abort: AbortSignal;
  /** Wait for nothing more. */
  readonly kill: AbortSignal;
  enter(phase: Phase): void;
  release(): void;
}

const sameSignalMs = 500;

export function stopSignals(warn: (text: string) => void, now: () => number = () => performance.now()): StopSignals {
  const abort = new AbortController();
  const kill = new AbortController();
  let phase: Phase = 'preparing';
  let firstAt = 0;
  const onSignal = (): void => {
    if (abort.signal.aborted) {
      // A terminal or a service manager may tell the whole process group, and our launcher tells us too: that is one signal.
      if (now() - firstAt > sameSignalMs) kill.abort();
      return;
    }
    firstAt = now();
    warn(`\n${announcements[phase]}\n`);
    // A kept machine's run is over: there is no post action to wait for, and nothing to abort.
    if (phase === 'inspecting') kill.abort();
    else abort.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  // Nobody reads any more (`| head`, a closed terminal): nobody wants the run either.
  const onBroken = (): void => { abort.abort(); kill.abort(); };
  process.stdout.on('error', onBroken);
  return {
    abort: abort.signal,
    kill: kill.signal,
    enter: (next) => { phase = next; },
    release: () => {
      for (const signal of signals) process.off(signal, onSignal);
      process.stdout.off('error', onBroken);
    },
  };
}
