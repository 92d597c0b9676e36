import { NONE } from '../../case/case.ts';
import { type Selection, selectedRows } from '../../filter/select.ts';
import { contrastedBy } from './contrasted.ts';
import { logOdds, type Odds } from './log-odds.ts';
import { addWords, type NumberedWords, numberedWords } from './numbered-words.ts';
import { perspectiveRows } from './perspective-rows.ts';

/** Below so many words on a side there is no list: with so little text every word is an accident. */
export const LEAST_WORDS = 200;
/** Total weight of the prior, in words: as if each side had already said so many words the way all say them. */
export const PRIOR_WEIGHT = 200;
const MOST = 12;
/** A word that stands out less than this many standard deviations is not listed. */
const LEAST_Z = 1.96;

/** A word that stands out, with its counts on both sides. */
export type WordOdds = Omit<Odds, 'word'> & { word: string };

export type DistinctiveColumn = {
  id: string;
  name: string;
  /** Words compared, one rendering of each statement: of this perspective, and of all others in view. */
  words: number;
  rest: number;
  /** True when a side has fewer than `LEAST_WORDS` words. */
  isTooFew: boolean;
  /** The words that stand out, most first, at most 12; empty when there are too few words. */
  top: readonly WordOdds[];
};

export type DistinctiveModel = { columns: readonly DistinctiveColumn[]; weight: number; least: number };

/**
 * The words that each contrasted perspective uses rather than all other voices in view. Counted from `exact` alone, and
 * one rendering of each statement (the first in quotation marks, else the first), so that a sentence that five outlets
 * print counts once on a side.
 */
export function deriveDistinctive(selection: Selection): DistinctiveModel {
  const { case: data, filter } = selection;
  const { quotes, statements } = data;
  const { contrasted } = contrastedBy(data, filter.with);
  const { rows, member } = perspectiveRows(selection, contrasted);
  const memberOf = new Uint8Array(quotes.count);
  for (let k = 0; k < rows.length; k++) memberOf[rows[k]!] = member[k]!;
  const index = numberedWords(data);
  const selected = selectedRows(selection);
  const columns = contrasted.map(({ id, name }, p): DistinctiveColumn => {
    const sides = [NONE, NONE].map(() => new Int32Array(statements.rows.length).fill(NONE));
    for (let k = 0; k < selected.length; k++) {
      const row = selected[k]!;
      const side = sides[(memberOf[row]! >> p) & 1 ? 0 : 1]!;
      const statement = quotes.statement[row]!;
      const chosen = side[statement]!;
      if (chosen === NONE || (quotes.quotedWords[chosen] === 0 && quotes.quotedWords[row]! > 0))
        side[statement] = row;
    }
    const [here, there] = sides.map((side) => countSide(index, side)) as [Side, Side];
    const isTooFew = here.words < LEAST_WORDS || there.words < LEAST_WORDS;
    const top = isTooFew
      ? []
      : logOdds(here.counts, there.counts, index.times, PRIOR_WEIGHT, LEAST_Z)
          .map(({ word, ...odds }): WordOdds => ({ word: index.words[word] ?? '', ...odds }))
          .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
          .slice(0, MOST);
    return { id, name, words: here.words, rest: there.words, isTooFew, top };
  });
  return { columns, weight: PRIOR_WEIGHT, least: LEAST_WORDS };
}

type Side = { counts: Uint32Array; words: number };

/** Counts the words of one row per statement; NONE where a statement has none on this side. */
function countSide(index: NumberedWords, rows: Int32Array): Side {
  const counts = new Uint32Array(index.words.length);
  let words = 0;
  for (let k = 0; k < rows.length; k++) if (rows[k] !== NONE) words += addWords(index, rows[k]!, counts);
  return { counts, words };
}
