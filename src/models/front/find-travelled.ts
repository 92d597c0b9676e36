import type { Case } from '../../case/case.ts';
import { sortByKey } from '../../lib/sort-by-key.ts';
import { type QuoteRow, rowWriter } from '../quotes/quote-row.ts';

/** One statement as several sources print it. */
export type TravelFinding = {
  /** One quote per source, the one with most words. */
  quotes: readonly QuoteRow[];
  outlets: number;
  renderings: number;
};

const SHOWN_OUTLETS = 6;

/**
 * The statement that went furthest: quoted by most sources, then through most relays, then with most words in quotation
 * marks. Statements in `told` are passed over, and one that a single source has has not travelled.
 */
export function findTravelled(data: Case, told: ReadonlySet<number>): TravelFinding | null {
  const { quotes } = data;
  const rowNumbers = new Uint32Array(quotes.count);
  for (let row = 0; row < rowNumbers.length; row++) rowNumbers[row] = row;
  const byStatement = sortByKey(rowNumbers, Uint32Array.from(quotes.statement));
  const stamp = new Int32Array(data.sources.rows.length).fill(-1);
  let best = { from: 0, to: 0, score: [1, 0, 0] };
  for (let from = 0; from < byStatement.length; ) {
    const statement = quotes.statement[byStatement[from]!]!;
    const score = [0, 0, 0] as [number, number, number];
    let to = from;
    for (; to < byStatement.length && quotes.statement[byStatement[to]!] === statement; to++) {
      const row = byStatement[to]!;
      const source = data.articleSource[quotes.article[row]!]!;
      if (stamp[source] !== statement) score[0]++;
      stamp[source] = statement;
      score[1] += quotes.facets.via.sets[quotes.facets.via.codes[row]!]!.length;
      score[2] += quotes.quotedWords[row]!;
    }
    if (!told.has(statement) && isMore(score, best.score)) best = { from, to, score };
    from = to;
  }
  if (best.score[0]! < 2) return null;
  const rows = [...byStatement.subarray(best.from, best.to)];
  const longest = new Map<number, number>();
  for (const row of rows) {
    const source = data.articleSource[quotes.article[row]!]!;
    const before = longest.get(source);
    if (before === undefined || wordsIn(data, row) > wordsIn(data, before)) longest.set(source, row);
  }
  return {
    quotes: [...longest.values()].slice(0, SHOWN_OUTLETS).map(rowWriter(data)),
    outlets: best.score[0]!,
    renderings: rows.length,
  };
}

/** Quoted words count before others, then length. */
const wordsIn = (data: Case, row: number): number =>
  data.quotes.quotedWords[row]! * 0x10000 + (data.quotes.exact[row] ?? '').length;

/** Compares score by score; equal scores are not more. */
function isMore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at >= 0 && a[at]! > b[at]!;
}
