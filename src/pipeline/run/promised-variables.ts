// Variables that the step of a plugin would set for its block: `secrets: [[envVar: 'TOKEN', …]]`.
// A real run has none of them; a dry run makes them up, so that it goes on to what comes after.

import { argumentsOf } from '../steps/describable.ts';
import { isMap } from './kinds.ts';
import type { Value } from './value.ts';
import { valuesWithin } from './values-within.ts';

const NAMES = ['envVar', 'variable'];

export function promisedVariables(args: readonly Value[]): ReadonlyMap<string, string> {
  const names = valuesWithin(args).filter(isMap).flatMap((map) => NAMES.map((name) => argumentsOf(map).get(name)));
  return new Map(names.filter((name) => typeof name === 'string').map((name) => [name, `value of ${name}`]));
}
