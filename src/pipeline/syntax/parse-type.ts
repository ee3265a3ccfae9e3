// Types. A declaration is told from a command (`String x` from `echo x`) by looking ahead over tokens, without
// building anything and without going back: Groovy's own rule, by the case of the type's first letter.

import type { TypeName, TypeParameter } from './ast.ts';
import { accept, at, expectIdentifier, fail, is, isWord, nested, next, peek, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import { PRIMITIVE_TYPES } from './tokens.ts';

/** Type : ClassType (`[` `]`)* */
export function parseType(stream: TokenStream): TypeName {
  const first = peek(stream);
  const type = parseClassType(stream);
  let dimensions = 0;
  while (at(stream, '[') && is(peek(stream, 1), ']')) {
    next(stream);
    next(stream);
    dimensions++;
  }
  return dimensions === 0 ? type : { ...type, span: spanFrom(stream, first), dimensions };
}

/** ClassType : Identifier TypeArguments? (`.` Word TypeArguments?)*. Only the last arguments are kept. */
export function parseClassType(stream: TokenStream): TypeName {
  const first = peek(stream);
  let name = expectIdentifier(stream, 'a type').value;
  let typeArguments = at(stream, '<') ? parseTypeArguments(stream) : [];
  while (at(stream, '.') && isWord(peek(stream, 1))) {
    next(stream);
    name += `.${next(stream).value}`;
    typeArguments = at(stream, '<') ? parseTypeArguments(stream) : typeArguments;
  }
  return { kind: 'type', span: spanFrom(stream, first), name, typeArguments, dimensions: 0, bound: null };
}

/** QualifiedName : Identifier (`.` Word)* */
export function parseQualifiedName(stream: TokenStream, what: string): string {
  let name = expectIdentifier(stream, what).value;
  while (at(stream, '.') && isWord(peek(stream, 1))) {
    next(stream);
    name += `.${next(stream).value}`;
  }
  return name;
}

/** TypeArguments : `<` (TypeArgument (`,` TypeArgument)*)? `>` */
export function parseTypeArguments(stream: TokenStream): TypeName[] {
  return nested(stream, () => {
    next(stream);
    const list: TypeName[] = [];
    skipNewlines(stream);
    while (!acceptAngle(stream)) {
      if (list.length > 0 && !accept(stream, ',')) {
        unexpected(stream, '"," or ">"');
      }
      skipNewlines(stream);
      list.push(parseTypeArgument(stream));
      skipNewlines(stream);
    }
    return list;
  });
}

/** TypeArgument : Type | `?` ((`extends` | `super`) ClassType)? */
function parseTypeArgument(stream: TokenStream): TypeName {
  const first = peek(stream);
  if (!accept(stream, '?')) {
    const type = parseType(stream);
    if (PRIMITIVE_TYPES.has(type.name) && type.dimensions === 0) {
      fail(stream, type.span, 'primitive type parameters not allowed here', { hint: 'use the corresponding wrapper type, such as Integer for int' });
    }
    return type;
  }
  const relation = at(stream, 'extends') ? 'extends' : at(stream, 'super') ? 'super' : null;
  let bound: TypeName['bound'] = null;
  if (relation !== null) {
    next(stream);
    skipNewlines(stream);
    bound = { relation, type: parseClassType(stream) };
  }
  return { kind: 'type', span: spanFrom(stream, first), name: '?', typeArguments: [], dimensions: 0, bound };
}

/** One `>`, which may be a part of `>>` or `>>>`. */
function acceptAngle(stream: TokenStream): boolean {
  const { value, kind } = peek(stream);
  if (kind !== 'punctuator' || !/^>{1,3}$/.test(value)) {
    return false;
  }
  stream.usedAngles++;
  if (stream.usedAngles === value.length) {
    stream.usedAngles = 0;
    next(stream);
  }
  return true;
}

/** TypeParameters : `<` TypeParameter (`,` TypeParameter)* `>`; TypeParameter : Name (`extends` ClassType (`&` ClassType)*)? */
export function parseTypeParameters(stream: TokenStream): TypeParameter[] {
  if (!accept(stream, '<')) {
    return [];
  }
  const list: TypeParameter[] = [];
  do {
    skipNewlines(stream);
    const first = expectIdentifier(stream, 'the name of a type');
    const bounds: TypeName[] = [];
    if (accept(stream, 'extends')) {
      do {
        skipNewlines(stream);
        bounds.push(parseClassType(stream));
      } while (accept(stream, '&'));
    }
    list.push({ kind: 'type-parameter', span: spanFrom(stream, first), name: first.value, bounds });
    skipNewlines(stream);
  } while (accept(stream, ','));
  if (!acceptAngle(stream)) {
    unexpected(stream, '"," or ">"');
  }
  skipNewlines(stream);
  return list;
}

/** How many tokens from `ahead` make a type, or null when there is none. */
export function scanType(stream: TokenStream, ahead: number): number | null {
  let distance = ahead;
  if (peek(stream, distance).kind !== 'identifier') {
    return null;
  }
  for (;;) {
    distance++;
    if (is(peek(stream, distance), '<')) {
      const length = scanTypeArguments(stream, distance);
      if (length === null) {
        return null;
      }
      distance += length;
    }
    if (!is(peek(stream, distance), '.') || !isWord(peek(stream, distance + 1))) {
      break;
    }
    distance++;
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

const TYPE_ARGUMENT_SPELLINGS: ReadonlySet<string> = new Set(['<', '>', '>>', '>>>', ',', '.', '?', '&', '[', ']', 'extends', 'super']);

/** No longer list of type arguments is meant; without a bound `a < b < c < …` would be looked through again and again. */
const MAX_TYPE_TOKENS = 500;

function scanTypeArguments(stream: TokenStream, ahead: number): number | null {
  let distance = ahead;
  let depth = 0;
  do {
    const token = peek(stream, distance);
    const isPart = token.kind === 'punctuator' || token.kind === 'keyword' ? TYPE_ARGUMENT_SPELLINGS.has(token.value) : token.kind === 'identifier' || token.kind === 'newline';
    if (!isPart || distance - ahead > MAX_TYPE_TOKENS) {
      return null;
    }
    depth += token.value === '<' ? 1 : 0;
    depth -= /^>+$/.test(token.value) ? token.value.length : 0;
    distance++;
  } while (depth > 0);
  return depth === 0 ? distance - ahead : null;
}

/** TypeList : ClassType (separator ClassType)* */
export function parseTypeList(stream: TokenStream, separator: ',' | '|'): TypeName[] {
  const types: TypeName[] = [];
  do {
    skipNewlines(stream);
    const type = parseClassType(stream);
    if (PRIMITIVE_TYPES.has(type.name)) {
      fail(stream, type.span, `"${type.name}" is no class`);
    }
    types.push(type);
    if (separator === ',') {
      skipNewlinesBeforeBody(stream);
    }
  } while (accept(stream, separator));
  return types;
}

/** The list of a class's head may go over several lines, up to its brace. */
function skipNewlinesBeforeBody(stream: TokenStream): void {
  const following = peek(stream, 1);
  if (peek(stream).kind === 'newline' && (is(following, '{') || is(following, ',') || is(following, 'implements') || is(following, 'extends'))) {
    next(stream);
  }
}
