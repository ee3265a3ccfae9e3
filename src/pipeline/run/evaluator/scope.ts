// Local variables. A block, a closure's body and a method's body each have a scope; a method's has no parent.

import type { TypeName } from '../../syntax/ast.ts';
import type { Value } from '../value.ts';

export interface Scope {
  readonly variables: Map<string, Variable>;
  readonly parent: Scope | null;
}

export interface Variable {
  value: Value;
  /** What it was declared as: every later value is coerced to it. */
  readonly type: TypeName | null;
}

export function createScope(parent: Scope | null): Scope {
  return { variables: new Map(), parent };
}

export function declare(scope: Scope, name: string, value: Value, type: TypeName | null = null): void {
  scope.variables.set(name, { value, type });
}

export function findVariable(scope: Scope | null, name: string): Variable | null {
  for (let current = scope; current !== null; current = current.parent) {
    const found = current.variables.get(name);
    if (found !== undefined) {
      return found;
    }
  }
  return null;
}
