// `echo /re/` divides: a slashy string can't follow a name. The error comes up somewhere behind the first slash, so the
// line is looked at again.

import type { Diagnostic } from '../diagnostics.ts';
import { lineStartAt } from './source.ts';
import type { Source } from './source.ts';
import { is } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** Adds a hint to an error on the line of such a slash; returns all others as they are. */
export function explainSlashy(source: Source, tokens: readonly Token[], diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code !== 'syntax' || diagnostic.hint !== undefined) {
    return diagnostic;
  }
  const { start } = diagnostic.span;
  const line = lineStartAt(source, start);
  const isThere = tokens.some((token, index) => token.start >= line && token.start <= start && opensText(token, tokens[index - 1], tokens[index + 1]));
  return isThere ? { ...diagnostic, hint: 'after a name "/" divides; put a text between slashes into parentheses, or use quotes' } : diagnostic;
}

/** A blank before and none after: nobody divides like that. */
function opensText(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  return is(token, '/') && before?.kind === 'identifier' && before.end < token.start && after?.start === token.end;
}
