// Fields of classes and scripts: what they are declared as, and what they begin with.

import type { TypeName, VariableDeclaration } from '../../syntax/ast.ts';
import type { Activation } from '../evaluator/activation.ts';
import { asDeclared } from '../evaluator/declared-types.ts';
import { evaluate } from '../evaluator/recurse.ts';
import type { Field, Instance, Value } from '../value.ts';

export function fieldsOf({ variables, type, modifiers }: VariableDeclaration): Field[] {
  return variables.map(({ name, type: own, value }) => ({ name, type: own ?? type, initial: value, isFinal: modifiers.includes('final'), isPrivate: modifiers.includes('private') }));
}

/** In their order. What is read before its turn is there already: null, or zero. */
export async function initializeAll(fields: readonly Field[], activation: Activation, owner: Instance): Promise<void> {
  for (const { name, type } of fields) {
    owner.fields.set(name, zeroOf(type));
  }
  for (const field of fields) {
    owner.fields.set(field.name, await initialValue(field, activation));
  }
}

export async function initialValue({ initial, type }: Field, activation: Activation): Promise<Value> {
  const value = initial === null ? zeroOf(type) : await evaluate(initial, activation);
  return type === null || initial === null ? value : asDeclared(type, value, activation);
}

/** Java's primitive fields and variables begin at zero. */
export function zeroOf(type: TypeName | null): Value {
  return type?.dimensions === 0 ? zeroOfPrimitive(type.name) : null;
}

/** Null for what is no primitive type. */
export function zeroOfPrimitive(name: string): Value {
  return ZEROES.get(name) ?? null;
}

const ZEROES: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['boolean', false],
  ['char', { kind: 'character', value: '\0' }],
  ['int', 0],
  ...(['Byte', 'Short', 'Long'] as const).map((type): [string, Value] => [type.toLowerCase(), { kind: 'number', type, value: 0n }]),
  ...(['Float', 'Double'] as const).map((type): [string, Value] => [type.toLowerCase(), { kind: 'number', type, value: 0 }]),
]);
