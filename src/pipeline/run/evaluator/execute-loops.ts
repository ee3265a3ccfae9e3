// `while`, `do`, `for`.

import type { DoWhile, ForIn, ForLoop, While } from '../../syntax/ast.ts';
import { inBlock } from './activation.ts';
import type { Activation } from './activation.ts';
import { asDeclared } from './declared-types.ts';
import { executeApart, Jump } from './execute-body.ts';
import type { Completion } from './execute-body.ts';
import { evaluate, execute } from './recurse.ts';
import { inTurn, iterate } from '../iteration.ts';
import { isTrue } from '../truth.ts';
import { isList, isMap, isRange, isSet } from '../kinds.ts';
import { rangeElement, rangeLength } from '../ranges.ts';
import { createScope, declare } from './scope.ts';
import type { RangeValue, Value } from '../value.ts';

/** What a loop does with how its body ended. */
function afterBody(completion: Completion, label: string | null): 'next' | 'stop' | Jump {
  if (!(completion instanceof Jump)) {
    return 'next';
  }
  const isOurs = completion.label === null || completion.label === label;
  if (completion.kind === 'return' || !isOurs) {
    return completion;
  }
  return completion.kind === 'break' ? 'stop' : 'next';
}

export async function executeWhile(loop: While | DoWhile, activation: Activation, label: string | null): Promise<Completion> {
  let isFirst = loop.kind === 'do-while';
  while (isFirst || (await isTrue(await evaluate(loop.test, activation), activation))) {
    isFirst = false;
    const after = afterBody(await executeApart(loop.body, activation), label);
    if (after === 'stop') {
      return null;
    }
    if (after instanceof Jump) {
      return after;
    }
  }
  return null;
}

/** Each turn has a variable of its own, so that closures made in the body keep theirs. */
export async function executeForIn({ variable, iterable, body }: ForIn, activation: Activation, label: string | null): Promise<Completion> {
  const values = await elementsOf(await evaluate(iterable, activation), activation);
  for (const value of values) {
    const turn = { ...activation, scope: createScope(activation.scope) };
    const type = variable.type;
    declare(turn.scope, variable.name, type === null ? value : await asDeclared(type, value, turn), type);
    const after = afterBody(await executeApart(body, turn), label);
    if (after === 'stop') {
      return null;
    }
    if (after instanceof Jump) {
      return after;
    }
  }
  return null;
}

/** A range is not expanded: a loop over a million numbers may end after ten. */
async function elementsOf(value: Value, activation: Activation): Promise<Iterable<Value>> {
  return isRange(value) ? rangeValues(value) : isList(value) || isSet(value) || isMap(value) ? inTurn(value) : iterate(value, activation);
}

function* rangeValues(range: RangeValue): Generator<Value> {
  for (let index = 0; index < rangeLength(range); index++) {
    yield rangeElement(range, index);
  }
}

export async function executeForLoop({ initial, test, update, body }: ForLoop, activation: Activation, label: string | null): Promise<Completion> {
  const loop = inBlock(activation);
  for (const statement of initial) {
    await execute(statement, loop);
  }
  for (;;) {
    if (test !== null && !(await isTrue(await evaluate(test, loop), loop))) {
      return null;
    }
    const after = afterBody(await executeApart(body, loop), label);
    if (after === 'stop') {
      return null;
    }
    if (after instanceof Jump) {
      return after;
    }
    for (const expression of update) {
      await evaluate(expression, loop);
    }
  }
}
