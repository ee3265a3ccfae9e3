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
    const isTall = isNode(value) && height >= MAX_HEIGHT;
    if (isTall) {
      throw tooTall(source, value);
    }
    if (typeof value === 'object' && value !== null) {
      const childHeight = isNode(value) ? height + 1 : height;
      for (const child of Object.values(value)) {
        pending.push({ value: child, height: childHeight });
      }
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
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
