import { type Case, NONE } from '../../case/case.ts';
import type { Article } from '../../case/case-file.ts';
import { type QuoteRow, rowWriter } from './quote-row.ts';

/** Where a quote stands in its article. */
export type QuoteContext = {
  /** "the 3rd of 14 quotes that the case has of this article": from 1, in order of appearance. */
  index: number;
  of: number;
  /** How far into the article proper it begins, 0 to 1; null where the case does not say. */
  share: number | null;
  /** The same for every quote of the article that has a place, in order. */
  marks: readonly { id: string; share: number }[];
  previous: QuoteRow | null;
  next: QuoteRow | null;
};

/** At most this many marks are given: more cannot be told apart. */
const MOST_MARKS = 200;

/**
 * How far into an article's body a unit of its text stands, 0 to 1. What lies outside the body ranges (menus, teasers)
 * does not count; null without ranges, or outside them.
 */
export function shareOfBody(article: Article | undefined, unit: number): number | null {
  const body = article?.body ?? [];
  const length = body.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
  if (unit < 0 || length === 0) return null;
  let before = 0;
  for (const { start, end } of body) {
    if (unit >= start && unit < end) return (before + unit - start) / length;
    if (unit >= end) before += end - start;
  }
  return null;
}

/** Where in its article the quote at a row stands, and the quotes around it, by `order`, else by place in the text. */
export function deriveContext(data: Case, here: number): QuoteContext {
  const { quotes } = data;
  const article = quotes.article[here]!;
  const record = data.articles.rows[article];
  const rows: number[] = [];
  for (let row = 0; row < quotes.count; row++) if (quotes.article[row] === article) rows.push(row);
  const place = (row: number) => quotes.order[row] || Number.POSITIVE_INFINITY;
  const start = (row: number) => (quotes.start[row] === NONE ? Number.POSITIVE_INFINITY : quotes.start[row]!);
  const compare = (a: number, b: number) => (a === b ? 0 : a - b);
  rows.sort((a, b) => compare(place(a), place(b)) || compare(start(a), start(b)) || a - b);
  const at = rows.indexOf(here);
  const write = rowWriter(data);
  const neighbour = (i: number): QuoteRow | null => (rows[i] === undefined ? null : write(rows[i]));
  return {
    index: at + 1,
    of: rows.length,
    share: shareOfBody(record, quotes.start[here]!),
    marks: rows.slice(0, MOST_MARKS).flatMap((row) => {
      const share = shareOfBody(record, quotes.start[row]!);
      return share === null ? [] : [{ id: quotes.id[row] ?? '', share }];
    }),
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
  };
}
