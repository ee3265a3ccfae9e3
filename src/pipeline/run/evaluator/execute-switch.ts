// `switch`: a case is whatever says so itself (isCase): a class, a range, a list, a pattern, a closure, an equal value.

import type { Switch } from '../../syntax/ast.ts';
import { inBlock } from './activation.ts';
import type { Activation } from './activation.ts';
import { Jump } from './execute-body.ts';
import type { Completion } from './execute-body.ts';
import { isCase } from './operators.ts';
import { evaluate, execute } from './recurse.ts';

export async function executeSwitch({ subject, cases }: Switch, activation: Activation): Promise<Completion> {
  const value = await evaluate(subject, activation);
  const block = inBlock(activation);
  // Groovy keeps `default` apart: wherever it is written, it comes after all cases.
  const ordered = [...cases.filter(({ test }) => test !== null), ...cases.filter(({ test }) => test === null)];
  let start = ordered.length;
  for (const [index, { test }] of ordered.entries()) {
    if (test === null || (await isCase(await evaluate(test, block), value, block))) {
      start = index;
      break;
    }
  }
  let last: Completion = null;
  for (const statement of ordered.slice(start).flatMap(({ body }) => body)) {
    // Falls through until something jumps. What came before a `break` is the value of a switch that ends a method.
    const completion = await execute(statement, block);
    if (completion instanceof Jump) {
      return completion.kind === 'break' && completion.label === null ? last : completion;
    }
    last = completion;
  }
  return last;
}
