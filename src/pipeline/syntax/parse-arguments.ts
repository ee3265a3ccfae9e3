// What stands between parentheses and brackets: arguments of calls, elements of lists, entries of maps, indexes.

import type { Argument, Expression } from './ast.ts';
import { loop } from './loop.ts';
import { accept, at, fail, is, isWord, next, peek, report, skipNewlines, spanFrom, unexpected, warn } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

/**
 * Arguments : opener (Argument (`,` Argument)* `,`?)? closer
 *
 * The stream stands after the opener, which is given for messages. The first is read at once, others may come later: see loop.ts.
 */
export function parseArguments(stream: TokenStream, opener: Token, closer: ')' | ']'): Argument[] {
  const list: Argument[] = [];
  skipNewlines(stream);
  const readArgument = (): boolean => {
    if (at(stream, closer)) {
      return false;
    }
    list.push(parseArgument(stream));
    skipNewlines(stream);
    if (!at(stream, closer) && !accept(stream, ',')) {
      const hint = startsArgument(stream) ? 'a comma may be missing before it' : undefined;
      unexpected(stream, `"," or "${closer}"`, opener, hint);
    }
    skipNewlines(stream);
    warnOfDoubledComma(stream);
    return true;
  };
  if (readArgument()) {
    loop(stream, readArgument);
  }
  if (!accept(stream, closer)) {
    unexpected(stream, `"," or "${closer}"`, opener);
  }
  return list;
}

/** Groovy takes `f(a,, b)` for `f(a, b)`. */
function warnOfDoubledComma(stream: TokenStream): void {
  const { start, end } = peek(stream);
  if (is(peek(stream, -1), ',') && accept(stream, ',')) {
    warn(stream, { start, end }, 'a comma too many');
    skipNewlines(stream);
  }
}

/** Argument : Expression | `*` Expression | `*:` Value | Named */
export function parseArgument(stream: TokenStream): Argument {
  const first = peek(stream);
  if (accept(stream, '*:')) {
    const value = parseValue(stream);
    return { kind: 'argument', span: spanFrom(stream, first), name: null, value, spread: '*:' };
  }
  const spread = accept(stream, '*') ? '*' : null;
  if (spread === null && isWord(first) && is(peek(stream, 1), ':')) {
    next(stream);
    const span = { start: first.start, end: first.end };
    return parseNamed(stream, first, { kind: 'string', span, value: first.value });
  }
  const value = stream.grammar.expression(stream);
  if (spread === null && at(stream, ':')) {
    return parseNamed(stream, first, value);
  }
  return { kind: 'argument', span: spanFrom(stream, first), name: null, value, spread };
}

/** What may name an argument without parentheses around it. */
const LABEL_KINDS: ReadonlySet<Expression['kind']> = new Set(['string', 'template', 'number', 'list', 'map', 'closure']);

/** Named : (Word | Expression) `:` Value. The stream stands before the colon. */
function parseNamed(stream: TokenStream, first: Token, name: Expression): Argument {
  const isLabel = LABEL_KINDS.has(name.kind) || stream.parenthesized.has(name);
  if (!isLabel) {
    fail(stream, name.span, 'an expression before ":" must be in parentheses', { hint: 'write (…): to compute a key, or quote it' });
  }
  next(stream);
  const value = parseValue(stream);
  return { kind: 'argument', span: spanFrom(stream, first), name, value, spread: null };
}

/** Value : Expression, which may begin on the next line */
function parseValue(stream: TokenStream): Expression {
  skipNewlines(stream);
  return stream.grammar.expression(stream);
}

/** Whether an argument may begin here, given that an expression has just ended: an operator would go on with that one. */
export function startsArgument(stream: TokenStream): boolean {
  const token = peek(stream);
  switch (token.kind) {
    case 'identifier':
    case 'number':
    case 'string':
    case 'template-start':
      return true;
    case 'keyword':
      return ['this', 'super', 'true', 'false', 'null', 'new'].includes(token.value) || is(peek(stream, 1), ':');
    case 'punctuator':
      return token.value === '!' || token.value === '~' || token.value === '[';
    default:
      return false;
  }
}

/** Of a call: a map may have a key twice, and the last one counts. */
export function checkDuplicates(stream: TokenStream, list: readonly Argument[]): void {
  if (list.length < 2) {
    return;
  }
  const seen = new Map<string, Argument>();
  for (const argument of list) {
    const { name } = argument;
    const key = name?.kind === 'string' ? name.value : null;
    const earlier = key === null ? undefined : seen.get(key);
    if (name !== null && earlier !== undefined) {
      const related = { message: 'it was given here', span: earlier.span };
      // The tree is whole, so this is noted and the parser goes on.
      const message = `Duplicate named parameter '${key}' found.`;
      report(stream, { code: 'syntax', message, span: name.span, hint: 'give each parameter once', related });
    }
    if (key !== null) {
      seen.set(key, argument);
    }
  }
}
