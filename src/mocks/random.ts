import { seededRandom } from '../lib/seeded-random.ts';

/** A seeded source of chance: the same seed gives the same case on every machine. */
export class Random {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;

  constructor(seed: number) {
    this.next = seededRandom(seed);
  }

  /** A whole number from 0 up to, but not including, `n`. */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** Like `below`, but small numbers are likelier, as with outlets and speakers: a few are heard most. */
  skewed(n: number): number {
    return Math.floor(this.next() ** 2 * n);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
