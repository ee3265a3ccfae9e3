// Sequences of statements or members, and how the parser goes on after a syntax error in one of them.

import { didYouMean } from '../../lib/did-you-mean.ts';
import { MAX_SYNTAX_ERRORS, PipelineSyntaxError } from '../diagnostics.ts';
import { bracketDepths } from './brackets.ts';
import { at, is, next, peek, peekPastNewlines, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

export interface Sequence<Item> {
  /** To which those are added that are read. */
  readonly items: Item[];
  readonly atCloser: (stream: TokenStream) => boolean;
  readonly parseItem: (stream: TokenStream) => Item;
}

/** Sequence : separator* (Item (separator+ Item)*)? separator*, where a separator is a line end or `;`. For a loop: reads one item. */
export function sequenceReader<Item>(stream: TokenStream, { items, atCloser, parseItem }: Sequence<Item>): () => boolean {
  skipSeparators(stream);
  return () => {
    if (atCloser(stream)) {
      return false;
    }
    const { index, nesting } = stream;
    try {
      items.push(parseItem(stream));
      if (!skipSeparators(stream) && !atCloser(stream)) {
        unexpected(stream, 'a new line or ";"', undefined, misspelt(stream) ?? unbracketed(stream) ?? unquoted(stream));
      }
    } catch (error) {
      if (!(error instanceof PipelineSyntaxError) || !recover(stream, index, error)) {
        throw error;
      }
      stream.nesting = nesting;
      skipSeparators(stream);
    }
    return true;
  };
}

/** `} esle {` */
function misspelt(stream: TokenStream): string | undefined {
  const { kind, value } = peek(stream);
  return kind === 'identifier' && is(peek(stream, -1), '}') ? didYouMean(value, ['else', 'catch', 'finally', 'while']) : undefined;
}

/** `versions = { "1.0": "a" }` */
function unbracketed(stream: TokenStream): string | undefined {
  return at(stream, ':') ? 'the entries of a map stand in brackets: [key: value]' : undefined;
}

/** Steps that are given a text, which people forget to quote: `sh npm run -s build`. */
const TEXT_STEPS: readonly string[] = ['bat', 'echo', 'error', 'powershell', 'pwsh', 'sh'];

function unquoted(stream: TokenStream): string | undefined {
  let first = stream.index;
  while (first > 0 && !['newline', 'end'].includes(stream.tokens[first - 1]?.kind ?? 'end') && !'{};='.includes(stream.tokens[first - 1]?.value ?? ';')) {
    first--;
  }
  const [step, word] = [stream.tokens[first], stream.tokens[first + 1]];
  const isUnquoted = step?.kind === 'identifier' && TEXT_STEPS.includes(step.value) && word?.kind === 'identifier';
  return isUnquoted ? `a text stands in quotes: ${step.value} '…'` : undefined;
}

function skipSeparators(stream: TokenStream): boolean {
  const { index } = stream;
  while (peek(stream).kind === 'newline' || at(stream, ';')) {
    next(stream);
  }
  return stream.index > index;
}

/**
 * Moves to the end of the item that began at `start`, which is where its line ends outside of any bracket. That is known
 * only when all brackets of the file fit; otherwise, and after a limit, the first error stays the only one.
 */
function recover(stream: TokenStream, start: number, error: PipelineSyntaxError): boolean {
  const { tokens, problems } = stream;
  const depths = mayGoOn(stream, error) ? bracketDepths(tokens) : null;
  if (depths === null) {
    return false;
  }
  const depth = depths[start] ?? 0;
  stream.index = Math.max(stream.index, start);
  do {
    stream.index = endOfItem(tokens, depths, stream.index, depth);
  } while (goesOn(stream));
  if (stream.index === start) {
    return false;
  }
  problems.push(error.diagnostic);
  stream.usedAngles = 0;
  stream.annotationDepth = 0;
  stream.isDefaultValue = false;
  return true;
}

function mayGoOn({ problems }: TokenStream, { diagnostic }: PipelineSyntaxError): boolean {
  return diagnostic.code === 'syntax' && problems.length < MAX_SYNTAX_ERRORS - 1;
}

/** For an error in a loop that was put off: what was around it has been read already. Throws it when it is the last. */
export function goOnAfter(stream: TokenStream, error: PipelineSyntaxError): void {
  if (!mayGoOn(stream, error) || bracketDepths(stream.tokens) === null) {
    throw error;
  }
  stream.problems.push(error.diagnostic);
}

function endOfItem(tokens: readonly Token[], depths: Int32Array, from: number, depth: number): number {
  let index = from;
  for (; index < tokens.length - 1; index++) {
    const token = tokens[index];
    const tokenDepth = depths[index] ?? 0;
    const isCloser = tokenDepth < depth;
    if (isCloser || (tokenDepth === depth && token !== undefined && (token.kind === 'newline' || is(token, ';')))) {
      return index;
    }
  }
  return index;
}

/** The rest of a broken `if` or `try` on the lines below belongs to it. */
function goesOn(stream: TokenStream): boolean {
  const following = peekPastNewlines(stream);
  const belongs = peek(stream).kind === 'newline' && ['else', 'catch', 'finally'].some((keyword) => is(following, keyword));
  if (belongs) {
    next(stream);
  }
  return belongs;
}
