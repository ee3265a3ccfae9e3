// When each part of a pipeline last said something: `timeout(activity: true)` asks.
import type { NodeId, PipelineEvent } from '../../pipeline/step-host.ts';

export class Activity {
  readonly #now: () => number;
  readonly #parents = new Map<NodeId, NodeId>();
  readonly #last = new Map<NodeId, number>();

  constructor(now: () => number) {
    this.#now = now;
    this.#last.set(0, now());
  }

  event(event: PipelineEvent): void {
    if ('parent' in event) {
      this.#parents.set(event.id, event.parent);
      this.#last.set(event.id, this.#now());
    } else {
      this.#parents.delete(event.id);
      this.#last.delete(event.id);
    }
  }

  /** Of a node, and so of all that it is inside of. */
  said(node: NodeId): void {
    const now = this.#now();
    for (const at of this.around(node)) this.#last.set(at, now);
  }

  /** A node and all that it is inside of, from the inside. */
  around(node: NodeId): NodeId[] {
    const nodes: NodeId[] = [];
    for (let at: NodeId | undefined = node; at !== undefined; at = this.#parents.get(at)) nodes.push(at);
    return nodes;
  }

  last(node: NodeId): number {
    return this.#last.get(node) ?? this.#now();
  }
}
