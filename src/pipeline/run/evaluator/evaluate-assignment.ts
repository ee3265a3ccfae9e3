// `=`, `+=`, … to names, properties, indexes and lists of these.

import type { Assignment, Expression, ListLiteral } from '../../syntax/ast.ts';
import type { Activation } from './activation.ts';
import { asDeclared } from './declared-types.ts';
import { evaluateArguments } from './evaluate-arguments.ts';
import { assignName } from './evaluate-name.ts';
import { unpack } from '../iteration.ts';
import { toText } from '../to-text.ts';
import { isTrue } from '../truth.ts';
import { applyOperator, getAt, indexOf } from './operators.ts';
import { setField, setProperty } from '../properties.ts';
import { evaluate } from './recurse.ts';
import { findVariable } from './scope.ts';
import { raise } from '../thrown.ts';
import type { Value } from '../value.ts';

export async function evaluateAssignment({ operator, target, value, span }: Assignment, activation: Activation): Promise<Value> {
  if (operator === '=') {
    const assigned = await evaluate(value, activation);
    activation.span = span;
    return store(target, assigned, activation);
  }
  const { read, write } = await prepareTarget(target, activation);
  const before = await read();
  if (operator === '?=' && (await isTrue(before, activation))) {
    return before;
  }
  const operand = await evaluate(value, activation);
  activation.span = span;
  return write(operator === '?=' ? operand : await applyOperator(operator.slice(0, -1), before, operand, activation));
}

/** What is read and then written: `x += 1`, `x++`. */
export interface Target {
  readonly read: () => Promise<Value>;
  /** The value as it was stored. */
  readonly write: (value: Value) => Promise<Value>;
}

/** Of an index its parts are evaluated once, `list[i++] += 1`; all others are evaluated for reading and again for writing, as in Groovy. */
export async function prepareTarget(target: Expression, activation: Activation): Promise<Target> {
  if (target.kind !== 'index') {
    return { read: () => evaluate(target, activation), write: (value) => store(target, value, activation) };
  }
  const receiver = await evaluate(target.object, activation);
  const args = await evaluateArguments(target.indexes, activation);
  const isNothing = target.safe && receiver === null;
  return { read: async () => (isNothing ? null : getAt(receiver, args, activation)), write: (value) => putAt(receiver, args, value, activation) };
}

/** The value as it was stored: coerced to the type that the target was declared with. */
export async function store(target: Expression, value: Value, activation: Activation): Promise<Value> {
  switch (target.kind) {
    case 'name':
      return storeName(target.name, value, activation);
    case 'property': {
      const receiver = await evaluate(target.object, activation);
      const name = await toText(await evaluate(target.name, activation), activation);
      if (receiver === null && target.access === '?.') {
        return null;
      }
      await (target.access.endsWith('@') ? setField : setProperty)(receiver, name, value, activation);
      return value;
    }
    case 'index': {
      const receiver = await evaluate(target.object, activation);
      return putAt(receiver, await evaluateArguments(target.indexes, activation), value, activation);
    }
    case 'list':
      return storeList(target, value, activation);
    default:
      throw new Error(`the parser lets nobody assign to a ${target.kind}`);
  }
}

async function putAt(receiver: Value, args: readonly Value[], value: Value, activation: Activation): Promise<Value> {
  if (receiver === null) {
    raise('java.lang.NullPointerException', 'Cannot invoke method putAt() on null object');
  }
  await activation.interpreter.invokeMethod(receiver, 'putAt', [indexOf(args), value], activation);
  return value;
}

async function storeName(name: string, value: Value, activation: Activation): Promise<Value> {
  const variable = findVariable(activation.scope, name);
  if (variable === null) {
    await assignName(name, value, activation);
    return value;
  }
  variable.value = variable.type === null ? value : await asDeclared(variable.type, value, activation);
  return variable.value;
}

/** `(a, b) = [1, 2]`; what is missing is null. */
async function storeList(target: ListLiteral, value: Value, activation: Activation): Promise<Value> {
  const values = await unpack(value, target.elements.length, activation);
  for (const [index, element] of target.elements.entries()) {
    await store(element.value, values[index] ?? null, activation);
  }
  return value;
}
