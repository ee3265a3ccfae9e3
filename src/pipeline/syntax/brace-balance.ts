// Says which brace is missing or too many. A parser notices an unbalanced brace only at the end of the file, far from
// the mistake; but people indent, so the first "}" at another column than the line that opened it tells the place.

import { PipelineSyntaxError, createDiagnostic } from '../diagnostics.ts';
import type { DiagnosticInput } from '../diagnostics.ts';
import { indentationAt, lineStartAt, lineText, locate } from './source.ts';
import type { Source, Span } from './source.ts';
import { is } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** Replaces an error that unbalanced braces have caused by one that names the likely place; returns all others as they are. */
export function explainBraces(source: Source, tokens: readonly Token[], error: PipelineSyntaxError): PipelineSyntaxError {
  // Where the lexer stopped it knows why, and braces after that place are not counted.
  if (tokens.at(-1)?.kind === 'invalid') {
    return error;
  }
  const { open, surplus, mismatch, doubled } = scanBraces(source, tokens);
  const suspect = mismatch ?? (surplus ? doubled : null);
  if (suspect === null || (open === 0 && !surplus) || error.diagnostic.span.start < suspect.closer.start) {
    return error;
  }
  const explanation = open > 0 ? explainOpen(source, suspect) : explainSurplus(source, suspect, doubled);
  return new PipelineSyntaxError(createDiagnostic(source, explanation));
}

/** A closer, and the opener that it pairs with: null when nothing is open. */
interface Pair {
  readonly opener: Token | null;
  readonly closer: Token;
}

function explainOpen(source: Source, { opener, closer }: Pair): DiagnosticInput {
  const line = opener === null ? 1 : locate(source, opener.start).line;
  return {
    code: 'syntax',
    message: 'a "}" is missing before this "}"',
    span: spanOf(closer),
    hint: `by the indentation, the block that line ${line} opens is not closed`,
    related: openedAt(opener),
  };
}

/** Either a "{" was forgotten, at the end of a line that stands just as far in, or the "}" itself is wrong. */
function explainSurplus(source: Source, mismatch: Pair, doubled: Pair | null): DiagnosticInput {
  const head = findUnopenedLine(source, mismatch);
  if (head !== null) {
    const hint = `the "}" in line ${locate(source, mismatch.closer.start).line} would close it`;
    return { code: 'syntax', message: 'a "{" may be missing at the end of this line', span: head, hint };
  }
  const { opener, closer } = doubled ?? mismatch;
  return {
    code: 'syntax',
    message: 'a "}" too many',
    span: spanOf(closer),
    hint: 'by the indentation, this "}" or one just before it does not belong here',
    related: openedAt(opener),
  };
}

/** The line above that has the closer's indentation and deeper lines below, when it opens nothing. */
function findUnopenedLine(source: Source, { closer }: Pair): Span | null {
  const indentation = indentationAt(source, closer.start);
  const last = locate(source, closer.start).line - 1;
  for (let line = last; line >= 1; line--) {
    const text = lineText(source, line).trimEnd();
    const isDeeper = text === '' || (text.startsWith(indentation) && /^[ \t]/.test(text.slice(indentation.length)));
    if (!isDeeper) {
      const isHead = line < last && text.startsWith(indentation) && !/[{}]/.test(text);
      const start = source.lineStarts[line - 1] ?? 0;
      return isHead ? { start: start + indentation.length, end: start + text.length } : null;
    }
  }
  return null;
}

interface Balance {
  /** Blocks that are still open at the end. */
  readonly open: number;
  readonly surplus: boolean;
  /** The first closer that begins its line at another column than its opener's line, or that closes nothing. */
  readonly mismatch: Pair | null;
  /** The first `}` right after another one on its line that closes a block which began further out. */
  readonly doubled: Pair | null;
}

function scanBraces(source: Source, tokens: readonly Token[]): Balance {
  const openers: Token[] = [];
  let mismatch: Pair | null = null;
  let doubled: Pair | null = null;
  let surplus = false;
  let previous: Token | null = null;
  for (const token of tokens) {
    if (is(token, '{') || token.kind === 'interpolation-start') {
      openers.push(token);
    } else if (is(token, '}') || token.kind === 'interpolation-end') {
      const opener = openers.pop() ?? null;
      surplus ||= opener === null;
      const isMisplaced = opener === null || !alignsWith(source, opener, token);
      if (isMisplaced && beginsLine(source, token)) {
        mismatch ??= { opener, closer: token };
      } else if (isMisplaced && previous !== null && is(previous, '}')) {
        doubled ??= { opener, closer: token };
      }
    }
    previous = token;
  }
  return { open: openers.length, surplus, mismatch, doubled };
}

function alignsWith(source: Source, opener: Token, closer: Token): boolean {
  const sameLine = lineStartAt(source, opener.start) === lineStartAt(source, closer.start);
  return sameLine || indentationAt(source, opener.start) === indentationAt(source, closer.start);
}

function beginsLine(source: Source, token: Token): boolean {
  return lineStartAt(source, token.start) + indentationAt(source, token.start).length === token.start;
}

function openedAt(opener: Token | null): { message: string; span: Span } | undefined {
  return opener === null ? undefined : { message: '"{" was opened here', span: spanOf(opener) };
}

function spanOf({ start, end }: Token): Span {
  return { start, end };
}
