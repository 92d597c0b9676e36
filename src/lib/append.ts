/** Puts all of a list behind another. A call that spreads a list breaks at some ten thousand: each would be an argument. */
export function append<T>(to: T[], more: readonly T[]): void {
  for (const one of more) to.push(one);
}
