import { readCall } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Node } from '../syntax/ast.ts';

/** Every call of a name inside of a node, in the order of the file. Without recursion, as trees may be tall. */
export function visitCalls(root: Node, visit: (call: Invocation) => void): void {
  visitNodes(root, (node) => {
    const call = node.kind === 'call' ? readCall(node) : null;
    if (call !== null) {
      visit(call);
    }
  });
}

/** Every node inside of a node, itself included, parents first. `enter` may return false to leave out what is inside. */
export function visitNodes(root: Node, enter: (node: Node) => boolean | void): void {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    if ('kind' in value && enter(value as Node) === false) {
      continue;
    }
    for (const child of Object.values(value).reverse()) {
      pending.push(child);
    }
  }
}
