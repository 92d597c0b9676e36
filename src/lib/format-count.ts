/** A count with its noun: (1, 'quote') -> "1 quote", (1234, 'quote') -> "1,234 quotes". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** A whole number with commas between thousands, the same on every machine. */
export function formatNumber(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}
