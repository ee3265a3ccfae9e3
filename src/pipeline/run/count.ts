// Every piece of work is counted here: so that no script runs for ever, every one can be interrupted, and the event
// loop turns while one computes.

import { shareFloor } from './floor.ts';
import { pendingInterrupt } from './interrupt.ts';
import type { Interrupt } from './interrupt.ts';
import type { Frame } from './frame.ts';
import { rangeLength } from './ranges.ts';
import type { RunState } from './run-state.ts';
import type { JavaNumber, Value } from './value.ts';
import { finishInTurns } from '../work.ts';
import type { Work } from '../work.ts';
import { asThrown } from './script-error.ts';
import { interruption, raise } from './thrown.ts';
import type { Thrown } from './thrown.ts';

/** A pipeline's own work is small: what computes longer than this never ends. */
export const MAX_OPERATIONS = 20_000_000;

/** A few milliseconds, so that an abort is noticed within 100 ms also where everything is emulated. */
const OPERATIONS_PER_TURN = 2_000;

/** What a piece of the library's work stands for. */
const OPERATIONS_OF_PIECE = 1_000;

/** More than a page can show, and than a host keeps. */
const MAX_NODES = 20_000;

/** Stages and steps. Once there were too many nothing more runs, so that a script that catches the error does not go on. */
export function checkNodes({ counters }: RunState): void {
  if (counters.nodes > MAX_NODES) {
    raise('java.lang.IllegalStateException', `the pipeline ran more than ${MAX_NODES} stages and steps and was stopped: do the repeated work in one script`);
  }
}

/** To be awaited when it is no null. Throws when the run, or what encloses the caller, was interrupted. */
export function count({ run, frame }: { readonly run: RunState; readonly frame: Frame }, amount = 1): Promise<void> | null {
  throwIfInterrupted(run, frame);
  const { counters } = run;
  counters.operations += amount;
  counters.sinceTurn += amount;
  if (counters.operations > run.maxOperations) {
    raise('java.lang.IllegalStateException', `the pipeline did more than ${run.maxOperations} operations and was stopped`);
  }
  checkNodes(run);
  if (counters.sinceTurn < OPERATIONS_PER_TURN) {
    return null;
  }
  counters.sinceTurn = 0;
  checkMemory(run);
  return turn({ run, frame });
}

async function turn(caller: { readonly run: RunState; readonly frame: Frame }): Promise<void> {
  await caller.run.host.turn();
  await shareFloor(caller);
}

/** After a piece of work that was long enough: the event loop turns, however little is counted. */
export async function giveWay(caller: { readonly run: RunState; readonly frame: Frame }, amount: number): Promise<void> {
  caller.run.counters.sinceTurn = OPERATIONS_PER_TURN;
  await count(caller, amount);
}

/** Does long work of the library piece by piece. */
export function perform<Result>(work: Work<Result>, caller: { readonly run: RunState; readonly frame: Frame }): Promise<Result> {
  return finishInTurns(work, () => giveWay(caller, OPERATIONS_OF_PIECE));
}

/** Once the memory is full nothing more runs, so that a script that catches the error does not go on until the process ends. */
function checkMemory({ host, counters }: RunState): void {
  counters.isMemoryFull ||= host.isMemoryFull?.() === true;
  if (counters.isMemoryFull) {
    counters.sinceTurn = OPERATIONS_PER_TURN;
    raise('java.lang.OutOfMemoryError', "the pipeline's values take nearly all the memory that there is: leave such data in files, and process it with sh");
  }
}

/** What a native method has to do with a value, in operations: about a microsecond each. */
export function workOf(value: Value | undefined): number {
  if (typeof value === 'string') {
    return value.length >> 10;
  }
  if (typeof value !== 'object' || value === null) {
    return 0;
  }
  switch (value.kind) {
    case 'list':
      return value.elements.length >> 4;
    case 'set':
      return value.elements.size >> 3;
    case 'map':
      return value.entries.size >> 3;
    case 'range':
      return rangeLength(value) >> 4;
    case 'number':
      return workOfNumber(value);
    default:
      return 0;
  }
}

export function workOfAll(values: readonly Value[]): number {
  return values.reduce<number>((work, value) => work + workOf(value), 0);
}

function workOfNumber(number: JavaNumber): number {
  const digits = number.type === 'BigDecimal' ? number.unscaled : number.type === 'BigInteger' ? number.value : 0n;
  return digits > LARGE || digits < -LARGE ? digits.toString(16).length >> 4 : 0;
}

/** Up to here numbers cost no more than any other operation. */
const LARGE = 2n ** 256n;

/** Tells the script once of each interrupt; a killed run is told every time. */
export function throwIfInterrupted(run: RunState, frame: Frame): void {
  if (run.kill.signal.aborted) {
    throw interruption('ABORTED', reasonOf(run.kill));
  }
  const interrupt = pendingInterrupt(frame.interrupts);
  if (interrupt !== null) {
    deliver(interrupt);
  }
}

/** An interrupt that nobody was told of yet, for who has to clean up first (`post`, `finally`): that would be ended by it at once. */
export function takeInterruption(run: RunState, frame: Frame): Thrown | null {
  try {
    throwIfInterrupted(run, frame);
    return null;
  } catch (error) {
    return asThrown(error);
  }
}

/** Throws the interrupt as an exception of the script. */
function deliver(interrupt: Interrupt): never {
  interrupt.delivered = true;
  const thrown = interruption(interrupt.result, reasonOf(interrupt));
  thrown.isFailFast = interrupt.isFailFast;
  interrupt.exceptions.push(thrown.exception);
  throw thrown;
}

/** Says why, when whoever aborted has said it. */
function reasonOf({ signal }: Interrupt): string {
  const reason: unknown = signal.reason;
  return reason instanceof Error && reason.name !== 'AbortError' ? reason.message : 'aborted';
}
