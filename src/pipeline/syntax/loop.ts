// The loops of the grammar that fill brackets: over statements, members, cases, arguments, the pieces of a template. In a
// large file the parser passes over long brackets, and reads what is in them after the statement around: so it is never
// deep in a recursion for long, and gives way between any two items. The tree has their arrays already, which fill then.

import { PipelineSyntaxError } from '../diagnostics.ts';
import type { Work } from '../work.ts';
import type { LoopAhead, TokenStream } from './token-stream.ts';

/** More than 16 KiB have: smaller files are read at once, without a look at where their brackets close. */
export const MIN_TOKENS_OF_LARGE = 8000;

/** Some milliseconds. */
const TOKENS_PER_PIECE = 4000;

/** Shorter brackets are read at once, of which a statement may have hundreds. */
const MIN_TOKENS = 64;

/**
 * Reads items until `readItem` says that there are no more. The stream stands behind the opening bracket or an item. `recovers`: it
 * goes on after an error in an item, of which the rest is passed over.
 */
export function loop(stream: TokenStream, readItem: () => boolean, recovers = false): void {
  const closer = stream.closers?.[stream.index] ?? 0;
  if (closer - stream.index < MIN_TOKENS) {
    readAll(readItem);
    return;
  }
  putOff(stream, { readItem, recovers, tokens: closer - stream.index });
  stream.index = closer;
}

export function readAll(readItem: () => boolean): void {
  let hasMore = true;
  while (hasMore) {
    hasMore = readItem();
  }
}

/** For what needs the items of the loops before it: at once, or when those were read. */
export function afterLoops(stream: TokenStream, act: () => void): void {
  if (stream.ahead.length === 0) {
    act();
    return;
  }
  const readItem = (): boolean => {
    act();
    return false;
  };
  putOff(stream, { readItem, recovers: false, tokens: 0 });
}

function putOff({ ahead, index, nesting, annotationDepth, isDefaultValue }: TokenStream, kind: Pick<LoopAhead, 'readItem' | 'recovers' | 'tokens'>): void {
  ahead.push({ ...kind, index, nesting, annotationDepth, isDefaultValue });
}

/**
 * Reads items, and after each the loops that it has put off, in the order of the file. `onError` is told of what a loop could
 * not go on after, and throws it when nothing can.
 */
export function* readLoops(stream: TokenStream, readItem: () => boolean, onError: (error: PipelineSyntaxError) => void): Work<void> {
  putOff(stream, { readItem, recovers: true, tokens: 0 });
  const open: Open[] = takeAhead(stream, 0);
  let pauseAfter = TOKENS_PER_PIECE;
  for (let innermost = open.at(-1); innermost !== undefined; innermost = open.at(-1)) {
    const { index } = innermost.loop;
    const outcome = readNext(stream, innermost.loop, onError);
    if (outcome !== 'more') {
      open.length = outcome === 'end' ? open.length - 1 : aroundStatement(open, innermost);
    }
    innermost.loop.index = stream.index;
    const within = takeAhead(stream, open.length);
    open.push(...within);
    pauseAfter -= within.reduce((left, { loop: { tokens } }) => left - tokens, stream.index - index);
    if (pauseAfter <= 0) {
      yield;
      pauseAfter = TOKENS_PER_PIECE;
    }
  }
}

interface Open {
  readonly loop: LoopAhead;
  /** How many loops are open around the item that it is of. */
  readonly around: number;
}

/** How many loops are open around the statement or member that is given up. */
function aroundStatement(open: readonly Open[], { around }: Open): number {
  const outer = open[around - 1];
  return outer === undefined || outer.loop.recovers ? around : aroundStatement(open, outer);
}

/** The last comes first: they are taken from the end. */
function takeAhead({ ahead }: TokenStream, around: number): Open[] {
  return ahead.splice(0).reverse().map((each) => ({ loop: each, around }));
}

function readNext(stream: TokenStream, { readItem, ...state }: LoopAhead, onError: (error: PipelineSyntaxError) => void): 'more' | 'end' | 'error' {
  resume(stream, state);
  try {
    return readItem() ? 'more' : 'end';
  } catch (error) {
    if (!(error instanceof PipelineSyntaxError)) {
      throw error;
    }
    // What the item has put off stands before the error, and may have one that comes first.
    afterLoops(stream, () => onError(error));
    return 'error';
  }
}

function resume(stream: TokenStream, { index, nesting, annotationDepth, isDefaultValue }: Omit<LoopAhead, 'readItem'>): void {
  stream.index = index;
  stream.nesting = nesting;
  stream.annotationDepth = annotationDepth;
  stream.isDefaultValue = isDefaultValue;
}
