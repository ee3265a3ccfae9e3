// Statements that begin with a keyword and hold other statements.

import { didYouMean } from '../../lib/did-you-mean.ts';
import type { CatchClause, DoWhile, Expression, ForIn, ForLoop, If, Statement, Switch, SwitchCase, Synchronized, Try, TypeName, While } from './ast.ts';
import { parseParameter } from './parse-closure.ts';
import { loop } from './loop.ts';
import { parseTypeList, scanType } from './parse-type.ts';
import { accept, at, expect, expectIdentifier, fail, is, next, peek, peekPastNewlines, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** If : `if` Condition Body (`else` Body)?. Line ends and one `;` may come before `else`. */
export function parseIf(stream: TokenStream): If {
  const first = next(stream);
  const test = parseCondition(stream);
  if (test.kind === 'assignment' && !stream.parenthesized.has(test)) {
    fail(stream, test.span, "can't assign here", { hint: test.operator === '=' ? 'use == to compare' : undefined });
  }
  const whenTrue = parseBody(stream);
  const elseFollows = is(peekPastNewlines(stream), 'else') || (at(stream, ';') && is(peekPastNewlines(stream, 1), 'else'));
  if (!elseFollows) {
    return { kind: 'if', span: spanFrom(stream, first), test, whenTrue, whenFalse: null };
  }
  accept(stream, ';');
  skipNewlines(stream);
  next(stream);
  const whenFalse = parseBody(stream);
  return { kind: 'if', span: spanFrom(stream, first), test, whenTrue, whenFalse };
}

/** While : `while` Condition Body */
export function parseWhile(stream: TokenStream): While {
  const first = next(stream);
  const test = parseCondition(stream);
  const body = parseBody(stream);
  return { kind: 'while', span: spanFrom(stream, first), test, body };
}

/** DoWhile : `do` Body `while` Condition, which Groovy has since version 3 */
export function parseDoWhile(stream: TokenStream): DoWhile {
  const first = next(stream);
  const body = parseBody(stream);
  while (peek(stream).kind === 'newline' || at(stream, ';')) {
    next(stream);
  }
  expect(stream, 'while', first);
  const test = parseCondition(stream);
  return { kind: 'do-while', span: spanFrom(stream, first), body, test };
}

/** For : `for` (ForIn | ForLoop) */
export function parseFor(stream: TokenStream): ForIn | ForLoop {
  const first = next(stream);
  const opener = expect(stream, '(');
  return isForIn(stream) ? parseForIn(stream, first, opener) : parseForLoop(stream, first, opener);
}

/** ForIn : `(` Parameter (`in` | `:`) Expression `)` Body */
function parseForIn(stream: TokenStream, first: Token, opener: Token): ForIn {
  const variable = parseParameter(stream);
  next(stream);
  const iterable = stream.grammar.expression(stream);
  expect(stream, ')', opener);
  const body = parseBody(stream);
  return { kind: 'for-in', span: spanFrom(stream, first), variable, iterable, body };
}

/** ForLoop : `(` (Statement (`,` Statement)*)? `;` Expression? `;` (Expression (`,` Expression)*)? `)` Body */
function parseForLoop(stream: TokenStream, first: Token, opener: Token): ForLoop {
  const initial: Statement[] = [];
  while (!at(stream, ';')) {
    initial.push(stream.grammar.statement(stream));
    if (!at(stream, ';') && !accept(stream, ',')) {
      unexpected(stream, '";"', opener);
    }
  }
  next(stream);
  const test = at(stream, ';') ? null : stream.grammar.expression(stream);
  expect(stream, ';', opener);
  const update: Expression[] = [];
  while (!accept(stream, ')')) {
    update.push(stream.grammar.expression(stream));
    if (!at(stream, ')') && !accept(stream, ',')) {
      unexpected(stream, '")"', opener);
    }
  }
  const body = parseBody(stream);
  return { kind: 'for', span: spanFrom(stream, first), initial, test, update, body };
}

function isForIn(stream: TokenStream): boolean {
  let distance = 0;
  while (is(peek(stream, distance), 'def') || is(peek(stream, distance), 'final')) {
    distance++;
  }
  if (is(peek(stream, distance), '@')) {
    return true;
  }
  const typeLength = scanType(stream, distance) ?? 0;
  const isName = peek(stream, distance + typeLength).kind === 'identifier';
  const after = peek(stream, isName ? distance + typeLength + 1 : distance + 1);
  return is(after, 'in') || is(after, ':');
}

/** Switch : `switch` Condition `{` Case* `}` */
export function parseSwitch(stream: TokenStream): Switch {
  const first = next(stream);
  const subject = parseCondition(stream);
  skipNewlines(stream);
  const opener = expect(stream, '{');
  const cases: SwitchCase[] = [];
  skipNewlines(stream);
  loop(stream, () => {
    if (at(stream, '}')) {
      return false;
    }
    cases.push(parseCase(stream));
    if (!at(stream, 'case') && !at(stream, 'default') && !at(stream, '}')) {
      unexpected(stream, '"case", "default" or "}"', opener);
    }
    return true;
  });
  expect(stream, '}', opener);
  return { kind: 'switch', span: spanFrom(stream, first), subject, cases };
}

/** Case : (`case` Expression | `default`) `:` Statements */
function parseCase(stream: TokenStream): SwitchCase {
  const first = peek(stream);
  if (!accept(stream, 'case') && !accept(stream, 'default')) {
    unexpected(stream, '"case" or "default"');
  }
  const test = first.value === 'case' ? stream.grammar.expression(stream) : null;
  expect(stream, ':');
  if (is(peekPastNewlines(stream), '}')) {
    skipNewlines(stream);
    unexpected(stream, 'a statement', undefined, 'the last case of a switch has one: write break if there is nothing to do');
  }
  const body = stream.grammar.statements(stream, 'case');
  return { kind: 'case', span: spanFrom(stream, first), test, body };
}

/** Try : `try` Resources? Block Catch* (`finally` Block)? */
export function parseTry(stream: TokenStream): Try {
  const first = next(stream);
  const resources = at(stream, '(') ? parseResources(stream) : [];
  skipNewlines(stream);
  const body = stream.grammar.block(stream);
  const catches: CatchClause[] = [];
  while (is(peekPastNewlines(stream), 'catch')) {
    skipNewlines(stream);
    catches.push(parseCatch(stream));
  }
  let finallyBody = null;
  if (is(peekPastNewlines(stream), 'finally')) {
    skipNewlines(stream);
    next(stream);
    skipNewlines(stream);
    finallyBody = stream.grammar.block(stream);
  }
  if (catches.length === 0 && finallyBody === null && resources.length === 0) {
    const { kind, value } = peekPastNewlines(stream);
    unexpected(stream, '"catch" or "finally"', first, kind === 'identifier' ? didYouMean(value, ['catch', 'finally']) : undefined);
  }
  return { kind: 'try', span: spanFrom(stream, first), resources, body, catches, finallyBody };
}

/** Resources : `(` Statement (`;` Statement)* `;`? `)`, which Groovy has since version 3 */
function parseResources(stream: TokenStream): Statement[] {
  const opener = next(stream);
  const resources: Statement[] = [];
  while (!accept(stream, ')')) {
    resources.push(stream.grammar.statement(stream));
    if (!at(stream, ')') && !accept(stream, ';')) {
      unexpected(stream, '";" or ")"', opener);
    }
  }
  return resources;
}

/** Catch : `catch` `(` (`def` | Type (`|` Type)*)? Name `)` Block */
function parseCatch(stream: TokenStream): CatchClause {
  const first = next(stream);
  if (!at(stream, '(')) {
    unexpected(stream, '"("', undefined, 'what is caught stands in parentheses: catch (Exception e) { … }');
  }
  const opener = next(stream);
  while (accept(stream, 'final') || accept(stream, 'def')) {
    // Neither changes what is caught.
  }
  const isTyped = !is(peek(stream, 1), ')');
  const types: TypeName[] = isTyped ? parseTypeList(stream, '|') : [];
  const name = expectIdentifier(stream, 'the name of the exception').value;
  expect(stream, ')', opener);
  skipNewlines(stream);
  const body = stream.grammar.block(stream);
  return { kind: 'catch', span: spanFrom(stream, first), types, name, body };
}

/** Synchronized : `synchronized` Condition Block */
export function parseSynchronized(stream: TokenStream): Synchronized {
  const first = next(stream);
  const lock = parseCondition(stream);
  skipNewlines(stream);
  const body = stream.grammar.block(stream);
  return { kind: 'synchronized', span: spanFrom(stream, first), lock, body };
}

/** Condition : `(` Expression `)` */
function parseCondition(stream: TokenStream): Expression {
  if (!at(stream, '(')) {
    unexpected(stream, '"("', undefined, `the condition stands in parentheses: ${peek(stream, -1).value} (…) { … }`);
  }
  const opener = next(stream);
  const test = stream.grammar.expression(stream);
  expect(stream, ')', opener);
  return test;
}

/** Body : Block | Statement. An empty statement is an empty block. */
function parseBody(stream: TokenStream): Statement {
  if (at(stream, ';')) {
    return { kind: 'block', span: spanFrom(stream, peek(stream)), body: [] };
  }
  skipNewlines(stream);
  return at(stream, '{') ? stream.grammar.block(stream) : stream.grammar.statement(stream);
}
