// Which brackets belong together.

import { is } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** Depth of nesting in brackets of every token, a closer having its opener's; null unless all brackets are there and fit. */
export function bracketDepths(tokens: readonly Token[]): Int32Array | null {
  if (tokens.at(-1)?.kind === 'invalid') {
    return null;
  }
  const depths = new Int32Array(tokens.length);
  const openers: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const opener = openerOf(token);
    if (opener !== null && openers.pop() !== opener) {
      return null;
    }
    depths[index] = openers.length;
    if (isOpener(token)) {
      openers.push(token.value);
    }
  }
  return openers.length === 0 ? depths : null;
}

/**
 * For each token the index of the one that closes the bracket or the template around it, which for a closer is itself. What is
 * not closed goes up to the end of the file, or to the first closer that doesn't fit: an error is waiting there.
 */
export function closersAround(tokens: readonly Token[]): Int32Array {
  const closers = new Int32Array(tokens.length);
  const end = endOfFitting(tokens);
  const around = [end];
  for (let index = end; index >= 0; index--) {
    const token = tokens[index];
    if (token !== undefined && index < end && closedBy(token) !== null) {
      around.push(index);
    } else if (token !== undefined && around.length > 1 && opens(token)) {
      around.pop();
    }
    closers[index] = around.at(-1) ?? end;
  }
  return closers;
}

/** The first closer that doesn't fit, or the last token. */
function endOfFitting(tokens: readonly Token[]): number {
  const openers: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const opener = closedBy(token);
    if (opener !== null && openers.pop() !== opener) {
      return index;
    }
    if (opens(token)) {
      openers.push(token.kind === 'template-start' ? TEMPLATE : token.value);
    }
  }
  return tokens.length - 1;
}

const TEMPLATE = '"';

function opens(token: Token): boolean {
  return token.kind === 'template-start' || isOpener(token);
}

function closedBy(token: Token): string | null {
  return token.kind === 'template-end' ? TEMPLATE : openerOf(token);
}

function isOpener(token: Token): boolean {
  return token.kind === 'interpolation-start' || is(token, '(') || is(token, '[') || is(token, '{');
}

function openerOf(token: Token): string | null {
  if (token.kind === 'interpolation-end') {
    return '${';
  }
  return is(token, ')') ? '(' : is(token, ']') ? '[' : is(token, '}') ? '{' : null;
}
