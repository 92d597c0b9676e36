import type { Selection } from '../../filter/select.ts';
import { selectedRows } from '../../filter/select.ts';
import { selectPassages } from '../../filter/select-passages.ts';
import { isolate } from '../../lib/isolate.ts';
import { citedArticle } from '../quotes/article-ref.ts';
import type { CitedArticle } from '../quotes/citation.ts';
import { parseQuoteSort, selectedWindow } from '../quotes/quote-order.ts';
import { rowWriter } from '../quotes/quote-row.ts';

/** One quote of a report, with all that proves it. */
export type ReportItem = {
  id: string;
  words: string;
  /** The words stand in quotation marks in the article. */
  isQuoted: boolean;
  lang: string | null;
  /** "Ada Rivera said, on NATO": who, by which verb, of whose act; '' where the case does not say. */
  attribution: string;
  summary: string;
  link: string;
};

/** A quote of a report, below the article that carries it: null where that of the quote before carries it, too. */
export type ReportEntry = { article: CitedArticle | null; item: ReportItem };

/** The quotes of a report in order, made one by one; `i` counts from 0 to below `count`. */
export type ReportEntries = { count: number; entryAt: (i: number) => ReportEntry };

/** Rows of the basket (`pick`) in its own order, else every selected quote in the order of the view. */
export function reportRows(selection: Selection): readonly number[] {
  const { case: data, filter } = selection;
  if (filter.pick.length === 0)
    return [...selectedWindow(selection, parseQuoteSort(filter.sort), 0, selection.count)];
  const at = new Map<string, number>();
  for (const row of selectedRows(selection)) at.set(data.quotes.id[row] ?? '', row);
  return filter.pick.flatMap((id) => at.get(id) ?? []);
}

/** Passages that were picked, else every selected one: where quotes are picked alone, none. */
export function reportPassages(selection: Selection): readonly number[] {
  const { case: data, filter } = selection;
  const rows = Array.from(selectPassages(selection));
  if (filter.pick.length === 0) return rows;
  return rows.filter((row) => filter.pick.includes(data.passages.id[row] ?? ''));
}

/** What a report holds: neighbours of one article stand under it together, and the basket's order is never changed. */
export function reportEntries(selection: Selection, addressOf: (path: string) => string): ReportEntries {
  const { case: data } = selection;
  const write = rowWriter(data);
  const rows = reportRows(selection);
  return {
    count: rows.length,
    entryAt(i) {
      const row = rows[i]!;
      const quote = write(row);
      const at = data.quotes.article[row]!;
      const speaker = quote.speaker?.name ?? data.quotes.rest.get(row)?.speakerText ?? '';
      const cue = quote.cue === '' ? '' : ` (${quote.cue})`;
      const actor = quote.actor ? `, on ${isolate(quote.actor.name)}` : '';
      const item: ReportItem = {
        id: quote.id,
        words: data.quotes.exact[row] ?? '',
        isQuoted: quote.standing === 'quoted',
        lang: quote.lang,
        attribution: speaker === '' ? '' : `${isolate(speaker)}${cue}${actor}`,
        summary: quote.summary,
        link: addressOf(`/quotes/${quote.id}`),
      };
      const isNew = i === 0 || data.quotes.article[rows[i - 1]!] !== at;
      return { article: isNew ? citedArticle(data, at) : null, item };
    },
  };
}
