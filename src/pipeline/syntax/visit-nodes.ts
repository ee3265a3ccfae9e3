import type { Node } from './ast.ts';

/** Every node inside of a node, itself included, parents first, in the order of the file. Without recursion, as trees may be tall. */
export function visitNodes(root: Node, visit: (node: Node) => void): void {
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    visit(node);
    // One by one: a list may have more elements than a call has arguments.
    for (const child of childNodes(node).reverse()) {
      pending.push(child);
    }
  }
}

/** The nodes directly inside of a node, in the order of the file. */
export function childNodes(node: Node): Node[] {
  const children: Node[] = [];
  collectNodes(node, children);
  return children;
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
