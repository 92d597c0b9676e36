import { type Case, NONE } from '../../case/case.ts';
import type { NoteBasis, Source } from '../../case/case-file.ts';
import type { Selection } from '../../filter/select.ts';
import { countedWords } from '../framing/quoted-words.ts';
import { wholeCase } from '../front/whole-case.ts';
import { type Named, voiceById } from '../named.ts';
import { type PassageLine, passagesIn, passageWriter } from '../passage-line.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { type ArticleRef, articleRef } from './article-ref.ts';
import { type QuoteRow, relaysOf, rowWriter } from './quote-row.ts';
import { type SourceVoice, voicesOf } from './source-voices.ts';

/** The facts that are stated for every source by one rule; '' where the case does not say. */
export const SOURCE_FACTS = ['kind', 'country', 'owner', 'funding', 'tie'] as const;
export type SourceFact = { name: (typeof SOURCE_FACTS)[number]; text: string };

export type SourceArticle = ArticleRef & {
  quotes: number;
  /** Words of its quotes that stand in quotation marks, each counted once. */
  quotedWords: number;
};

/** Somebody whom quotes passed through, with how many did and how many of these are only inferred. */
export type RelayCount = Named & { source: SourceRef | null; quotes: number; inferred: number };

export type SourcePageModel = {
  source: SourceRef;
  otherNames: readonly string[];
  facts: readonly SourceFact[];
  /** How the facts are known; null where the case does not say. */
  basis: NoteBasis | null;
  articles: readonly SourceArticle[];
  quotes: number;
  statements: number;
  quotedWords: number;
  voices: readonly SourceVoice[];
  /** Quotes for which the case names no speaker. */
  unnamed: number;
  /** Whom it has quotes from, and who has quotes from it. */
  takesFrom: readonly RelayCount[];
  givesTo: readonly RelayCount[];
  /** The first quotes that came through it; all of what is known of a relay without an article. */
  relayed: readonly QuoteRow[];
  relayedCount: number;
  /** The first of its articles' own words that somebody coded, and how many there are. */
  passages: readonly PassageLine[];
  passageCount: number;
};

export type SourceModel = { summary: Summary; page: SourcePageModel | null };

const MOST_RELAYED = 12;
const MOST_PASSAGES = 24;

/** Facts, articles, voices and relays of one source, over the whole case. No score: there is none. */
export function deriveSource(selection: Selection, { id }: { id: string }): SourceModel {
  const { case: data } = selection;
  const position = data.sources.at.get(id);
  const record = data.sources.rows[position ?? NONE];
  return {
    summary: deriveSummary(selection),
    page: record && position !== undefined ? describe(data, position, record) : null,
  };
}

function describe(data: Case, position: number, record: Source): SourcePageModel {
  const { quotes } = data;
  const refs = sourceRefs(data);
  const words = countedWords(wholeCase(data));
  const isOwn = data.articleSource.map((source) => source === position);
  const rows: number[] = [];
  for (let row = 0; row < quotes.count; row++) if (isOwn[quotes.article[row]!]) rows.push(row);
  const passed = rowsThrough(data, record.id).filter((row) => !isOwn[quotes.article[row]!]);
  const coded = passagesIn(data, (article) => isOwn[article] === true);
  const total = (list: readonly number[]) => list.reduce((sum, row) => sum + words(row), 0);
  const write = rowWriter(data);
  return {
    source: refs[position]!,
    otherNames: (record.alternateName ?? []).filter((name) => name !== record.name),
    facts: SOURCE_FACTS.map((name) => ({
      name,
      text: name === 'country' ? countryName(record.country) : (record[name] ?? ''),
    })),
    basis: record.basis ?? null,
    articles: articlesOf(data, isOwn, rows, words),
    quotes: rows.length,
    statements: new Set(rows.map((row) => quotes.statement[row])).size,
    quotedWords: total(rows),
    voices: voicesOf(data, rows, words),
    unnamed: rows.filter((row) => quotes.speaker[row] === NONE).length,
    takesFrom: tally(
      data,
      refs,
      rows.flatMap((row) => relaysOf(data, row)),
    ),
    givesTo: tally(
      data,
      refs,
      passed.map((row) => ({
        id: data.sources.rows[data.articleSource[quotes.article[row]!] ?? NONE]?.id ?? '',
        isInferred: relaysOf(data, row).some((relay) => relay.id === record.id && relay.isInferred),
      })),
    ),
    relayed: passed.slice(0, MOST_RELAYED).map(write),
    relayedCount: passed.length,
    passages: coded.slice(0, MOST_PASSAGES).map(passageWriter(data)),
    passageCount: coded.length,
  };
}

function articlesOf(
  data: Case,
  isOwn: readonly boolean[],
  rows: readonly number[],
  words: (row: number) => number,
): SourceArticle[] {
  const count = new Uint32Array(data.articles.rows.length);
  const quotedWords = new Uint32Array(data.articles.rows.length);
  for (const row of rows) {
    const article = data.quotes.article[row]!;
    count[article] = count[article]! + 1;
    quotedWords[article] = quotedWords[article]! + words(row);
  }
  return [...isOwn.keys()]
    .filter((article) => isOwn[article])
    .map((article) => ({
      ...articleRef(data, article),
      quotes: count[article]!,
      quotedWords: quotedWords[article]!,
    }));
}

/** Rows of all quotes that came through a relay. */
function rowsThrough(data: Case, id: string): number[] {
  const { codes, sets, ids } = data.quotes.facets.via;
  const relay = ids.indexOf(id);
  const passes = Uint8Array.from(sets, (set) => (set.includes(relay) ? 1 : 0));
  const rows: number[] = [];
  if (relay >= 0) for (let row = 0; row < codes.length; row++) if (passes[codes[row]!] === 1) rows.push(row);
  return rows;
}

/** Counts relays by id, the most used first. */
function tally(
  data: Case,
  refs: readonly SourceRef[],
  relays: readonly { id: string; isInferred: boolean }[],
): RelayCount[] {
  const counts = new Map<string, RelayCount>();
  for (const { id, isInferred } of relays) {
    const source = refs[data.sources.at.get(id) ?? NONE] ?? null;
    const count = counts.get(id) ?? { ...voiceById(data, id), source, quotes: 0, inferred: 0 };
    count.quotes++;
    if (isInferred) count.inferred++;
    counts.set(id, count);
  }
  return [...counts.values()].sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
}

/** "IR" -> "Iran"; a text that is no country code stays as it is. */
export function countryName(code: string | undefined): string {
  if (!code || !/^[A-Z]{2}$/.test(code)) return code ?? '';
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(code) ?? code;
}
