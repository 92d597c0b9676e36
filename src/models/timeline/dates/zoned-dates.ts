import type { Case } from '../../../case/case.ts';
import type { DateBasis, Mention } from '../../../case/case-file.ts';
import type { Zone } from '../../../filter/filter.ts';
import type { Selection } from '../../../filter/select.ts';
import { ZONE_NAMES } from '../../../filter/zone-names.ts';
import { type EdtfDate, parseEdtf } from '../../../lib/edtf.ts';
import { hasZone, inZone, isSkipped, orderOf } from '../../../lib/in-zone.ts';

/**
 * The zone that a time of day is in; `none`: not given; `skipped`: its own zone never showed that time, so that it stands as
 * written; null: there is no time of day.
 */
export type DateZone = Zone | 'none' | 'skipped' | null;

/** A date with how it is known. */
export type Dated = {
  date: EdtfDate;
  basis: DateBasis | undefined;
  zone: DateZone;
  /** Where it stands among others, in one zone for all of them: a change of zone never changes an order. */
  order: EdtfDate;
};

/** The different dates of a list of records in time order, and which of them each record has; -1 = none. */
export type DateIndex = { dates: readonly Dated[]; at: Int32Array };

/** Every date of the case in the zone that the reader chose; only times that say their zone move. */
export type ZonedDates = {
  event: readonly (Dated | null)[];
  published: readonly (Dated | null)[];
  said: readonly (Dated | null)[];
  /** By position in `articles`, and in `statements`. */
  publishedIndex: DateIndex;
  saidIndex: DateIndex;
  /** By position in `events` for the case's own dates, then by place in `mentions`. */
  happenedIndex: DateIndex;
  /** Every mention, event by event; those of event `i` are from `firstMention[i]` to before `firstMention[i + 1]`. */
  mentions: readonly DatedMention[];
  firstMention: Int32Array;
};

/** A mention with its article (position, or -1) and the date that this article gives; null where it gives none. */
export type DatedMention = {
  mention: Mention;
  article: number;
  date: EdtfDate | null;
  zone: DateZone;
  order: EdtfDate | null;
};

const kept = new WeakMap<object, Map<string, ZonedDates>>();

/** Reads the dates of a case once per zone. */
export const zonedDates = ({ case: data, filter }: Selection): ZonedDates => datesIn(data, filter.zone);

function datesIn(data: Case, zone: Zone): ZonedDates {
  const perZone = kept.get(data.events) ?? new Map<string, ZonedDates>();
  kept.set(data.events, perZone);
  const known = perZone.get(zone);
  if (known) return known;
  const { iana } = ZONE_NAMES[zone];
  const placed = (date: EdtfDate, own: string | null | undefined, basis: DateBasis | undefined): Dated => ({
    date: inZone(date, own, iana),
    basis,
    zone: date.time === null ? null : isSkipped(date, own) ? 'skipped' : hasZone(date, own) ? zone : 'none',
    order: orderOf(date, own),
  });
  const shift = (
    dates: readonly (EdtfDate | null)[],
    rows: readonly { dateBasis?: DateBasis | undefined; timeZone?: string | null | undefined }[],
  ) =>
    dates.map((date, i): Dated | null => (date ? placed(date, rows[i]?.timeZone, rows[i]?.dateBasis) : null));
  const published = shift(data.dates.published, data.articles.rows);
  const said = shift(
    data.dates.said,
    data.statements.rows.map(({ dateBasis }) => ({ dateBasis })),
  );
  const event = shift(data.dates.event, data.events.rows);
  const firstMention = new Int32Array(data.events.rows.length + 1);
  const mentions = data.events.rows.flatMap((row, i): DatedMention[] => {
    firstMention[i + 1] = firstMention[i]! + (row.mentions?.length ?? 0);
    return (row.mentions ?? []).map((mention) => {
      const date = mention.date ? parseEdtf(mention.date) : null;
      const article = data.articles.at.get(mention.articleId) ?? -1;
      const dated = date && placed(date, row.timeZone, mention.dateBasis);
      const { date: at = null, zone: inside = null, order = null } = dated ?? {};
      return { mention, article, date: at, zone: inside, order };
    });
  });
  const dates: ZonedDates = {
    event,
    published,
    said,
    publishedIndex: indexDates(published),
    saidIndex: indexDates(said),
    happenedIndex: indexDates(happened({ event, mentions, firstMention })),
    mentions,
    firstMention,
  };
  perZone.set(zone, dates);
  return dates;
}

/** The dates of events, then those of mentions. */
const happened = ({
  event,
  mentions,
  firstMention,
}: Pick<ZonedDates, 'event' | 'mentions' | 'firstMention'>): (Dated | null)[] => [
  ...event,
  ...datesOfMentions(event, mentions, firstMention),
];

/** Earlier events first, those without a date last, whatever the zone; equal ones in the order of the case. */
export function compareEvents({ happenedIndex: { at } }: ZonedDates, a: number, b: number): number {
  const [x, y] = [at[a]!, at[b]!];
  return (x < 0 ? 1 : 0) - (y < 0 ? 1 : 0) || x - y || a - b;
}

/**
 * The date at which a mention places its event: the article's own; where the article is known to give none, the case's
 * as inferred; where the file says nothing about it, the case's as it is.
 */
function datesOfMentions(
  event: readonly (Dated | null)[],
  mentions: readonly DatedMention[],
  firstMention: Int32Array,
): (Dated | null)[] {
  let at = 0;
  return mentions.map(({ mention, date, zone, order }, i) => {
    while (firstMention[at + 1]! <= i) at++;
    const own = event[at];
    if (date && order) return { date, basis: mention.dateBasis, zone, order };
    return own ? { ...own, basis: mention.date === null ? 'inferred' : own.basis } : null;
  });
}

const startOf = (date: EdtfDate): number => (Number.isFinite(date.from) ? date.from : date.to);
const endOf = (date: EdtfDate): number => (Number.isFinite(date.to) ? date.to : Number.MAX_SAFE_INTEGER);

/** Earlier first: by first possible day, then by last, then by time of day; a date without a beginning by its end. */
function compareDates(a: EdtfDate, b: EdtfDate): number {
  const byDay = startOf(a) - startOf(b) || endOf(a) - endOf(b);
  if (byDay !== 0 || a.time === b.time) return byDay;
  return (a.time ?? '') < (b.time ?? '') ? -1 : 1;
}

/** Dates with one text and one basis are one. They are ordered in UTC, also in the hour that clocks repeat in autumn. */
function indexDates(list: readonly (Dated | null)[]): DateIndex {
  const byKey = new Map<string, number>();
  const found: Dated[] = [];
  const orderBy: EdtfDate[] = [];
  const first = Int32Array.from(list, (dated) => {
    if (!dated) return -1;
    const key = `${dated.order.text} ${dated.basis} ${dated.zone}`;
    let at = byKey.get(key);
    if (at === undefined) {
      at = found.length;
      byKey.set(key, at);
      found.push(dated);
      orderBy.push(dated.order);
    }
    return at;
  });
  const order = found.map((_, i) => i).sort((a, b) => compareDates(orderBy[a]!, orderBy[b]!) || a - b);
  const rank = new Int32Array(found.length);
  order.forEach((at, i) => {
    rank[at] = i;
  });
  return { dates: order.map((at) => found[at]!), at: first.map((at) => (at < 0 ? -1 : rank[at]!)) };
}
