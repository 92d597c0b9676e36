/** What SQL must answer, said slowly over an array of rows. Only for tests. */
import { CORPUS_FACETS, type CorpusFacet, type CorpusQuery } from '../../corpus/corpus-table.ts';
import { fold } from '../../lib/fold.ts';

/** A quote of the reference: each field as text, '' where the table has NULL or nothing. */
export type PlainQuote = {
  words: string;
  published: string;
  outlet: string;
  speaker: string;
  language: string;
};

/** The day that a date begins with, as far as it says it. */
export const dayOf = (published: string): string =>
  /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T\s~?]|$)/.exec(published)?.[1] ?? '';

/** Whether a quote is among those asked for; `but` is a facet whose choice does not count. */
export function isAsked(quote: PlainQuote, query: CorpusQuery, but: CorpusFacet | null = null): boolean {
  const folded = fold(quote.words);
  if (
    !fold(query.words)
      .split(' ')
      .every((needle) => folded.includes(needle))
  )
    return false;
  for (const facet of Object.keys(CORPUS_FACETS) as CorpusFacet[])
    if (facet !== but && query[facet].length > 0 && !query[facet].includes(quote[CORPUS_FACETS[facet]]))
      return false;
  return isInDays(dayOf(quote.published), query);
}

/** Whether a day, month or year has a day in common with those asked for. */
function isInDays(day: string, { from, to }: CorpusQuery): boolean {
  if (from === '' && to === '') return true;
  if (day === '') return false;
  const first = `${day}-01-01`.slice(0, 10);
  const last = `${day}${'-12-31'.slice(day.length - 4)}`.slice(0, 10);
  return (from === '' || last >= from) && (to === '' || first <= to);
}

/** How often each value stands, the most frequent first, then by value. */
export function tally(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
