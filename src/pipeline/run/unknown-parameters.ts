// Values that a run was given for parameters of which nothing is known: mostly a slip in the name.

import { closest } from '../../lib/did-you-mean.ts';
import type { Script } from '../syntax/ast.ts';
import { visitNodes } from '../syntax/visit-nodes.ts';
import type { Work } from '../work.ts';
import type { RunState } from './run-state.ts';

/** One notice for each. A name that the file's code or a library mentions is known, wherever its project declares it. */
export function* unknownParameters({ givenParameters, unit, libraries, pipeline }: RunState): Work<string[]> {
  if (givenParameters.size === 0) {
    return [];
  }
  const texts = [...(yield* textsOf(unit.script)), ...libraries.flatMap(({ files, resources }) => [...files.values(), ...Array.from(resources.values(), (bytes) => new TextDecoder().decode(bytes))])];
  const unknown = [...givenParameters.keys()].filter((name) => texts.every((text) => !text.includes(name)));
  const declared = (pipeline?.parameters ?? []).flatMap((call) =>
    call.arguments.flatMap(({ name, value }) => (name?.kind === 'string' && name.value === 'name' && value.kind === 'string' ? [value.value] : [])),
  );
  return unknown.map((name) => {
    const similar = closest(name, declared);
    return `Notice: the run was given the parameter ${name}, which nothing here names${similar === null ? '' : `: did you mean ${similar}?`}`;
  });
}

/** Names and texts, comments not: a script of the shell may mean the variable. */
function* textsOf(script: Script): Work<string[]> {
  const texts: string[] = [];
  yield* visitNodes(script, (node) => {
    if (node.kind === 'name') {
      texts.push(node.name);
    } else if (node.kind === 'string') {
      texts.push(node.value);
    } else if (node.kind === 'template') {
      texts.push(...node.parts.filter((part) => typeof part === 'string'));
    }
  });
  return texts;
}
