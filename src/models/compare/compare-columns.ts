import type { Case } from '../../case/case.ts';
import { markSources, type SourceMark } from '../../case/source-marks.ts';
import type { Selection } from '../../filter/select.ts';
import { formatCount } from '../../lib/format-count.ts';
import { writeDate, writeDays } from '../../lib/format-date.ts';

/** A source as it is drawn: its name and the tile that goes with it. */
export type MarkedSource = { id: string; name: string } & SourceMark;

export type CompareColumn = MarkedSource & {
  /** When its article was published, at the precision known: "26 June 2024, 00:16", "undated, 12–14 July 2024, inferred". */
  published: string;
  articles: number;
  /** True when none of its articles in view is certain to have been out on the day asked for. */
  isMaybe: boolean;
};

/** Sources by position, with their marks; each mark is made once per model. */
export function sourceDrawer(data: Case): (source: number) => MarkedSource {
  const marks = markSources(data);
  return (source) => {
    const row = data.sources.rows[source];
    return { id: row?.id ?? '', name: row?.name ?? '?', ...(marks[source] ?? { letter: '?', slot: 99 }) };
  };
}

/** When an article was published, in words: its date at the precision it has, and how that is known if not stated. */
export function writePublished(data: Case, article: number): string {
  const date = data.dates.published[article];
  const basis = data.articles.rows[article]?.dateBasis;
  if (!date) return 'undated';
  const known = basis === 'inferred' || basis === 'computed' ? `, ${basis}` : '';
  if (date.shape !== 'one-of') return writeDate(date) + known;
  const isBounded = Number.isFinite(date.from) && Number.isFinite(date.to) && date.precision === 'day';
  return `undated, ${isBounded ? writeDays(date.from, date.to) : writeDate(date)}${known}`;
}

/** Positions of the articles of each source, by source position. */
function articlesBySource(data: Case): number[][] {
  const lists: number[][] = data.sources.rows.map(() => []);
  for (const [article, source] of data.articleSource.entries()) lists[source]?.push(article);
  return lists;
}

/** The heads of the columns. */
export function deriveColumns(selection: Selection, columns: readonly number[]): CompareColumn[] {
  const { case: data, known } = selection;
  const draw = sourceDrawer(data);
  const articles = articlesBySource(data);
  return columns.map((source) => {
    const own = articles[source] ?? [];
    const first = own[0];
    return {
      ...draw(source),
      published:
        own.length === 1 && first !== undefined
          ? writePublished(data, first)
          : formatCount(own.length, 'article'),
      articles: own.length,
      isMaybe: !own.some((article) => known[article] === 'in') && own.some((a) => known[a] === 'maybe'),
    };
  });
}
