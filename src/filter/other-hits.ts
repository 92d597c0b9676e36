/**
 * What a search finds beside the outlets' own words. `q` selects by those alone, everywhere; what is found in our words
 * or in a name is counted here, apart, so that a page can say "1 more in our summaries" and never mixes the two.
 */
import { fold } from '../lib/fold.ts';
import { bitOf, needlesOf, type Selection } from './select.ts';

/** Rows of quotes that only `q` refuses, by what else of them has all its words; a row can be in both lists. */
export type OtherHits = {
  /** In our summary of the quote or of its statement. */
  summaries: readonly number[];
  /** In the name of the speaker, or the wording that stands for it. */
  speakers: readonly number[];
};

const NOTHING: OtherHits = { summaries: [], speakers: [] };
const KNOWN = new WeakMap<object, OtherHits>();

/** Reads the quotes that the rest of the filter selects; nothing without `q`. */
export function otherHits(selection: Selection): OtherHits {
  const { filter, fails, case: data, state } = selection;
  const needles = needlesOf(filter.q);
  if (needles.length === 0) return NOTHING;
  const known = KNOWN.get(state);
  if (known) return known;
  const { quotes, people, statements } = data;
  const has = (text: string) => {
    const folded = fold(text);
    return needles.every((needle) => folded.includes(needle));
  };
  const isNamed = people.rows.map(({ name, alternateName = [] }) => has([name, ...alternateName].join('\n')));
  const isTold = statements.rows.map(({ summary = '' }) => summary !== '' && has(summary));
  const found: { summaries: number[]; speakers: number[] } = { summaries: [], speakers: [] };
  const onlySearch = bitOf('q');
  for (let row = 0; row < fails.length; row++) {
    if (fails[row] !== onlySearch) continue;
    const summary = quotes.summary[row] ?? '';
    if (isTold[quotes.statement[row]!] || (summary !== '' && has(summary))) found.summaries.push(row);
    if (isNamed[quotes.speaker[row]!]) found.speakers.push(row);
  }
  KNOWN.set(state, found);
  return found;
}

/** How many more quotes have the words of a search in our summaries, and not in theirs. */
export const summaryHits = (selection: Selection): number => otherHits(selection).summaries.length;
