// Tree → program. A node is compiled when it is known where to go on after it, so it is done from the end to the front.

import { compileLoop } from './compile-loop.ts';
import { compileForgetful, emit, newMemo } from './regex-compiler.ts';
import type { Compiler } from './regex-compiler.ts';
import { isAtPosition } from './regex-positions.ts';
import { codePointAt, DONE, dropChoices, FAIL, hasFailedHere, pushChoice, runMachine, setSlot, undo } from './regex-machine.ts';
import type { Machine, Program } from './regex-machine.ts';
import type { RegexNode, RegexTree } from './regex-tree.ts';

export function compileProgram(tree: RegexTree): Program {
  const compiler: Compiler = {
    instructions: [], compileNode, groupCount: tree.groupCount, slotCount: (tree.groupCount + 1) * 2, memoCount: 0, remembers: !hasReference(tree.root),
  };
  const accept = emit(compiler, (machine) => {
    if (machine.mustEnd && machine.position !== machine.text.length) {
      return FAIL;
    }
    machine.slots[1] = machine.position;
    return DONE;
  });
  const body = compileNode(compiler, tree.root, accept);
  const start = emit(compiler, (machine) => {
    machine.slots[0] = machine.position;
    return body;
  });
  const { instructions, slotCount, memoCount } = compiler;
  return { instructions, start, slotCount, memoCount, groupCount: tree.groupCount, prefix: prefixOf(tree.root) };
}

function hasReference(node: RegexNode): boolean {
  switch (node.kind) {
    case 'reference': return true;
    case 'sequence': return node.parts.some(hasReference);
    case 'choice': return node.branches.some(hasReference);
    case 'text':
    case 'one':
    case 'position': return false;
    default: return hasReference(node.body);
  }
}

function prefixOf(node: RegexNode): string {
  if (node.kind === 'text') {
    return node.text;
  }
  if (node.kind !== 'sequence') {
    return '';
  }
  const end = node.parts.findIndex((part) => part.kind !== 'text');
  return node.parts.slice(0, end === -1 ? undefined : end).map((part) => (part.kind === 'text' ? part.text : '')).join('');
}

function compileNode(compiler: Compiler, node: RegexNode, next: number): number {
  switch (node.kind) {
    case 'text': return compileText(compiler, node.text, next);
    case 'one': {
      const { test } = node;
      return emit(compiler, (machine) => {
        if (machine.position >= machine.text.length) {
          return FAIL;
        }
        const codePoint = codePointAt(machine.text, machine.position);
        if (!test(codePoint)) {
          return FAIL;
        }
        machine.position += codePoint > 0xffff ? 2 : 1;
        return next;
      });
    }
    case 'sequence': return compileSequence(compiler, node.parts, next);
    case 'choice': return compileChoice(compiler, node.branches, next);
    case 'group': return compileGroup(compiler, node.index, node.body, next);
    case 'repeat': return compileLoop(compiler, node, next);
    case 'position': {
      const { at } = node;
      return emit(compiler, (machine) => (isAtPosition(machine, at) ? next : FAIL));
    }
    case 'reference': return compileReference(compiler, node, next);
    default: return compileInner(compiler, node, next);
  }
}

function compileText(compiler: Compiler, text: string, next: number): number {
  return emit(compiler, (machine) => {
    if (!machine.text.startsWith(text, machine.position)) {
      return FAIL;
    }
    machine.position += text.length;
    return next;
  });
}

function compileSequence(compiler: Compiler, parts: readonly RegexNode[], next: number): number {
  let entry = next;
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index];
    if (part === undefined) {
      continue;
    }
    let text = part.kind === 'text' ? part.text : '';
    // Characters that stand beside each other are one text.
    for (let before = parts[index - 1]; text !== '' && before?.kind === 'text'; before = parts[index - 1]) {
      text = before.text + text;
      index--;
    }
    entry = text === '' ? compileNode(compiler, part, entry) : compileText(compiler, text, entry);
  }
  return entry;
}

function compileChoice(compiler: Compiler, branches: readonly RegexNode[], next: number): number {
  const entries = branches.map((branch) => compileNode(compiler, branch, next));
  let entry = entries.pop() ?? next;
  for (const first of entries.reverse()) {
    const second = entry;
    const memo = newMemo(compiler);
    entry = emit(compiler, (machine) => {
      if (hasFailedHere(machine, memo)) {
        return FAIL;
      }
      pushChoice(machine, second, machine.position);
      return first;
    });
  }
  return entry;
}

/** Start and end are set together at the end: a reference to the group from inside of it means the match before. */
function compileGroup(compiler: Compiler, index: number, body: RegexNode, next: number): number {
  const startSlot = compiler.slotCount++;
  const close = emit(compiler, (machine) => {
    setSlot(machine, index * 2, machine.slots[startSlot] ?? -1);
    setSlot(machine, index * 2 + 1, machine.position);
    return next;
  });
  const entry = compileNode(compiler, body, close);
  return emit(compiler, (machine) => {
    setSlot(machine, startSlot, machine.position);
    return entry;
  });
}

function compileReference(compiler: Compiler, { group, fold }: RegexNode & { readonly kind: 'reference' }, next: number): number {
  // Slots beyond the groups are counters of loops.
  if (group > compiler.groupCount) {
    return emit(compiler, () => FAIL);
  }
  return emit(compiler, (machine) => {
    const start = machine.slots[group * 2] ?? -1;
    const end = machine.slots[group * 2 + 1] ?? -1;
    // A group that has not matched is not equal to anything.
    if (start < 0 || end < 0 || machine.position + (end - start) > machine.text.length) {
      return FAIL;
    }
    machine.budget.steps -= (end - start) >> 3;
    for (let offset = 0; offset < end - start; offset++) {
      const [wanted, found] = [machine.text.charCodeAt(start + offset), machine.text.charCodeAt(machine.position + offset)];
      if (wanted !== found && (fold === null || fold(wanted) !== fold(found))) {
        return FAIL;
      }
    }
    machine.position += end - start;
    return next;
  });
}

type InnerNode = RegexNode & { readonly kind: 'look-ahead' | 'look-behind' | 'atomic' };

/** Parts that are matched for themselves, and once they have matched are not entered again. */
function compileInner(compiler: Compiler, node: InnerNode, next: number): number {
  const { instructions } = compiler;
  if (node.kind === 'look-behind') {
    return compileLookBehind(compiler, node, next);
  }
  const body = compileForgetful(compiler, node.body, emit(compiler, () => DONE));
  if (node.kind === 'atomic') {
    return emit(compiler, (machine) => {
      const base = machine.height;
      if (!runMachine(machine, instructions, body)) {
        return FAIL;
      }
      dropChoices(machine, base);
      return next;
    });
  }
  return emit(compiler, (machine) => look(machine, machine.position, node.negative, () => runMachine(machine, instructions, body)) ? next : FAIL);
}

/** Groups that a positive look has matched stay; the position never moves. */
function look(machine: Machine, position: number, negative: boolean, run: () => boolean): boolean {
  const base = machine.height;
  const matched = run();
  if (matched && !negative) {
    dropChoices(machine, base);
  } else {
    undo(machine, base);
  }
  machine.position = position;
  return matched !== negative;
}

/** Java tries the shortest distance first. */
function compileLookBehind(compiler: Compiler, { body, negative, min, max }: RegexNode & { readonly kind: 'look-behind' }, next: number): number {
  const { instructions } = compiler;
  const entry = compileForgetful(compiler, body, emit(compiler, (machine) => (machine.position === machine.target ? DONE : FAIL)));
  return emit(compiler, (machine) => {
    const { position, target } = machine;
    const isFound = look(machine, position, negative, () => {
      machine.target = position;
      for (let start = position - min; start >= Math.max(0, position - max); start--) {
        machine.position = start;
        if (runMachine(machine, instructions, entry)) {
          return true;
        }
      }
      return false;
    });
    machine.target = target;
    return isFound ? next : FAIL;
  });
}
