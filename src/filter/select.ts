/**
 * Which quotes, events and claims a filter selects. Every dimension is decided once per code of its coded column and
 * kept as one bit per quote, so that a change of one facet rereads one column, and "this facet counted without
 * itself" is a question about one bit.
 */
import type { Case, DateColumn, Facet } from '../case/case.ts';
import type { CodedColumn, Codes } from '../lib/coded.ts';
import { parseDay } from '../lib/day.ts';
import { type DayInterval, overlaps } from '../lib/edtf.ts';
import { fold } from '../lib/fold.ts';
import { cleanFilter } from './clean-filter.ts';
import { FACETS, type FacetName, type Filter, type Zone } from './filter.ts';
import { eventTexts } from './record-texts.ts';
import type { Dropped } from './url.ts';

/** What can refuse a quote, in bit order: bit k of `fails[row]` is set when dimension k refuses the quote. */
export const DIMENSIONS = [...FACETS, 'date', 'q', 'asof', 'without'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const bitOf = (dimension: Dimension): number => 1 << DIMENSIONS.indexOf(dimension);

/** Whether an article was out by a day: `in`, `out` (not yet), or `maybe` (its interval straddles the day). */
export type Known = 'in' | 'out' | 'maybe';

/** A case seen through a filter. */
export type Selection = {
  case: Case;
  /** The filter asked for, less what this case does not know (see `clean-filter.ts`). */
  filter: Filter;
  /** What was left out of it. */
  dropped: readonly Dropped[];
  /** Per quote, the dimensions that refuse it; 0 = selected. */
  fails: Uint16Array;
  /** Number of selected quotes. */
  count: number;
  /** Per article, when it was published, on the clocks of the zone shown. */
  published: readonly (DayInterval | null)[];
  /** Per article, whether it was out on `asof` (`in` for all without one). */
  known: readonly Known[];
  /** The same object for as long as the same is selected: what is derived from `fails` alone may be kept under it. */
  state: object;
};

/** The words of a search, folded; all of them must occur, each anywhere, also inside a longer word. */
export const needlesOf = (q: string): string[] => fold(q).split(' ').filter(Boolean);

/** The inclusive span of days asked for by `from` and `to`; null when neither is set. */
export function askedDays(filter: Filter): DayInterval | null {
  if (filter.from === null && filter.to === null) return null;
  return {
    from: (filter.from === null ? null : parseDay(filter.from)) ?? Number.NEGATIVE_INFINITY,
    to: (filter.to === null ? null : parseDay(filter.to)) ?? Number.POSITIVE_INFINITY,
  };
}

/** In when the latest possible publication is on or before the day, out when the earliest is after it. */
export function knownOn(published: DayInterval | null, asof: number | null): Known {
  if (asof === null) return 'in';
  if (!published) return 'maybe';
  if (published.to <= asof) return 'in';
  return published.from > asof ? 'out' : 'maybe';
}

/** Per article, when it was published on the clocks of a zone. */
export type PublishedIn = (data: Case, zone: Zone) => readonly (DayInterval | null)[];

const asWritten: PublishedIn = (data) => data.dates.published;

/** True when a filter asks for days of publication, so that it matters in which zone they are read. */
export const needsZone = ({ asof, clock }: Filter): boolean => asof !== null || clock === 'published';

const asofDay = (filter: Filter): number | null => (filter.asof === null ? null : parseDay(filter.asof));

/** Whether a reader asks that every chosen value of a facet hold of one quote. */
export const asksForAll = (filter: Filter, name: FacetName): boolean =>
  filter.all.some((one) => one === name);

/** Per code, 1 when the dimension lets it pass: when it has one of the chosen values, or (`isAll`) each of them. */
export function passByValue(facet: Facet, chosen: readonly string[], isAll: boolean): Uint8Array | null {
  if (chosen.length === 0) return null;
  const wanted = new Set(chosen);
  const isWanted = facet.ids.map((id) => wanted.has(id));
  const least = isAll ? wanted.size : 1;
  return Uint8Array.from(facet.sets, (set) => {
    let found = 0;
    for (const value of set) if (isWanted[value]) found++;
    return found >= least ? 1 : 0;
  });
}

function passByDate(column: DateColumn, asked: DayInterval | null): Uint8Array | null {
  if (!asked) return null;
  return Uint8Array.from(column.days, (days) => (days && overlaps(days, asked) ? 1 : 0));
}

/** Writes one bit of `fails` from a pass table; a null table lets everything pass. */
function writeBit(fails: Uint16Array, bit: number, codes: Codes, pass: Uint8Array | null): void {
  const keep = 0xffff & ~bit;
  if (!pass) {
    for (let i = 0; i < fails.length; i++) fails[i] = fails[i]! & keep;
    return;
  }
  const refuse = Uint16Array.from(pass, (ok) => (ok ? 0 : bit));
  for (let i = 0; i < fails.length; i++) fails[i] = (fails[i]! & keep) | refuse[codes[i]!]!;
}

/**
 * Selects by filter after filter on one case, rereading only the dimensions that changed. The returned selection is
 * valid until the next `select`: it shares one `fails` array, as the worker computes one view at a time.
 */
export class Selector {
  private readonly fails: Uint16Array;
  private readonly asked = new Map<Dimension, string>();
  private folded: string[] | null = null;
  private last: Selection | null = null;
  private known: { key: string; of: readonly Known[] } | null = null;

  private readonly data: Case;

  constructor(data: Case) {
    this.data = data;
    this.fails = new Uint16Array(data.quotes.count);
  }

  /** `publishedIn` reads days of publication in the zone shown (see `needsZone`); without it they are those written. */
  select(asked: Filter, publishedIn: PublishedIn = asWritten): Selection {
    const { data, fails } = this;
    const { filter, dropped } = cleanFilter(data, asked);
    const { quotes } = data;
    const asof = asofDay(filter);
    const published = publishedIn(data, filter.zone);
    const key = asof === null ? '' : `${asof} ${filter.zone}`;
    if (this.known?.key !== key) this.known = { key, of: published.map((date) => knownOn(date, asof)) };
    const known = this.known.of;
    let isChanged = this.last === null;
    const change = (dimension: Dimension, key: string, write: () => void): void => {
      if ((this.asked.get(dimension) ?? '') === key) return;
      this.asked.set(dimension, key);
      write();
      isChanged = true;
    };
    for (const name of FACETS) {
      const chosen: readonly string[] = filter[name];
      const isAll = asksForAll(filter, name) && chosen.length > 1;
      change(name, `${isAll ? 'all ' : ''}${chosen.join(',')}`, () =>
        writeBit(
          fails,
          bitOf(name),
          quotes.facets[name].codes,
          passByValue(quotes.facets[name], chosen, isAll),
        ),
      );
    }
    const days = askedDays(filter);
    const isPublished = filter.clock === 'published';
    const clock = isPublished ? `published ${filter.zone}` : filter.clock;
    change('date', days ? `${clock} ${filter.from} ${filter.to}` : '', () => {
      const column = isPublished ? { codes: quotes.article, days: published } : quotes.clocks[filter.clock];
      writeBit(fails, bitOf('date'), column.codes, passByDate(column, days));
    });
    change('q', filter.q, () => this.writeSearch(filter.q));
    change('asof', key, () =>
      writeBit(
        fails,
        bitOf('asof'),
        quotes.article,
        asof === null ? null : Uint8Array.from(known, (k) => (k === 'out' ? 0 : 1)),
      ),
    );
    change('without', filter.without.join(','), () => {
      const left = new Set(filter.without);
      const pass = quotes.facets.source.sets.map((set) =>
        set.some((s) => left.has(quotes.facets.source.ids[s] as string)) ? 0 : 1,
      );
      writeBit(
        fails,
        bitOf('without'),
        quotes.facets.source.codes,
        left.size === 0 ? null : Uint8Array.from(pass),
      );
    });
    let count = this.last?.count ?? 0;
    if (isChanged) {
      count = 0;
      for (let i = 0; i < fails.length; i++) if (fails[i] === 0) count++;
    }
    const state = isChanged || !this.last ? {} : this.last.state;
    this.last = { case: data, filter, dropped, fails, count, published, known, state };
    return this.last;
  }

  /** Reads the outlets' own words and nothing else: what we say of a quote is not what was said (see `other-hits.ts`). */
  private writeSearch(q: string): void {
    const bit = bitOf('q');
    const { fails } = this;
    const needles = needlesOf(q);
    if (needles.length === 0) {
      for (let i = 0; i < fails.length; i++) fails[i] = fails[i]! & ~bit;
      return;
    }
    this.folded ??= this.data.quotes.exact.map(fold);
    const texts = this.folded;
    for (let i = 0; i < fails.length; i++) {
      const text = texts[i] as string;
      fails[i] = needles.every((needle) => text.includes(needle)) ? fails[i]! & ~bit : fails[i]! | bit;
    }
  }
}

/** Selects once. For tests and short cases; `Selector` is for filter after filter. */
export const select = (data: Case, filter: Filter, publishedIn?: PublishedIn): Selection =>
  new Selector(data).select(filter, publishedIn);

/**
 * How many selected quotes carry each value of a column. With `without`, as if that dimension let all pass ("each
 * facet counted without itself"). A quote with two values counts under both.
 */
export function countByValue(
  selection: Selection,
  column: CodedColumn,
  values: number,
  without?: Dimension,
): Uint32Array {
  const perCode = countByCode(selection, column.codes, column.sets.length, without);
  const counts = new Uint32Array(values);
  column.sets.forEach((set, code) => {
    for (const value of set) counts[value] = counts[value]! + perCode[code]!;
  });
  return counts;
}

/** What is derived from `fails` alone, kept for as long as the same is selected. */
type Kept = {
  rows?: Uint32Array;
  articles?: readonly boolean[];
  readonly counts: Map<Codes, Uint32Array>;
};
const kept = new WeakMap<object, Kept>();

function keptFor({ state }: Selection): Kept {
  const known = kept.get(state);
  if (known) return known;
  const made: Kept = { counts: new Map() };
  kept.set(state, made);
  return made;
}

/** Whether the filter asks anything of a dimension: one that it does not ask about refuses no quote. */
function isAsked(filter: Filter, dimension: Dimension): boolean {
  if (dimension === 'date') return askedDays(filter) !== null;
  const asked = filter[dimension];
  return asked !== null && asked.length > 0;
}

/** How many selected quotes carry each code, as if `without` let all pass. Shared by all who ask: not to be changed. */
export function countByCode(
  selection: Selection,
  codes: Codes,
  size: number,
  without?: Dimension,
): Uint32Array {
  if (without !== undefined && isAsked(selection.filter, without)) {
    const { fails } = selection;
    const mask = 0xffff & ~bitOf(without);
    const counts = new Uint32Array(size);
    for (let i = 0; i < fails.length; i++) if ((fails[i]! & mask) === 0) counts[codes[i]!]!++;
    return counts;
  }
  const { counts: known } = keptFor(selection);
  const before = known.get(codes);
  if (before) return before;
  const counts = new Uint32Array(size);
  const rows = selectedRows(selection);
  if (rows.length === codes.length) for (let i = 0; i < codes.length; i++) counts[codes[i]!]!++;
  else for (let k = 0; k < rows.length; k++) counts[codes[rows[k]!]!]!++;
  known.set(codes, counts);
  return counts;
}

/** Rows of the selected quotes, ascending. Shared by all who ask: not to be changed. */
export function selectedRows(selection: Selection): Uint32Array {
  const known = keptFor(selection);
  if (known.rows) return known.rows;
  const { fails } = selection;
  const rows = new Uint32Array(selection.count);
  let n = 0;
  for (let i = 0; n < rows.length; i++) if (fails[i] === 0) rows[n++] = i;
  known.rows = rows;
  return rows;
}

const QUOTE_ONLY: readonly FacetName[] = ['speaker', 'perspective', 'frame', 'type', 'via', 'about'];

/** True when a facet is set that only a quote can satisfy, so that a bare mention or account cannot pass. */
export const asksForQuotes = (filter: Filter): boolean =>
  QUOTE_ONLY.some((name) => filter[name].length > 0) || asksForEveryEvent(filter);

/** True when several events must all hold of one quote: a mention places one event, and cannot. */
const asksForEveryEvent = (filter: Filter): boolean => asksForAll(filter, 'event') && filter.event.length > 1;

/** Per source position, whether facets, `without` and columns let its articles speak. */
export function sourcesIn(selection: Selection): boolean[] {
  const { filter, case: data } = selection;
  const wanted = new Set(filter.source);
  const left = new Set(filter.without);
  return data.sources.rows.map(({ id }) => (wanted.size === 0 || wanted.has(id)) && !left.has(id));
}

/** Per article position, whether its mentions and accounts count: its source is in and it was, or may have been, out. */
export function articlesIn(selection: Selection): readonly boolean[] {
  const known = keptFor(selection);
  if (known.articles) return known.articles;
  const sources = sourcesIn(selection);
  known.articles = selection.case.articleSource.map(
    (s, i) => (sources[s] ?? false) && selection.known[i] !== 'out',
  );
  return known.articles;
}

/** Kept for as long as the same is selected: several models of one page ask. */
const eventsOf = new WeakMap<object, readonly boolean[]>();

/**
 * Per event position, whether it stays: it is among the events asked for, on a day asked for, and a selected quote is
 * about it, or (where no facet asks for quotes) an article that counts mentions it and, with `q`, what search reads of it has the words (`record-texts.ts`).
 */
export function selectEvents(selection: Selection): readonly boolean[] {
  const known = eventsOf.get(selection.state);
  if (known) return known;
  const stays = readEvents(selection);
  eventsOf.set(selection.state, stays);
  return stays;
}

const untold = new WeakMap<object, readonly boolean[]>();

/** Per event, whether no article of the case mentions it and no quote is about it, whatever the filter. Once per case. */
export function untoldEvents(data: Case): readonly boolean[] {
  const known = untold.get(data.quotes);
  if (known) return known;
  const { codes, sets } = data.quotes.facets.event;
  const isUsed = new Uint8Array(sets.length);
  for (let i = 0; i < data.quotes.count; i++) isUsed[codes[i]!] = 1;
  const isQuotedOn = new Uint8Array(data.events.rows.length);
  sets.forEach((set, code) => {
    if (isUsed[code] === 1) for (const event of set) isQuotedOn[event] = 1;
  });
  const found = data.events.rows.map(({ mentions }, i) => (mentions ?? []).length === 0 && !isQuotedOn[i]);
  untold.set(data.quotes, found);
  return found;
}

function readEvents(selection: Selection): boolean[] {
  const { case: data, filter } = selection;
  const { facets } = data.quotes;
  const alone = asksForEveryEvent(filter) ? undefined : 'event';
  const quoteCounts = countByValue(selection, facets.event, data.events.rows.length, alone);
  const articles = articlesIn(selection);
  const wanted = new Set(filter.event);
  const days = askedDays(filter);
  const { published } = selection;
  const needles = needlesOf(filter.q);
  const texts = needles.length === 0 ? [] : eventTexts(data);
  const onlyQuotes = asksForQuotes(filter);
  const asksForNoArticle = filter.source.length === 0 && filter.without.length === 0 && filter.asof === null;
  const isUntold = untoldEvents(data);
  const onDay = (span: DayInterval | null | undefined) => !days || (span ? overlaps(span, days) : false);
  return data.events.rows.map((event, i) => {
    if (wanted.size > 0 && !wanted.has(event.id)) return false;
    if (filter.clock === 'happened' && !onDay(data.dates.event[i])) return false;
    if (quoteCounts[i]! > 0) return true;
    if (onlyQuotes) return false;
    const text = texts[i] ?? '';
    if (!needles.every((needle) => text.includes(needle))) return false;
    // What no article tells of has its place in time, but no source, publication or day from which it was known.
    if (isUntold[i]) return asksForNoArticle && (filter.clock === 'happened' || !days);
    return (event.mentions ?? []).some((mention) => {
      const article = data.articles.at.get(mention.articleId) ?? -1;
      if (!articles[article]) return false;
      return filter.clock === 'happened' || onDay(published[article]);
    });
  });
}
