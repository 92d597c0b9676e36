import { type Case, NONE } from '../../case/case.ts';
import { followChanges } from '../../case/changes.ts';
import { fold } from '../../lib/fold.ts';
import { wordsOf } from '../../lib/words.ts';
import type { FrameScheme } from '../framing/frame-scheme.ts';
import type { ArticleKey, LaidCode, OtherCase, OtherCode } from './other-case.ts';

/** What of somebody's codes could not be laid over the quotes of this case, so that nothing is left out in silence. */
export type LeftCodes = {
  /** Codes whose quote this case does not have. */
  quotes: number;
  /** Codes that the chosen codebook does not have, by what they are called, the commonest first. */
  unknown: readonly { label: string; n: number }[];
  /** Quotes with two main codes, or with several and none of them main: which one was meant is not known. */
  twice: number;
  /** Codes on words that are no quote. */
  loose: number;
};

export type LaidCodes = {
  /** The main code of each quote row of this case, in the chosen codebook. */
  codes: ReadonlyMap<number, LaidCode>;
  /** Rows of this case that the other has as well. */
  met: ReadonlySet<number>;
  /** The other's quotes that are none of this case's. */
  onlyThere: number;
  left: LeftCodes;
};

/** The words of a quote alone: marks, commas at the end, capitals and widths of blanks are printed in many ways. */
const wordsKey = (exact: string): string =>
  wordsOf(fold(exact))
    .map(({ word }) => word)
    .join(' ');

/** An article of this case by its row; `isSameText`: places in its text can be trusted. */
export type FoundArticle = { at: number; isSameText: boolean };

/** Finds the article of this case that another's is: by the same text, else the same address, else the same id. */
export function articleMatcher(data: Case): (key: ArticleKey) => FoundArticle {
  const digests = new Map<string, number>();
  const urls = new Map<string, number>();
  data.articles.rows.forEach(({ textDigest, url }, at) => {
    if (textDigest) digests.set(textDigest, at);
    if (url) urls.set(url, at);
  });
  return ({ id, digest, url }) => {
    const same = digests.get(digest ?? '');
    if (same !== undefined) return { at: same, isSameText: true };
    const at = urls.get(url ?? '') ?? data.articles.at.get(id) ?? NONE;
    // Places can be trusted where neither says that its text is another one.
    return { at, isSameText: at !== NONE && (!digest || !data.articles.rows[at]?.textDigest) };
  };
}

/** Finds the row of this case that a quote of another is; undefined where it is none, or could be two. */
export function quoteMatcher(data: Case): (quote: OtherCase['quotes'][number]) => number | undefined {
  const { quotes, info } = data;
  const matched = articleMatcher(data);
  const places = new Map<string, number>();
  const words = new Map<string, number | null>();
  const put = (key: string, row: number) => words.set(key, words.has(key) ? null : row);
  for (let row = 0; row < quotes.count; row++) {
    const [article, key] = [quotes.article[row] ?? NONE, wordsKey(quotes.exact[row] ?? '')];
    put(`${article} ${key}`, row);
    put(`anywhere ${key}`, row);
    if ((quotes.start[row] ?? NONE) !== NONE) places.set(`${article} ${quotes.start[row]}`, row);
  }
  const ids = new Map(Array.from({ length: quotes.count }, (_, row) => [quotes.id[row] ?? '', row]));
  return ({ id, article, exact, start }) => {
    const key = wordsKey(exact);
    if (article === null) {
      const byId = ids.get(followChanges(info, 'quotes', id) ?? '');
      return byId ?? (key === '' ? undefined : (words.get(`anywhere ${key}`) ?? undefined));
    }
    const { at, isSameText } = matched(article);
    const there = start === null || !isSameText ? undefined : places.get(`${at} ${start}`);
    return there ?? words.get(`${at} ${key}`) ?? undefined;
  };
}

/** Finds the id of a code in the chosen codebook, by its id or what it is called; undefined where it is none of them. */
export function frameFinder(
  data: Case,
  scheme: FrameScheme | null,
): (id: string, label: string) => string | undefined {
  const known = new Map<string, string>();
  for (const position of scheme?.frames ?? []) {
    const { id, prefLabel } = data.frames.rows[position] ?? {};
    if (id === undefined) continue;
    known.set(`= ${id}`, id);
    known.set(fold(prefLabel ?? id), id);
  }
  return (id, label) =>
    known.get(`= ${followChanges(data.info, 'frames', id)}`) ?? known.get(fold(label.trim()));
}

/**
 * Lays another person's codes over the quotes of this case. A quote is the same where it begins at the same place of the
 * same text, or has the same words in the article. Whoever gave a quote a single code meant it as the main one; two main
 * codes on one quote, in one record or in two, are no code.
 */
export function layCodes(data: Case, scheme: FrameScheme | null, other: OtherCase): LaidCodes {
  const rowOf = quoteMatcher(data);
  const frameOf = frameFinder(data, scheme);
  const unknown = new Map<string, number>();
  const given = new Map<number, (Omit<OtherCode, 'label'> & { frame: string })[]>();
  const met = new Set<number>();
  let [onlyThere, lost] = [0, 0];
  for (const quote of other.quotes) {
    const row = rowOf(quote);
    if (row === undefined) {
      onlyThere++;
      lost += quote.codes.length;
      continue;
    }
    met.add(row);
    for (const { frame, label, ...rest } of quote.codes) {
      const id = frameOf(frame, label);
      if (id === undefined) unknown.set(label, (unknown.get(label) ?? 0) + 1);
      else given.set(row, [...(given.get(row) ?? []), { ...rest, frame: id }]);
    }
  }
  const codes = new Map<number, LaidCode>();
  let twice = 0;
  for (const [row, all] of given) {
    const mains = all.some(({ isMain }) => isMain) ? all.filter(({ isMain }) => isMain) : all;
    const [first] = mains;
    if (!first || new Set(mains.map(({ frame }) => frame)).size > 1) twice++;
    else
      codes.set(row, {
        frame: first.frame,
        words: mains.flatMap(({ words }) => words),
        confidence: first.confidence,
      });
  }
  const left = {
    quotes: lost,
    unknown: [...unknown]
      .map(([label, n]) => ({ label, n }))
      .sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1)),
    twice,
    loose: other.loose,
  };
  return { codes, met, onlyThere, left };
}
