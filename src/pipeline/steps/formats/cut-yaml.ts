// Cuts the collections of a YAML document, so that no piece has more than so many entries.

import type { CST } from 'yaml';
import { ELEMENTS_PIECE, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

export interface Cut extends Pace {
  /** What was cut off from a collection, in its order. */
  readonly rests: Map<CST.Token, Collection[]>;
  entries: number;
}

/** Of one piece: they take a millisecond or two. */
const MAX_ENTRIES = 500;

export function createCut(): Cut {
  return { rests: new Map(), entries: 0, pauseAt: ELEMENTS_PIECE };
}

/** From the inside; returns how many entries are left in what is there, with all that is in them. */
export function* cutCollection(cut: Cut, token: CST.Token | null | undefined, depth: number): Work<number> {
  if (token === null || token === undefined || !isCollection(token) || depth > MAX_CUT_DEPTH) {
    return 0;
  }
  const pieces: CollectionItem[][] = [[]];
  let entries = 0;
  let before: CollectionItem | null = null;
  for (const item of token.items) {
    yield* reach(cut, ++cut.entries, ELEMENTS_PIECE);
    const own = 1 + (yield* cutCollection(cut, item.key, depth + 1)) + (yield* cutCollection(cut, item.value, depth + 1));
    if (entries > 0 && entries + own > MAX_ENTRIES && isWhole(before)) {
      pieces.push([]);
      entries = 0;
    }
    pieces.at(-1)?.push(item);
    entries += own;
    before = item;
  }
  const [first = [], ...rest] = pieces;
  if (rest.length > 0) {
    cut.rests.set(token, rest.map((items) => ({ ...token, offset: offsetOf(items), items: withoutComma(token, items) }) as Collection));
    token.items.splice(first.length);
  }
  return rest.length > 0 ? MAX_ENTRIES : entries;
}

/** Whoever reads it refuses what is deeper. */
const MAX_CUT_DEPTH = 1000;

type CollectionItem = Collection['items'][number];

function isCollection(token: CST.Token): token is Collection {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

/** An entry that says nothing belongs to the next one, or is a mistake only when one follows. */
function isWhole(item: CollectionItem | null): boolean {
  return item !== null && (item.key ?? item.value ?? item.sep ?? null) !== null;
}

function offsetOf([first]: readonly CollectionItem[]): number {
  return first?.start[0]?.offset ?? first?.key?.offset ?? first?.sep?.[0]?.offset ?? first?.value?.offset ?? 0;
}

/** No comma stands before the first entry. */
function withoutComma({ type }: Collection, [first, ...others]: CollectionItem[]): CollectionItem[] {
  if (first === undefined) {
    return [];
  }
  return [type === 'flow-collection' ? { ...first, start: first.start.filter((each) => each.type !== 'comma') } : first, ...others];
}

/** As a document of its own. */
export function pieceOf(value: Collection): CST.Document {
  return { type: 'document', offset: value.offset, start: [], value };
}
