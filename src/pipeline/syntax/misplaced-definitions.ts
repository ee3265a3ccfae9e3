// Methods and classes are defined at the top of a file or in a class, imports stand at the top. The grammar takes them
// everywhere, as Groovy's does; Groovy's compiler refuses them in blocks afterwards.

import type { DiagnosticInput } from '../diagnostics.ts';
import type { Work } from '../work.ts';
import type { Node } from './ast.ts';
import { visitNodes } from './visit-nodes.ts';

const MISPLACED = {
  method: {
    message: 'Method definition not expected here. Please define the method at an appropriate place or perhaps try using a block/Closure instead.',
    hint: 'move it out of all blocks, or look for a "}" that is missing above it',
  },
  class: {
    message: 'Class definition not expected here. Please define the class at an appropriate place or perhaps try using a block/Closure instead.',
    hint: 'move it out of all blocks, or look for a "}" that is missing above it',
  },
  import: { message: 'Import not expected here', hint: 'imports stand at the top of the file' },
} as const;

/** The first of each block: the others are there for the same reason. */
export function* findMisplacedDefinitions(root: Node): Work<DiagnosticInput[]> {
  const found: DiagnosticInput[] = [];
  yield* visitNodes(root, (node, children) => {
    const first = mayDefine(node) ? undefined : children.find(isDefinition);
    if (first !== undefined) {
      const { message, hint } = MISPLACED[first.kind];
      found.push({ code: 'syntax', message, span: first.span, hint, related: { message: 'it is in what begins here', span: node.span } });
    }
  });
  return found;
}

function mayDefine({ kind }: Node): boolean {
  return kind === 'script' || kind === 'class' || kind === 'new' || kind === 'enum-constant';
}

function isDefinition(node: Node): node is Extract<Node, { kind: keyof typeof MISPLACED }> {
  return node.kind in MISPLACED;
}
