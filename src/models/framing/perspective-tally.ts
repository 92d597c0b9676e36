import type { Selection } from '../../filter/select.ts';
import type { PerspectiveRows } from './perspective-rows.ts';
import { countedWords } from './quoted-words.ts';
import { spreadSets } from './spread-sets.ts';

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

/** Adds up the quotes of each perspective: one pass counts by set of perspectives, however many there are. */
export function tallyPerspectives(
  selection: Selection,
  { rows, member, own }: PerspectiveRows,
  perspectives: number,
): Tally[] {
  const { quotes, statements } = selection.case;
  const { source, speaker, event } = quotes.facets;
  const { cue } = quotes;
  const bySet = (codes: number) => new Uint32Array(codes << perspectives);
  const sums = { quotes: bySet(1), own: bySet(1), statements: bySet(1), words: bySet(1) };
  const sources = bySet(source.sets.length);
  const speakers = bySet(speaker.sets.length);
  const events = bySet(event.sets.length);
  const cues = bySet(cue.values.length);
  const sourceWords = bySet(source.sets.length);
  const speakerWords = bySet(speaker.sets.length);
  const seen = new Uint8Array(statements.rows.length);
  const wordsAt = countedWords(selection);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    const of = member[k]!;
    const statement = quotes.statement[row]!;
    const before = seen[statement]!;
    seen[statement] = before | of;
    const from = (source.codes[row]! << perspectives) | of;
    const by = (speaker.codes[row]! << perspectives) | of;
    sums.quotes[of]!++;
    sums.own[own[k]!]!++;
    sums.statements[of & ~before]!++;
    sources[from]!++;
    speakers[by]!++;
    events[(event.codes[row]! << perspectives) | of]!++;
    cues[(cue.codes[row]! << perspectives) | of]!++;
    const words = wordsAt(row);
    if (words === 0) continue;
    sums.words[of]! += words;
    sourceWords[from]! += words;
    speakerWords[by]! += words;
  }
  return Array.from({ length: perspectives }, (_, p): Tally => {
    const of = (counts: Uint32Array) => spreadSets(counts, perspectives, p);
    return {
      quotes: of(sums.quotes)[0]!,
      own: of(sums.own)[0]!,
      statements: of(sums.statements)[0]!,
      bySource: of(sources),
      bySpeaker: of(speakers),
      byEvent: of(events),
      byCue: of(cues),
      words: of(sums.words)[0]!,
      wordsBySource: of(sourceWords),
      wordsBySpeaker: of(speakerWords),
    };
  });
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
