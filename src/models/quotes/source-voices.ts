import { affiliationsOf } from '../../case/affiliation.ts';
import { type Case, NONE } from '../../case/case.ts';
import { type Named, personAt } from '../named.ts';

/** A voice that a source lets speak. An organisation's numbers include the people who speak for it. */
export type SourceVoice = Named & {
  /** How many organisations stand above it in the list: 0 for the outermost. */
  depth: number;
  quotes: number;
  /** Words of these quotes that stand in quotation marks. */
  quotedWords: number;
};

/**
 * Who speaks in some rows, organisations with their people below them, each level by number of quotes. A quote counts
 * for its speaker and everyone the speaker is affiliated with.
 */
export function voicesOf(data: Case, rows: readonly number[], words: (row: number) => number): SourceVoice[] {
  const { people, quotes } = data;
  const tallies = new Map<number, { quotes: number; quotedWords: number }>();
  const chains = new Map<number, number[]>();
  for (const row of rows) {
    const speaker = quotes.speaker[row]!;
    if (speaker === NONE) continue;
    let chain = chains.get(speaker);
    if (!chain) {
      chain = affiliationsOf(people.rows, people.at, speaker);
      chains.set(speaker, chain);
    }
    for (const voice of chain) {
      const tally = tallies.get(voice) ?? { quotes: 0, quotedWords: 0 };
      tally.quotes++;
      tally.quotedWords += words(row);
      tallies.set(voice, tally);
    }
  }
  const below = new Map<number, number[]>();
  for (const voice of tallies.keys()) {
    const parent = affiliationsOf(people.rows, people.at, voice)[1] ?? NONE;
    below.set(parent, [...(below.get(parent) ?? []), voice]);
  }
  const list: SourceVoice[] = [];
  const listed = new Set<number>();
  const walk = (parent: number, depth: number) => {
    const children = (below.get(parent) ?? []).sort(
      (a, b) => tallies.get(b)!.quotes - tallies.get(a)!.quotes || a - b,
    );
    for (const voice of children) {
      if (listed.has(voice)) continue;
      listed.add(voice);
      list.push({ ...(personAt(data, voice) ?? { id: '', name: '' }), depth, ...tallies.get(voice)! });
      walk(voice, depth + 1);
    }
  };
  walk(NONE, 0);
  // Organisations that are affiliated in a circle have no outermost one.
  for (const parent of [...below.keys()]) walk(parent, 0);
  return list;
}
