/** The value below which that share of all values lies: `share(times, 0.95)`. 0 of none. */
export function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/** The median. */
export const middle = (values: readonly number[]): number => share(values, 0.5);
