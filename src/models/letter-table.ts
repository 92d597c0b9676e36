import type { Veil } from '../filter/filter.ts';
import type { Selection } from '../filter/select.ts';
import type { LetterTable } from '../filter/translate-filter.ts';
import { letterIds } from './letter-ids.ts';

/** What each id of the case is called under a seed, by kind; only ids that change. Asked of the case as it is. */
export function deriveLetterTable(
  { case: data }: Pick<Selection, 'case'>,
  { seed, veil }: { seed: number; veil: Veil | null },
): LetterTable {
  const ids = letterIds(data, seed, veil);
  const pairs = (rows: readonly { id: string }[]) =>
    rows.flatMap(({ id }) => {
      const letters = ids.get(id);
      return letters === undefined ? [] : [[id, letters] as const];
    });
  const names = data.sources.rows.flatMap(({ name, alternateName = [] }) => [name, ...alternateName]);
  return {
    sources: pairs(data.sources.rows),
    perspectives: pairs(data.perspectives.rows),
    people: pairs(data.people.rows),
    articles: pairs(data.articles.rows),
    names,
  };
}
