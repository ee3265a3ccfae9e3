// What all parts of the compiler share: the instructions so far, and what they may remember.

import type { Instruction } from './regex-machine.ts';
import type { RegexNode } from './regex-tree.ts';

export interface Compiler {
  readonly instructions: Instruction[];
  readonly compileNode: (compiler: Compiler, node: RegexNode, next: number) => number;
  readonly groupCount: number;
  slotCount: number;
  memoCount: number;
  /** Whether failing depends on the position alone: not with back references, in atomic groups, look-arounds and counting loops. */
  remembers: boolean;
}

export function emit(compiler: Compiler, instruction: Instruction): number {
  return compiler.instructions.push(instruction) - 1;
}

/** A number for hasFailedHere(), -1 where that must not be asked. */
export function newMemo(compiler: Compiler): number {
  return compiler.remembers ? compiler.memoCount++ : -1;
}

/** Compiles a part in which failing depends on more than the position. */
export function compileForgetful(compiler: Compiler, node: RegexNode, next: number): number {
  const { remembers } = compiler;
  compiler.remembers = false;
  const entry = compiler.compileNode(compiler, node, next);
  compiler.remembers = remembers;
  return entry;
}
