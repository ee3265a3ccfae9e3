// Statements, and how they are separated.

import type { Assert, Expression, Jump, Labeled, Return, Statement, Throw } from './ast.ts';
import { startsArgument } from './parse-arguments.ts';
import { parseDoWhile, parseFor, parseIf, parseSwitch, parseSynchronized, parseTry, parseWhile } from './parse-control-flow.ts';
import { hasParameters } from './parse-closure.ts';
import { loop, readAll } from './loop.ts';
import { atDeclaration, parseDeclaration, parseImport, parsePackage } from './parse-declaration.ts';
import { sequenceReader } from './parse-sequence.ts';
import { spanText } from './source.ts';
import { accept, at, fail, is, nested, next, peek, report, skipNewlines, spanFrom, unexpected, warn } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import { endsOperand } from './tokens.ts';
import type { Token } from './tokens.ts';

type Closer = '}' | 'end' | 'interpolation-end' | 'case';

/** Statements : Statement (separator+ Statement)* */
export function parseStatements(stream: TokenStream, closer: Closer): Statement[] {
  const body: Statement[] = [];
  const readItem = statementReader(stream, closer, body);
  if (closer === '}') {
    loop(stream, readItem, true);
  } else {
    readAll(readItem);
  }
  return body;
}

/** For a loop that adds statements to `body`. */
export function statementReader(stream: TokenStream, closer: Closer, body: Statement[]): () => boolean {
  return sequenceReader(stream, { items: body, atCloser: () => atCloser(stream, closer), parseItem: parseStatement });
}

/** The end of the file closes everything, so that who opened a block can say so. */
function atCloser(stream: TokenStream, closer: Closer): boolean {
  const token = peek(stream);
  switch (closer) {
    case '}':
      return is(token, '}') || token.kind === 'end';
    case 'case':
      return is(token, '}') || is(token, 'case') || (is(token, 'default') && is(peek(stream, 1), ':')) || token.kind === 'end';
    default:
      return token.kind === closer || token.kind === 'end';
  }
}

/** Statement : KeywordStatement | Labeled | Declaration | Block | CommandExpression */
export function parseStatement(stream: TokenStream): Statement {
  return nested(stream, () => {
    const token = peek(stream);
    if (token.kind === 'keyword') {
      const statement = parseKeywordStatement(stream);
      if (statement !== null) {
        return statement;
      }
    }
    if (token.kind === 'identifier' && is(peek(stream, 1), ':')) {
      return parseLabeled(stream);
    }
    if (atDeclaration(stream)) {
      return parseDeclaration(stream);
    }
    if (is(token, '{') && !hasParameters(stream, 1)) {
      reportBareBlock(stream, token);
      return stream.grammar.block(stream);
    }
    warnOfLeadingOperator(stream);
    const expression = stream.grammar.commandExpression(stream);
    return { kind: 'expression', span: spanFrom(stream, token), expression };
  });
}

/** `+ 'b'` on a line of its own is a statement of its own, where often the end of the line above was meant. `-1` may be meant. */
function warnOfLeadingOperator(stream: TokenStream): void {
  const { start, end, value } = peek(stream);
  const isOperator = at(stream, '+') || (at(stream, '-') && peek(stream, 1).start > end);
  if (!isOperator || peek(stream, -1).kind !== 'newline' || !endsOperand(peek(stream, -2))) {
    return;
  }
  const message = `this line does not go on with the one above: "${value}" begins a statement of its own`;
  const hint = `put the "${value}" at the end of the line above`;
  warn(stream, { start, end }, message, hint);
}

/** Groovy wants to know whether a block or a closure is meant; mostly neither is, but something before it is missing. */
function reportBareBlock(stream: TokenStream, { start, end }: Token): void {
  const message = 'Ambiguous expression could be either a parameterless closure expression or an isolated open code block';
  const hint = 'the name of a step or method may be missing before the "{"; a closure of its own begins with { ->';
  report(stream, { code: 'syntax', message, span: { start, end }, hint });
}

/** KeywordStatement : control flow | Throw | Return | Jump | Assert | Import | Package. Null: the keyword begins a declaration or an expression. */
function parseKeywordStatement(stream: TokenStream): Statement | null {
  const token = peek(stream);
  switch (token.value) {
    case 'if':
      return parseIf(stream);
    case 'while':
      return parseWhile(stream);
    case 'do':
      return parseDoWhile(stream);
    case 'for':
      return parseFor(stream);
    case 'switch':
      return parseSwitch(stream);
    case 'try':
      return parseTry(stream);
    case 'throw':
      return parseThrow(stream);
    case 'return':
      return parseReturn(stream);
    case 'break':
    case 'continue':
      return parseJump(stream);
    case 'assert':
      return parseAssert(stream);
    case 'import':
      return parseImport(stream, token, []);
    case 'package':
      return parsePackage(stream, token, []);
    case 'synchronized':
      return is(peek(stream, 1), '(') ? parseSynchronized(stream) : null;
    case 'else':
    case 'catch':
    case 'finally':
    case 'case':
      unexpected(stream, 'a statement', undefined, `this "${token.value}" belongs to nothing before it; look for a "}" too many`);
    default:
      return null;
  }
}

/** Throw : `throw` Expression */
function parseThrow(stream: TokenStream): Throw {
  const first = next(stream);
  const value = parseValueOf(stream, first);
  return { kind: 'throw', span: spanFrom(stream, first), value };
}

/** Return : `return` Expression? */
function parseReturn(stream: TokenStream): Return {
  const first = next(stream);
  const token = peek(stream);
  const isBare = token.kind === 'newline' || token.kind === 'end' || token.kind === 'interpolation-end' || is(token, ';') || is(token, '}');
  const value = isBare ? null : parseValueOf(stream, first);
  return { kind: 'return', span: spanFrom(stream, first), value };
}

/** ValueOf : Expression. No version of Groovy reads a command here, though people expect it to. */
function parseValueOf(stream: TokenStream, keyword: Token): Expression {
  const value = stream.grammar.expression(stream);
  if ((value.kind === 'name' || value.kind === 'property') && startsArgument(stream)) {
    const called = spanText(stream.source, value.span);
    unexpected(stream, 'a new line or ";"', undefined, `after "${keyword.value}" a call needs parentheses: ${keyword.value} ${called}(…)`);
  }
  return value;
}

/** Jump : (`break` | `continue`) Label? */
function parseJump(stream: TokenStream): Jump {
  const first = next(stream);
  const label = peek(stream).kind === 'identifier' ? next(stream).value : null;
  return { kind: 'jump', span: spanFrom(stream, first), keyword: first.value === 'break' ? 'break' : 'continue', label };
}

/** Assert : `assert` Expression ((`:` | `,`) Expression)? */
function parseAssert(stream: TokenStream): Assert {
  const first = next(stream);
  const test = stream.grammar.expression(stream);
  if (test.kind === 'assignment' && !stream.parenthesized.has(test)) {
    fail(stream, test.span, "can't assign here", { hint: 'use == to compare' });
  }
  const hasMessage = accept(stream, ':') || accept(stream, ',');
  if (hasMessage) {
    skipNewlines(stream);
  }
  const message = hasMessage ? stream.grammar.expression(stream) : null;
  return { kind: 'assert', span: spanFrom(stream, first), test, message };
}

/** Labeled : Name `:` (Block | Statement) */
function parseLabeled(stream: TokenStream): Labeled {
  const first = next(stream);
  next(stream);
  skipNewlines(stream);
  const isBlock = at(stream, '{') && !hasParameters(stream, 1);
  const body = isBlock ? stream.grammar.block(stream) : parseStatement(stream);
  return { kind: 'labeled', span: spanFrom(stream, first), label: first.value, body };
}
