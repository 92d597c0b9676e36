import { type Case, NONE } from '../../case/case.ts';
import type { DateBasis, QuoteType } from '../../case/case-file.ts';
import { PARTS, QUOTE_TYPES } from '../../case/vocabulary.ts';
import type { Known } from '../../filter/select.ts';
import { machineDate, writeDate } from '../../lib/format-date.ts';
import { findFolded, type MarkedRun, markStretches } from '../../lib/marked-runs.ts';
import { articlesAmong } from '../article-among.ts';
import { type Named, personAt, voiceById } from '../named.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import type { Standing } from '../word-diff.ts';
import { renderingsPerStatement } from './renderings.ts';

/** A date in words with how it is known; null basis = the file does not say. */
export type WrittenDate = { text: string; machine: string | null; basis: DateBasis | null };

/** Somebody who relayed a quote; inferred when no article says so. */
export type Relay = Named & { isInferred: boolean; cue: string };

/** One quote as lists show it. */
export type QuoteRow = {
  id: string;
  source: SourceRef | null;
  /** Which of the source's articles, where it has several; null for the only one. */
  article: string | null;
  /** Place in its article, from 1; 0 = not said. */
  order: number;
  part: (typeof PARTS)[number];
  /** The outlet's words, with what the search found marked. */
  words: readonly MarkedRun[];
  /** `own` where the case does not say whether they stand in quotation marks. */
  standing: Standing;
  type: QuoteType | null;
  lang: string | null;
  /** Where the words are a translation: from which language, by whom ('' where not said), and the words as they were said. */
  translated: { from: string; by: string; words: string; lang: string | null } | null;
  /** Our words for it; '' where there are none. */
  summary: string;
  speaker: Named | null;
  /** Whose act or position it reports, when that is not the speaker. */
  actor: Named | null;
  /** The article's reporting verb; '' where there is none. */
  cue: string;
  said: WrittenDate | null;
  via: readonly Relay[];
  /** Further quotes of the same statement, in the whole case. */
  otherRenderings: number;
  /** Its article may, or may not, have been out on `asof`. */
  isMaybe: boolean;
};

const standings: Record<QuoteType, Standing> = { direct: 'quoted', partial: 'quoted', indirect: 'retold' };

export const standingOf = (type: QuoteType | null): Standing => (type === null ? 'own' : standings[type]);

/** The type of the quote at a row; null where the case gives none. */
export function typeOf(data: Case, row: number): QuoteType | null {
  const { codes, sets } = data.quotes.facets.type;
  return QUOTE_TYPES[sets[codes[row]!]?.[0] ?? NONE] ?? null;
}

/** The words of a quote with those that a search (already folded and split) asks for marked. */
const foundIn = (exact: string, needles: readonly string[]): MarkedRun[] =>
  markStretches(exact, findFolded(exact, needles));

/** Language of a quote's words: its own, its article's or the case's. */
export const langOf = (data: Case, row: number): string | null =>
  data.quotes.rest.get(row)?.inLanguage ??
  data.articles.rows[data.quotes.article[row]!]?.inLanguage ??
  data.info.inLanguage ??
  null;

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
const isTag = (tag: string): boolean => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag);

function translationOf(data: Case, row: number): QuoteRow['translated'] {
  const told = data.quotes.rest.get(row)?.translated;
  if (!told) return null;
  const { from = '', by = '', words = '' } = told;
  const isLanguage = isTag(from);
  return {
    from: isLanguage ? (languages.of(from) ?? from) : from,
    by,
    words,
    lang: isLanguage ? from : null,
  };
}

/** When a statement was said, in words. */
export function saidAt(data: Case, statement: number): WrittenDate | null {
  const date = data.dates.said[statement];
  if (!date) return null;
  return {
    text: writeDate(date),
    machine: machineDate(date) ?? null,
    basis: data.statements.rows[statement]?.dateBasis ?? null,
  };
}

export const relaysOf = (data: Case, row: number): Relay[] =>
  (data.quotes.rest.get(row)?.via ?? []).map(({ id, cue, basis }) => ({
    ...voiceById(data, id),
    cue: cue ?? '',
    isInferred: basis === 'inferred',
  }));

/**
 * Draws rows of a case one at a time. `needles` are the folded words of a search, `known` says per article whether it
 * was out; without it, all were.
 */
export function rowWriter(
  data: Case,
  needles: readonly string[] = [],
  known: readonly Known[] = [],
): (row: number) => QuoteRow {
  const sources = sourceRefs(data);
  const renderings = renderingsPerStatement(data);
  const among = articlesAmong(data);
  const { quotes } = data;
  return (row) => {
    const type = typeOf(data, row);
    const statement = quotes.statement[row]!;
    const actor = quotes.actor[row]!;
    return {
      id: quotes.id[row] ?? '',
      source: sources[data.articleSource[quotes.article[row]!] ?? NONE] ?? null,
      article: among[quotes.article[row]!] ?? null,
      order: quotes.order[row] ?? 0,
      part: PARTS[quotes.part[row]!] ?? 'body',
      words: foundIn(quotes.exact[row] ?? '', needles),
      standing: standingOf(type),
      type,
      lang: langOf(data, row),
      translated: translationOf(data, row),
      summary: quotes.summary[row] ?? '',
      speaker: personAt(data, quotes.speaker[row]!),
      actor: actor === quotes.speaker[row] ? null : personAt(data, actor),
      cue: quotes.cue.values[quotes.cue.codes[row]!] ?? '',
      said: saidAt(data, statement),
      via: relaysOf(data, row),
      otherRenderings: renderings[statement]! - 1,
      isMaybe: known[quotes.article[row]!] === 'maybe',
    };
  };
}
