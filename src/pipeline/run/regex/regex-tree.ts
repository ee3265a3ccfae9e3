// What a pattern means. Flags are gone: the parser has put them into the tests and positions.

/** Whether a code point belongs to a class. */
export type CharacterTest = (codePoint: number) => boolean;

export type RepeatMode = 'greedy' | 'reluctant' | 'possessive';

export type Position =
  | 'begin' | 'end' | 'last-match' | 'line-begin' | 'unix-line-begin' | 'line-end' | 'unix-line-end'
  | 'text-end' | 'unix-text-end' | 'word-boundary' | 'no-word-boundary' | 'unicode-word-boundary' | 'no-unicode-word-boundary';

export type RegexNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'one'; readonly test: CharacterTest }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly RegexNode[] }
  | { readonly kind: 'group'; readonly index: number; readonly body: RegexNode }
  | { readonly kind: 'repeat'; readonly body: RegexNode; readonly min: number; readonly max: number; readonly mode: RepeatMode }
  | { readonly kind: 'position'; readonly at: Position }
  | { readonly kind: 'reference'; readonly group: number; readonly fold: ((codePoint: number) => number) | null }
  | { readonly kind: 'look-ahead'; readonly negative: boolean; readonly body: RegexNode }
  | { readonly kind: 'look-behind'; readonly negative: boolean; readonly body: RegexNode; readonly min: number; readonly max: number }
  | { readonly kind: 'atomic'; readonly body: RegexNode };

export const EMPTY_NODE: RegexNode = { kind: 'sequence', parts: [] };

export interface RegexTree {
  readonly root: RegexNode;
  /** Besides the whole match. */
  readonly groupCount: number;
  readonly groupNames: ReadonlyMap<string, number>;
}

export interface Length {
  readonly min: number;
  /** Infinity if there is none. */
  readonly max: number;
}

function isCharacter(node: RegexNode): boolean {
  return node.kind === 'one' || (node.kind === 'text' && node.text.length === 1);
}

/** How long a match of the node is, in UTF-16 units. A back reference may be anything. */
export function lengthOf(node: RegexNode): Length {
  switch (node.kind) {
    case 'text': return { min: node.text.length, max: node.text.length };
    case 'one': return { min: 1, max: 2 };
    case 'sequence': return node.parts.map(lengthOf).reduce((sum, part) => ({ min: sum.min + part.min, max: sum.max + part.max }), { min: 0, max: 0 });
    case 'choice': {
      const lengths = node.branches.map(lengthOf);
      // No spread: a choice may have more branches than a call may have arguments.
      return lengths.reduce((all, one) => ({ min: Math.min(all.min, one.min), max: Math.max(all.max, one.max) }));
    }
    case 'repeat': {
      const body = lengthOf(node.body);
      // Java takes the repetition of one character for bounded, so that (?<=a+) works.
      if (node.mode === 'greedy' && node.max === Infinity && isCharacter(node.body)) {
        return { min: node.min, max: 2 ** 31 };
      }
      return { min: body.min * node.min, max: node.max === 0 || body.max === 0 ? 0 : body.max * node.max };
    }
    case 'group':
    case 'atomic': return lengthOf(node.body);
    case 'reference': return { min: 0, max: Infinity };
    default: return { min: 0, max: 0 };
  }
}
