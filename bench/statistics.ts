// Samples by name and round, and what is said about them. Rounds keep samples that were taken in the same seconds
// together, so that a ratio compares what had the same noise.

export interface Summary {
  readonly samples: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export class Samples {
  /** Name → round → values; several per round where one measurement gives several. */
  readonly #series = new Map<string, Map<number, number[]>>();

  add(name: string, round: number, value: number): void {
    const rounds = this.#series.get(name) ?? new Map<number, number[]>();
    this.#series.set(name, rounds);
    rounds.set(round, [...(rounds.get(round) ?? []), value]);
  }

  all(name: string): number[] {
    return [...(this.#series.get(name)?.values() ?? [])].flat();
  }

  /** `numerator / denominator` of each round that has both. */
  ratios(numerator: string, denominator: string): number[] {
    const below = this.#series.get(denominator);
    return [...(this.#series.get(numerator) ?? [])].flatMap(([round, [above]]) => {
      const value = below?.get(round)?.[0];
      return above === undefined || value === undefined ? [] : [above / value];
    });
  }
}

/** Null without any value: a figure that was not measured must not look like one. */
export function summarise(values: readonly number[]): Summary | null {
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.at(-1);
  if (last === undefined) return null;
  // The nearest rank: always a value that was really measured.
  const percentile = (part: number): number => sorted[Math.ceil(part * sorted.length) - 1] ?? last;
  return { samples: sorted.length, p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), max: last };
}
