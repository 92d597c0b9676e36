import type { Selection } from '../../filter/select.ts';
import type { PerspectiveRows } from './perspective-rows.ts';
import { countedWords } from './quoted-words.ts';

/** What one perspective's selected quotes add up to. The arrays are by code of the column they are named after. */
export type Tally = {
  quotes: number;
  /** Quotes whose words are its own; see `PerspectiveRows.own`. */
  own: number;
  /** Distinct statements of all its quotes. */
  statements: number;
  bySource: Uint32Array;
  bySpeaker: Uint32Array;
  byEvent: Uint32Array;
  byCue: Uint32Array;
  /** Words in quotation marks, each counted once. */
  words: number;
  wordsBySource: Uint32Array;
  wordsBySpeaker: Uint32Array;
};

/** Adds up the quotes of each perspective, in one pass over the rows. */
export function tallyPerspectives(
  selection: Selection,
  { member, own }: PerspectiveRows,
  perspectives: number,
): Tally[] {
  const { quotes, statements } = selection.case;
  const { source, speaker, event } = quotes.facets;
  const tallies = Array.from({ length: perspectives }, () => ({
    quotes: 0,
    own: 0,
    statements: 0,
    bySource: new Uint32Array(source.sets.length),
    bySpeaker: new Uint32Array(speaker.sets.length),
    byEvent: new Uint32Array(event.sets.length),
    byCue: new Uint32Array(quotes.cue.values.length),
    words: 0,
    wordsBySource: new Uint32Array(source.sets.length),
    wordsBySpeaker: new Uint32Array(speaker.sets.length),
  }));
  const seen = new Uint8Array(statements.rows.length);
  const wordsAt = countedWords(selection);
  for (let row = 0; row < quotes.count; row++) {
    const of = member[row]!;
    if (of === 0) continue;
    const statement = quotes.statement[row]!;
    const before = seen[statement]!;
    seen[statement] = before | of;
    const words = wordsAt(row);
    for (let p = 0; p < perspectives; p++) {
      const bit = 1 << p;
      if ((of & bit) === 0) continue;
      const tally = tallies[p]!;
      const from = source.codes[row]!;
      const by = speaker.codes[row]!;
      tally.quotes++;
      if ((own[row]! & bit) !== 0) tally.own++;
      if ((before & bit) === 0) tally.statements++;
      tally.bySource[from]!++;
      tally.bySpeaker[by]!++;
      tally.byEvent[event.codes[row]!]!++;
      tally.byCue[quotes.cue.codes[row]!]!++;
      tally.words += words;
      tally.wordsBySource[from]! += words;
      tally.wordsBySpeaker[by]! += words;
    }
  }
  return tallies;
}

/** Spreads counts per code over the values of each code's set; a quote with two values counts under both. */
export function spread(
  counts: Uint32Array,
  sets: readonly (readonly number[])[],
  values: number,
): Uint32Array {
  const perValue = new Uint32Array(values);
  sets.forEach((set, code) => {
    for (const value of set) perValue[value] = perValue[value]! + counts[code]!;
  });
  return perValue;
}
