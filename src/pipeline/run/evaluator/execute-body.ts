// Statements one after the other, and how they end. One that ends normally gives its value, because the last one of a
// closure or method is what that returns; one that jumps gives a Jump, which travels up to whom it is meant for.

import type { Statement } from '../../syntax/ast.ts';
import { inBlock } from './activation.ts';
import type { Activation } from './activation.ts';
import { execute } from './recurse.ts';
import type { Value } from '../value.ts';

export class Jump {
  readonly kind: 'return' | 'break' | 'continue';
  /** Of `return`. */
  readonly value: Value;
  readonly label: string | null;

  constructor(kind: Jump['kind'], value: Value, label: string | null) {
    this.kind = kind;
    this.value = value;
    this.label = label;
  }
}

export type Completion = Value | Jump;

/** A method's or closure's body: its `return`, or the value of its last statement. */
export async function executeBody(body: readonly Statement[], activation: Activation): Promise<Value> {
  const completion = await executeAll(body, activation);
  return completion instanceof Jump ? completion.value : completion;
}

/** The body of an `if` or a loop, which has a scope of its own also where it is no block: `if (a) def b = 1`. */
export function executeApart(body: Statement, activation: Activation): Promise<Completion> {
  return execute(body, body.kind === 'block' ? activation : inBlock(activation));
}

/** What stands among the statements without being one. */
const DEFINITIONS: ReadonlySet<Statement['kind']> = new Set(['class', 'method', 'import', 'package']);

export async function executeAll(body: readonly Statement[], activation: Activation): Promise<Completion> {
  let last: Completion = null;
  for (const statement of body) {
    const completion = await execute(statement, activation);
    if (completion instanceof Jump) {
      return completion;
    }
    last = DEFINITIONS.has(statement.kind) ? last : completion;
  }
  return last;
}
