import { Random } from './random.ts';

/** What a writer of a foreign format made, and what it counted while writing: no reader had a part in it. */
export type ForeignFile = {
  path: string;
  text: string;
  /** Records as the format counts them, broken ones included. */
  records: number;
  /** Those that nobody could use. */
  broken: number;
  /** The words of every sound record, in order. */
  words: readonly string[];
};

const OPENINGS = [
  'We act now',
  'Мы открываем мост',
  'پل امروز باز است',
  'The “bridge” 🌉 stays shut',
  'Nobody’s plan, it’s ours',
  'Ми домовилися & чекаємо',
  '我们今天见面',
  '👩‍🚒 saved <all> of it',
] as const;

let openings: readonly string[] = OPENINGS;

/** What a writer makes when its sentences begin with these instead: what a stranger may have put into a file. */
export function writtenWith<T>(others: readonly string[], write: () => T): T {
  openings = others;
  try {
    return write();
  } finally {
    openings = OPENINGS;
  }
}

/** Sentences that no two records share, in several scripts, with letters outside the BMP and marks that formats escape. */
export function foreignSentences(seed: number, count: number): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, i) => `${random.pick(openings)}, said no. ${i + 1}.`);
}

/** Names in several scripts; none holds a comma, so that each can stand in a list. */
export const FOREIGN_NAMES = [
  'Ada Example',
  'Анна Петрова',
  'علی رودبار',
  'Bo Núñez-Öberg',
  'Olena Коваль',
] as const;
