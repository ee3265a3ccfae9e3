// Variables that the step of a plugin would set for its block: `secrets: [[envVar: 'TOKEN', …]]`, `configFile(variable: 'FILE')`.
// A real run has none of them; a dry run makes them up, so that it goes on to what comes after.

import { elementsIn } from '../steps/step-values.ts';
import { argumentsOf } from '../steps/describable.ts';
import { isMap } from './kinds.ts';
import type { Value } from './value.ts';

const NAMES = ['envVar', 'variable'];

/** Deeper than anybody writes; a map that holds itself ends here. */
const MAX_DEPTH = 6;

export function promisedVariables(args: readonly Value[]): ReadonlyMap<string, string> {
  return new Map(args.flatMap((argument) => namesIn(argument, 0)).map((name) => [name, `value of ${name}`]));
}

function namesIn(value: Value, depth: number): string[] {
  if (depth > MAX_DEPTH || value === null || typeof value !== 'object') {
    return [];
  }
  if (!isMap(value)) {
    return value.kind === 'list' || value.kind === 'set' ? elementsIn(value).flatMap((element) => namesIn(element, depth + 1)) : [];
  }
  return Array.from(argumentsOf(value)).flatMap(([key, entry]) => (NAMES.includes(key) && typeof entry === 'string' ? [entry] : namesIn(entry, depth + 1)));
}
