import type { Case } from '../../case/case.ts';
import type { Selection } from '../../filter/select.ts';
import { type ArticleRef, articleRef, citedArticle } from './article-ref.ts';
import { citeWords } from './citation.ts';
import { type QuoteRow, rowWriter } from './quote-row.ts';

/** One quote of the basket, with the article that carries it and how it is cited (Chicago, as a note). */
export type PickedQuote = { quote: QuoteRow; article: ArticleRef; citation: string };

/** The basket in its own order. The filter narrows nothing here: what was picked stays until it is put back. */
export type PickedModel = {
  quotes: readonly PickedQuote[];
  articles: number;
  sources: number;
  /** Ids in the basket that are no quote of this case, in their order. */
  missing: readonly string[];
};

/** Rows of the quotes with these ids, in the order of the ids; an id that no quote has is passed over. */
export function pickedRows(data: Case, ids: readonly string[]): number[] {
  if (ids.length === 0) return [];
  const at = new Map<string, number>(ids.map((id) => [id, -1]));
  data.quotes.id.forEach((id, row) => {
    if (at.get(id) === -1) at.set(id, row);
  });
  return ids.map((id) => at.get(id) ?? -1).filter((row) => row >= 0);
}

/** The quotes that the filter of the address picks, from the whole case. */
export function derivePicked({ case: data, filter }: Selection): PickedModel {
  const rows = pickedRows(data, filter.pick);
  const write = rowWriter(data);
  const quotes = rows.map((row) => {
    const position = data.quotes.article[row]!;
    const quote = write(row);
    const words = {
      exact: data.quotes.exact[row] ?? '',
      isQuoted: quote.standing === 'quoted',
      speaker: quote.speaker?.name ?? data.quotes.rest.get(row)?.speakerText ?? '',
      lang: quote.lang,
    };
    const article = articleRef(data, position);
    const cited = citeWords(citedArticle(data, position), words).find(({ style }) => style === 'Chicago');
    return { quote, article, citation: cited?.text ?? '' };
  });
  const found = new Set(quotes.map(({ quote }) => quote.id));
  return {
    quotes,
    articles: new Set(quotes.map(({ article }) => article.id)).size,
    sources: new Set(quotes.map(({ quote }) => quote.source?.id)).size,
    missing: filter.pick.filter((id) => !found.has(id)),
  };
}
