import type { DiagnosticInput } from '../../diagnostics.ts';
import type { Node } from '../../syntax/ast.ts';
import { NODES_PER_PIECE, childNodes } from '../../syntax/visit-nodes.ts';
import type { Work } from '../../work.ts';

/** What is around a node, within its own method or closure. */
type Around = 'nothing' | 'loop' | 'switch' | 'switch in a loop';

/** `break` and `continue` stand in a loop, `break` in a `switch` too. A closure begins anew: `list.each { continue }` is no loop. */
export function* checkJumps(root: Node, report: (input: DiagnosticInput) => void): Work<void> {
  let pauseAfter = NODES_PER_PIECE;
  const pending: { readonly node: Node; readonly around: Around }[] = [{ node: root, around: 'nothing' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, around } = next;
    if (node.kind === 'jump') {
      checkJump(node, around, report);
    }
    const inside = aroundChildren(node, around);
    for (const child of childNodes(node)) {
      pending.push({ node: child, around: inside });
    }
    if (--pauseAfter === 0) {
      yield;
      pauseAfter = NODES_PER_PIECE;
    }
  }
}

function aroundChildren({ kind }: Node, around: Around): Around {
  switch (kind) {
    case 'for':
    case 'for-in':
    case 'while':
    case 'do-while':
      return 'loop';
    case 'switch':
      return around === 'nothing' || around === 'switch' ? 'switch' : 'switch in a loop';
    case 'closure':
    case 'method':
    case 'class':
      return 'nothing';
    default:
      return around;
  }
}

function checkJump({ keyword, label, span }: Extract<Node, { kind: 'jump' }>, around: Around, report: (input: DiagnosticInput) => void): void {
  const isStray = around === 'nothing' || (around === 'switch' && keyword === 'continue');
  if (isStray && label === null) {
    report({
      code: 'syntax',
      message: `the ${keyword} statement is only allowed inside loops${keyword === 'break' ? ' or switches' : ''}`,
      span,
      hint: 'return ends a method or a closure; a for loop around it, instead of each { … }, can be left and continued',
    });
  }
}
