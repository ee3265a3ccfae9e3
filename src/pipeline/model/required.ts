/** What the rules have made sure of. */
export function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new Error('a rule let through what the model cannot hold');
  }
  return value;
}
