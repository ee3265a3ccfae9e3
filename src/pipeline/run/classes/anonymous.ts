// `new Type() { … }`: a class without a name, which sees the variables and the object around it.

import type { Member } from '../../syntax/ast.ts';
import type { Activation } from '../evaluator/activation.ts';
import { defineClass } from './classes.ts';
import { constructDeclared } from './construct.ts';
import { outerField } from './inner-classes.ts';
import { unnamedClass } from './transforms.ts';
import type { ClassValue, Value } from '../value.ts';

export async function constructAnonymous(type: ClassValue, members: readonly Member[], args: readonly Value[], activation: Activation): Promise<Value> {
  const { span, run } = activation;
  run.counters.anonymous++;
  const name = `${activation.unit.className}$${run.counters.anonymous}`;
  const own = await defineClass(unnamedClass(type, name, members, span), name, activation, activation.scope);
  return constructDeclared(own, args, activation, new Map([outerField(activation.thisObject)]));
}
