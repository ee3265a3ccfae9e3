// `new Type() { … }`: a class without a name, which sees the variables and the object around it.

import type { Member } from '../syntax/ast.ts';
import type { Activation } from './activation.ts';
import { defineClass } from './classes.ts';
import { constructDeclared } from './construct.ts';
import { outerField } from './inner-classes.ts';
import { inheritConstructors } from './transforms.ts';
import type { ClassValue, Value } from './value.ts';

export async function constructAnonymous(type: ClassValue, members: readonly Member[], args: readonly Value[], activation: Activation): Promise<Value> {
  const { span, run } = activation;
  run.counters.anonymous++;
  const parent = { kind: 'type', span, name: type.name, typeArguments: [], dimensions: 0, bound: null } as const;
  const name = `${activation.unit.className}$${run.counters.anonymous}`;
  const definition = {
    kind: 'class',
    span,
    annotations: [inheritConstructors(span)],
    modifiers: [],
    form: 'class',
    name,
    typeParameters: [],
    superTypes: type.isInterface ? [] : [parent],
    interfaces: type.isInterface ? [parent] : [],
    members,
  } as const;
  const own = await defineClass(definition, name, activation, activation.scope);
  return constructDeclared(own, args, activation, new Map([outerField(activation.thisObject)]));
}
