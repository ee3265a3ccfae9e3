// Declarations: variables, methods, imports, packages.

import type { Annotation, Expression, ImportDeclaration, MethodDeclaration, PackageDeclaration, Statement, TypeName, VariableDeclaration } from './ast.ts';
import { parseAnnotations } from './parse-annotation.ts';
import { parseMethodParameters } from './parse-closure.ts';
import { looksLikeType, parseQualifiedName, parseType, parseTypeList, scanType } from './parse-type.ts';
import { accept, at, expect, expectIdentifier, fail, is, isWord, next, peek, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

const MODIFIERS: ReadonlySet<string> = new Set([
  'abstract', 'def', 'final', 'native', 'private', 'protected', 'public', 'static', 'strictfp', 'synchronized', 'transient', 'volatile',
]);

const TYPE_KEYWORDS: readonly string[] = ['class', 'interface', 'enum', 'trait'];

/** Whether a declaration begins here rather than an expression: Groovy's `declarationStart`. */
export function atDeclaration(stream: TokenStream): boolean {
  const token = peek(stream);
  if (is(token, '@') || isModifier(stream) || TYPE_KEYWORDS.some((keyword) => is(token, keyword))) {
    return true;
  }
  const length = scanType(stream, 0);
  if (length === null || !looksLikeType(stream, 0, length)) {
    return false;
  }
  const after = peek(stream, length);
  return after.kind === 'identifier' || (after.kind === 'string' && is(peek(stream, length + 1), '('));
}

function isModifier(stream: TokenStream): boolean {
  const token = peek(stream);
  const isLock = token.value === 'synchronized' && is(peek(stream, 1), '(');
  return token.kind === 'keyword' && MODIFIERS.has(token.value) && !isLock;
}

/** Declaration : Annotations (Import | Modifier* Type? (Method | Variables)) */
export function parseDeclaration(stream: TokenStream): Statement {
  const first = peek(stream);
  const annotations = parseAnnotations(stream);
  if (at(stream, 'import')) {
    return parseImport(stream, first, annotations);
  }
  const modifiers: string[] = [];
  while (isModifier(stream)) {
    modifiers.push(next(stream).value);
    skipNewlines(stream);
  }
  if (TYPE_KEYWORDS.some((keyword) => at(stream, keyword))) {
    const { start, end, value } = peek(stream);
    fail(stream, { start, end }, `${value} definitions are not supported yet`, { code: 'unsupported' });
  }
  if (at(stream, '(') && modifiers.length > 0) {
    return parseTupleDeclaration(stream, first, annotations, modifiers);
  }
  const length = scanType(stream, 0);
  const afterType = length === null ? null : peek(stream, length);
  const hasType = afterType !== null && (afterType.kind === 'identifier' || (afterType.kind === 'string' && is(peek(stream, (length ?? 0) + 1), '(')));
  const type = hasType ? parseType(stream) : null;
  const name = peek(stream);
  const isMethodName = name.kind === 'identifier' || name.kind === 'string';
  if (isMethodName && is(peek(stream, 1), '(')) {
    return parseMethod(stream, { first, annotations, modifiers, returnType: type });
  }
  return parseVariables(stream, { first, annotations, modifiers, type });
}

interface VariableHead {
  readonly first: Token;
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly string[];
  readonly type: TypeName | null;
}

/** Variables : Name (`=` CommandExpression)? (`,` Name (`=` CommandExpression)?)* */
function parseVariables(stream: TokenStream, { first, annotations, modifiers, type }: VariableHead): VariableDeclaration {
  const variables: VariableDeclaration['variables'][number][] = [];
  do {
    skipNewlines(stream);
    const name = expectIdentifier(stream, 'the name of a variable');
    const value = parseInitialValue(stream);
    variables.push({ name: name.value, type, span: { start: name.start, end: name.end }, value });
  } while (accept(stream, ','));
  return { kind: 'variable', span: spanFrom(stream, first), annotations, modifiers, type, variables, tupleValue: null };
}

function parseInitialValue(stream: TokenStream): Expression | null {
  if (!accept(stream, '=')) {
    return null;
  }
  skipNewlines(stream);
  return stream.grammar.commandExpression(stream);
}

/** TupleDeclaration : `def` `(` Type? Name (`,` Type? Name)* `)` `=` CommandExpression */
function parseTupleDeclaration(stream: TokenStream, first: Token, annotations: readonly Annotation[], modifiers: readonly string[]): VariableDeclaration {
  const opener = next(stream);
  const variables: VariableDeclaration['variables'][number][] = [];
  do {
    const length = scanType(stream, 0);
    const type = length !== null && peek(stream, length).kind === 'identifier' ? parseType(stream) : null;
    const name = expectIdentifier(stream, 'the name of a variable');
    variables.push({ name: name.value, type, span: { start: name.start, end: name.end }, value: null });
  } while (accept(stream, ','));
  expect(stream, ')', opener);
  expect(stream, '=');
  skipNewlines(stream);
  const tupleValue = stream.grammar.commandExpression(stream);
  return { kind: 'variable', span: spanFrom(stream, first), annotations, modifiers, type: null, variables, tupleValue };
}

interface MethodHead {
  readonly first: Token;
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly string[];
  readonly returnType: TypeName | null;
}

/** Method : (Name | String) MethodParameters (`throws` Type (`,` Type)*)? Block */
function parseMethod(stream: TokenStream, head: MethodHead): MethodDeclaration {
  const name = next(stream).value;
  const parameters = parseMethodParameters(stream);
  skipNewlines(stream);
  const throws = accept(stream, 'throws') ? parseTypeList(stream, ',') : [];
  skipNewlines(stream);
  const body = stream.grammar.block(stream);
  const { first, annotations, modifiers, returnType } = head;
  return { kind: 'method', span: spanFrom(stream, first), annotations, modifiers, returnType, name, parameters, throws, body };
}

/** Import : `import` `static`? QualifiedName (`.` `*`)? (`as` Name)? */
export function parseImport(stream: TokenStream, first: Token, annotations: readonly Annotation[]): ImportDeclaration {
  next(stream);
  const isStatic = accept(stream, 'static');
  const name = parseQualifiedName(stream, 'the name of a class or package');
  const everything = at(stream, '.') && is(peek(stream, 1), '*');
  if (everything) {
    next(stream);
    next(stream);
  }
  const alias = accept(stream, 'as') ? expectIdentifier(stream, 'a name').value : null;
  return { kind: 'import', span: spanFrom(stream, first), annotations, name, isStatic, everything, alias };
}

/** Package : `package` QualifiedName */
export function parsePackage(stream: TokenStream): PackageDeclaration {
  const first = next(stream);
  if (!isWord(peek(stream))) {
    unexpected(stream, 'the name of a package');
  }
  return { kind: 'package', span: spanFrom(stream, first), name: parseQualifiedName(stream, 'the name of a package') };
}
