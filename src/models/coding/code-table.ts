import { fold } from '../../lib/fold.ts';
import type { OtherCase } from './other-case.ts';

/** What the columns of a table of codes may be called, in the order in which they are looked for. */
const COLUMNS = {
  quote: ['quote id', 'quoteid', 'quote_id', 'id', 'quote', 'quotation', 'text', 'words', 'segment', 'exact'],
  words: ['quotation', 'text', 'words', 'segment', 'exact', 'quote text', 'quote'],
  code: ['code', 'main code', 'frame', 'main frame', 'codes', 'frameid', 'frame id', 'category', 'label'],
  coder: ['coder', 'rater', 'annotator', 'coded by', 'user', 'name'],
  marked: ['marked words', 'marked', 'evidence'],
  confidence: ['confidence', 'certainty', 'sure'],
} as const;

/** 0.5, "0,5", "50 %" and "50" as a share; null for what is none. */
function shareOf(cell: string): number | null {
  const number = Number.parseFloat(cell.replace(',', '.'));
  const share = /%/.test(cell) || number > 1 ? number / 100 : number;
  return Number.isFinite(share) && share >= 0 && share <= 1 ? share : null;
}

/**
 * The codes in a table with a head: a column that tells the quote (its id, its words, or both), one with the code (id or name),
 * and perhaps coder, marked words and confidence. One list a coder, called by the coder or else as `name` says; null
 * where the table has no such columns. Rows without a code or without a quote say nothing and are passed over.
 */
export function codesOfTable(rows: readonly (readonly string[])[], name: string): OtherCase[] | null {
  const [head = [], ...body] = rows;
  const titles = head.map((cell) => fold(cell.trim()));
  const find = (column: keyof typeof COLUMNS, not = -1) =>
    COLUMNS[column].map((title) => titles.indexOf(title)).find((at) => at >= 0 && at !== not) ?? -1;
  const at = {
    quote: find('quote'),
    code: find('code'),
    coder: find('coder'),
    marked: find('marked'),
    confidence: find('confidence'),
  };
  if (at.quote < 0 || at.code < 0) return null;
  const words = find('words', at.quote);
  const byCoder = new Map<string, OtherCase['quotes'][number][]>();
  for (const row of body) {
    const cell = (column: number) => row[column]?.trim() ?? '';
    const [quote, code] = [cell(at.quote), cell(at.code)];
    if (code === '' || (quote === '' && cell(words) === '')) continue;
    const marked = cell(at.marked);
    const coder = cell(at.coder) || name;
    const one = {
      id: quote,
      article: null,
      exact: words < 0 ? quote : cell(words),
      start: null,
      codes: [
        {
          frame: code,
          label: code,
          isMain: true,
          words: marked === '' ? [] : [marked],
          confidence: shareOf(cell(at.confidence)),
        },
      ],
    };
    byCoder.set(coder, [...(byCoder.get(coder) ?? []), one]);
  }
  return [...byCoder].map(([coder, quotes]) => ({ coder, isWhole: false, loose: 0, quotes, cells: [] }));
}
