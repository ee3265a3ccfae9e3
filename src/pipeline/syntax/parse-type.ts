// Types. A declaration is told from a command (`String x` from `echo x`) by looking ahead over tokens, without
// building anything and without going back: Groovy's own rule, by the case of the type's first letter.

import type { TypeName } from './ast.ts';
import { accept, at, is, isWord, next, peek, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import { PRIMITIVE_TYPES } from './tokens.ts';

/** Type : QualifiedName TypeArguments? (`[` `]`)* */
export function parseType(stream: TokenStream): TypeName {
  const first = peek(stream);
  const name = parseQualifiedName(stream, 'a type');
  const typeArguments = at(stream, '<') ? parseTypeArguments(stream) : [];
  let dimensions = 0;
  while (at(stream, '[') && is(peek(stream, 1), ']')) {
    next(stream);
    next(stream);
    dimensions++;
  }
  return { kind: 'type', span: spanFrom(stream, first), name, typeArguments, dimensions };
}

/** QualifiedName : Identifier (`.` Word)* */
export function parseQualifiedName(stream: TokenStream, what: string): string {
  if (peek(stream).kind !== 'identifier') {
    unexpected(stream, what);
  }
  let name = next(stream).value;
  while (at(stream, '.') && isWord(peek(stream, 1))) {
    next(stream);
    name += `.${next(stream).value}`;
  }
  return name;
}

/**
 * TypeArguments : `<` (TypeArgument (`,` TypeArgument)*)? `>`
 *
 * Bounds and nested arguments carry no meaning for a pipeline, so only the names of the first level are kept.
 */
function parseTypeArguments(stream: TokenStream): TypeName[] {
  const end = scanTypeArguments(stream, 0);
  if (end === null) {
    next(stream);
    unexpected(stream, 'type arguments');
  }
  const last = stream.index + end;
  const names: TypeName[] = [];
  let depth = 0;
  while (stream.index < last) {
    const token = next(stream);
    depth += token.value === '<' ? 1 : 0;
    const starts = token.kind === 'identifier' || token.value === '?';
    const before = stream.tokens[stream.index - 2]?.value;
    if (depth === 1 && starts && (before === '<' || before === ',')) {
      names.push({ kind: 'type', span: { start: token.start, end: token.end }, name: token.value, typeArguments: [], dimensions: 0 });
    }
    depth -= /^>+$/.test(token.value) ? token.value.length : 0;
  }
  return names;
}

/** How many tokens from `ahead` make a type, or null when there is none. */
export function scanType(stream: TokenStream, ahead: number): number | null {
  let distance = ahead;
  if (peek(stream, distance).kind !== 'identifier') {
    return null;
  }
  distance++;
  while (is(peek(stream, distance), '.') && isWord(peek(stream, distance + 1))) {
    distance += 2;
  }
  if (is(peek(stream, distance), '<')) {
    const length = scanTypeArguments(stream, distance);
    if (length === null) {
      return null;
    }
    distance += length;
  }
  while (is(peek(stream, distance), '[') && is(peek(stream, distance + 1), ']')) {
    distance += 2;
  }
  return distance - ahead;
}

/** Whether the type of `length` tokens looks like one: a primitive, or its last name begins with a capital. */
export function looksLikeType(stream: TokenStream, ahead: number, length: number): boolean {
  if (PRIMITIVE_TYPES.has(peek(stream, ahead).value)) {
    return true;
  }
  let name = peek(stream, ahead).value;
  for (let distance = ahead + 1; distance + 1 < ahead + length && is(peek(stream, distance), '.'); distance += 2) {
    name = peek(stream, distance + 1).value;
  }
  return /^\p{Lu}/u.test(name);
}

function scanTypeArguments(stream: TokenStream, ahead: number): number | null {
  let distance = ahead;
  let depth = 0;
  do {
    const token = peek(stream, distance);
    const allowed =
      token.kind === 'identifier' ||
      ['<', '>', '>>', '>>>', ',', '.', '?', '&', '[', ']', 'extends', 'super'].some((spelling) => is(token, spelling));
    if (!allowed) {
      return null;
    }
    depth += token.value === '<' ? 1 : 0;
    depth -= /^>+$/.test(token.value) ? token.value.length : 0;
    distance++;
  } while (depth > 0);
  return depth === 0 ? distance - ahead : null;
}

/** TypeList : Type (separator Type)* */
export function parseTypeList(stream: TokenStream, separator: ',' | '|'): TypeName[] {
  const types = [parseType(stream)];
  while (accept(stream, separator)) {
    types.push(parseType(stream));
  }
  return types;
}
