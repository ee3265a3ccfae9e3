// Bounds the height of a tree. The parser bounds its own recursion, but `a + a + a …` and `a.b.c…` grow a tall tree
// in a loop, and whoever reads the tree recursively would pay for it with the stack.

import { PipelineSyntaxError, createDiagnostic } from '../diagnostics.ts';
import type { Work } from '../work.ts';
import type { Node } from './ast.ts';
import type { Source } from './source.ts';
import { NODES_PER_PIECE, childNodes } from './visit-nodes.ts';

/** About three stack frames a level in the interpreter, so a tenth of Node's default stack. */
const MAX_HEIGHT = 1000;

/** Level by level: that takes no stack itself. */
export function* checkHeight(source: Source, root: Node): Work<void> {
  let level: readonly Node[] = [root];
  let pauseAfter = NODES_PER_PIECE;
  for (let height = 0; level.length > 0; height++) {
    if (height >= MAX_HEIGHT) {
      throw tooTall(source, level[0] ?? root);
    }
    const below: Node[] = [];
    for (const node of level) {
      childNodes(node, below);
      if (--pauseAfter === 0) {
        yield;
        pauseAfter = NODES_PER_PIECE;
      }
    }
    level = below;
  }
}

function tooTall(source: Source, { span }: Node): PipelineSyntaxError {
  return new PipelineSyntaxError(
    createDiagnostic(source, {
      code: 'limit',
      message: `the expression has more than ${MAX_HEIGHT} parts in a row`,
      span,
      hint: 'split it into several statements, or use a list and join()',
    }),
  );
}
