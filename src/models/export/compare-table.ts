import type { Selection } from '../../filter/select.ts';
import { isolate } from '../../lib/isolate.ts';
import { writeWho } from '../compare/account-who.ts';
import { readColumns } from '../compare/columns-in-view.ts';
import { deriveCompare } from '../compare/compare.ts';
import { type Cell, silencesTold } from '../compare/compare-cells.ts';
import { writeCompareSentence } from '../compare/compare-sentence.ts';
import type { Sight } from '../compare/compare-sight.ts';
import { rowName, writeSilence } from '../compare/compare-words.ts';
import { cited, columnNames, type ExportTable, listed } from './export-table.ts';

/** "The American side: “at the initiative of …” (Pentagon, quoted)", account after account; or the silence and why. */
function writeCell(cell: Cell): string {
  const { accounts, silences } = cell;
  const told = accounts.map((account) => {
    const words = account.words.map(({ exact, standing }) => cited(exact, standing === 'quoted'));
    const answer = account.text === '' ? 'answer not coded' : account.text;
    const maybe = account.isMaybe ? '; may not have been out' : '';
    const by = account.printedBy ? `${isolate(account.printedBy.name)}: ` : '';
    const article = account.article === null ? '' : `; in ${isolate(account.article)}`;
    return `${answer}${words.length > 0 ? `: ${words.join(' / ')}` : ''} (${by}${writeWho(account)}${article}${maybe})`;
  });
  const isPart = silences.length > 1 || accounts.length > 0;
  const silent = silencesTold(cell).map(({ kind, articles }) => writeSilence(kind, isPart ? articles : null));
  return listed([...told, ...silent]);
}

/** The evidence grid: one row per point shown, one column per source (or voice) in view; then what leads each row back. */
export function compareTable(selection: Selection, addressOf: (path: string) => string): ExportTable {
  const { case: data } = selection;
  const model = deriveCompare(selection, { from: 0, rows: Number.POSITIVE_INFINITY });
  const { sight } = readColumns(selection);
  const noun = model.counts.columns === 'voices' ? 'voice' : 'source';
  const names = columnNames(model.columns);
  const drawn = names.length + 4;
  return {
    finding: writeCompareSentence(model.counts),
    head: [
      'event',
      'question',
      'kind',
      `${noun}s answering`,
      ...names,
      'claim',
      'event ids',
      'source ids',
      'article ids',
      'article urls',
      'quote ids',
      'note',
      'note basis',
      'link',
    ],
    words: [],
    dates: [],
    drawn,
    rows: model.groups.flatMap(({ name, rows }) =>
      rows.map((row) => {
        const claim = data.claims.rows[data.claims.at.get(row.id) ?? -1];
        return [
          name,
          row.question,
          rowName(row.kind, row.isLost, model.counts.columns),
          row.answering,
          ...row.cells.map(writeCell),
          row.id,
          listed(claim?.eventIds ?? []),
          ...evidenceOf(selection, sight, row.id),
          claim?.note ?? '',
          claim?.noteBasis ?? '',
          addressOf(`/claims/${row.id}`),
        ];
      }),
    ),
  };
}

/** Ids of the sources and articles in view with an account of a claim, the articles' addresses, and the quotes they rest on. */
function evidenceOf({ case: data }: Selection, sight: Sight, claimId: string): string[] {
  const claim = data.claims.rows[data.claims.at.get(claimId) ?? -1];
  const sources = new Set<string>();
  const articles = new Set<string>();
  const urls = new Set<string>();
  const quotes = new Set<string>();
  for (const account of claim?.accounts ?? []) {
    const position = data.articles.at.get(account.articleId) ?? -1;
    if (sight[position] !== 1) continue;
    const source = data.sources.rows[data.articleSource[position] ?? -1]?.id ?? '';
    sources.add(source);
    articles.add(account.articleId);
    const url = data.articles.rows[position]?.url;
    if (url) urls.add(url);
    for (const piece of account.evidence ?? []) if (piece.quoteId) quotes.add(piece.quoteId);
  }
  return [sources, articles, urls, quotes].map((set) => listed([...set]));
}
