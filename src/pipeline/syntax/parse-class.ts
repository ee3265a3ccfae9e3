// Classes, interfaces, enums, traits and the types of annotations.

import type { AbstractMethod, Annotation, EnumConstant, Member, MethodDeclaration, TypeDefinition, TypeName, VariableDeclaration } from './ast.ts';
import { parseAnnotations } from './parse-annotation.ts';
import { parseArguments } from './parse-arguments.ts';
import { parseMethodParameters } from './parse-closure.ts';
import { atDeclaration, atTypeDefinition, parseHead, parseMethodOrVariables, parseThrows } from './parse-declaration.ts';
import type { Head } from './parse-declaration.ts';
import { loop } from './loop.ts';
import { sequenceReader } from './parse-sequence.ts';
import { parseTypeList, parseTypeParameters } from './parse-type.ts';
import { spanText } from './source.ts';
import { accept, at, expect, expectIdentifier, fail, is, nested, next, peek, peekPastNewlines, report, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

type Form = TypeDefinition['form'];

/** TypeDefinition : (`class` | `interface` | `enum` | `trait` | `@` `interface`) Name TypeParameters? Heritage? Heritage? ClassBody */
export function parseTypeDefinition(stream: TokenStream, first: Token, annotations: readonly Annotation[], modifiers: readonly string[]): TypeDefinition {
  const isAnnotation = accept(stream, '@');
  const keyword = next(stream).value;
  const form = isAnnotation ? '@interface' : (keyword as Form);
  const name = expectIdentifier(stream, `the name of the ${keyword}`).value;
  skipNewlines(stream);
  const typeParameters = parseTypeParameters(stream);
  const superTypes = form === 'enum' || isAnnotation ? [] : parseHeritage(stream, 'extends');
  const interfaces = form === 'interface' || isAnnotation ? [] : parseHeritage(stream, 'implements');
  skipNewlines(stream);
  if (superTypes.length > 1 && form !== 'interface') {
    fail(stream, superTypes[1]?.span ?? first, `a ${keyword} extends one class only`, { hint: 'interfaces go after "implements"' });
  }
  const members = parseClassBody(stream, name, form);
  return { kind: 'class', span: spanFrom(stream, first), annotations, modifiers, form, name, typeParameters, superTypes, interfaces, members };
}

/** Heritage : ((`extends` | `implements`) TypeList)? */
function parseHeritage(stream: TokenStream, keyword: 'extends' | 'implements'): TypeName[] {
  skipNewlines(stream);
  const types = accept(stream, keyword) ? parseTypeList(stream, ',') : [];
  skipNewlines(stream);
  return types;
}

/** ClassBody : `{` EnumConstants? Member (separator+ Member)* `}` */
function parseClassBody(stream: TokenStream, className: string | null, form: Form): Member[] {
  return nested(stream, () => {
    const opener = expect(stream, '{');
    skipNewlines(stream);
    const members: Member[] = form === 'enum' && atEnumConstant(stream) ? parseEnumConstants(stream, opener) : [];
    loop(stream, sequenceReader(stream, { items: members, atCloser: atBodyEnd, parseItem: () => parseMember(stream, className, form) }), true);
    expect(stream, '}', opener);
    return members;
  });
}

/** AnonymousBody : ClassBody, without constructors */
export function parseAnonymousBody(stream: TokenStream): Member[] {
  return parseClassBody(stream, null, 'class');
}

function atBodyEnd(stream: TokenStream): boolean {
  return at(stream, '}') || peek(stream).kind === 'end';
}

/** Member : Initializer | Constructor | TypeDefinition | Method | Variables */
function parseMember(stream: TokenStream, className: string | null, form: Form): Member {
  const token = peek(stream);
  const isStatic = is(token, 'static') && is(peekPastNewlines(stream, 1), '{');
  if (isStatic || is(token, '{')) {
    accept(stream, 'static');
    skipNewlines(stream);
    const body = stream.grammar.block(stream);
    return { kind: 'initializer', span: spanFrom(stream, token), isStatic, body };
  }
  const startsDeclaration = atDeclaration(stream) || atConstructor(stream, className);
  const head = parseHead(stream);
  if (atTypeDefinition(stream)) {
    return stream.grammar.typeDefinition(stream, head.first, head.annotations, head.modifiers);
  }
  if (atConstructor(stream, className)) {
    return parseConstructor(stream, head);
  }
  if (!startsDeclaration) {
    unexpected(stream, 'a field, a method or "}"', undefined, 'fields and methods of a class need a type or "def" before their name');
  }
  const member = parseMethodOrVariables(stream, head);
  checkMember(stream, member, className);
  const isAbstract = form === 'interface' || head.modifiers.includes('abstract');
  if (member.kind === 'method' && isAbstract) {
    report(stream, { code: 'syntax', message: 'Abstract methods do not define a body.', span: { start: token.start, end: token.end }, hint: 'leave the { … } out' });
  }
  const mayBeAbstract = form === 'interface' || form === '@interface' || head.modifiers.includes('abstract') || head.modifiers.includes('native');
  if (member.kind === 'abstract-method' && !mayBeAbstract) {
    fail(stream, member.span, `the method ${member.name} has no body`, { hint: 'add { … }, or declare it abstract' });
  }
  return member;
}

function checkMember(stream: TokenStream, member: VariableDeclaration | MethodDeclaration | AbstractMethod, className: string | null): void {
  if (member.kind === 'variable' && member.tupleValue !== null) {
    fail(stream, member.span, 'fields are not declared in parentheses', { hint: 'declare them one by one' });
  }
  if (member.kind === 'method' && member.returnType !== null && member.name === className) {
    const type = spanText(stream.source, member.returnType.span);
    fail(stream, member.returnType.span, `Invalid constructor format. Remove '${type}' as the return type if you want a constructor, or use a different name if you want a method.`);
  }
}

/** Whether the class's own name and a parenthesis stand here. */
function atConstructor(stream: TokenStream, className: string | null): boolean {
  const { kind, value } = peek(stream);
  return kind === 'identifier' && value === className && is(peekPastNewlines(stream, 1), '(');
}

/** Constructor : Annotation* Modifier* Name MethodParameters Throws? Block */
function parseConstructor(stream: TokenStream, head: Head): Member {
  const { first, annotations, modifiers } = head;
  const name = next(stream).value;
  skipNewlines(stream);
  const parameters = parseMethodParameters(stream);
  const throws = parseThrows(stream);
  skipNewlines(stream);
  stream.constructorHead = stream.tokens.indexOf(peekPastNewlines(stream, 1), stream.index);
  const body = stream.grammar.block(stream);
  return { kind: 'constructor', span: spanFrom(stream, first), annotations, modifiers, name, parameters, throws, body };
}

/** A name that is no member: what follows it is a constant's argument list or body, or the next constant, or the end of the list. */
function atEnumConstant(stream: TokenStream): boolean {
  if (at(stream, '@')) {
    return true;
  }
  const following = peekPastNewlines(stream, 1);
  return peek(stream).kind === 'identifier' && (['(', '{', ',', ';', '}', '@'].some((spelling) => is(following, spelling)) || peek(stream, 1).kind === 'newline');
}

/** EnumConstants : EnumConstant (`,` EnumConstant)* `,`? */
function parseEnumConstants(stream: TokenStream, opener: Token): EnumConstant[] {
  const constants: EnumConstant[] = [];
  do {
    skipNewlines(stream);
    if (constants.length > 0 && !atEnumConstant(stream)) {
      break;
    }
    constants.push(parseEnumConstant(stream));
    if (is(peekPastNewlines(stream), ',')) {
      skipNewlines(stream);
    }
  } while (accept(stream, ','));
  if (peek(stream).kind !== 'newline' && !at(stream, ';') && !atBodyEnd(stream) && peek(stream, -1).kind !== 'newline') {
    unexpected(stream, '",", ";" or "}"', opener);
  }
  return constants;
}

/** EnumConstant : Annotation* Name (`(` Arguments)? ClassBody? */
function parseEnumConstant(stream: TokenStream): EnumConstant {
  const first = peek(stream);
  const annotations = parseAnnotations(stream);
  const name = expectIdentifier(stream, 'a constant').value;
  const list = at(stream, '(') ? parseArguments(stream, next(stream), ')') : [];
  const members = at(stream, '{') ? parseAnonymousBody(stream) : null;
  return { kind: 'enum-constant', span: spanFrom(stream, first), annotations, name, arguments: list, members };
}
