// Fields of classes and scripts: what they are declared as, and what they begin with.

import type { TypeName, VariableDeclaration } from '../syntax/ast.ts';
import type { Activation } from './activation.ts';
import { asDeclared } from './declared-types.ts';
import { evaluate } from './recurse.ts';
import type { Field, Value } from './value.ts';

export function fieldsOf({ variables, type, modifiers }: VariableDeclaration): Field[] {
  return variables.map(({ name, type: own, value }) => ({ name, type: own ?? type, initial: value, isFinal: modifiers.includes('final') }));
}

export async function initialValue({ initial, type }: Field, activation: Activation): Promise<Value> {
  const value = initial === null ? zeroOf(type) : await evaluate(initial, activation);
  return type === null || initial === null ? value : asDeclared(type, value, activation);
}

/** Java's primitive fields begin at zero. */
export function zeroOf(type: TypeName | null): Value {
  return type?.dimensions === 0 && type.name === 'int' ? 0 : type?.dimensions === 0 && type.name === 'boolean' ? false : null;
}

