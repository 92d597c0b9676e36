import type { Selection } from '../../filter/select.ts';
import { articleRef } from '../quotes/article-ref.ts';
import { originAt } from '../quotes/origin-of.ts';
import { rowWriter } from '../quotes/quote-row.ts';
import { deriveQuotes } from '../quotes/quotes.ts';
import { writeQuotesSentence } from '../quotes/quotes-sentence.ts';
import { type LazyTable, listed } from './export-table.ts';
import { reportRows } from './report-items.ts';

/** Columns for readers first; those that only programs and references need come after them. */
const READ = [
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
  'on',
  'cue',
  'said',
  'via',
  'statement',
  'events',
  'frames',
] as const;
const MORE = [
  'source id',
  'speaker id',
  'speaker as written',
  'on id',
  'via ids',
  'origin',
  'origin id',
  'published basis',
  'said basis',
  'prefix',
  'suffix',
  'note',
  'note basis',
  'url',
  'link',
] as const;

/** Every selected quote, in the order of the view; of a basket those picked, in its order. Each row is made when it is asked for. */
export function quotesTable(selection: Selection, addressOf: (path: string) => string): LazyTable {
  const { case: data } = selection;
  const { quotes } = data;
  const write = rowWriter(data);
  const model = deriveQuotes(selection, { offset: 0, limit: 0 });
  const rows = reportRows(selection);
  const idsAt = (facet: 'event' | 'frame', row: number) => {
    const { sets, codes, ids } = quotes.facets[facet];
    return listed((sets[codes[row]!] ?? []).map((value) => ids[value] ?? ''));
  };
  return {
    finding: writeQuotesSentence(model),
    head: [...READ, ...MORE],
    words: [8],
    dates: [4, 13],
    drawn: READ.length,
    count: rows.length,
    rowAt: (i) => {
      const row = rows[i]!;
      const quote = write(row);
      const article = articleRef(data, quotes.article[row]!);
      const statement = data.statements.rows[quotes.statement[row]!];
      const rest = quotes.rest.get(row);
      const origin = originAt(data, row);
      return [
        quote.id,
        quote.source?.name ?? '',
        article.id,
        article.headline,
        data.articles.rows[quotes.article[row]!]?.datePublished ?? '',
        quote.order === 0 ? null : quote.order,
        quote.part,
        quote.type ?? '',
        quotes.exact[row] ?? '',
        quote.summary,
        quote.speaker?.name ?? '',
        quote.actor?.name ?? '',
        quote.cue,
        statement?.dateSpoken ?? '',
        listed(quote.via.map(({ name, isInferred }) => (isInferred ? `${name} (inferred)` : name))),
        statement?.id ?? '',
        idsAt('event', row),
        idsAt('frame', row),
        quote.source?.id ?? '',
        quote.speaker?.id ?? '',
        rest?.speakerText ?? '',
        quote.actor?.id ?? '',
        listed(quote.via.map(({ id }) => id)),
        origin.kind === 'occasion' ? origin.name : '',
        origin.id,
        article.published.basis ?? '',
        statement?.dateBasis ?? '',
        rest?.prefix ?? '',
        rest?.suffix ?? '',
        rest?.note ?? '',
        rest?.noteBasis ?? '',
        article.url,
        addressOf(`/quotes/${quote.id}`),
      ];
    },
  };
}
