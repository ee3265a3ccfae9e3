/** Of java.util.concurrent.TimeUnit, in milliseconds. */
export const TIME_UNITS: ReadonlyMap<string, number> = new Map([
  ['NANOSECONDS', 1e-6],
  ['MICROSECONDS', 1e-3],
  ['MILLISECONDS', 1],
  ['SECONDS', 1000],
  ['MINUTES', 60_000],
  ['HOURS', 3_600_000],
  ['DAYS', 86_400_000],
]);

export const TIME_UNIT_NAMES: readonly string[] = [...TIME_UNITS.keys()];
