// Operators on values. As in Groovy nearly all of them are methods (`a + b` is `a.plus(b)`); integers and texts take
// a short way.

import type { Activation } from './activation.ts';
import { checkTextLength } from '../bounds.ts';
import { classNameOf } from '../class-name.ts';
import { listOf } from '../collections.ts';
import { compareValues, isEqual } from '../comparison.ts';
import { toText } from '../to-text.ts';
import { isTrue } from '../truth.ts';
import { raise } from '../thrown.ts';
import type { Value } from '../value.ts';

/** What Groovy calls for an operator. */
const OPERATOR_METHODS: ReadonlyMap<string, string> = new Map([
  ['+', 'plus'],
  ['-', 'minus'],
  ['*', 'multiply'],
  ['/', 'div'],
  ['%', 'mod'],
  ['**', 'power'],
  ['<<', 'leftShift'],
  ['>>', 'rightShift'],
  ['>>>', 'rightShiftUnsigned'],
  ['&', 'and'],
  ['|', 'or'],
  ['^', 'xor'],
]);

export async function applyOperator(operator: string, first: Value, second: Value, activation: Activation): Promise<Value> {
  switch (operator) {
    case '==':
      return isEqual(first, second, activation);
    case '!=':
      return !(await isEqual(first, second, activation));
    case '===':
      return first === second;
    case '!==':
      return first !== second;
    case '<=>':
      return compareValues(first, second, activation);
    case '<':
      return (await compareValues(first, second, activation)) < 0;
    case '<=':
      return (await compareValues(first, second, activation)) <= 0;
    case '>':
      return (await compareValues(first, second, activation)) > 0;
    case '>=':
      return (await compareValues(first, second, activation)) >= 0;
    case 'in':
    case '!in':
      return (await isCase(second, first, activation)) === (operator === 'in');
    case '=~':
      return invokeOperator(await pattern(second, activation), 'matcher', first, activation);
    case '==~':
      return first === null || second === null ? false : matches(first, second, activation);
    default:
      return calculate(operator, first, second, activation);
  }
}

async function calculate(operator: string, first: Value, second: Value, activation: Activation): Promise<Value> {
  if (typeof first === 'number' && typeof second === 'number') {
    const result = operator === '+' ? first + second : operator === '-' ? first - second : null;
    if (result !== null && result === (result | 0)) {
      return result;
    }
  } else if (operator === '+' && typeof first === 'string' && typeof second === 'string') {
    return checkTextLength(first + second);
  }
  const method = OPERATOR_METHODS.get(operator);
  if (method === undefined) {
    throw new Error(`the parser knows an operator ${operator} that the evaluator does not`);
  }
  return invokeOperator(first, method, second, activation);
}

function invokeOperator(receiver: Value, method: string, argument: Value, activation: Activation): Promise<Value> {
  return activation.interpreter.invokeMethod(receiver, method, [argument], activation);
}

/** What `switch` and `in` ask: `candidate` of `case candidate:` decides. */
export async function isCase(candidate: Value, value: Value, activation: Activation): Promise<boolean> {
  if (candidate === null) {
    return value === null;
  }
  return isTrue(await invokeOperator(candidate, 'isCase', value, activation), activation);
}

/** What is no pattern on the right of `=~` is the text of one. */
async function pattern(value: Value, activation: Activation): Promise<Value> {
  const isPattern = typeof value === 'object' && value?.kind === 'object' && classNameOf(value) === 'java.util.regex.Pattern';
  return isPattern ? value : activation.interpreter.invokeMethod(await toText(value, activation), 'bitwiseNegate', [], activation);
}

async function matches(text: Value, expression: Value, activation: Activation): Promise<Value> {
  const matcher = await invokeOperator(await pattern(expression, activation), 'matcher', text, activation);
  return activation.interpreter.invokeMethod(matcher, 'matches', [], activation);
}

/** `a[1]` and `a[1, 2]`, which is `a[[1, 2]]`. */
export async function getAt(receiver: Value, args: readonly Value[], activation: Activation): Promise<Value> {
  if (receiver === null) {
    raise('java.lang.NullPointerException', 'Cannot invoke method getAt() on null object');
  }
  return activation.interpreter.invokeMethod(receiver, 'getAt', [indexOf(args)], activation);
}

export function indexOf(args: readonly Value[]): Value {
  const [only = null] = args;
  return args.length === 1 ? only : listOf(args);
}
