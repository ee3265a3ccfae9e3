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
  const { open, surplus, mismatch, doubled, unclosed } = scanBraces(source, tokens);
  const { start } = error.diagnostic.span;
  if (open > 0) {
    return unclosed === null || start < unclosed.place ? error : new PipelineSyntaxError(createDiagnostic(source, explainOpen(source, unclosed)));
  }
  const suspect = surplus ? (mismatch ?? doubled) : null;
  if (suspect === null || start < suspect.closer.start) {
    return error;
  }
  return new PipelineSyntaxError(createDiagnostic(source, explainSurplus(source, suspect, doubled)));
}

/** A block that is left, by the indentation of what follows `place`, without a closer. */
interface Unclosed {
  readonly opener: Token | null;
  readonly place: number;
}

/** A closer, and the opener that it pairs with: null when nothing is open. */
interface Pair {
  readonly opener: Token | null;
  readonly closer: Token;
}

function explainOpen(source: Source, { opener, place }: Unclosed): DiagnosticInput {
  const line = opener === null ? 1 : locate(source, opener.start).line;
  return {
    code: 'syntax',
    message: 'a "}" is missing after this',
    span: { start: place, end: place },
    hint: `by the indentation, the block that line ${line} opens ends here`,
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
  /** The first block that something follows which stands no deeper than the block's own line, or a closer that fits another. */
  readonly unclosed: Unclosed | null;
}

interface Open {
  readonly token: Token;
  /** The indentation of the block's own line; of the first, when its arguments go over several. */
  readonly indentation: string;
  /** Whether its contents stand deeper than its line; null before the first line of them. */
  isIndented: boolean | null;
}

function scanBraces(source: Source, tokens: readonly Token[]): Balance {
  const openers: Open[] = [];
  let mismatch: Pair | null = null;
  let doubled: Pair | null = null;
  let unclosed: Unclosed | null = null;
  let surplus = false;
  let previous: Token | null = null;
  const parentheses = matchParentheses(tokens);
  for (const token of tokens) {
    const innermost = openers.at(-1);
    if (is(token, '}') || token.kind === 'interpolation-end') {
      const block = openers.pop() ?? null;
      const opener = block?.token ?? null;
      surplus ||= opener === null;
      const isMisplaced = block === null || !alignsWith(source, block, token);
      if (isMisplaced && beginsLine(source, token)) {
        mismatch ??= { opener, closer: token };
        unclosed ??= { opener, place: previous?.end ?? 0 };
      } else if (isMisplaced && previous !== null && is(previous, '}')) {
        doubled ??= { opener, closer: token };
        unclosed ??= { opener, place: previous.end };
      }
    } else if (innermost !== undefined && unclosed === null && beginsStatement(source, token) && leaves(source, innermost, token)) {
      unclosed = { opener: innermost.token, place: previous?.end ?? 0 };
    }
    if (is(token, '{') || token.kind === 'interpolation-start') {
      const head = (previous === null ? undefined : parentheses.get(previous)) ?? token;
      openers.push({ token, indentation: indentationAt(source, head.start), isIndented: null });
    }
    previous = token.kind === 'newline' ? previous : token;
  }
  return { open: openers.length, surplus, mismatch, doubled, unclosed };
}

function beginsStatement(source: Source, token: Token): boolean {
  const isText = token.kind === 'template-text' || token.kind === 'template-name' || token.kind === 'interpolation-start' || token.kind === 'template-end';
  return !isText && token.kind !== 'newline' && token.kind !== 'end' && beginsLine(source, token);
}

/** Whether a line stands no deeper than the block that it would be in, given that the block's first line does. */
function leaves(source: Source, block: Open, token: Token): boolean {
  const indentation = indentationAt(source, token.start);
  const isDeeper = indentation.length > block.indentation.length;
  block.isIndented ??= isDeeper;
  return block.isIndented && !isDeeper && block.token.kind !== 'interpolation-start';
}

function alignsWith(source: Source, { token, indentation }: Open, closer: Token): boolean {
  const sameLine = lineStartAt(source, token.start) === lineStartAt(source, closer.start);
  const found = indentationAt(source, closer.start);
  return sameLine || indentation === found || indentationAt(source, token.start) === found;
}

/** From each `)` to its `(`. */
function matchParentheses(tokens: readonly Token[]): ReadonlyMap<Token, Token> {
  const pairs = new Map<Token, Token>();
  const openers: Token[] = [];
  for (const token of tokens) {
    if (is(token, '(')) {
      openers.push(token);
    } else if (is(token, ')')) {
      const opener = openers.pop();
      if (opener !== undefined) {
        pairs.set(token, opener);
      }
    }
  }
  return pairs;
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
