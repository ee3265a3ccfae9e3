// "Did you mean …?": which of some names is the most similar.

/** A sentence that offers the most similar name, or undefined when none is similar. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const found = closest(name, candidates);
  return found === null ? undefined : `did you mean "${found}"?`;
}

/** One edit in three characters of the shorter name is a slip of the fingers; more is another word. */
export function closest(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const allowed = Math.max(1, Math.floor(Math.min(name.length, candidate.length) / 3));
    const limit = Math.min(bestDistance, allowed + 1);
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance < limit) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The most similar name, however far it is: Jenkins offers one in any case. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  const distances = candidates.map((candidate) => editDistance(name, candidate, Infinity));
  return candidates[distances.indexOf(Math.min(...distances))] ?? null;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); gives `limit` when it is at least that. */
function editDistance(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) >= limit) {
    return limit;
  }
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column <= second.length; column++) {
      const isSame = first[row - 1] === second[column - 1];
      let distance = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (isSwap) {
        distance = Math.min(distance, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(limit, previous.at(-1) ?? 0);
}
