// Says which brace is missing or too many. A parser notices an unbalanced brace only at the end of the file, far from
// the mistake; but people indent, so the first "}" at another column than the line that opened it tells the place.

import { PipelineSyntaxError, createDiagnostic } from '../diagnostics.ts';
import type { DiagnosticInput } from '../diagnostics.ts';
import { indentationAt, lineStartAt, lineText, locate } from './source.ts';
import type { Source, Span } from './source.ts';
import { is } from './token-stream.ts';
import { endsOperand } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A block follows them. */
const BLOCK_WORDS: readonly string[] = ['else', 'try', 'finally', 'do'];

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
  /** Where the block between them steps in though nothing opens a block there. */
  readonly step: Step | null;
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

/** Either a "{" was forgotten, at the end of a line that stands just as far in, or a whole line with one, or the "}" itself is wrong. */
function explainSurplus(source: Source, mismatch: Pair, doubled: Pair | null): DiagnosticInput {
  const hint = `the "}" in line ${locate(source, mismatch.closer.start).line} would close it`;
  const head = findHeadOfStep(source, mismatch) ?? findUnopenedLine(source, mismatch);
  if (head !== null) {
    const related = mismatch.step === null ? undefined : { message: 'or a line that ends with "{" may be missing before this one', span: spanOf(mismatch.step.token) };
    return { code: 'syntax', message: 'a "{" may be missing at the end of this line', span: head, hint, related };
  }
  if (mismatch.step !== null && doubled === null) {
    return { code: 'syntax', message: 'a line that ends with "{" may be missing before this line', span: spanOf(mismatch.step.token), hint };
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

/** The line before a step, when it stands as far in as the closer and is no closer itself. */
function findHeadOfStep(source: Source, { closer, step }: Pair): Span | null {
  if (step === null || indentationAt(source, step.previous.start) !== indentationAt(source, closer.start)) {
    return null;
  }
  const span = { start: lineStartAt(source, step.previous.start) + indentationAt(source, step.previous.start).length, end: step.previous.end };
  return /^[\s})\];]*$/.test(source.body.slice(span.start, span.end)) ? null : span;
}

/** The line above that has the closer's indentation and deeper lines below, when it opens nothing. */
function findUnopenedLine(source: Source, { closer }: Pair): Span | null {
  const indentation = indentationAt(source, closer.start);
  const last = locate(source, closer.start).line - 1;
  let hasLinesBelow = false;
  for (let line = last; line >= 1; line--) {
    const text = lineText(source, line).trimEnd();
    const isDeeper = text === '' || (text.startsWith(indentation) && /^[ \t]/.test(text.slice(indentation.length)));
    if (!isDeeper) {
      const isHead = hasLinesBelow && text.startsWith(indentation) && !/[{}]/.test(text);
      const start = source.lineStarts[line - 1] ?? 0;
      return isHead ? { start: start + indentation.length, end: start + text.length } : null;
    }
    hasLinesBelow ||= text !== '';
  }
  return null;
}

/** A statement that stands deeper than those before it in its block, though the one before opens nothing. */
interface Step {
  readonly token: Token;
  readonly previous: Token;
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
  /** How far in its statements stand; null before the first. */
  width: number | null;
  step: Step | null;
}

function scanBraces(source: Source, tokens: readonly Token[]): Balance {
  const openers: Open[] = [];
  let mismatch: Pair | null = null;
  let doubled: Pair | null = null;
  let unclosed: Unclosed | null = null;
  let surplus = false;
  let isAfterLineEnd = false;
  let previous: Token | null = null;
  const parentheses = matchParentheses(tokens);
  for (const token of tokens) {
    const innermost = openers.at(-1);
    let fitting: Open | null = null;
    if (is(token, '}') || token.kind === 'interpolation-end') {
      const block = openers.pop() ?? null;
      const opener = block?.token ?? null;
      surplus ||= opener === null;
      const isMisplaced = block === null || !alignsWith(source, block, token);
      if (isMisplaced && beginsLine(source, token)) {
        mismatch ??= { opener, closer: token, step: block?.step ?? null };
        unclosed ??= { opener, place: previous?.end ?? 0 };
      } else if (isMisplaced && previous !== null && is(previous, '}')) {
        doubled ??= { opener, closer: token, step: null };
        unclosed ??= { opener, place: previous.end };
      } else if (!isMisplaced && beginsLine(source, token)) {
        fitting = block;
      }
    } else if (innermost !== undefined && unclosed === null && beginsStatement(source, token) && leaves(source, innermost, token)) {
      unclosed = { opener: innermost.token, place: previous?.end ?? 0 };
    }
    if (innermost !== undefined && previous !== null && isAfterLineEnd && beginsStatement(source, token) && !is(token, '}')) {
      fitting = followStep(innermost, openers.at(-2), { token, previous }, indentationAt(source, token.start).length) ? innermost : null;
    }
    // Had braces not balanced before, then the blocks around would be shifted: people also indent oddly.
    mismatch = isAround(fitting, mismatch) ? null : mismatch;
    unclosed = isAround(fitting, unclosed) ? null : unclosed;
    if (is(token, '{') || token.kind === 'interpolation-start') {
      const head = (previous === null ? undefined : parentheses.get(previous)) ?? token;
      openers.push({ token, indentation: indentationAt(source, head.start), isIndented: null, width: null, step: null });
    }
    isAfterLineEnd = token.kind === 'newline';
    previous = isAfterLineEnd ? previous : token;
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

function isAround(block: Open | null, suspect: Pair | Unclosed | null): boolean {
  return block !== null && suspect !== null && block.token.start < ('closer' in suspect ? suspect.closer.start : suspect.place);
}

/**
 * A step lasts until a statement stands where those before it did, which is what this tells. The first of a block may be
 * one: twice as deep as the block around has its own.
 */
function followStep(block: Open, around: Open | undefined, step: Step, width: number): boolean {
  const isFirst = block.width === null;
  const usual = around === undefined || around.width === null ? 0 : around.width - around.indentation.length;
  block.width ??= usual > 0 && width >= block.indentation.length + 2 * usual ? block.indentation.length + usual : width;
  if (width <= block.width) {
    block.step = null;
  } else if (isFirst || endsOperand(step.previous) || BLOCK_WORDS.some((word) => is(step.previous, word))) {
    block.step ??= step;
  }
  return !isFirst && width === block.width;
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
