// What follows a primary expression without an operator: names, calls, indexes and trailing closures.

import type { Argument, Call, Expression } from './ast.ts';
import { checkDuplicates, parseArguments } from './parse-arguments.ts';
import { afterLoops } from './loop.ts';
import { parsePrimary } from './parse-primary.ts';
import { parseTemplate } from './parse-template.ts';
import { parseTypeArguments } from './parse-type.ts';
import { accept, at, expect, fail, is, isWord, next, peek, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import { DOTS } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Of a call with trailing closures; Java has the same bound. */
const MAX_ARGUMENTS = 255;

/** Postfix : Primary PathElements (`++` | `--`)? */
export function parsePostfix(stream: TokenStream): Expression {
  const first = peek(stream);
  const isStatementHead = stream.index === stream.statementHead;
  if (first.kind === 'keyword' && stream.index !== stream.constructorHead) {
    checkSelf(stream, first);
  }
  const operand = parsePathElements(stream, first, parsePrimary(stream), isStatementHead);
  const operator = peek(stream);
  if (!is(operator, '++') && !is(operator, '--')) {
    return operand;
  }
  next(stream);
  const spelling = operator.value === '++' ? '++' : '--';
  return { kind: 'unary', span: spanFrom(stream, first), operator: spelling, position: 'postfix', operand };
}

/** `this(…)` and `super(…)` anywhere but where a constructor begins. */
function checkSelf(stream: TokenStream, { start, end, value }: Token): void {
  const following = peek(stream, 1);
  if ((value === 'this' || value === 'super') && (is(following, '(') || is(following, '{'))) {
    const hint = `a method is called by its name: ${value}.name(…)`;
    fail(stream, { start, end }, 'Constructor call must be the first statement in a constructor.', { hint });
  }
}

/** PathElements : PathElement* */
export function parsePathElements(stream: TokenStream, first: Token, head: Expression, isStatementHead: boolean): Expression {
  let path = head;
  for (;;) {
    const element = parsePathElement(stream, first, path, isStatementHead);
    if (element === null) {
      return path;
    }
    path = element;
  }
}

/** PathElement : Property | `(` Arguments | Index | TrailingClosure. A dot may begin the next line. */
function parsePathElement(stream: TokenStream, first: Token, path: Expression, isStatementHead: boolean): Expression | null {
  const token = peek(stream);
  const following = token.kind === 'newline' ? peek(stream, 1) : token;
  if (following.kind !== 'punctuator') {
    return null;
  }
  if (DOTS.has(following.value)) {
    return following.value === '::' && !pointsToMethod(stream, following) ? null : parseProperty(stream, first, path);
  }
  if (token.kind === 'newline') {
    // `stage('a')` with its brace on the next line, as Allman wrote.
    return isStatementHead && following.value === '{' ? parseTrailingClosure(stream, first, path) : null;
  }
  switch (token.value) {
    case '(': {
      const list = parseArguments(stream, next(stream), ')');
      afterLoops(stream, () => checkDuplicates(stream, list));
      return { kind: 'call', span: spanFrom(stream, first), callee: calleeOf(stream, path), arguments: list, form: 'parentheses' };
    }
    case '[':
      return startsMapArgument(stream, path) ? null : parseIndex(stream, first, path, false);
    case '?':
      return atSafeIndex(stream) ? parseIndex(stream, first, path, true) : null;
    case '{':
      return parseTrailingClosure(stream, first, path);
    default:
      return null;
  }
}

/** `A::b`, which Groovy has since version 3; in `f a:: 'b'` there is a colon too many. */
function pointsToMethod(stream: TokenStream, colons: Token): boolean {
  const name = peek(stream, peek(stream) === colons ? 1 : 2);
  return isWord(name) && name.start === colons.end;
}

/** In `(f)(x)` the parentheses make f a value, which is called: `f.call(x)`. */
export function calleeOf(stream: TokenStream, path: Expression): Expression {
  if (!stream.parenthesized.has(path)) {
    return path;
  }
  const name = { kind: 'string', span: { start: path.span.end, end: path.span.end }, value: 'call' } as const;
  return { kind: 'property', span: path.span, object: path, access: '.', name };
}

/** Index : (`[` | `?[`) Arguments */
function parseIndex(stream: TokenStream, first: Token, object: Expression, safe: boolean): Expression {
  if (safe) {
    next(stream);
  }
  const indexes = parseArguments(stream, next(stream), ']');
  return { kind: 'index', span: spanFrom(stream, first), object, indexes, safe };
}

/** `a?[0]`, which Groovy has since version 3; but `a ?[0]:[1]` is a conditional. */
function atSafeIndex(stream: TokenStream): boolean {
  const question = peek(stream);
  const bracket = peek(stream, 1);
  if (!is(bracket, '[') || question.end !== bracket.start || peek(stream, -1).end !== question.start) {
    return false;
  }
  let depth = 0;
  let distance = 1;
  do {
    const { kind, value } = peek(stream, distance);
    if (kind === 'end' || kind === 'invalid' || kind === 'newline') {
      return false;
    }
    depth += kind === 'punctuator' && value === '[' ? 1 : kind === 'punctuator' && value === ']' ? -1 : 0;
    distance++;
  } while (depth > 0);
  return !is(peek(stream, distance), ':');
}

/** Property : Dot TypeArguments? `@`? PropertyName */
function parseProperty(stream: TokenStream, first: Token, object: Expression): Expression {
  skipNewlines(stream);
  const dot = next(stream).value as '.' | '?.' | '*.' | '.@' | '.&' | '::';
  skipNewlines(stream);
  if (at(stream, '<')) {
    parseTypeArguments(stream);
  }
  const access = (dot === '.' || dot === '?.' || dot === '*.') && accept(stream, '@') ? (`${dot}@` as const) : dot;
  const name = parsePropertyName(stream, dot);
  return { kind: 'property', span: spanFrom(stream, first), object, access, name };
}

/** PropertyName : Word | String | Template | `(` Expression `)` */
function parsePropertyName(stream: TokenStream, dot: string): Expression {
  const token = peek(stream);
  if (isWord(token) || token.kind === 'string') {
    next(stream);
    return { kind: 'string', span: { start: token.start, end: token.end }, value: token.value };
  }
  if (token.kind === 'template-start') {
    return parseTemplate(stream);
  }
  if (!at(stream, '(')) {
    unexpected(stream, 'a name after the dot');
  }
  next(stream);
  const name = stream.grammar.expression(stream);
  expect(stream, ')', token);
  // `a.(b)` is `a.b`, but the method of `a.&(b)` is computed.
  return name.kind === 'name' && dot !== '.&' ? { kind: 'string', span: name.span, value: name.name } : name;
}

/** TrailingClosure : Closure, which becomes the last argument of the call before it, or makes the path a call */
function parseTrailingClosure(stream: TokenStream, first: Token, path: Expression): Call {
  skipNewlines(stream);
  const value = stream.grammar.closure(stream);
  const argument: Argument = { kind: 'argument', span: value.span, name: null, value, spread: null };
  const span = spanFrom(stream, first);
  if (path.kind === 'call' && !stream.parenthesized.has(path)) {
    const list: Argument[] = [];
    afterLoops(stream, () => {
      if (path.arguments.length >= MAX_ARGUMENTS) {
        fail(stream, value.span, `a call has more than ${MAX_ARGUMENTS} arguments`, { code: 'limit' });
      }
      list.push(...path.arguments, argument);
    });
    return { ...path, span, arguments: list };
  }
  return { kind: 'call', span, callee: calleeOf(stream, path), arguments: [argument], form: 'parentheses' };
}

/**
 * `parallel[:]` and `step [$class: 'X']` pass a map, where `list [1]` is an index. Groovy 2.4 reads an index with a key,
 * which it then can't compile; later versions read a map, as is meant.
 */
function startsMapArgument(stream: TokenStream, path: Expression): boolean {
  if (is(peek(stream, 1), ':')) {
    return true;
  }
  const hasBlankBefore = peek(stream, -1).end < peek(stream).start;
  const isColonAhead = is(peek(stream, 2), ':') || is(peek(stream, 1), '*:');
  return (path.kind === 'name' || path.kind === 'property') && hasBlankBefore && isColonAhead;
}
