// What follows a primary expression without an operator: names, calls, indexes and trailing closures.

import type { Argument, Call, Expression } from './ast.ts';
import { parseArguments } from './parse-arguments.ts';
import { parsePrimary } from './parse-primary.ts';
import { parseTemplate } from './parse-template.ts';
import { at, expect, fail, is, isWord, next, peek, peekPastNewlines, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** Of a call with trailing closures; Java has the same bound. */
const MAX_ARGUMENTS = 255;

const DOTS: ReadonlySet<string> = new Set(['.', '?.', '*.', '.@', '.&']);

/** Postfix : Path (`++` | `--`)? */
export function parsePostfix(stream: TokenStream): Expression {
  const first = peek(stream);
  const isStatementHead = stream.index === stream.statementHead;
  const operand = parsePathElements(stream, first, parsePrimary(stream), isStatementHead);
  const operator = peek(stream);
  if (!is(operator, '++') && !is(operator, '--')) {
    return operand;
  }
  next(stream);
  const spelling = operator.value === '++' ? '++' : '--';
  return { kind: 'unary', span: spanFrom(stream, first), operator: spelling, position: 'postfix', operand };
}

/** Path : Primary PathElement* */
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

/** PathElement : Dot PropertyName | `(` Arguments | `[` Arguments | Closure. A dot may begin the next line. */
function parsePathElement(stream: TokenStream, first: Token, path: Expression, isStatementHead: boolean): Expression | null {
  const token = peek(stream);
  const following = peekPastNewlines(stream);
  if (following.kind === 'punctuator' && DOTS.has(following.value)) {
    return parseProperty(stream, first, path);
  }
  if (token.kind === 'newline' && is(following, '{')) {
    // `stage('a')` with its brace on the next line. After a closure, a brace on a line of its own is a new statement.
    const takesClosure = isStatementHead && canTakeClosure(path) && !endsWithClosure(path);
    if (!takesClosure) {
      return null;
    }
    skipNewlines(stream);
    return parseTrailingClosure(stream, first, path);
  }
  switch (token.kind === 'punctuator' ? token.value : '') {
    case '(': {
      const opener = next(stream);
      const list = parseArguments(stream, opener, ')');
      return { kind: 'call', span: spanFrom(stream, first), callee: path, arguments: list, form: 'parentheses' };
    }
    case '[': {
      if (startsMapArgument(stream, path)) {
        return null;
      }
      const opener = next(stream);
      const indexes = parseArguments(stream, opener, ']');
      return { kind: 'index', span: spanFrom(stream, first), object: path, indexes };
    }
    case '{':
      return canTakeClosure(path) ? parseTrailingClosure(stream, first, path) : null;
    default:
      return null;
  }
}

/** Dot PropertyName; PropertyName : Word | String | Template | `(` Expression `)` */
function parseProperty(stream: TokenStream, first: Token, object: Expression): Expression {
  skipNewlines(stream);
  const access = next(stream).value as '.' | '?.' | '*.' | '.@' | '.&';
  skipNewlines(stream);
  const name = parsePropertyName(stream);
  return { kind: 'property', span: spanFrom(stream, first), object, access, name };
}

function parsePropertyName(stream: TokenStream): Expression {
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
  return name;
}

/** The closure becomes the last argument of the call before it, or makes the path a call. */
function parseTrailingClosure(stream: TokenStream, first: Token, path: Expression): Call {
  const value = stream.grammar.closure(stream);
  const argument: Argument = { kind: 'argument', span: value.span, name: null, value, spread: null };
  const span = spanFrom(stream, first);
  if (path.kind === 'call') {
    if (path.arguments.length >= MAX_ARGUMENTS) {
      fail(stream, value.span, `a call has more than ${MAX_ARGUMENTS} arguments`, { code: 'limit' });
    }
    return { ...path, span, arguments: [...path.arguments, argument] };
  }
  return { kind: 'call', span, callee: path, arguments: [argument], form: 'parentheses' };
}

function canTakeClosure(path: Expression): boolean {
  switch (path.kind) {
    case 'name':
    case 'self':
    case 'property':
    case 'call':
    case 'index':
    case 'string':
    case 'template':
      return true;
    default:
      return false;
  }
}

function endsWithClosure(path: Expression): boolean {
  return path.kind === 'call' && path.arguments.at(-1)?.value.kind === 'closure';
}

/** `parallel [:]` and `step [$class: 'X']` pass a map, where `list [1]` is an index: Groovy decides by the blank and the colon. */
function startsMapArgument(stream: TokenStream, path: Expression): boolean {
  const opener = peek(stream);
  const hasBlankBefore = peek(stream, -1).end < opener.start;
  const isColonAhead = is(peek(stream, 1), ':') || is(peek(stream, 2), ':');
  return (path.kind === 'name' || path.kind === 'property') && hasBlankBefore && isColonAhead;
}
