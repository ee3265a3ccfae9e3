// Methods that a class of a script declares: the overload that takes the arguments, and its body.

import type { Activation } from '../evaluator/activation.ts';
import type { Caller } from '../caller.ts';
import { callClosure, enterCall } from '../evaluator/closures.ts';
import { asDeclared } from '../evaluator/declared-types.ts';
import { Jump, executeAll } from '../evaluator/execute-body.ts';
import { lineage } from './instances.ts';
import { isClosure, isInstanceValue } from '../kinds.ts';
import { bindParameters, selectOverload } from '../evaluator/parameters.ts';
import { createScope } from '../evaluator/scope.ts';
import { memoize } from '../types/closure.ts';
import type { ClassValue, ClosureValue, Instance, Method, Value } from '../value.ts';

/** A class's own methods and those that it inherits. `self` is the class itself for static ones. Undefined: no overload takes these arguments. */
export async function callDeclared(type: ClassValue, self: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const isStatic = self === type;
  const candidates: { method: Method; owner: ClassValue }[] = [];
  for (const owner of lineage(type)) {
    for (const method of owner.declared?.methods.get(name) ?? []) {
      if (!isStatic || method.isStatic) {
        candidates.push({ method, owner });
      }
    }
  }
  if (candidates.length === 0) {
    return undefined;
  }
  const chosen = await selectOverload(candidates.map(({ method }) => method), args, type, caller);
  const found = candidates.find(({ method }) => method === chosen);
  return found === undefined ? undefined : callMethod(found.method, found.owner, self, args, caller);
}

async function callMethod(method: Method, owner: ClassValue, self: Value, args: readonly Value[], caller: Caller): Promise<Value> {
  return method.isMemoized === true ? callMemoized(method, owner, self, args, caller) : runMethod(method, owner, self, args, caller);
}

/** What it has given is kept beside the object's fields, or the class's static ones, under a name that no script can say. */
async function callMemoized(method: Method, owner: ClassValue, self: Value, args: readonly Value[], caller: Caller): Promise<Value> {
  const held = isInstanceValue(self) && !method.isStatic ? self.fields : owner.declared?.statics;
  const name = `memoized ${method.name}(${method.parameters.map(({ type }) => type?.name ?? '').join()})`;
  const known = held?.get(name) ?? null;
  const memory = isClosure(known) ? known : memoize(methodOf(method, owner, self));
  held?.set(name, memory);
  return callClosure(memory, args, caller);
}

function methodOf(method: Method, owner: ClassValue, self: Value): ClosureValue {
  const call = (args: readonly Value[], caller: Caller): Promise<Value> => runMethod(method, owner, self, args, caller);
  return { kind: 'closure', code: { kind: 'native', arity: method.parameters.length, call }, owner: self, thisObject: self, delegate: self, resolveStrategy: 'OWNER_FIRST' };
}

async function runMethod(method: Method, owner: ClassValue, self: Value, args: readonly Value[], caller: Caller): Promise<Value> {
  const activation = await enterMethod(method, owner, self, caller);
  await bindParameters(method.parameters, args, activation);
  const completion = await executeAll(method.body, activation);
  const result = completion instanceof Jump ? completion.value : completion;
  if (method.returnType?.name === 'void') {
    // Groovy compiles no `return x` there; as Jenkins transforms methods before that, it is what they give.
    return completion instanceof Jump ? result : null;
  }
  return method.returnType === null ? result : asDeclared(method.returnType, result, activation);
}

export async function enterMethod(method: Method, owner: ClassValue, self: Value, caller: Caller): Promise<Activation> {
  const depth = await enterCall(caller);
  const { interpreter, run, frame, span } = caller;
  const { unit } = method;
  const scope = createScope(owner.declared?.scope ?? null);
  return { interpreter, run, frame, unit, span, scope, thisObject: self, methodClass: owner, closure: null, depth };
}

/** `super.name(…)` in a trait's method. Undefined: no class or trait after it has such a method. */
export async function callNextTrait(trait: ClassValue, self: Instance, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const all = lineage(self.class);
  for (const next of all.slice(all.indexOf(trait) + 1)) {
    const result = await callDeclared({ ...next, superclass: null, interfaces: [] }, self, name, args, caller);
    if (result !== undefined) {
      return result;
    }
  }
  return undefined;
}
