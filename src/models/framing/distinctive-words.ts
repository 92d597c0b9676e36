import { type Selection, selectedRows } from '../../filter/select.ts';
import { wordsOf } from '../../lib/words.ts';
import { contrastedBy } from './contrasted.ts';
import { type Counts, logOdds, type WordOdds } from './log-odds.ts';
import { perspectiveRows } from './perspective-rows.ts';

/** Below so many words on a side there is no list: with so little text every word is an accident. */
export const LEAST_WORDS = 200;
/** Total weight of the prior, in words: as if each side had already said so many words the way all say them. */
export const PRIOR_WEIGHT = 200;
const MOST = 12;
/** A word that stands out less than this many standard deviations is not listed. */
const LEAST_Z = 1.96;

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

const priors = new WeakMap<object, Counts>();

function addWords(counts: Map<string, number>, text: string): void {
  for (const { word } of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** How often each word occurs in all verbatim words of the case, whatever the filter. Once per case. */
function priorOf({ case: data }: Selection): Counts {
  const known = priors.get(data.quotes);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const exact of data.quotes.exact) addWords(counts, exact);
  priors.set(data.quotes, counts);
  return counts;
}

const total = (counts: Counts): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/**
 * The words that each contrasted perspective uses rather than all other voices in view. Counted from `exact` alone, and
 * one rendering of each statement (the first in quotation marks, else the first), so that a sentence that five outlets
 * print counts once on a side.
 */
export function deriveDistinctive(selection: Selection): DistinctiveModel {
  const { case: data, filter } = selection;
  const { quotes } = data;
  const { contrasted } = contrastedBy(data, filter.with);
  const { rows, member } = perspectiveRows(selection, contrasted);
  const memberOf = new Map<number, number>();
  for (let k = 0; k < rows.length; k++) memberOf.set(rows[k]!, member[k]!);
  const prior = priorOf(selection);
  const selected = selectedRows(selection);
  const columns = contrasted.map(({ id, name }, p): DistinctiveColumn => {
    const sides = [new Map<number, number>(), new Map<number, number>()] as const;
    for (const row of selected) {
      const side = sides[((memberOf.get(row) ?? 0) >> p) & 1 ? 0 : 1];
      const statement = quotes.statement[row]!;
      const chosen = side.get(statement);
      if (chosen === undefined || (quotes.quotedWords[chosen] === 0 && quotes.quotedWords[row]! > 0))
        side.set(statement, row);
    }
    const [here, there] = sides.map((side) => {
      const counts = new Map<string, number>();
      for (const row of side.values()) addWords(counts, quotes.exact[row] ?? '');
      return counts;
    }) as [Map<string, number>, Map<string, number>];
    const words = total(here);
    const rest = total(there);
    const isTooFew = words < LEAST_WORDS || rest < LEAST_WORDS;
    const top = isTooFew
      ? []
      : logOdds(here, there, prior, PRIOR_WEIGHT)
          .filter(({ z }) => z >= LEAST_Z)
          .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
          .slice(0, MOST);
    return { id, name, words, rest, isTooFew, top };
  });
  return { columns, weight: PRIOR_WEIGHT, least: LEAST_WORDS };
}
