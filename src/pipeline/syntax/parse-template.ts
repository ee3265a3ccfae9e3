// Strings with interpolations.

import type { Closure, Expression, Template } from './ast.ts';
import { hasParameters, parseClosureParameters } from './parse-closure.ts';
import { loop } from './loop.ts';
import { fail, next, peek, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import { isKeyword } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Template : opener Part* closer */
export function parseTemplate(stream: TokenStream): Template {
  const opener = next(stream);
  const parts: (string | Expression)[] = [];
  loop(stream, () => {
    if (peek(stream).kind === 'template-end') {
      return false;
    }
    parts.push(parsePart(stream, next(stream)));
    return true;
  });
  next(stream);
  return { kind: 'template', span: spanFrom(stream, opener), parts };
}

/** Part : text | `$` Name (`.` Name)* | Interpolation */
function parsePart(stream: TokenStream, token: Token): string | Expression {
  switch (token.kind) {
    case 'template-text':
      return token.value;
    case 'template-name':
      return nameChain(stream, token);
    default:
      return parseInterpolation(stream, token);
  }
}

/** `$a.b.c`, read by the lexer as one token */
function nameChain(stream: TokenStream, token: Token): Expression {
  const [head = '', ...names] = token.value.split('.');
  let end = token.start + 1 + head.length;
  const span = { start: token.start + 1, end };
  if (isKeyword(head) && head !== 'this' && head !== 'super') {
    fail(stream, span, `"${head}" is a reserved word, so "$${head}" can't be a variable`, { hint: `write \\$${head} to get the text $${head}` });
  }
  let chain: Expression = head === 'this' || head === 'super' ? { kind: 'self', span, name: head } : { kind: 'name', span, name: head };
  for (const name of names) {
    const start = end + 1;
    end = start + name.length;
    const property: Expression = { kind: 'string', span: { start, end }, value: name };
    chain = { kind: 'property', span: { start: token.start + 1, end }, object: chain, access: '.', name: property };
  }
  return chain;
}

/** Interpolation : `${` (ClosureParameters? Statements) `}`. Other than an expression it is a closure that is called. */
function parseInterpolation(stream: TokenStream, opener: Token): Expression {
  const first = peek(stream);
  const parameters = hasParameters(stream, 0) ? parseClosureParameters(stream) : null;
  const body = stream.grammar.statements(stream, 'interpolation-end');
  if (peek(stream).kind !== 'interpolation-end') {
    unexpected(stream, '"}"', opener);
  }
  const [only, ...others] = body;
  const span = spanFrom(stream, first);
  next(stream);
  if (parameters !== null) {
    return { kind: 'closure', span, parameters, body };
  }
  if (only === undefined) {
    return { kind: 'null', span: { start: first.start, end: first.start } };
  }
  if (others.length === 0 && only.kind === 'expression') {
    return only.expression;
  }
  const closure: Closure = { kind: 'closure', span, parameters, body };
  const name = { kind: 'string', span: { start: span.end, end: span.end }, value: 'call' } as const;
  const callee = { kind: 'property', span, object: closure, access: '.', name } as const;
  return { kind: 'call', span, callee, arguments: [], form: 'parentheses' };
}
