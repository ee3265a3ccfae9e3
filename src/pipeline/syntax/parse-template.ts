// Strings with interpolations.

import type { Closure, Expression, Template } from './ast.ts';
import { is, next, peek, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** Template : opener (text | `$` Name (`.` Name)* | Interpolation)* closer */
export function parseTemplate(stream: TokenStream): Template {
  const opener = next(stream);
  const parts: (string | Expression)[] = [];
  while (peek(stream).kind !== 'template-end') {
    const token = next(stream);
    switch (token.kind) {
      case 'template-text':
        parts.push(token.value);
        break;
      case 'template-name':
        parts.push(nameChain(token));
        break;
      default:
        parts.push(parseInterpolation(stream, token));
    }
  }
  next(stream);
  return { kind: 'template', span: spanFrom(stream, opener), parts };
}

/** `$a.b.c`, read by the lexer as one token */
function nameChain(token: Token): Expression {
  const [head = '', ...names] = token.value.split('.');
  let end = token.start + 1 + head.length;
  let chain: Expression = { kind: 'name', span: { start: token.start + 1, end }, name: head };
  for (const name of names) {
    const start = end + 1;
    end = start + name.length;
    const property: Expression = { kind: 'string', span: { start, end }, value: name };
    chain = { kind: 'property', span: { start: token.start + 1, end }, object: chain, access: '.', name: property };
  }
  return chain;
}

/** Interpolation : `${` CommandExpression? `}` | `${` `->` Statements `}` */
function parseInterpolation(stream: TokenStream, opener: Token): Expression {
  skipNewlines(stream);
  const first = peek(stream);
  let value: Expression;
  if (is(first, '->')) {
    next(stream);
    const body = stream.grammar.statements(stream, 'interpolation-end');
    value = { kind: 'closure', span: spanFrom(stream, first), parameters: [], body } satisfies Closure;
  } else if (first.kind === 'interpolation-end') {
    value = { kind: 'null', span: { start: first.start, end: first.start } };
  } else {
    value = stream.grammar.commandExpression(stream);
  }
  skipNewlines(stream);
  if (peek(stream).kind !== 'interpolation-end') {
    unexpected(stream, '"}"', opener);
  }
  next(stream);
  return value;
}
