import type { Selection } from '../../filter/select.ts';
import { articleRef } from '../quotes/article-ref.ts';
import { parseQuoteSort, selectedWindow } from '../quotes/quote-order.ts';
import { rowWriter } from '../quotes/quote-row.ts';
import { deriveQuotes } from '../quotes/quotes.ts';
import { writeQuotesSentence } from '../quotes/quotes-sentence.ts';
import { type ExportTable, listed } from './export-table.ts';

const HEAD = [
  'quote',
  'source',
  'article',
  'headline',
  'published',
  'place',
  'part',
  'type',
  'words',
  'our summary',
  'speaker',
  'of',
  'cue',
  'said',
  'via',
  'statement',
  'events',
  'frames',
] as const;

/** Every selected quote, in the order of the view. */
export function quotesTable(selection: Selection): ExportTable {
  const { case: data, filter } = selection;
  const { quotes } = data;
  const write = rowWriter(data);
  const model = deriveQuotes(selection, { offset: 0, limit: 0 });
  const rows = selectedWindow(selection, parseQuoteSort(filter.sort), 0, selection.count);
  const idsAt = (facet: 'event' | 'frame', row: number) => {
    const { sets, codes, ids } = quotes.facets[facet];
    return listed((sets[codes[row]!] ?? []).map((value) => ids[value] ?? ''));
  };
  return {
    finding: writeQuotesSentence(model),
    head: HEAD,
    words: [8],
    rows: rows.map((row) => {
      const quote = write(row);
      const article = articleRef(data, quotes.article[row]!);
      return [
        quote.id,
        quote.source?.name ?? '',
        article.id,
        article.headline,
        article.published.text,
        quote.order === 0 ? null : quote.order,
        quote.part,
        quote.type ?? '',
        quotes.exact[row] ?? '',
        quote.summary,
        quote.speaker?.name ?? '',
        quote.actor?.name ?? '',
        quote.cue,
        quote.said?.text ?? '',
        listed(quote.via.map(({ name, isInferred }) => (isInferred ? `${name} (inferred)` : name))),
        data.statements.rows[quotes.statement[row]!]?.id ?? '',
        idsAt('event', row),
        idsAt('frame', row),
      ];
    }),
  };
}
