// The matcher: a program of instructions that runs over a text with a stack of its own, so that no text is too long for
// JavaScript's. Whoever may go on in two ways pushes the second one; whoever changes a slot pushes its old value.

import { RegexBudgetError, continueBudget } from './regex-errors.ts';
import type { RegexBudget } from './regex-errors.ts';
import type { Work } from '../../work.ts';

/** Returns the next instruction, or `fail`, or `done`. */
export type Instruction = (machine: Machine) => number;

export const FAIL = -1;
export const DONE = -2;

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly start: number;
  /** Start and end of all groups, the whole match first, and then what loops remember. */
  readonly slotCount: number;
  readonly groupCount: number;
  /** How many instructions remember where they have failed; see hasFailedHere(). */
  readonly memoCount: number;
  /** If every match starts with this text; else empty. */
  readonly prefix: string;
}

export interface Machine {
  readonly text: string;
  readonly budget: RegexBudget;
  readonly slots: Int32Array;
  position: number;
  /** The third number of the entry that was taken up again. */
  resumed: number;
  stack: Int32Array;
  height: number;
  /** Where a look-behind has to end. */
  target: number;
  readonly mustEnd: boolean;
  /** For `\G` */
  readonly lastMatch: number;
  readonly memoCount: number;
  readonly stepsAtStart: number;
  failures: Uint8Array | null;
}

/** 128 MB: enough for a group that is repeated over a few megabytes of text. */
const MAX_STACK = 2 ** 25;
/** Short matches are faster without remembering. */
const STEPS_BEFORE_MEMO = 20_000;
/** What an instruction may do before the machine can pause: less than a tenth of a second. */
const MAX_OVERRUN = 1_000_000;
/** 32 MB as bits. */
const MAX_MEMO_BITS = 2 ** 28;

export interface MachineOptions {
  readonly budget: RegexBudget;
  readonly mustEnd: boolean;
  readonly lastMatch: number;
}

export function createMachine(program: Program, text: string, { budget, mustEnd, lastMatch }: MachineOptions): Machine {
  return {
    text, budget, mustEnd, lastMatch, slots: new Int32Array(program.slotCount).fill(-1), position: 0, resumed: 0,
    stack: new Int32Array(96), height: 0, target: 0, memoCount: program.memoCount, stepsAtStart: budget.steps, failures: null,
  };
}

/** Runs from an instruction until it is done or has failed in every way, in pieces. */
export function* runInPieces(machine: Machine, instructions: readonly Instruction[], start: number): Work<boolean> {
  let at = start;
  for (;;) {
    at = advance(machine, instructions, at, 0, machine.budget.pauseAt);
    if (at < 0) {
      return at === DONE;
    }
    yield;
    continueBudget(machine.budget);
  }
}

/** The same within an instruction, which ends at once. Entries below the present height are left alone. */
export function runMachine(machine: Machine, instructions: readonly Instruction[], start: number): boolean {
  const least = Math.max(0, machine.budget.pauseAt - MAX_OVERRUN);
  const end = advance(machine, instructions, start, machine.height, least);
  if (end >= 0) {
    throw new RegexBudgetError('a look-around, atomic group or possessive loop of this regular expression takes too many steps on this text');
  }
  return end === DONE;
}

/** Returns `done`, `fail`, or where to go on after the steps have sunk below `least`. */
function advance(machine: Machine, instructions: readonly Instruction[], start: number, base: number, least: number): number {
  const { budget } = machine;
  let at = start;
  for (;;) {
    if (--budget.steps < 0) {
      throw new RegexBudgetError('this regular expression takes too many steps on this text');
    }
    if (budget.steps < least) {
      return at;
    }
    at = instructions[at]?.(machine) ?? FAIL;
    if (at === FAIL) {
      at = backtrack(machine, base);
    }
    if (at < 0) {
      return at;
    }
  }
}

/** Undoes what happened since the last choice and returns where to go on. */
function backtrack(machine: Machine, base: number): number {
  const { stack, slots } = machine;
  let { height } = machine;
  while (height > base) {
    height -= 3;
    const code = stack[height] ?? 0;
    const value = stack[height + 1] ?? 0;
    if (code >= 0) {
      machine.height = height;
      machine.position = value;
      machine.resumed = stack[height + 2] ?? 0;
      return code;
    }
    slots[-1 - code] = value;
  }
  machine.height = height;
  return FAIL;
}

/** If all else fails, go on at this instruction and position. */
export function pushChoice(machine: Machine, instruction: number, position: number, extra = 0): void {
  push(machine, instruction, position, extra);
}

export function setSlot(machine: Machine, slot: number, value: number): void {
  push(machine, -1 - slot, machine.slots[slot] ?? -1, 0);
  machine.slots[slot] = value;
}

function push(machine: Machine, code: number, value: number, extra: number): void {
  if (machine.height + 3 > machine.stack.length) {
    grow(machine);
  }
  const { stack, height } = machine;
  stack[height] = code;
  stack[height + 1] = value;
  stack[height + 2] = extra;
  machine.height = height + 3;
}

function grow(machine: Machine): void {
  if (machine.stack.length * 2 > MAX_STACK) {
    throw new RegexBudgetError('this regular expression remembers too much of this text: repeat less in groups');
  }
  const larger = new Int32Array(machine.stack.length * 2);
  larger.set(machine.stack);
  machine.stack = larger;
}

/** Forgets the choices above `base` and keeps the undoing of slots: what an atomic group has matched is final. */
export function dropChoices(machine: Machine, base: number): void {
  const { stack } = machine;
  let kept = base;
  for (let from = base; from < machine.height; from += 3) {
    if ((stack[from] ?? 0) >= 0) {
      continue;
    }
    stack.copyWithin(kept, from, from + 3);
    kept += 3;
  }
  machine.height = kept;
}

/** Puts everything back that happened above `base`. */
export function undo(machine: Machine, base: number): void {
  dropChoices(machine, base);
  backtrack(machine, base);
}

/**
 * Whether this instruction has failed at this position before. Without back references the rest of a match depends
 * on nothing else, so there is no use in trying it twice, from wherever it is reached. That makes `(a|b|ab)*c` linear.
 */
export function hasFailedHere(machine: Machine, memo: number): boolean {
  if (memo < 0) {
    return false;
  }
  if (machine.failures === null) {
    const bits = machine.memoCount * (machine.text.length + 1);
    if (machine.stepsAtStart - machine.budget.steps < STEPS_BEFORE_MEMO || bits > MAX_MEMO_BITS) {
      return false;
    }
    machine.failures = new Uint8Array((bits >> 3) + 1);
    machine.budget.steps -= bits >> 7;
  }
  const bit = memo * (machine.text.length + 1) + machine.position;
  const byte = machine.failures[bit >> 3] ?? 0;
  const mask = 1 << (bit & 7);
  if ((byte & mask) !== 0) {
    return true;
  }
  machine.failures[bit >> 3] = byte | mask;
  return false;
}

/** The code point at a position; a lone surrogate is one too. */
export function codePointAt(text: string, position: number): number {
  const unit = text.charCodeAt(position);
  if (unit < 0xd800 || unit > 0xdbff || position + 1 >= text.length) {
    return unit;
  }
  const low = text.charCodeAt(position + 1);
  return low >= 0xdc00 && low <= 0xdfff ? ((unit - 0xd800) << 10) + (low - 0xdc00) + 0x10000 : unit;
}

/** Where the code point before a position starts. */
export function stepBack(text: string, position: number): number {
  const isPair = position >= 2 && isLowSurrogate(text.charCodeAt(position - 1)) && isHighSurrogate(text.charCodeAt(position - 2));
  return position - (isPair ? 2 : 1);
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
