// `echo /re/` divides: a slashy string can't follow a name. The error comes up somewhere behind the first slash, so the
// line is looked at again.

import { PipelineSyntaxError } from '../diagnostics.ts';
import { lineStartAt } from './source.ts';
import type { Source } from './source.ts';
import { is } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** Adds a hint to an error on the line of such a slash; returns all others as they are. */
export function explainSlashy(source: Source, tokens: readonly Token[], error: PipelineSyntaxError): PipelineSyntaxError {
  const { diagnostic } = error;
  if (diagnostic.code !== 'syntax' || diagnostic.hint !== undefined) {
    return error;
  }
  const line = lineStartAt(source, diagnostic.span.start);
  const slash = tokens.find((token, index) => token.start >= line && token.start <= diagnostic.span.start && opensText(token, tokens[index - 1], tokens[index + 1]));
  if (slash === undefined) {
    return error;
  }
  const hint = 'after a name "/" divides; put a text between slashes into parentheses, or use quotes';
  return new PipelineSyntaxError({ ...diagnostic, hint });
}

/** A blank before and none after: nobody divides like that. */
function opensText(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  return is(token, '/') && before?.kind === 'identifier' && before.end < token.start && after?.start === token.end;
}
