// Says which brace is missing. A parser notices a missing "}" only at the end of the file, far from the mistake;
// but people indent, so the first "}" that stands at another column than the line that opened it tells the place.

import { PipelineSyntaxError, createDiagnostic } from '../diagnostics.ts';
import { indentationAt, lineStartAt, locate } from './source.ts';
import type { Source } from './source.ts';
import { is } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** Replaces an error that unbalanced braces have caused by one that names the likely place; returns all others as they are. */
export function explainBraces(source: Source, tokens: readonly Token[], error: PipelineSyntaxError): PipelineSyntaxError {
  const balance = scanBraces(source, tokens);
  if (balance === null || error.diagnostic.span.start < balance.mismatch.closer.start) {
    return error;
  }
  const { open, mismatch, surplus } = balance;
  const { opener, closer } = mismatch;
  const span = { start: closer.start, end: closer.end };
  const related = { message: `"{" was opened here`, span: { start: opener.start, end: opener.end } };
  if (open > 0) {
    const message = `a "}" is missing before this "}"`;
    const hint = `by the indentation, the block that line ${locate(source, opener.start).line} opens is not closed`;
    return new PipelineSyntaxError(createDiagnostic(source, { code: 'syntax', message, span, hint, related }));
  }
  if (surplus) {
    const message = `a "}" too many`;
    const hint = `by the indentation, this "}" or one just before it does not belong here`;
    return new PipelineSyntaxError(createDiagnostic(source, { code: 'syntax', message, span, hint, related }));
  }
  return error;
}

interface Balance {
  /** Blocks that are still open at the end. */
  readonly open: number;
  readonly surplus: boolean;
  /** The first closer that begins its line at another column than its opener's line. */
  readonly mismatch: { readonly opener: Token; readonly closer: Token };
}

function scanBraces(source: Source, tokens: readonly Token[]): Balance | null {
  const openers: Token[] = [];
  let mismatch: Balance['mismatch'] | null = null;
  let surplus = false;
  for (const token of tokens) {
    if (is(token, '{') || token.kind === 'interpolation-start') {
      openers.push(token);
    } else if (is(token, '}') || token.kind === 'interpolation-end') {
      const opener = openers.pop();
      surplus ||= opener === undefined;
      if (opener !== undefined && mismatch === null && beginsLine(source, token) && !alignsWith(source, opener, token)) {
        mismatch = { opener, closer: token };
      }
    }
  }
  return mismatch === null ? null : { open: openers.length, surplus, mismatch };
}

function alignsWith(source: Source, opener: Token, closer: Token): boolean {
  const sameLine = lineStartAt(source, opener.start) === lineStartAt(source, closer.start);
  return sameLine || indentationAt(source, opener.start) === indentationAt(source, closer.start);
}

function beginsLine(source: Source, token: Token): boolean {
  return lineStartAt(source, token.start) + indentationAt(source, token.start).length === token.start;
}
