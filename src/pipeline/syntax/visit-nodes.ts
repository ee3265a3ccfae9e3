import type { Work } from '../work.ts';
import type { Node } from './ast.ts';

/** Some milliseconds of looking at nodes. */
export const NODES_PER_PIECE = 5000;

/**
 * Every node inside of a node, itself included, parents first, in the order of the file, with those directly inside of it. Without
 * recursion, as trees may be tall.
 */
export function* visitNodes(root: Node, visit: (node: Node, children: readonly Node[]) => void): Work<void> {
  const pending = [root];
  let pauseAfter = NODES_PER_PIECE;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const children = childNodes(node);
    visit(node, children);
    // One by one: a list may have more elements than a call has arguments.
    for (const child of children.reverse()) {
      pending.push(child);
    }
    if (--pauseAfter === 0) {
      yield;
      pauseAfter = NODES_PER_PIECE;
    }
  }
}

/** The nodes directly inside of a node, in the order of the file, behind those that `found` has. */
export function childNodes(node: Node, found: Node[] = []): Node[] {
  collectNodes(node, found);
  return found;
}

/** Of a node, a list, or what groups several fields of a node. Without a list of the fields: this is done for every node of every file. */
function collectNodes(holder: object, found: Node[]): void {
  for (const name in holder) {
    const value: unknown = (holder as Record<string, unknown>)[name];
    if (typeof value !== 'object' || value === null || name === 'span') {
      continue;
    }
    if ('kind' in value) {
      found.push(value as Node);
    } else if (!('start' in value)) {
      collectNodes(value, found);
    }
  }
}
