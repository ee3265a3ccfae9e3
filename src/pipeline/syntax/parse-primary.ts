// Expressions that begin with a token of their own: literals, names, parentheses, lists, maps, `new`, casts.

import type { Argument, Expression, MapEntry } from './ast.ts';
import { parseAnnotation } from './parse-annotation.ts';
import { parseArguments } from './parse-arguments.ts';
import { afterLoops } from './loop.ts';
import { atLambda, parseLambda } from './parse-lambda.ts';
import { parseNew } from './parse-new.ts';
import { parseTemplate } from './parse-template.ts';
import { parseType, scanType } from './parse-type.ts';
import { accept, at, expect, fail, is, nested, next, peek, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import { PRIMITIVE_TYPES } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Primary : Lambda | Name | Number | String | Template | Keyword | Bracketed */
export function parsePrimary(stream: TokenStream): Expression {
  const token = peek(stream);
  const span = { start: token.start, end: token.end };
  switch (token.kind) {
    case 'identifier':
      if (atLambda(stream)) {
        return nested(stream, () => parseLambda(stream));
      }
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

/** Keyword : `true` | `false` | `null` | `this` | `super` | New */
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

/** Bracketed : Closure | ListOrMap | Annotation | Lambda | `(` CommandExpression `)` */
function parseBracketed(stream: TokenStream, token: Token): Expression {
  switch (token.value) {
    case '{':
      return stream.grammar.closure(stream);
    case '[':
      return parseListOrMap(stream);
    case '@':
      return stream.annotationDepth > 0 ? parseAnnotation(stream) : unexpected(stream, 'an expression');
    case '(': {
      if (atLambda(stream)) {
        return parseLambda(stream);
      }
      next(stream);
      const inner = stream.grammar.commandExpression(stream);
      skipNewlines(stream);
      expect(stream, ')', token);
      stream.parenthesized.add(inner);
      return inner;
    }
    default:
      return unexpected(stream, 'an expression', undefined, arrowHint(stream, token));
  }
}

/** `{ name => … }` */
function arrowHint(stream: TokenStream, { value, start }: Token): string | undefined {
  const before = peek(stream, -1);
  return value === '>' && is(before, '=') && before.end === start ? 'the arrow of a closure is written ->' : undefined;
}

/** ListOrMap : `[` `:` `]` | `[` Arguments. One with a name makes it a map, and then all need one. */
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
  const [first] = elements;
  if (first === undefined || !isEntry(first)) {
    afterLoops(stream, () => rejectMixture(stream, first, elements.some(isEntry)));
    return { kind: 'list', span, elements };
  }
  const entries: MapEntry[] = [];
  afterLoops(stream, () => {
    const stranger = elements.find((element) => !isEntry(element));
    rejectMixture(stream, stranger, true);
    elements.forEach(({ span: entrySpan, name, value }) => entries.push({ kind: 'entry', span: entrySpan, key: name, value }));
  });
  return { kind: 'map', span, entries };
}

function rejectMixture(stream: TokenStream, element: Argument | undefined, isMap: boolean): void {
  if (isMap && element !== undefined) {
    fail(stream, element.span, 'a map entry needs a key and a ":"', { hint: 'a list has no keys, a map has one for every value' });
  }
}

function isEntry(element: Argument): boolean {
  return element.name !== null || element.spread === '*:';
}

/** Cast : `(` Type `)` Unary. The operand's parser comes from the caller, which is above this file. */
export function parseCast(stream: TokenStream, parseOperand: (stream: TokenStream) => Expression): Expression {
  const opener = next(stream);
  const type = parseType(stream);
  expect(stream, ')', opener);
  const value = nested(stream, () => parseOperand(stream));
  return { kind: 'conversion', span: spanFrom(stream, opener), value, type, form: 'cast' };
}

/** Groovy decides by the look of it: `(a) (b)` and `(a) [b]` are casts too; `(a) - b`, `(a)()` and `(a) ? b : c` are none. */
export function atCast(stream: TokenStream): boolean {
  if (!at(stream, '(')) {
    return false;
  }
  const length = scanType(stream, 1);
  if (length === null || !is(peek(stream, length + 1), ')')) {
    return false;
  }
  const operand = peek(stream, length + 2);
  if (is(operand, '(') && !holdsOneValue(stream, length + 3)) {
    return false;
  }
  switch (operand.kind) {
    case 'identifier':
    case 'number':
    case 'string':
    case 'template-start':
      return true;
    case 'keyword':
      return OPERAND_KEYWORDS.has(operand.value);
    case 'punctuator':
      return OPERAND_PUNCTUATORS.has(operand.value) || (SIGNS.has(operand.value) && PRIMITIVE_TYPES.has(peek(stream, 1).value));
    default:
      return false;
  }
}

/** No longer operand of a cast is meant; without a bound a file of nested casts would be looked through at each of them. */
const MAX_OPERAND_TOKENS = 500;

/** What stands behind the parenthesis before `ahead`: `(f)(a, b)` and `(f)(b: 1)` are calls. */
function holdsOneValue(stream: TokenStream, ahead: number): boolean {
  const first = peek(stream, ahead);
  if (is(first, ')') || is(first, '*') || is(first, '*:') || is(peek(stream, ahead + 1), ':')) {
    return false;
  }
  let depth = 1;
  for (let distance = ahead; distance - ahead < MAX_OPERAND_TOKENS && depth > 0; distance++) {
    const token = peek(stream, distance);
    if (depth === 1 && is(token, ',')) {
      return false;
    }
    depth += BRACKETS.get(token.kind === 'punctuator' ? token.value : token.kind) ?? 0;
  }
  return true;
}

const BRACKETS: ReadonlyMap<string, number> = new Map([
  ['(', 1], ['[', 1], ['{', 1], ['interpolation-start', 1],
  [')', -1], [']', -1], ['}', -1], ['interpolation-end', -1],
]);

const OPERAND_KEYWORDS: ReadonlySet<string> = new Set(['new', 'this', 'super', 'true', 'false', 'null']);
const OPERAND_PUNCTUATORS: ReadonlySet<string> = new Set(['(', '[', '{', '!', '~']);
const SIGNS: ReadonlySet<string> = new Set(['+', '-', '++', '--']);
