// Bounds the height of a tree. The parser bounds its own recursion, but `a + a + a …` and `a.b.c…` grow a tall tree
// in a loop, and whoever reads the tree recursively would pay for it with the stack.

import { PipelineSyntaxError, createDiagnostic } from '../diagnostics.ts';
import type { Node } from './ast.ts';
import type { Source } from './source.ts';

/** About three stack frames a level in the interpreter, so a tenth of Node's default stack. */
const MAX_HEIGHT = 1000;

export function checkHeight(source: Source, root: Node): void {
  const pending: { value: unknown; height: number }[] = [{ value: root, height: 0 }];
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    const { value, height } = entry;
    if (Array.isArray(value)) {
      for (const element of value) {
        pending.push({ value: element, height });
      }
    } else if (isNode(value)) {
      if (height > MAX_HEIGHT) {
        throw tooTall(source, value);
      }
      for (const child of Object.values(value)) {
        if (typeof child === 'object' && child !== null) {
          pending.push({ value: child, height: height + 1 });
        }
      }
    }
  }
}

/** Everything in the tree that is an object: nodes, spans, and the parts of nodes that are no nodes themselves. */
function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function tooTall(source: Source, node: Node): PipelineSyntaxError {
  const span = 'span' in node ? node.span : { start: 0, end: 0 };
  return new PipelineSyntaxError(
    createDiagnostic(source, {
      code: 'limit',
      message: `the expression has more than ${MAX_HEIGHT} parts in a row`,
      span,
      hint: 'split it into several statements, or use a list and join()',
    }),
  );
}
