// What may stand before a `=`, and what is said of the rest, in Groovy's words: people search for them.

import type { Binary, Expression } from './ast.ts';
import { spanText } from './source.ts';
import type { Source } from './source.ts';

/** Of a target without parentheses around it; `(a, b)` is one too. */
export function isAssignable(target: Expression): boolean {
  const isPointer = target.kind === 'property' && (target.access === '.&' || target.access === '::');
  return ['name', 'property', 'index'].includes(target.kind) && !isPointer;
}

export function describeBadTarget(source: Source, target: Expression): string {
  const text = spanText(source, target.span);
  switch (target.kind) {
    case 'string':
      return `[${target.value}] is a constant expression, but it should be a variable expression`;
    case 'number':
    case 'boolean':
    case 'null':
      return `[${text}] is a constant expression, but it should be a variable expression`;
    case 'template':
      return `${text} is a GString expression, but it should be a variable expression`;
    case 'binary':
      return `${binaryText(source, target)} is a binary expression, but it should be a variable expression`;
    case 'call':
      return `"${text}" is a method call expression, but it should be a variable expression`;
    default:
      return `"${text}" is a bad expression as the left hand side of an assignment operator`;
  }
}

/** What was probably meant, for example an entry of a map, a name that is none, a comparison. */
export function badTargetHint(target: Expression): string {
  const isHyphenated = target.kind === 'binary' && target.operator === '-' && target.right.kind === 'name';
  const isGeneric = target.kind === 'binary' && target.operator === '>' && target.right.kind === 'name';
  return isHyphenated
    ? 'a name has letters, digits and underscores, no hyphens'
    : isGeneric
    ? 'a method is declared with def, or a type, before its name'
    : target.kind === 'string'
    ? 'an entry of a map has a colon, [key: value]; use == to compare'
    : target.kind === 'list'
      ? 'several variables stand in parentheses, (a, b) = …; use == to compare'
      : 'use == to compare';
}

/** `hey-look` as `(hey - look)`. Chains of operators can be long; only the last is taken apart. */
function binaryText(source: Source, { left, operator, right }: Binary): string {
  return `(${spanText(source, left.span)} ${operator} ${spanText(source, right.span)})`;
}
