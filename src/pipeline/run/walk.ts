// A walk through a value and what is in it. A list that holds another twice, which does the same, is small in memory and
// endless to walk through: so not only the depth is bounded, but also how much is met.

import { checkDepth } from './bounds.ts';
import { raise } from './thrown.ts';

export interface Walk {
  depth: number;
  met: number;
}

/** More than the largest set or map of small things; about a tenth of a second of work, in which nothing can be aborted. */
const MAX_MET = 300_000;

export function startWalk(): Walk {
  return { depth: 0, met: 0 };
}

/** Goes into something of that size. Who throws inside ends the whole walk. */
export function enter<T>(walk: Walk, size: number, visit: () => T): T {
  walk.depth += 1;
  walk.met += size + 1;
  checkDepth(walk.depth);
  if (walk.met > MAX_MET) {
    raise('java.lang.OutOfMemoryError', `a value that holds more than ${MAX_MET} others, counted as often as they are reached: it holds the same ones again and again`);
  }
  const result = visit();
  walk.depth -= 1;
  return result;
}
