// Enums: a class whose constants are its statics, in order.

import type { EnumConstant, TypeDefinition } from '../../syntax/ast.ts';
import type { Activation } from '../evaluator/activation.ts';
import { constructDeclared } from './construct.ts';
import { evaluateArguments } from '../evaluator/evaluate-arguments.ts';
import type { Scope } from '../evaluator/scope.ts';
import { unnamedClass } from './transforms.ts';
import { NAME_FIELD, ORDINAL_FIELD } from '../types/enum.ts';
import type { ClassValue, DeclaredClass, Value } from '../value.ts';

export const ENUM_CLASS: ClassValue = {
  kind: 'class', name: 'java.lang.Enum', superclass: null, interfaces: [], isInterface: false, declared: null, native: null,
};

/** classes.ts', which makes enums through here. */
type DefineClass = (definition: TypeDefinition, name: string, caller: Activation, scope: Scope) => Promise<ClassValue>;

/** Makes the constants. Their names and places are fields that no script can name. */
export async function defineEnum(type: ClassValue, declared: DeclaredClass, activation: Activation, defineClass: DefineClass): Promise<void> {
  let ordinal = 0;
  for (const member of declared.definition?.members ?? []) {
    if (member.kind !== 'enum-constant') {
      continue;
    }
    const args = await evaluateArguments(member.arguments, activation);
    const own = member.members === null ? type : await defineConstantClass(type, member, activation, defineClass);
    const constant = await constructDeclared(own, args, activation, new Map<string, Value>([[NAME_FIELD, member.name], [ORDINAL_FIELD, ordinal]]));
    declared.statics.set(member.name, constant);
    ordinal++;
  }
}

/** `A { int f() { 1 } }`: a constant with a body is of a class of its own. */
function defineConstantClass(type: ClassValue, { name, members, span }: EnumConstant, activation: Activation, defineClass: DefineClass): Promise<ClassValue> {
  return defineClass(unnamedClass(type, name, members ?? [], span), `${type.name}$${name}`, activation, activation.scope);
}
