// Statements, and how they are separated.

import type { Assert, Jump, Labeled, Return, Statement, Throw } from './ast.ts';
import { parseFor, parseIf, parseSwitch, parseSynchronized, parseTry, parseWhile } from './parse-control-flow.ts';
import { atDeclaration, parseDeclaration, parseImport, parsePackage } from './parse-declaration.ts';
import { accept, at, is, nested, next, peek, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';

type Closer = '}' | 'end' | 'interpolation-end' | 'case';

/** Statements : separator* (Statement (separator+ Statement)*)? separator*, where a separator is a line end or `;` */
export function parseStatements(stream: TokenStream, closer: Closer): Statement[] {
  const body: Statement[] = [];
  skipSeparators(stream);
  while (!atCloser(stream, closer)) {
    body.push(parseStatement(stream));
    if (!skipSeparators(stream) && !atCloser(stream, closer)) {
      unexpected(stream, 'a new line or ";"');
    }
  }
  return body;
}

function skipSeparators(stream: TokenStream): boolean {
  const { index } = stream;
  while (peek(stream).kind === 'newline' || at(stream, ';')) {
    next(stream);
  }
  return stream.index > index;
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

/** Statement : Declaration | Import | Package | control flow | Label `:` Statement | CommandExpression */
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
    stream.statementHead = stream.index;
    const expression = stream.grammar.commandExpression(stream);
    return { kind: 'expression', span: spanFrom(stream, token), expression };
  });
}

/** Null when the keyword begins a declaration or an expression. */
function parseKeywordStatement(stream: TokenStream): Statement | null {
  const token = peek(stream);
  switch (token.value) {
    case 'if':
      return parseIf(stream);
    case 'while':
      return parseWhile(stream);
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
      return parsePackage(stream);
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

/** Throw : `throw` CommandExpression */
function parseThrow(stream: TokenStream): Throw {
  const first = next(stream);
  const value = stream.grammar.commandExpression(stream);
  return { kind: 'throw', span: spanFrom(stream, first), value };
}

/** Return : `return` CommandExpression? */
function parseReturn(stream: TokenStream): Return {
  const first = next(stream);
  const token = peek(stream);
  const isBare = token.kind === 'newline' || token.kind === 'end' || token.kind === 'interpolation-end' || is(token, ';') || is(token, '}');
  const value = isBare ? null : stream.grammar.commandExpression(stream);
  return { kind: 'return', span: spanFrom(stream, first), value };
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
  const hasMessage = accept(stream, ':') || accept(stream, ',');
  const message = hasMessage ? stream.grammar.expression(stream) : null;
  return { kind: 'assert', span: spanFrom(stream, first), test, message };
}

/** Labeled : Name `:` Statement */
function parseLabeled(stream: TokenStream): Labeled {
  const first = next(stream);
  next(stream);
  skipNewlines(stream);
  const body = parseStatement(stream);
  return { kind: 'labeled', span: spanFrom(stream, first), label: first.value, body };
}
