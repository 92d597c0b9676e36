/** One event with everything that is said of it: the page that a colleague can be sent, and the opened row of the timeline. */
import type { Case } from '../../../case/case.ts';
import type { NoteBasis } from '../../../case/case-file.ts';
import type { RowKind } from '../../../filter/filter.ts';
import { type Selection, selectEvents } from '../../../filter/select.ts';
import { overlaps } from '../../../lib/edtf.ts';
import { formatCount, formatNumber } from '../../../lib/format-count.ts';
import { oncePer } from '../../../lib/once-per.ts';
import { columnsInView, sightOf } from '../../compare/compare-sight.ts';
import { readRow } from '../../compare/row-kind.ts';
import { type Named, personAt } from '../../named.ts';
import { deriveSummary, type Summary } from '../../summary.ts';
import { compareEvents, type ZonedDates, zonedDates } from '../dates/zoned-dates.ts';
import {
  deriveTellers,
  type EventDate,
  type EventMention,
  type SilentGroup,
  type Teller,
  writtenDate,
} from './event-tellers.ts';
import { derivePublicationOrder, type PublicationOrder } from './publication-order.ts';
import { tellingArticles } from './telling-articles.ts';

/** `isApart` says that the dates do not overlap: only then does one come before the other, and not just in the list. */
export type EventNeighbour = Named & { date: string | null; isApart: boolean };

export type EventDetail = {
  id: string;
  name: string;
  /** '' where the case gives none. */
  kind: string;
  /** The case's own reading of when it happened. */
  date: EventDate | null;
  about: readonly Named[];
  note: string;
  noteBasis: NoteBasis | null;
  tellers: readonly Teller[];
  /** Sources that tell of it and are not listed. */
  moreTellers: number;
  /** Of all that tell of it, those whose articles may not have been out on the day asked for. */
  maybeTellers: number;
  /** Sources with an article, in the whole case. */
  sourceCount: number;
  silent: readonly SilentGroup[];
  /** One sentence on whether the articles date it alike. */
  dating: string;
  order: PublicationOrder;
  claims: readonly { id: string; question: string; kind: RowKind | null }[];
  claimCount: number;
  /** Neighbours in time among the events that the filter leaves. */
  previous: EventNeighbour | null;
  next: EventNeighbour | null;
  /** From 1, among those; 0 when the filter leaves it out. */
  place: number;
  events: number;
};

/** `event` is null when the case has no event of this id. */
export type EventModel = { summary: Summary; event: EventDetail | null };

const MOST_CLAIMS = 30;

/** One event with all that the filter leaves of it; `event` is null where the case has none of this id. */
export function deriveEvent(selection: Selection, { id }: { id: string }): EventModel {
  const { case: data } = selection;
  const at = data.events.at.get(id);
  const row = at === undefined ? undefined : data.events.rows[at];
  const summary = deriveSummary(selection);
  if (at === undefined || !row) return { summary, event: null };
  const { tellers, more, maybe, mentions, silent } = deriveTellers(selection, at);
  const telling = tellingArticles(selection, at);
  const claims = data.claims.rows.filter(({ eventIds }) => (eventIds ?? []).includes(id));
  const sight = sightOf(selection, columnsInView(selection));
  const own = zonedDates(selection).event[at] ?? null;
  return {
    summary,
    event: {
      id,
      name: row.name ?? id,
      kind: row.kind ?? '',
      date: writtenDate(own, row.dateFrom),
      about: (row.about ?? []).flatMap((person) => personAt(data, data.people.at.get(person) ?? -1) ?? []),
      note: row.note ?? '',
      noteBasis: row.noteBasis ?? null,
      tellers,
      moreTellers: more,
      maybeTellers: maybe,
      sourceCount: data.columns.length,
      silent,
      dating: writeDating(mentions) || whyUndated(selection, row),
      order: derivePublicationOrder(selection, telling.articles, telling.isPart),
      claims: claims.slice(0, MOST_CLAIMS).map((claim) => ({
        id: claim.id,
        question: claim.question ?? claim.id,
        kind: readRow(data, claim, sight).kind,
      })),
      claimCount: claims.length,
      ...neighbours(selection, at),
    },
  };
}

/**
 * "3 articles date it 12 July 2024; 1 dates it about 12 July 2024; 1 gives no date." Counts articles, by the date that
 * each gives, most first; an article that gives two dates counts under both. '' without a mention.
 */
function writeDating(mentions: readonly EventMention[]): string {
  const byDate = new Map<string, Set<string>>();
  const dated = new Set<string>();
  const all = new Set<string>();
  for (const { article, date } of mentions) {
    all.add(article.id);
    if (!date) continue;
    dated.add(article.id);
    const found = byDate.get(date.text) ?? new Set<string>();
    byDate.set(date.text, found.add(article.id));
  }
  if (all.size === 0) return '';
  const undated = all.size - dated.size;
  const none = undated === 0 ? [] : [`${formatNumber(undated)} ${undated === 1 ? 'gives' : 'give'} no date`];
  const groups = [...byDate].sort(([, a], [, b]) => b.size - a.size);
  const parts = groups.map(([text, { size }], i) =>
    i === 0
      ? `${formatCount(size, 'article')} ${size === 1 ? 'dates' : 'date'} it ${text}`
      : `${formatNumber(size)} ${size === 1 ? 'dates' : 'date'} it ${text}`,
  );
  if (parts.length === 0)
    return `${formatCount(all.size, 'article')} ${all.size === 1 ? 'mentions' : 'mention'} it; none gives a date.`;
  return `${[...parts, ...none].join('; ')}.`;
}

/** Why no article in view dates it: none of the case mentions it, those that do are left out, or none was out by then. */
function whyUndated(
  { case: data, filter }: Selection,
  { mentions = [] }: Case['events']['rows'][number],
): string {
  if (mentions.length === 0) return 'No article’s words for it are recorded.';
  const isLeft = ({ articleId }: { articleId: string }) =>
    filter.without.includes(data.articles.rows[data.articles.at.get(articleId) ?? -1]?.sourceId ?? '');
  if (mentions.every(isLeft)) return 'No remaining source: every article that mentions it is left out.';
  return mentions.some(isLeft)
    ? 'No article in view mentions it.'
    : 'No article that mentions it was out by then.';
}

/** Positions of all events in the order of their dates. Once per case and zone. */
const inOrder = oncePer((dates: ZonedDates): readonly number[] =>
  [...dates.event.keys()].sort((a, b) => compareEvents(dates, a, b)),
);

function neighbours(selection: Selection, at: number) {
  const { rows } = selection.case.events;
  const dates = zonedDates(selection);
  const own = dates.event;
  const isIn = selectEvents(selection);
  const order = inOrder(dates).filter((i) => isIn[i] || i === at);
  const place = order.indexOf(at);
  const neighbour = (i: number | undefined): EventNeighbour | null => {
    const row = i === undefined ? undefined : rows[i];
    if (i === undefined || !row) return null;
    const [here, there] = [own[at], own[i]];
    const isApart = here != null && there != null && !overlaps(here.date, there.date);
    return {
      id: row.id,
      name: row.name ?? row.id,
      date: writtenDate(there ?? null, '')?.text ?? null,
      isApart,
    };
  };
  return {
    previous: neighbour(order[place - 1]),
    next: neighbour(order[place + 1]),
    place: isIn[at] ? place + 1 : 0,
    events: isIn.filter(Boolean).length,
  };
}
