// Branches of a pipeline talk at the same time. As under Jenkins each of their lines begins with the branch's name, and
// only whole lines are shown, so that none is torn.
import type { RunEvent } from '../protocol/messages.ts';
import { plainLine } from './terminal-text.ts';

/** What has begun and not ended. */
interface OpenNode {
  readonly parent: number;
  readonly kind: 'stage' | 'branch' | 'step';
  readonly name: string;
}

/** Of a line whose end does not come: a progress bar, or no text at all. */
const maxLineLength = 16 * 1024;

export class BranchLabels {
  readonly #nodes = new Map<number, OpenNode>();
  /** Stages whose own stages run at the same time: several of them were open at once. */
  readonly #parallel = new Set<number>();
  /** Beginnings of lines, by node. */
  readonly #rests = new Map<number, string>();

  /** Lines that have to be shown before the event, because nothing more of them will come. */
  event(event: RunEvent): string[] {
    if ('parent' in event) {
      const kind = event.kind === 'stage-started' ? 'stage' : event.kind === 'branch-started' ? 'branch' : 'step';
      if (kind === 'stage' && this.#hasOpenStage(event.parent)) this.#parallel.add(event.parent);
      this.#nodes.set(event.id, { parent: event.parent, kind, name: plainLine(event.name) });
      return [];
    }
    const rest = this.#rests.get(event.id);
    this.#rests.delete(event.id);
    return rest === undefined ? [] : [`${this.prefix(event.id)}${rest}`];
  }

  /** Of a node that is under way; '' for one that has ended. */
  name(node: number): string {
    return this.#nodes.get(node)?.name ?? '';
  }

  /** After an end was shown. */
  forget(event: RunEvent): void {
    if ('parent' in event) return;
    this.#nodes.delete(event.id);
    this.#parallel.delete(event.id);
  }

  /** `[name] ` inside of a branch, else ''. */
  prefix(node: number): string {
    for (let id = node, open = this.#nodes.get(id); open !== undefined; id = open.parent, open = this.#nodes.get(id)) {
      if (open.kind === 'branch' || (open.kind === 'stage' && this.#parallel.has(open.parent))) return `[${open.name}] `;
      // What a guest says of itself need not be a tree; what comes later is never around what came before.
      if (open.parent >= id) return '';
    }
    return '';
  }

  /** Of a line about the event: what names the branch itself stands outside of it. */
  headingPrefix(event: RunEvent): string {
    const isStep = event.kind === 'step-started' || event.kind === 'step-ended';
    return this.prefix(isStep ? event.id : (this.#nodes.get(event.id)?.parent ?? 0));
  }

  /** What of a log can be shown now. */
  lines(node: number, text: string): string {
    const prefix = this.prefix(node);
    if (prefix === '') return text;
    const lines = `${this.#rests.get(node) ?? ''}${text}`.split('\n');
    const rest = lines.pop() ?? '';
    if (rest.length > maxLineLength) lines.push(rest);
    this.#rests.set(node, rest.length > maxLineLength ? '' : rest);
    if (this.#rests.get(node) === '') this.#rests.delete(node);
    return lines.map((line) => `${prefix}${line}\n`).join('');
  }

  #hasOpenStage(parent: number): boolean {
    for (const node of this.#nodes.values()) if (node.kind === 'stage' && node.parent === parent) return true;
    return false;
  }
}
