// The evaluator calls itself through here: a call holds arguments, a loop holds statements. So imports have no cycles.

import type { Expression, Statement } from '../../syntax/ast.ts';
import type { Activation } from './activation.ts';
import type { Completion } from './execute-body.ts';
import type { Value } from '../value.ts';

export function evaluate(expression: Expression, activation: Activation): Promise<Value> {
  return activation.interpreter.evaluate(expression, activation);
}

export function execute(statement: Statement, activation: Activation): Promise<Completion> {
  return activation.interpreter.execute(statement, activation);
}
