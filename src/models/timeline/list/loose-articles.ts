/** Articles that tell of no event of the case: on the clock of publication they have a place in time of their own. */
import type { Case } from '../../../case/case.ts';
import { articlesIn, askedDays, asksForQuotes, needlesOf, type Selection } from '../../../filter/select.ts';
import { overlaps } from '../../../lib/edtf.ts';
import { fold } from '../../../lib/fold.ts';
import { type SourceRef, sourceRefs } from '../../source-ref.ts';
import type { Axis } from '../axis/axis.ts';
import { Collector } from '../dates/placed-dates.ts';
import { zonedDates } from '../dates/zoned-dates.ts';
import { deriveLaneMarks, type TimelineLane } from '../lanes/lane-marks.ts';
import type { Lane } from '../lanes/lanes.ts';
import { type MarkDate, markDateOf } from '../marks/mark-date.ts';

/** An article as a mark or a line of the list shows it; `date` null: nobody knows when it came out. */
export type LooseArticle = {
  id: string;
  name: string;
  source: SourceRef | null;
  date: MarkDate | null;
  isOutside: boolean;
};

/** In time order, undated last; `found` is how many the days asked for let pass; with the lane in which they lie; null where there is none, or on another clock. */
export type LooseArticles = { articles: readonly LooseArticle[]; lane: TimelineLane; found: number };

const MOST = 2_000;

const LANE: Lane = {
  key: 'no-event',
  name: 'Articles',
  source: null,
  note: 'that tell of no event here',
  isOfArticles: true,
};

const kept = new WeakMap<object, readonly boolean[]>();

/** Per article, whether no event has a mention from it and no quote of it is about one. Once per case. */
function tellsOfNone(data: Case): readonly boolean[] {
  const known = kept.get(data.quotes);
  if (known) return known;
  const isLoose = data.articles.rows.map(() => true);
  const { codes, sets } = data.quotes.facets.event;
  for (let i = 0; i < data.quotes.count; i++)
    if ((sets[codes[i]!]?.length ?? 0) > 0) isLoose[data.quotes.article[i]!] = false;
  for (const { mentions } of data.events.rows)
    for (const { articleId } of mentions ?? []) {
      const article = data.articles.at.get(articleId);
      if (article !== undefined) isLoose[article] = false;
    }
  kept.set(data.quotes, isLoose);
  return isLoose;
}

/**
 * The articles in view that tell of no event, on the clock of publication; at most 2,000 of `found`. A facet that only a
 * quote or an event can pass leaves none; words are looked for in the headline.
 */
export function deriveLooseArticles(selection: Selection, axis: Axis, width: number): LooseArticles | null {
  const { case: data, filter } = selection;
  if (filter.clock !== 'published' || filter.event.length > 0 || asksForQuotes(filter)) return null;
  const isLoose = tellsOfNone(data);
  const isIn = articlesIn(selection);
  const needles = needlesOf(filter.q);
  const hasWords = (at: number) => {
    const headline = needles.length === 0 ? '' : fold(data.articles.rows[at]?.headline ?? '');
    return needles.every((needle) => headline.includes(needle));
  };
  const days = askedDays(filter);
  const { published, publishedIndex: index } = zonedDates(selection);
  const rankOf = (at: number) => (index.at[at]! < 0 ? index.dates.length : index.at[at]!);
  const found = data.articles.rows
    .map((_, at) => at)
    .filter((at) => isLoose[at] && isIn[at] && hasWords(at))
    .sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  if (found.length === 0) return null;
  const drawn = found.slice(0, MOST);
  const collector = new Collector(data.articles.rows.length, index.dates);
  for (const at of drawn) collector.add(at, index.at[at]!, 1, selection.known[at] === 'maybe' ? 0 : 1);
  const { placed, undated, own } = collector;
  const indexOf = new Int32Array(data.articles.rows.length).fill(-1);
  drawn.forEach((at, i) => {
    indexOf[at] = i;
  });
  const onDay = (at: number) => {
    const date = published[at]?.date;
    return !days || (date !== undefined && overlaps(date, days));
  };
  const isInside = data.articles.rows.map((_, at) => indexOf[at]! < 0 || onDay(at));
  const placements = { placed, undated, dates: index.dates, own };
  const [lane] = deriveLaneMarks([LANE], placements, axis, width, { indexOf, isInside });
  if (!lane) return null;
  const refs = sourceRefs(data);
  return {
    articles: drawn.map((at): LooseArticle => {
      const row = data.articles.rows[at]!;
      const dated = published[at];
      return {
        id: row.id,
        name: row.headline ?? row.id,
        source: refs[data.articleSource[at] ?? -1] ?? null,
        date: dated ? markDateOf(dated) : null,
        isOutside: !isInside[at],
      };
    }),
    lane,
    found: found.filter(onDay).length,
  };
}
