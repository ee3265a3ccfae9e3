// Expressions that begin with a token of their own: literals, names, parentheses, lists, maps, `new`, casts.

import type { Argument, Expression, MapEntry, New } from './ast.ts';
import { parseArguments } from './parse-arguments.ts';
import { parseTemplate } from './parse-template.ts';
import { looksLikeType, parseType, scanType } from './parse-type.ts';
import { accept, at, expect, fail, is, nested, next, peek, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** Primary : Literal | Name | Template | List | Map | Closure | `(` Expression `)` | `new` Creation */
export function parsePrimary(stream: TokenStream): Expression {
  const token = peek(stream);
  const span = { start: token.start, end: token.end };
  switch (token.kind) {
    case 'identifier':
      next(stream);
      return { kind: 'name', span, name: token.value };
    case 'number':
      next(stream);
      return { kind: 'number', span, text: token.value };
    case 'string':
      next(stream);
      return { kind: 'string', span, value: token.value };
    case 'template-start':
      return nested(stream, () => parseTemplate(stream));
    case 'keyword':
      return parseKeyword(stream, token);
    case 'punctuator':
      return nested(stream, () => parseBracketed(stream, token));
    default:
      return unexpected(stream, 'an expression');
  }
}

/** `true` | `false` | `null` | `this` | `super` | New */
function parseKeyword(stream: TokenStream, token: Token): Expression {
  const span = { start: token.start, end: token.end };
  switch (token.value) {
    case 'true':
    case 'false':
      next(stream);
      return { kind: 'boolean', span, value: token.value === 'true' };
    case 'null':
      next(stream);
      return { kind: 'null', span };
    case 'this':
    case 'super':
      next(stream);
      return { kind: 'self', span, name: token.value };
    case 'new':
      return parseNew(stream);
    default:
      return unexpected(stream, 'an expression');
  }
}

function parseBracketed(stream: TokenStream, token: Token): Expression {
  switch (token.value) {
    case '{':
      return stream.grammar.closure(stream);
    case '[':
      return parseListOrMap(stream);
    case '(': {
      next(stream);
      const inner = stream.grammar.commandExpression(stream);
      skipNewlines(stream);
      expect(stream, ')', token);
      return inner;
    }
    default:
      return unexpected(stream, 'an expression');
  }
}

/** List : `[` Arguments; Map : `[` `:` `]` | `[` named Arguments. One with a name makes it a map, and then all need one. */
function parseListOrMap(stream: TokenStream): Expression {
  const opener = next(stream);
  skipNewlines(stream);
  if (accept(stream, ':')) {
    skipNewlines(stream);
    expect(stream, ']', opener);
    return { kind: 'map', span: spanFrom(stream, opener), entries: [] };
  }
  const elements = parseArguments(stream, opener, ']');
  const span = spanFrom(stream, opener);
  const isMap = elements.some(isEntry);
  if (!isMap) {
    return { kind: 'list', span, elements };
  }
  const stranger = elements.find((element) => !isEntry(element));
  if (stranger !== undefined) {
    fail(stream, stranger.span, 'a map entry needs a key and a ":"', { hint: 'a list has no keys, a map has one for every value' });
  }
  const entries = elements.map(({ span: entrySpan, name, value }): MapEntry => ({ kind: 'entry', span: entrySpan, key: name, value }));
  return { kind: 'map', span, entries };
}

function isEntry(element: Argument): boolean {
  return element.name !== null || element.spread === '*:';
}

/** New : `new` Type `(` Arguments | `new` Type (`[` Expression `]`)+ */
function parseNew(stream: TokenStream): New {
  const first = next(stream);
  skipNewlines(stream);
  const type = parseType(stream);
  if (at(stream, '(')) {
    const opener = next(stream);
    const list = parseArguments(stream, opener, ')');
    return { kind: 'new', span: spanFrom(stream, first), type, arguments: list, dimensions: [] };
  }
  const dimensions: Expression[] = [];
  while (at(stream, '[')) {
    const opener = next(stream);
    dimensions.push(stream.grammar.expression(stream));
    expect(stream, ']', opener);
  }
  if (dimensions.length === 0) {
    unexpected(stream, '"("');
  }
  return { kind: 'new', span: spanFrom(stream, first), type, arguments: [], dimensions };
}

/** Cast : `(` Type `)` Unary. The operand's parser comes from the caller, which is above this file. */
export function parseCast(stream: TokenStream, parseOperand: (stream: TokenStream) => Expression): Expression {
  const opener = next(stream);
  const type = parseType(stream);
  expect(stream, ')', opener);
  const value = nested(stream, () => parseOperand(stream));
  return { kind: 'conversion', span: spanFrom(stream, opener), value, type, form: 'cast' };
}

/** Whether `(Type)` and the beginning of an operand stand here. `(a) - b` is no cast, and neither is `(a)` alone. */
export function atCast(stream: TokenStream): boolean {
  if (!at(stream, '(')) {
    return false;
  }
  const length = scanType(stream, 1);
  if (length === null || !is(peek(stream, length + 1), ')') || !looksLikeType(stream, 1, length)) {
    return false;
  }
  const operand = peek(stream, length + 2);
  return (
    ['identifier', 'number', 'string', 'template-start'].includes(operand.kind) ||
    ['(', '[', '{', '!', '~', 'new', 'this', 'super', 'true', 'false', 'null'].some((spelling) => is(operand, spelling))
  );
}
