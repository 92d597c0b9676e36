import type { Case } from '../../../case/case.ts';
import type { DateBasis, NoteBasis } from '../../../case/case-file.ts';
import type { Selection } from '../../../filter/select.ts';
import { overlaps } from '../../../lib/edtf.ts';
import { machineDate, writeDate } from '../../../lib/format-date.ts';
import { oncePer } from '../../../lib/once-per.ts';
import { type ArticleRef, articleRef } from '../../quotes/article-ref.ts';
import { type QuoteRow, rowWriter } from '../../quotes/quote-row.ts';
import { type SourceRef, sourceRefs } from '../../source-ref.ts';
import { writeZone } from '../dates/write-zone.ts';
import { type Dated, zonedDates } from '../dates/zoned-dates.ts';
import { coverageOf } from '../list/event-coverage.ts';
import { type MarkShape, shapeOf } from '../marks/mark-shape.ts';
import { rowsAbout } from './rows-about.ts';

/** A date in words with its mark and how it is known; `from` is what it was taken or counted from. */
export type EventDate = {
  text: string;
  machine: string | undefined;
  shape: MarkShape;
  basis: DateBasis | null;
  from: string;
};

/** The words with which one article places an event. */
export type EventMention = {
  /** '' where the case keeps no words. */
  exact: string;
  lang: string | null;
  article: ArticleRef;
  /** null: this article gives no date. */
  date: EventDate | null;
  /** What the case says about a date that is missing, or how a date was found; '' where it says nothing. */
  from: string;
  /** This article's date and the case's own reading share no day. */
  differs: boolean;
  isMaybe: boolean;
  note: string;
  noteBasis: NoteBasis | null;
};

/** One source that tells of an event. */
export type Teller = {
  source: SourceRef;
  mentions: readonly EventMention[];
  /** Quotes in view about it, in the order of the article; at most 12 of `shown`, of `all` without the filter. */
  quotes: readonly QuoteRow[];
  shown: number;
  all: number;
  isMaybe: boolean;
};

/** Sources that do not tell of it for one reason. */
export type SilentGroup = {
  why: 'silent' | 'before' | 'elsewhere' | 'absent';
  sources: readonly { source: SourceRef; published: string }[];
  /** Sources of this group in all; more than 24 are not listed. */
  count: number;
};

const MOST_QUOTES = 12;
const MOST_TELLERS = 12;
const MOST_SILENT = 24;

/** A date as clocks of the zone chosen show it: a time of day says which zone that is. */
const writeZoned = ({ date, zone }: Pick<Dated, 'date' | 'zone'>): string =>
  writeDate(date) + writeZone(zone);

/** A date of the case in words; null stays null. */
export function writtenDate(
  dated: Pick<Dated, 'date' | 'basis' | 'zone'> | null,
  from: string | undefined,
): EventDate | null {
  if (!dated) return null;
  return {
    text: writeZoned(dated),
    machine: machineDate(dated.date),
    shape: shapeOf(dated.date, dated.basis),
    basis: dated.basis ?? null,
    from: from ?? '',
  };
}

/** Per source position, the rows of the quotes about an event: those in view, and how many there are in all. */
function quotesBySource(selection: Selection, event: number) {
  const { case: data, fails } = selection;
  const { article } = data.quotes;
  const found = new Map<number, { rows: number[]; shown: number; all: number }>();
  for (const row of rowsAbout(data, event)) {
    const source = data.articleSource[article[row]!] ?? -1;
    const mine = found.get(source) ?? { rows: [], shown: 0, all: 0 };
    found.set(source, mine);
    mine.all++;
    if (fails[row] !== 0) continue;
    mine.shown++;
    if (mine.rows.length < MOST_QUOTES) mine.rows.push(row);
  }
  return found;
}

/** The articles of each source, by position, in file order. Once per case. */
const articlesBySource = oncePer(({ articleSource, sources }: Case): readonly (readonly number[])[] => {
  const lists: number[][] = sources.rows.map(() => []);
  articleSource.forEach((source, article) => {
    lists[source]?.push(article);
  });
  return lists;
});

/** The first so many that pass, without a look at the others. */
function firstOf<T>(items: readonly T[], most: number, passes: (item: T) => boolean): T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length >= most) break;
    if (passes(item)) found.push(item);
  }
  return found;
}

/** Who tells of an event with which words, and who does not and why. `mentions` are those of all, listed or not. */
export function deriveTellers(
  selection: Selection,
  event: number,
): { tellers: Teller[]; more: number; maybe: number; mentions: EventMention[]; silent: SilentGroup[] } {
  const { case: data, known } = selection;
  const refs = sourceRefs(data);
  const coverage = coverageOf(selection);
  const quotes = quotesBySource(selection, event);
  const writeRow = rowWriter(data, [], known);
  const mentions = mentionsBySource(selection, event);
  const telling: number[] = [];
  let maybe = 0;
  const silent = new Map<SilentGroup['why'], number[]>();
  for (const source of data.columns) {
    const state = coverage.of(event, source);
    if (state === 'maybe') maybe++;
    if (state === 'mentions' || state === 'maybe') telling.push(source);
    else silent.set(state, [...(silent.get(state) ?? []), source]);
  }
  const tellers = telling.slice(0, MOST_TELLERS).map((source): Teller => {
    const mine = quotes.get(source);
    return {
      source: refs[source] as SourceRef,
      mentions: mentions.get(source) ?? [],
      quotes: (mine?.rows ?? []).map(writeRow),
      shown: mine?.shown ?? 0,
      all: mine?.all ?? 0,
      isMaybe: coverage.of(event, source) === 'maybe',
    };
  });
  const publishedBy = (source: number): string =>
    firstOf(articlesBySource(data)[source] ?? [], 2, (a) => known[a] !== 'out')
      .map((a) => {
        const dated = zonedDates(selection).published[a];
        return dated ? writeZoned(dated) : 'no date of publication';
      })
      .join('; ');
  const groups = (['silent', 'before', 'elsewhere', 'absent'] as const).flatMap((why): SilentGroup[] => {
    const sources = silent.get(why) ?? [];
    if (sources.length === 0) return [];
    return [
      {
        why,
        count: sources.length,
        sources: sources
          .slice(0, MOST_SILENT)
          .map((source) => ({ source: refs[source] as SourceRef, published: publishedBy(source) })),
      },
    ];
  });
  return {
    tellers,
    more: telling.length - tellers.length,
    maybe,
    mentions: telling.flatMap((source) => mentions.get(source) ?? []),
    silent: groups,
  };
}

/** An article with its day of publication as clocks of the zone chosen show it: what the page says of the order goes by these. */
const inZoneShown = (article: ArticleRef, dated: Dated | null | undefined): ArticleRef =>
  dated ? { ...article, published: { ...article.published, text: writeZoned(dated) } } : article;

function mentionsBySource(selection: Selection, event: number): Map<number, EventMention[]> {
  const { case: data, known, filter } = selection;
  const { mentions, firstMention, event: own, published } = zonedDates(selection);
  const left = new Set(filter.without);
  const found = new Map<number, EventMention[]>();
  for (const { mention, article, date, zone } of mentions.slice(
    firstMention[event],
    firstMention[event + 1],
  )) {
    const source = data.articleSource[article] ?? -1;
    if (source < 0 || known[article] === 'out' || left.has(data.sources.rows[source]?.id ?? '')) continue;
    const entry: EventMention = {
      exact: mention.selector?.exact ?? '',
      lang: data.articles.rows[article]?.inLanguage ?? data.info.inLanguage ?? null,
      article: inZoneShown(articleRef(data, article), published[article]),
      date: writtenDate(date && { date, zone, basis: mention.dateBasis }, mention.dateFrom),
      from: mention.dateFrom ?? '',
      differs: date !== null && own[event] != null && !overlaps(date, own[event].date),
      isMaybe: known[article] === 'maybe',
      note: mention.note ?? '',
      noteBasis: mention.noteBasis ?? null,
    };
    const list = found.get(source);
    if (list) list.push(entry);
    else found.set(source, [entry]);
  }
  return found;
}
