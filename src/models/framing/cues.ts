import type { Selection } from '../../filter/select.ts';
import { type MarkedQuote, quoteMarker } from './marked-quote.ts';
import type { PerspectiveRows } from './perspective-rows.ts';
import type { Tally } from './perspective-tally.ts';

/** One reporting verb as the articles write it, how many quotes it introduces, and the first of them. */
export type Cue = { cue: string; quotes: number; first: readonly MarkedQuote[] };

export type CueColumn = {
  /** Most used first, at most 14. */
  cues: readonly Cue[];
  /** How many further verbs there are, and quotes without one. */
  more: number;
  without: number;
};

const MOST = 14;
const FIRST = 8;

/**
 * With which verbs each perspective's quotes are reported: of a voice, the outlets' verbs for it; of a source, its own
 * verbs for others. Counted by rendering, as each article chooses its own.
 */
export function deriveCues(
  selection: Selection,
  { rows: all, member }: PerspectiveRows,
  tallies: readonly Tally[],
): CueColumn[] {
  const { cue } = selection.case.quotes;
  const drawn = tallies.map(({ byCue }) => {
    const used = cue.values.map((_, code) => code).filter((code) => code > 0 && byCue[code]! > 0);
    used.sort((a, b) => byCue[b]! - byCue[a]! || (cue.values[a]! < cue.values[b]! ? -1 : 1));
    const shown = new Map(used.slice(0, MOST).map((code) => [code, [] as number[]]));
    return { used: used.length, shown };
  });
  let missing = drawn.reduce((sum, { shown }) => sum + shown.size, 0) * FIRST;
  for (let k = 0; k < all.length && missing > 0; k++) {
    const row = all[k]!;
    const of = member[k]!;
    drawn.forEach(({ shown }, p) => {
      if ((of & (1 << p)) === 0) return;
      const rows = shown.get(cue.codes[row]!);
      if (!rows || rows.length === FIRST) return;
      rows.push(row);
      missing--;
    });
  }
  const write = quoteMarker(selection.case);
  return drawn.map(({ used, shown }, p) => ({
    cues: [...shown].map(([code, rows]) => ({
      cue: cue.values[code] ?? '',
      quotes: tallies[p]!.byCue[code]!,
      first: rows.map((row) => write(row)),
    })),
    more: used - shown.size,
    without: tallies[p]!.byCue[0]!,
  }));
}
