// How much of the memory that this process may have is taken.

import { getHeapStatistics } from 'node:v8';

/**
 * V8's limit is that of all generations together, of which the young one is up to 192 MiB, whatever the limit is. What
 * lives long must fit into the old one, also where the heap is small; and in that there must be room for what is made
 * until somebody asks again.
 */
const fullPart = 0.5;

/** No work that others ask for needs more, and the person at this machine needs the rest. */
const maxBytes = 1.5 * 1024 ** 3;

/** Beyond its limit V8 ends the process at once, so that nobody could say why: who lets others fill the memory asks here in between. */
export function isHeapFull(): boolean {
  // Buffers are outside of the heap, and take as much of the machine.
  const { used_heap_size: used, external_memory: buffers, heap_size_limit: limit } = getHeapStatistics();
  return used + buffers > Math.min(fullPart * limit, maxBytes);
}
