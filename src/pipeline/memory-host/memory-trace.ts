// What happened, one line for each thing, indented by where in the pipeline it happened.

import type { NodeId, PipelineEvent } from '../step-host.ts';

export interface Trace {
  readonly lines: readonly string[];
  readonly events: readonly PipelineEvent[];
  readonly write: (node: NodeId, text: string) => void;
  /** The same lines, those of each node together: what branches do at the same time is told one branch after the other. */
  readonly outline: () => string[];
  /** For calls that say only which place they are about: the step that asks, or the one that began last and has not ended, below the node that has the place. */
  readonly writeBelow: (node: NodeId, asking: NodeId | null, text: string) => void;
  /** Without indentation; in an outline, at the end of the node that had it. */
  readonly writeOutside: (node: NodeId, text: string) => void;
  readonly event: (event: PipelineEvent) => void;
  readonly lastActivity: (node: NodeId) => number;
  /** A node and all that it is inside of, from the inside. */
  readonly around: (node: NodeId) => NodeId[];
}

/** Of one thing, and of all: nobody reads more, and a script that says it over and over would fill the memory. */
const MAX_LINES_AT_ONCE = 10_000;
const MAX_CHARACTERS_AT_ONCE = 1024 ** 2;
const MAX_CHARACTERS = 64 * 1024 ** 2;
const REST_IS_LEFT_OUT = '… the rest is left out: it is too long';

export function createTrace(now: () => number, mask: (text: string) => string): Trace {
  const lines: string[] = [];
  const events: PipelineEvent[] = [];
  const parents = new Map<NodeId, NodeId>();
  const activity = new Map<NodeId, number>();
  const openSteps: NodeId[] = [];
  const startOf = new Map<NodeId, string>();
  const { contentOf, linesOf } = createContents();
  const fit = createRoom();

  const ancestors = (node: NodeId): NodeId[] => ancestorsIn(parents, node);
  const indented = (node: NodeId, text: string): string[] => fit(linesOfText(mask(text), '  '.repeat(ancestors(node).length - 1)));
  /** Options wrap stages that are told beside them: in an outline, what they say after that belongs behind those. */
  const write = (node: NodeId, text: string): void => {
    ancestors(node).forEach((each) => activity.set(each, now()));
    const told = indented(node, text);
    lines.push(...told);
    const parent = parents.get(node) ?? 0;
    const begun = startOf.get(node);
    if (begun === undefined || contentOf(parent).at(-1) === node) {
      contentOf(node).push(...told);
    } else if (text !== '→ SUCCESS') {
      contentOf(parent).push(...indented(parent, text).map((line) => line.replace(/^ */, `$&${begun}: `)));
    }
  };

  return {
    lines,
    events,
    write,
    outline: () => linesOf(0),
    writeBelow: (node, asking, text) => {
      const steps = openSteps.filter((step) => ancestors(step).includes(node));
      write(steps.find((step) => step === asking) ?? steps.at(-1) ?? node, text);
    },
    writeOutside: (node, text) => {
      lines.push(mask(text));
      contentOf(node).push(...indented(node, text));
    },
    lastActivity: (node) => activity.get(node) ?? 0,
    around: ancestors,
    event(event) {
      events.push(event);
      switch (event.kind) {
        case 'stage-started':
        case 'branch-started':
        case 'step-started':
          write(event.parent, describeStart(event));
          parents.set(event.id, event.parent);
          contentOf(event.parent).push(event.id);
          activity.set(event.id, now());
          if (event.kind === 'step-started') {
            startOf.set(event.id, describeStart(event));
            openSteps.push(event.id);
          }
          return;
        default: {
          const outcome = event.kind === 'stage-ended' && event.skipped ? 'skipped' : event.result;
          write(event.id, `→ ${outcome}${event.error === null ? '' : `: ${event.error}`}`);
          openSteps.splice(0, openSteps.length, ...openSteps.filter((step) => step !== event.id));
        }
      }
    },
  };
}

function ancestorsIn(parents: ReadonlyMap<NodeId, NodeId>, node: NodeId): NodeId[] {
  const found = [node];
  for (let current = parents.get(node); current !== undefined; current = parents.get(current)) {
    found.push(current);
  }
  return found;
}

/** Lets lines through until there are too many characters, and says so once. */
function createRoom(): (lines: string[]) => string[] {
  let characters = 0;
  return (lines) => {
    if (characters > MAX_CHARACTERS) {
      return [];
    }
    characters += lines.reduce((sum, line) => sum + line.length, 0);
    return characters > MAX_CHARACTERS ? [...lines, REST_IS_LEFT_OUT] : lines;
  };
}

function linesOfText(text: string, indent: string): string[] {
  const lines = text.slice(0, MAX_CHARACTERS_AT_ONCE).split('\n', MAX_LINES_AT_ONCE);
  const isWhole = text.length <= MAX_CHARACTERS_AT_ONCE && lines.length < MAX_LINES_AT_ONCE;
  return (isWhole ? lines : [...lines, REST_IS_LEFT_OUT]).map((line) => `${indent}${line}`);
}

/** By node: its lines, and the nodes inside of it. */
function createContents(): { contentOf: (node: NodeId) => (string | NodeId)[]; linesOf: (node: NodeId) => string[] } {
  const contents = new Map<NodeId, (string | NodeId)[]>();
  const contentOf = (node: NodeId): (string | NodeId)[] => {
    const content = contents.get(node) ?? [];
    contents.set(node, content);
    return content;
  };
  const linesOf = (node: NodeId): string[] => contentOf(node).flatMap((each) => (typeof each === 'string' ? [each] : linesOf(each)));
  return { contentOf, linesOf };
}

/** One line, also of a name that has several. */
function describeStart(event: Extract<PipelineEvent, { readonly parent: NodeId }>): string {
  const what = event.kind.slice(0, event.kind.indexOf('-'));
  const summary = event.kind === 'step-started' ? ` ${event.summary}` : '';
  return `${what} ${event.name}${summary}`.trimEnd().replaceAll(/[\r\n]+/g, ' ');
}
