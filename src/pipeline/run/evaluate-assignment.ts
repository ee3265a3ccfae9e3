// `=`, `+=`, … to names, properties, indexes and lists of these.

import type { Assignment, Expression, ListLiteral } from '../syntax/ast.ts';
import type { Activation } from './activation.ts';
import { asDeclared } from './declared-types.ts';
import { evaluateArguments } from './evaluate-arguments.ts';
import { assignName } from './evaluate-name.ts';
import { unpack } from './iteration.ts';
import { toText } from './to-text.ts';
import { isTrue } from './truth.ts';
import { applyOperator, indexOf } from './operators.ts';
import { setProperty } from './properties.ts';
import { evaluate } from './recurse.ts';
import { findVariable } from './scope.ts';
import { raise } from './thrown.ts';
import type { Value } from './value.ts';

export async function evaluateAssignment({ operator, target, value, span }: Assignment, activation: Activation): Promise<Value> {
  if (operator === '=') {
    const assigned = await evaluate(value, activation);
    activation.span = span;
    return store(target, assigned, activation);
  }
  const before = await evaluate(target, activation);
  if (operator === '?=' && (await isTrue(before, activation))) {
    return before;
  }
  const operand = await evaluate(value, activation);
  activation.span = span;
  return store(target, operator === '?=' ? operand : await applyOperator(operator.slice(0, -1), before, operand, activation), activation);
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
      await setProperty(receiver, name, value, activation);
      return value;
    }
    case 'index': {
      const receiver = await evaluate(target.object, activation);
      const args = await evaluateArguments(target.indexes, activation);
      if (receiver === null) {
        raise('java.lang.NullPointerException', 'Cannot invoke method putAt() on null object');
      }
      await activation.interpreter.invokeMethod(receiver, 'putAt', [indexOf(args), value], activation);
      return value;
    }
    case 'list':
      return storeList(target, value, activation);
    default:
      throw new Error(`the parser lets nobody assign to a ${target.kind}`);
  }
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
