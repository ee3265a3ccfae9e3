// Declarations: variables, methods, imports, packages.

import type {
  AbstractMethod,
  Annotation,
  Expression,
  ImportDeclaration,
  MethodDeclaration,
  PackageDeclaration,
  Statement,
  TypeName,
  TypeParameter,
  VariableDeclaration,
} from './ast.ts';
import { parseAnnotations } from './parse-annotation.ts';
import { parseMethodParameters } from './parse-closure.ts';
import { looksLikeType, parseQualifiedName, parseType, parseTypeList, parseTypeParameters, scanType } from './parse-type.ts';
import { accept, at, expect, expectIdentifier, is, next, peek, peekPastNewlines, report, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

const MODIFIERS: ReadonlySet<string> = new Set([
  'abstract', 'def', 'final', 'native', 'private', 'protected', 'public', 'static', 'strictfp', 'synchronized', 'transient', 'volatile',
]);

const TYPE_KEYWORDS: readonly string[] = ['class', 'interface', 'enum', 'trait'];

/** Whether a declaration begins here rather than an expression: Groovy's `declarationStart`. */
export function atDeclaration(stream: TokenStream): boolean {
  const token = peek(stream);
  if (is(token, '@') || isModifier(stream) || atTypeDefinition(stream)) {
    return true;
  }
  const length = scanType(stream, 0);
  if (length === null || !looksLikeType(stream, 0, length)) {
    return false;
  }
  return isDeclaredName(stream, length);
}

function isModifier(stream: TokenStream): boolean {
  const token = peek(stream);
  const isLock = token.value === 'synchronized' && is(peek(stream, 1), '(');
  return token.kind === 'keyword' && MODIFIERS.has(token.value) && !isLock;
}

/** Declaration : Head (Import | Package | TypeDefinition | MethodOrVariables) */
export function parseDeclaration(stream: TokenStream): Statement {
  const head = parseHead(stream);
  const { first, annotations, modifiers } = head;
  if (at(stream, 'import')) {
    return parseImport(stream, first, annotations);
  }
  if (at(stream, 'package')) {
    return parsePackage(stream, first, annotations);
  }
  if (atTypeDefinition(stream)) {
    return stream.grammar.typeDefinition(stream, first, annotations, modifiers);
  }
  const declaration = parseMethodOrVariables(stream, head);
  if (declaration.kind === 'abstract-method') {
    unexpected(stream, '"{"', undefined, `the method ${declaration.name} has no body`);
  }
  return declaration;
}

export interface Head {
  readonly first: Token;
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly string[];
}

/** Head : (Annotation | Modifier)* */
export function parseHead(stream: TokenStream): Head {
  const first = peek(stream);
  const annotations = parseAnnotations(stream);
  const modifiers: string[] = [];
  while (isModifier(stream)) {
    checkModifier(stream, modifiers);
    modifiers.push(next(stream).value);
    skipNewlines(stream);
    annotations.push(...parseAnnotations(stream));
  }
  return { first, annotations, modifiers };
}

const ACCESS: readonly string[] = ['private', 'protected', 'public'];

function checkModifier(stream: TokenStream, earlier: readonly string[]): void {
  const { start, end, value } = peek(stream);
  if (earlier.includes(value)) {
    report(stream, { code: 'syntax', message: `Cannot repeat modifier: ${value}`, span: { start, end } });
  } else if (ACCESS.includes(value) && earlier.some((modifier) => ACCESS.includes(modifier))) {
    report(stream, { code: 'syntax', message: `Cannot specify modifier: ${value} when access scope has already been defined`, span: { start, end } });
  }
}

export function atTypeDefinition(stream: TokenStream): boolean {
  const token = peek(stream);
  return TYPE_KEYWORDS.some((keyword) => is(token, keyword)) || (is(token, '@') && is(peek(stream, 1), 'interface'));
}

/** MethodOrVariables : TupleDeclaration | TypeParameters? Type? (Method | Variables), in scripts and in classes */
export function parseMethodOrVariables(stream: TokenStream, head: Head): VariableDeclaration | MethodDeclaration | AbstractMethod {
  if (at(stream, '(') && head.modifiers.length > 0) {
    return parseTupleDeclaration(stream, head);
  }
  const typeParameters = head.modifiers.length > 0 || head.annotations.length > 0 ? parseTypeParameters(stream) : [];
  const length = scanType(stream, 0);
  const hasType = length !== null && isDeclaredName(stream, length);
  if (hasType && typeParameters.length === 0 && !looksLikeType(stream, 0, length)) {
    next(stream);
    unexpected(stream, '"=", a new line or ";"', undefined, 'a name is one word, without blanks; the name of a class begins with a capital letter');
  }
  const type = hasType ? parseType(stream) : null;
  if (isDeclaredName(stream, 0) && is(peek(stream, 1), '(')) {
    return parseMethod(stream, { ...head, typeParameters, returnType: type });
  }
  return parseVariables(stream, head, type);
}

/** A name, or a string that a parenthesis follows: `def "a b"() { }`. */
function isDeclaredName(stream: TokenStream, ahead: number): boolean {
  const token = peek(stream, ahead);
  return token.kind === 'identifier' || (token.kind === 'string' && is(peek(stream, ahead + 1), '('));
}

/** Variables : Name InitialValue? (`,` Name InitialValue?)* */
function parseVariables(stream: TokenStream, { first, annotations, modifiers }: Head, type: TypeName | null): VariableDeclaration {
  const variables: VariableDeclaration['variables'][number][] = [];
  do {
    skipNewlines(stream);
    const name = expectIdentifier(stream, 'the name of a variable');
    const value = parseInitialValue(stream);
    variables.push({ name: name.value, type, span: { start: name.start, end: name.end }, value });
  } while (accept(stream, ','));
  return { kind: 'variable', span: spanFrom(stream, first), annotations, modifiers, type, variables, tupleValue: null };
}

/** InitialValue : `=` CommandExpression. Null: there is none. */
function parseInitialValue(stream: TokenStream): Expression | null {
  if (!accept(stream, '=')) {
    return null;
  }
  skipNewlines(stream);
  return stream.grammar.commandExpression(stream);
}

/** TupleDeclaration : `def` `(` Type? Name (`,` Type? Name)* `)` `=` Expression */
function parseTupleDeclaration(stream: TokenStream, { first, annotations, modifiers }: Head): VariableDeclaration {
  const opener = next(stream);
  const variables: VariableDeclaration['variables'][number][] = [];
  do {
    const length = scanType(stream, 0);
    const ownType = length !== null && peek(stream, length).kind === 'identifier' ? parseType(stream) : null;
    // Groovy 2.4 goes on with a type, but not with that of the first variable.
    const type = ownType ?? (variables.length > 1 ? (variables.at(-1)?.type ?? null) : null);
    const name = expectIdentifier(stream, 'the name of a variable');
    variables.push({ name: name.value, type, span: { start: name.start, end: name.end }, value: null });
  } while (accept(stream, ','));
  expect(stream, ')', opener);
  expect(stream, '=');
  skipNewlines(stream);
  const tupleValue = stream.grammar.expression(stream);
  return { kind: 'variable', span: spanFrom(stream, first), annotations, modifiers, type: null, variables, tupleValue };
}

interface MethodHead extends Head {
  readonly typeParameters: readonly TypeParameter[];
  readonly returnType: TypeName | null;
}

/** Method : (Name | String) MethodParameters Throws? (Block | (`default` Expression)?) */
function parseMethod(stream: TokenStream, { first, ...head }: MethodHead): MethodDeclaration | AbstractMethod {
  const name = next(stream).value;
  const parameters = parseMethodParameters(stream);
  const throws = parseThrows(stream);
  if (is(peekPastNewlines(stream), '{')) {
    skipNewlines(stream);
    const body = stream.grammar.block(stream);
    return { kind: 'method', span: spanFrom(stream, first), ...head, name, parameters, throws, body };
  }
  const hasDefault = is(peekPastNewlines(stream), 'default') && is(peek(stream), 'default');
  if (hasDefault) {
    next(stream);
    skipNewlines(stream);
  }
  const defaultValue = hasDefault ? stream.grammar.expression(stream) : null;
  return { kind: 'abstract-method', span: spanFrom(stream, first), ...head, name, parameters, throws, defaultValue };
}

/** Throws : `throws` Type (`,` Type)* */
export function parseThrows(stream: TokenStream): TypeName[] {
  if (!is(peekPastNewlines(stream), 'throws')) {
    return [];
  }
  skipNewlines(stream);
  next(stream);
  return parseTypeList(stream, ',');
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

/** Package : `package` QualifiedName. Nothing but annotations comes before it. */
export function parsePackage(stream: TokenStream, first: Token, annotations: readonly Annotation[]): PackageDeclaration {
  if (stream.tokens.find(({ kind }) => kind !== 'newline') !== first) {
    unexpected(stream, undefined, undefined, 'the package is what a file begins with');
  }
  next(stream);
  const name = parseQualifiedName(stream, 'the name of a package');
  return { kind: 'package', span: spanFrom(stream, first), annotations, name };
}
