// Declared methods by name: overloads stand together.

import type { MethodDeclaration } from '../../syntax/ast.ts';
import { isNamed } from './transforms.ts';
import type { Unit } from '../unit.ts';
import type { Method } from '../value.ts';

export function groupMethods(declarations: readonly MethodDeclaration[], unit: Unit): Map<string, Method[]> {
  const methods = new Map<string, Method[]>();
  for (const { name, parameters, body, returnType, modifiers, annotations } of declarations) {
    const method: Method = { name, parameters, body: body.body, returnType, isStatic: modifiers.includes('static'), unit, isMemoized: annotations.some((annotation) => isNamed(annotation, 'Memoized')) };
    methods.set(name, [...(methods.get(name) ?? []), method]);
  }
  return methods;
}
