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

/** The tops of the scales on which people say how sure they are. */
const TOPS = [1, 5, 7, 10, 100];
const NUMBER = /^(\d+(?:[.,]\d+)?|[.,]\d+)\s*(?:(%)|(?:\/|of)\s*(\d+))?$/;
/** A folded title that tells its scale: "confidence (1-5)", "certainty, %". */
const SCALED = /^(\p{L}+)[\s,([]+(?:%|[01]\s*(?:-|to)\s*(\d+)\s*%?)[)\]]?$/u;

/** "4", "0,5", "50 %", "4/5" and "4 of 5": the number, and of how many where the cell says it. */
function readNumber(cell: string): { value: number; of: number | null } | null {
  const [, value, percent, of] = NUMBER.exec(cell.trim()) ?? [];
  if (value === undefined) return null;
  return { value: Number(value.replace(',', '.')), of: percent ? 100 : of ? Number(of) : null };
}

/**
 * Reads how sure somebody was as a share, by the whole column: what a cell, else the title, says of the scale holds for all,
 * and else the lowest top that no number of the column lies above. One row is never read otherwise than its neighbours. Null
 * for what is no number of the scale.
 */
function shareReader(title: string, cells: readonly string[]): (cell: string) => number | null {
  const scale = SCALED.exec(title);
  let told = scale ? Number(scale[2] ?? 100) : 0;
  let highest = 0;
  for (const cell of cells) {
    const number = readNumber(cell);
    if (number?.of) told = Math.max(told, number.of);
    else if (number && number.value <= 100) highest = Math.max(highest, number.value);
  }
  const top = told || (TOPS.find((one) => highest <= one) ?? 100);
  return (cell) => {
    const number = readNumber(cell);
    const share = number && Number((number.value / (number.of ?? top)).toPrecision(12));
    return share !== null && share <= 1 ? share : null;
  };
}

/**
 * The codes in a table with a head: a column that tells the quote (its id, its words, or both), one with the code (id or name),
 * and perhaps coder, marked words and confidence. One list a coder, called by the coder or else as `name` says; null
 * where the table has no such columns. Rows without a code or without a quote say nothing and are passed over.
 */
export function codesOfTable(rows: readonly (readonly string[])[], name: string): OtherCase[] | null {
  const [head = [], ...body] = rows;
  const titles = head.map((cell) => fold(cell.trim()));
  const find = (column: keyof typeof COLUMNS, not = -1, among = titles) =>
    COLUMNS[column].map((title) => among.indexOf(title)).find((at) => at >= 0 && at !== not) ?? -1;
  const at = {
    quote: find('quote'),
    code: find('code'),
    coder: find('coder'),
    marked: find('marked'),
    confidence: find(
      'confidence',
      -1,
      titles.map((title) => SCALED.exec(title)?.[1] ?? title),
    ),
  };
  if (at.quote < 0 || at.code < 0) return null;
  const shareOf = shareReader(
    titles[at.confidence] ?? '',
    body.map((row) => row[at.confidence] ?? ''),
  );
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
    const said = byCoder.get(coder);
    if (said) said.push(one);
    else byCoder.set(coder, [one]);
  }
  return [...byCoder].map(([coder, quotes]) => ({ coder, isWhole: false, loose: 0, quotes, cells: [] }));
}
