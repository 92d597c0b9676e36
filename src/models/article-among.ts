import type { Case } from '../case/case.ts';
import { writeDate } from '../lib/format-date.ts';

const kept = new WeakMap<object, readonly (string | null)[]>();

/**
 * Per article, what tells it apart from the others of its source: its headline (else its id) and when it came out. null for
 * the one article of a source, whose name says it all. Made once per case.
 */
export function articlesAmong(data: Case): readonly (string | null)[] {
  const known = kept.get(data.articles);
  if (known) return known;
  const perSource = new Map<number, number>();
  for (const source of data.articleSource) perSource.set(source, (perSource.get(source) ?? 0) + 1);
  const names = data.articles.rows.map(({ id, headline }, at) => {
    if ((perSource.get(data.articleSource[at]!) ?? 0) < 2) return null;
    const date = data.dates.published[at];
    return [headline || id, date ? writeDate(date) : ''].filter(Boolean).join(', ');
  });
  kept.set(data.articles, names);
  return names;
}
