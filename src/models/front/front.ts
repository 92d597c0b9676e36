import type { Case } from '../../case/case.ts';
import { NONE } from '../../case/case.ts';
import type { Selection } from '../../filter/select.ts';
import { countByCode, countByValue } from '../../filter/select.ts';
import { machineDate, writeDate } from '../../lib/format-date.ts';
import { innerPath } from '../../lib/inner-path.ts';
import { oncePer } from '../../lib/once-per.ts';
import type { Named } from '../named.ts';
import { type ArticleRef, articleRef } from '../quotes/article-ref.ts';
import { type QuoteRow, rowWriter, type WrittenDate } from '../quotes/quote-row.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { type ContradictionFinding, findContradictions } from './find-contradictions.ts';
import { findNaming, type NamingFinding } from './find-naming.ts';
import { findTravelled, type TravelFinding } from './find-travelled.ts';
import { wholeCase } from './whole-case.ts';

/** An event with how many quotes are about it, or were said at it, and in which sources. */
export type FrontEvent = Named & {
  date: WrittenDate | null;
  quotes: number;
  sources: readonly SourceRef[];
};

/** A source with what it opens with. */
export type FrontSource = {
  source: SourceRef;
  articles: readonly ArticleRef[];
  articleCount: number;
  quotes: number;
  /** The first words it puts in quotation marks; else its first quote. */
  opening: QuoteRow | null;
};

/** A tour with the address of its first step's view; null where that is no address inside the site. */
export type FrontTour = Named & {
  description: string;
  steps: readonly { caption: string; path: string | null }[];
  minutes: number;
};

export type FrontModel = {
  /** Of the whole case: the front page has no filter. */
  summary: Summary;
  name: string;
  description: string;
  articles: number;
  claims: number;
  contradictions: readonly ContradictionFinding[];
  contradictionCount: number;
  naming: NamingFinding | null;
  travelled: TravelFinding | null;
  events: readonly FrontEvent[];
  eventCount: number;
  sources: readonly FrontSource[];
  sourceCount: number;
  /** Sources without an article, through which quotes came. */
  relays: readonly SourceRef[];
  tours: readonly FrontTour[];
};

const SHOWN_EVENTS = 7;
const SHOWN_SOURCES = 12;
const SHOWN_ARTICLES = 3;
const SHOWN_CONTRADICTIONS = 2;

/**
 * The case's front page: what it is, what stands out, where to go on. What stands out is found by fixed rules on the
 * data, and no rule weighs a source. Derived once per case.
 */
export const deriveFront = ({ case: data }: Selection): FrontModel => describe(data);

const describe = oncePer((data: Case): FrontModel => {
  const whole = wholeCase(data);
  const refs = sourceRefs(data);
  const contradictions = findContradictions(data, Number.POSITIVE_INFINITY);
  const shown = contradictions.slice(0, SHOWN_CONTRADICTIONS);
  const told = new Set(
    shown.flatMap(({ answers }) =>
      answers.flatMap(({ accounts }) =>
        accounts.flatMap(({ words }) => words.flatMap(({ statement }) => statement ?? [])),
      ),
    ),
  );
  const columns = new Set(data.columns);
  const { via } = data.quotes.facets;
  const through = new Set(via.sets.flat().map((hand) => via.ids[hand]));
  return {
    summary: deriveSummary(whole),
    name: data.info.name,
    description: data.info.description ?? '',
    articles: data.articles.rows.length,
    claims: data.claims.rows.length,
    contradictions: shown,
    contradictionCount: contradictions.length,
    naming: findNaming(data),
    travelled: findTravelled(data, told),
    events: eventsOf(data, whole, refs),
    eventCount: data.events.rows.length,
    sources: sourcesOf(data, whole, refs),
    sourceCount: data.columns.length,
    relays: refs.filter(({ id }, i) => !columns.has(i) && through.has(id)).slice(0, SHOWN_SOURCES),
    tours: data.tours.rows.map(({ id, name, description, steps }) => ({
      id,
      name: name ?? id,
      description: description ?? '',
      steps: (steps ?? []).map(({ caption, view }) => ({
        caption: caption ?? '',
        path: innerPath(view ?? ''),
      })),
      minutes: (steps ?? []).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    })),
  };
});

function eventsOf(data: Case, whole: Selection, refs: readonly SourceRef[]): FrontEvent[] {
  const { event, source } = data.quotes.facets;
  const counts = countByValue(whole, event, data.events.rows.length);
  const top = [...counts.keys()]
    .filter((i) => counts[i]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, SHOWN_EVENTS);
  return top.map((position) => {
    const record = data.events.rows[position];
    const date = data.dates.event[position];
    const isAbout = Uint8Array.from(event.sets, (set) => (set.includes(position) ? 1 : 0));
    const told = new Uint8Array(source.sets.length);
    for (let row = 0; row < event.codes.length; row++)
      if (isAbout[event.codes[row]!] === 1) told[source.codes[row]!] = 1;
    const tellers = new Set(source.sets.flatMap((set, code) => (told[code] === 1 ? set : [])));
    return {
      id: record?.id ?? '',
      name: record?.name ?? record?.id ?? '',
      date: date
        ? {
            text: writeDate(date),
            machine: machineDate(date) ?? null,
            basis: record?.dateBasis ?? null,
          }
        : null,
      quotes: counts[position]!,
      sources: data.columns.filter((i) => tellers.has(i)).flatMap((i) => refs[i] ?? []),
    };
  });
}

function sourcesOf(data: Case, whole: Selection, refs: readonly SourceRef[]): FrontSource[] {
  const { quotes } = data;
  const shown = data.columns.slice(0, SHOWN_SOURCES);
  const perArticle = countByCode(whole, quotes.article, data.articles.rows.length);
  const opening = openingRows(data);
  const write = rowWriter(data);
  return shown.map((position) => {
    const articles = data.articleSource.flatMap((source, article) => (source === position ? [article] : []));
    const first = opening[position]!;
    return {
      source: refs[position]!,
      articles: articles.slice(0, SHOWN_ARTICLES).map((article) => articleRef(data, article)),
      articleCount: articles.length,
      quotes: articles.reduce((sum, article) => sum + perArticle[article]!, 0),
      opening: first === NONE ? null : write(first),
    };
  });
}

/** Per source, the row of its first quote in quotation marks, else of its first quote; NONE without one. */
function openingRows(data: Case): Int32Array {
  const { article, order, quotedWords, count } = data.quotes;
  const best = new Int32Array(data.sources.rows.length).fill(NONE);
  const rank = new Float64Array(data.sources.rows.length).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < count; row++) {
    const source = data.articleSource[article[row]!] ?? NONE;
    const place = order[row] || 0x7fffffff;
    const value = quotedWords[row]! > 0 ? place : place + 0x80000000;
    if (source !== NONE && value < rank[source]!) {
      best[source] = row;
      rank[source] = value;
    }
  }
  return best;
}
