// Operators and indexes in expressions: what is evaluated, and in which order. operators.ts applies them.

import { arrayClassOf } from '../class-of.ts';
import { isClass } from '../kinds.ts';
import type { Binary, Index, Unary } from '../../syntax/ast.ts';
import type { Activation } from './activation.ts';
import { evaluateArguments } from './evaluate-arguments.ts';
import { prepareTarget } from './evaluate-assignment.ts';
import { isTrue } from '../truth.ts';
import { applyOperator, getAt } from './operators.ts';
import { evaluate } from './recurse.ts';
import type { Value } from '../value.ts';

export async function evaluateBinary({ operator, left, right, span }: Binary, activation: Activation): Promise<Value> {
  const first = await evaluate(left, activation);
  if (operator === '&&' || operator === '||') {
    const isDecided = (await isTrue(first, activation)) === (operator === '||');
    return isDecided ? operator === '||' : isTrue(await evaluate(right, activation), activation);
  }
  const second = await evaluate(right, activation);
  activation.span = span;
  return applyOperator(operator, first, second, activation);
}

export async function evaluateUnary(unary: Unary, activation: Activation): Promise<Value> {
  const { operator, operand, position, span } = unary;
  if (operator === '++' || operator === '--') {
    const { read, write } = await prepareTarget(operand, activation);
    const before = await read();
    activation.span = span;
    const after = await activation.interpreter.invokeMethod(before, operator === '++' ? 'next' : 'previous', [], activation);
    // What is no variable has a next value, but nowhere to keep it: `++list.size()`.
    if (operand.kind === 'name' || operand.kind === 'property' || operand.kind === 'index') {
      await write(after);
    }
    return position === 'prefix' ? after : before;
  }
  const value = await evaluate(operand, activation);
  activation.span = span;
  switch (operator) {
    case '!':
      return !(await isTrue(value, activation));
    case '-':
      return activation.interpreter.invokeMethod(value, 'negative', [], activation);
    case '+':
      return activation.interpreter.invokeMethod(value, 'positive', [], activation);
    case '~':
      return activation.interpreter.invokeMethod(value, 'bitwiseNegate', [], activation);
  }
}

export async function evaluateIndex({ object, indexes, safe, span }: Index, activation: Activation): Promise<Value> {
  const receiver = await evaluate(object, activation);
  if (safe && receiver === null) {
    return null;
  }
  const args = await evaluateArguments(indexes, activation);
  activation.span = span;
  if (args.length === 0 && isClass(receiver)) {
    return arrayClassOf(receiver);
  }
  return getAt(receiver, args, activation);
}
