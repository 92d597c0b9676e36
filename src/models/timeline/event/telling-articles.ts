import type { Selection } from '../../../filter/select.ts';
import { rowsAbout } from './rows-about.ts';

/** Articles (positions) that tell of an event, and whether the reader left out others that do: then none is first but in view. */
export type TellingArticles = { articles: readonly number[]; isPart: boolean };

/** The articles that mention an event (its position), or have a quote about it, as far as they may have been out and are not left out. */
export function tellingArticles({ case: data, known, filter }: Selection, event: number): TellingArticles {
  const all = new Set<number>();
  for (const { articleId } of data.events.rows[event]?.mentions ?? []) {
    const article = data.articles.at.get(articleId);
    if (article !== undefined) all.add(article);
  }
  for (const row of rowsAbout(data, event)) all.add(data.quotes.article[row]!);
  const out = [...all].filter((article) => known[article] !== 'out');
  const left = new Set(filter.without);
  const articles = out.filter((article) => !left.has(data.articles.rows[article]?.sourceId ?? ''));
  return { articles: articles.sort((a, b) => a - b), isPart: articles.length < out.length };
}
