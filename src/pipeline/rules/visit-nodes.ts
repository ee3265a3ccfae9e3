import type { Node } from '../syntax/ast.ts';

/** Every node inside of a node, itself included, parents first, in the order of the file. Without recursion, as trees may be tall. */
export function visitNodes(root: Node, visit: (node: Node) => void): void {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'object' && value !== null) {
      if ('kind' in value) {
        visit(value as Node);
      }
      for (const child of Object.values(value).reverse()) {
        pending.push(child);
      }
    }
  }
}
