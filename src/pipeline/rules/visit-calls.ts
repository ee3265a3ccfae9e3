import { readCall } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Expression, Node } from '../syntax/ast.ts';

/** Every call of a name inside of a node, in the order of the file. Without recursion, as trees may be tall. */
export function visitCalls(root: Node, visit: (call: Invocation) => void): void {
  visitExpressions(root, (expression) => {
    const call = expression.kind === 'call' ? readCall(expression) : null;
    if (call !== null) {
      visit(call);
    }
  });
}

/** Every node inside of a node, itself included, parents first. `enter` may return false to leave out what is inside. */
export function visitExpressions(root: Node, enter: (node: Expression) => boolean | void): void {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    if ('kind' in value && enter(value as Expression) === false) {
      continue;
    }
    for (const child of Object.values(value).reverse()) {
      pending.push(child);
    }
  }
}
