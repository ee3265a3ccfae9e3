// Repetitions. Most repeat one character and need no stack entry for each; those of groups that can't be empty need no
// counter; the rest counts, and leaves when a round has matched nothing.

import { compileForgetful, emit, newMemo } from './regex-compiler.ts';
import type { Compiler } from './regex-compiler.ts';
import { codePointAt, DONE, dropChoices, FAIL, hasFailedHere, pushChoice, runMachine, setSlot, stepBack } from './regex-machine.ts';
import type { Instruction, Machine } from './regex-machine.ts';
import { lengthOf } from './regex-tree.ts';
import type { CharacterTest, RegexNode } from './regex-tree.ts';

type RepeatNode = RegexNode & { readonly kind: 'repeat' };

export function compileLoop(compiler: Compiler, node: RepeatNode, next: number): number {
  const { body, min, max, mode } = node;
  if (max === 0) {
    return next;
  }
  const test = singleCharacter(body);
  if (test !== null) {
    return compileCharacterLoop(compiler, node, test, next);
  }
  if (mode === 'possessive') {
    return compilePossessive(compiler, node, next);
  }
  if (min === 0 && max === 1) {
    const entry = compiler.compileNode(compiler, body, next);
    return emit(compiler, branch(compiler, node, entry, next));
  }
  if (max === Infinity && min <= 1 && lengthOf(body).min > 0) {
    const head = emit(compiler, () => FAIL);
    const entry = compiler.compileNode(compiler, body, head);
    compiler.instructions[head] = branch(compiler, node, entry, next);
    return min === 0 ? head : entry;
  }
  return compileCountingLoop(compiler, node, next);
}

function singleCharacter(node: RegexNode): CharacterTest | null {
  if (node.kind === 'one') {
    return node.test;
  }
  if (node.kind !== 'text' || node.text.length !== 1) {
    return null;
  }
  const unit = node.text.charCodeAt(0);
  return (codePoint) => codePoint === unit;
}

/** Once more, or on: in the order that the mode asks for. */
function branch(compiler: Compiler, { mode }: RepeatNode, again: number, next: number): Instruction {
  const memo = newMemo(compiler);
  const [first, second] = mode === 'greedy' ? [again, next] : [next, again];
  return (machine) => {
    if (hasFailedHere(machine, memo)) {
      return FAIL;
    }
    pushChoice(machine, second, machine.position);
    return first;
  };
}

/** Takes up to `max` characters from a position; returns how many it took and where it ended. */
function take(machine: Machine, test: CharacterTest, max: number): number {
  const { text } = machine;
  const start = machine.position;
  let { position } = machine;
  for (let count = 0; count < max && position < text.length; count++) {
    const codePoint = codePointAt(text, position);
    if (!test(codePoint)) {
      break;
    }
    position += codePoint > 0xffff ? 2 : 1;
  }
  machine.budget.steps -= (position - start) >> 2;
  machine.position = position;
  return position - start;
}

function compileCharacterLoop(compiler: Compiler, { min, max, mode }: RepeatNode, test: CharacterTest, next: number): number {
  const memo = newMemo(compiler);
  const required = (machine: Machine): boolean => {
    for (let count = 0; count < min; count++) {
      if (machine.position >= machine.text.length || take(machine, test, 1) === 0) {
        return false;
      }
      if ((count & 3) === 3) {
        machine.budget.steps--;
      }
    }
    return true;
  };
  const rest = mode === 'reluctant' ? compileReluctant(compiler, test, max - min, next) : compileGreedy(compiler, test, max - min, mode === 'possessive', next);
  return emit(compiler, (machine) => {
    if (hasFailedHere(machine, memo) || !required(machine)) {
      return FAIL;
    }
    return rest(machine);
  });
}

function compileGreedy(compiler: Compiler, test: CharacterTest, max: number, isPossessive: boolean, next: number): Instruction {
  const giveBack: number = emit(compiler, (machine) => {
    const least = machine.resumed;
    machine.position = stepBack(machine.text, machine.position);
    if (machine.position > least) {
      pushChoice(machine, giveBack, machine.position, least);
    }
    return next;
  });
  return (machine) => {
    const least = machine.position;
    if (take(machine, test, max) > 0 && !isPossessive) {
      pushChoice(machine, giveBack, machine.position, least);
    }
    return next;
  };
}

function compileReluctant(compiler: Compiler, test: CharacterTest, max: number, next: number): Instruction {
  const takeOne: number = emit(compiler, (machine) => {
    const taken = machine.resumed;
    if (take(machine, test, 1) === 0) {
      return FAIL;
    }
    if (taken + 1 < max) {
      pushChoice(machine, takeOne, machine.position, taken + 1);
    }
    return next;
  });
  return (machine) => {
    if (max > 0) {
      pushChoice(machine, takeOne, machine.position, 0);
    }
    return next;
  };
}

/** Each round is matched for itself and is final. */
function compilePossessive(compiler: Compiler, { body, min, max }: RepeatNode, next: number): number {
  const { instructions } = compiler;
  const entry = compileForgetful(compiler, body, emit(compiler, () => DONE));
  return emit(compiler, (machine) => {
    for (let count = 0; count < max; count++) {
      const { height, position } = machine;
      if (!runMachine(machine, instructions, entry)) {
        machine.position = position;
        return count < min ? FAIL : next;
      }
      dropChoices(machine, height);
      // More rounds that match nothing would change nothing.
      if (machine.position === position) {
        return next;
      }
    }
    return next;
  });
}

/** Two slots: how many rounds were begun, and where the last one began. */
function compileCountingLoop(compiler: Compiler, { body, min, max, mode }: RepeatNode, next: number): number {
  const countSlot = compiler.slotCount++;
  const beginSlot = compiler.slotCount++;
  const memo = max === Infinity ? newMemo(compiler) : -1;
  const decide = emit(compiler, () => FAIL);
  const entry = compileForgetful(compiler, body, decide);
  const beginRound = (machine: Machine): number => {
    setSlot(machine, countSlot, (machine.slots[countSlot] ?? 0) + 1);
    setSlot(machine, beginSlot, machine.position);
    return entry;
  };
  const again = emit(compiler, beginRound);
  compiler.instructions[decide] = (machine) => {
    const count = machine.slots[countSlot] ?? 0;
    if (count > 0 && machine.position === machine.slots[beginSlot]) {
      return next;
    }
    if (count < min) {
      return beginRound(machine);
    }
    if (count >= max) {
      return next;
    }
    if (hasFailedHere(machine, memo)) {
      return FAIL;
    }
    pushChoice(machine, mode === 'greedy' ? next : again, machine.position);
    return mode === 'greedy' ? beginRound(machine) : next;
  };
  return emit(compiler, (machine) => {
    setSlot(machine, countSlot, 0);
    setSlot(machine, beginSlot, -1);
    return decide;
  });
}
