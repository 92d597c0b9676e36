/**
 * Who mentions an event, who does not, and whether it could have. An article is silent only on what was its subject:
 * an event that it has as its main event, or that another article with the same main event mentions.
 */
import type { Case } from '../../../case/case.ts';
import type { Known, Selection } from '../../../filter/select.ts';

/**
 * `maybe`: mentions it, but may not have been out on `asof` · `before`: published before the event · `elsewhere`: not
 * its subject · `absent`: no article of it counts (not out yet, or left out).
 */
export const COVERAGES = ['mentions', 'maybe', 'silent', 'before', 'elsewhere', 'absent'] as const;
export type Coverage = (typeof COVERAGES)[number];

/** Beyond so many pairs of source and set of events, only mentions tell who tells of an event. */
const MOST_PAIRS = 1 << 26;
type ByEvent = readonly ReadonlySet<number>[];
const quotedBy = new WeakMap<object, ByEvent>();

/** Per event, the positions of the sources of which a quote about it stands in an article that passes. One pass over the quotes. */
function sourcesQuoting(data: Case, passes: (article: number) => boolean): ByEvent {
  const { source, event } = data.quotes.facets;
  const { article } = data.quotes;
  const width = source.sets.length;
  const isPair = new Uint8Array(width * event.sets.length <= MOST_PAIRS ? width * event.sets.length : 0);
  const perEvent = data.events.rows.map(() => new Set<number>());
  if (isPair.length > 0) {
    const isIn = Uint8Array.from(data.articles.rows, (_, at) => (passes(at) ? 1 : 0));
    for (let i = 0; i < data.quotes.count; i++)
      if (isIn[article[i]!] === 1) isPair[event.codes[i]! * width + source.codes[i]!] = 1;
    event.sets.forEach((events, e) => {
      source.sets.forEach((sources, s) => {
        if (isPair[e * width + s] === 1)
          for (const at of events) for (const one of sources) perEvent[at]?.add(one);
      });
    });
  }
  return perEvent;
}

/** The same of articles that were out, and of those that may have been. Where all were, once per case. */
function readQuoting(data: Case, known: readonly Known[]): { sure: ByEvent; maybe: ByEvent } {
  if (known.some((one) => one !== 'in'))
    return {
      sure: sourcesQuoting(data, (article) => known[article] === 'in'),
      maybe: sourcesQuoting(data, (article) => known[article] === 'maybe'),
    };
  const sure = quotedBy.get(data.quotes) ?? sourcesQuoting(data, () => true);
  quotedBy.set(data.quotes, sure);
  return { sure, maybe: [] };
}

/** `of`: what one source does with one event (both positions). `tellers`: how many sources mention it, or may. */
type CoverageReader = { of(event: number, source: number): Coverage; tellers(event: number): number };

/** The last one made, by what is known on the day asked for: most changes of a filter change nothing that it reads. */
const kept = new WeakMap<readonly Known[], { without: string; of: object; read: CoverageReader }>();

/** What sources do with events, as far as their articles were out and are not left out. */
export function coverageOf(selection: Selection): CoverageReader {
  const { case: data, known, filter } = selection;
  const without = filter.without.join(',');
  const last = kept.get(known);
  if (last?.without === without && last.of === data.quotes) return last.read;
  const read = readCoverage(selection);
  kept.set(known, { without, of: data.quotes, read });
  return read;
}

function readCoverage(selection: Pick<Selection, 'case' | 'known' | 'filter'>): CoverageReader {
  const { case: data, known, filter } = selection;
  const { articles, articleSource, dates, events } = data;
  const left = new Set(filter.without);
  const counts = articleSource.map((s, a) => known[a] !== 'out' && !left.has(data.sources.rows[s]?.id ?? ''));

  /** The latest day on which a source may have published on a main event; '' for articles that say no main event. */
  const latest = new Map<string, Map<number, number>>();
  const latestOfAll = new Map<number, number>();
  const raise = (map: Map<number, number>, source: number, day: number) =>
    map.set(source, Math.max(map.get(source) ?? Number.NEGATIVE_INFINITY, day));
  articles.rows.forEach((article, a) => {
    if (!counts[a]) return;
    const source = articleSource[a] ?? -1;
    const day = dates.published[a]?.to ?? Number.POSITIVE_INFINITY;
    raise(latestOfAll, source, day);
    for (const subject of article.mainEventIds?.length ? article.mainEventIds : ['']) {
      const map = latest.get(subject) ?? new Map<number, number>();
      latest.set(subject, map);
      raise(map, source, day);
    }
  });

  const quoting = readQuoting(data, known);
  type Telling = { sure: Set<number>; maybe: Set<number>; subjects: Set<string>; count: number | null };
  const telling = new Map<number, Telling>();
  const tellersOf = (event: number) => {
    let found = telling.get(event);
    if (found) return found;
    found = { sure: new Set(), maybe: new Set(), subjects: new Set(['']), count: null };
    telling.set(event, found);
    const row = events.rows[event];
    if (row) found.subjects.add(row.id);
    for (const mention of row?.mentions ?? []) {
      const a = articles.at.get(mention.articleId) ?? -1;
      for (const subject of articles.rows[a]?.mainEventIds ?? []) found.subjects.add(subject);
      if (counts[a]) (known[a] === 'maybe' ? found.maybe : found.sure).add(articleSource[a] ?? -1);
    }
    return found;
  };

  const countTellers = (event: number): number => {
    const { sure, maybe } = tellersOf(event);
    const all = new Set([...sure, ...maybe]);
    for (const quoted of [quoting.sure[event], quoting.maybe[event]])
      for (const source of quoted ?? []) if (latestOfAll.has(source)) all.add(source);
    all.delete(-1);
    return all.size;
  };
  const tellers = (event: number): number => {
    const found = tellersOf(event);
    found.count ??= countTellers(event);
    return found.count;
  };

  const of = (event: number, source: number): Coverage => {
    const last = latestOfAll.get(source);
    if (last === undefined) return 'absent';
    const { sure, maybe, subjects } = tellersOf(event);
    if (sure.has(source) || quoting.sure[event]?.has(source)) return 'mentions';
    if (maybe.has(source) || quoting.maybe[event]?.has(source)) return 'maybe';
    const begins = dates.event[event]?.from ?? Number.NEGATIVE_INFINITY;
    if (last < begins) return 'before';
    for (const subject of subjects) {
      const lastOnIt = latest.get(subject)?.get(source);
      if (lastOnIt !== undefined && lastOnIt >= begins) return 'silent';
    }
    return 'elsewhere';
  };
  return { of, tellers };
}
