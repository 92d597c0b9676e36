import { matchSelector, type Range } from '../../case/anchors.ts';
import { foldLineEnds } from '../../case/fold-line-ends.ts';
import type { Selection } from '../../filter/select.ts';
import { type PassageLine, passagesIn, passageWriter } from '../passage-line.ts';
import type { SourceRef } from '../source-ref.ts';
import { sourceRefs } from '../source-ref.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { type ArticleAnchor, anchorsOfArticle, type DisputedClaim, disputedIn } from './article-anchors.ts';
import { type ArticleRef, articleRef } from './article-ref.ts';
import { type QuoteRow, rowWriter } from './quote-row.ts';

/** How one anchor stands to the text that the reader opened. */
export type AnchorResult = Omit<ArticleAnchor, 'selector'> & {
  /** `loose`: the same words; spaces or quotation marks differ. */
  result: 'exact' | 'loose' | 'ambiguous' | 'no-match';
  /** The words looked for. */
  exact: string;
};

/** A stretch of the article with what stands on it: positions in `anchors`. */
export type ReadingRun = { text: string; anchors: readonly number[] };

export type ReadingParagraph = {
  /** UTF-16 unit of the text at which it begins. */
  start: number;
  runs: readonly ReadingRun[];
  /** Anchors that begin in it, each once, in order. */
  margin: readonly number[];
  /** False for menus, teasers and whatever else is not the article. */
  isBody: boolean;
};

export type OpenedText = {
  /** The digest of the text is the one written in the case. */
  isSameText: boolean;
  hasDigest: boolean;
  anchors: readonly AnchorResult[];
  counts: Readonly<Record<AnchorResult['result'], number>>;
  paragraphs: readonly ReadingParagraph[];
};

/** How many quotes of an article matched its text, are said by their own file to, have changed since, or were not compared. */
export type Stamped = { matched: number; claimed: number; changed: number; not: number };

export type ReadingPage = {
  article: ArticleRef;
  source: SourceRef | null;
  /** The quotes in the order of the article. */
  quotes: readonly QuoteRow[];
  /** Its own words that somebody coded, in the order of the article. */
  passages: readonly PassageLine[];
  disputed: readonly DisputedClaim[];
  /** What the stamp says of its quotes; null where none was opened with the case. */
  stamped: Stamped | null;
  opened: OpenedText | null;
};

export type ReadingModel = { summary: Summary; page: ReadingPage | null };

/** A text of the reader's with its digest, which only the page can compute. */
export type GivenText = { text: string; digest: string };

/**
 * One article to read: its quotes in order and, where the reader has opened its text, the text with every anchor of the
 * case marked. An anchor that does not match is said not to match; nothing is moved to where it might belong.
 */
export function deriveReading(
  selection: Selection,
  { id, given }: { id: string; given: GivenText | null },
): ReadingModel {
  const { case: data } = selection;
  const summary = deriveSummary(selection);
  const position = data.articles.at.get(id);
  const article = position === undefined ? undefined : data.articles.rows[position];
  if (position === undefined || !article) return { summary, page: null };
  const anchors = anchorsOfArticle(data, position);
  const { quotes } = data;
  const rows: number[] = [];
  for (let row = 0; row < quotes.count; row++) if (quotes.article[row] === position) rows.push(row);
  const place = (row: number) => quotes.order[row] || Number.POSITIVE_INFINITY;
  rows.sort((a, b) => place(a) - place(b) || a - b);
  const stamped = { matched: 0, claimed: 0, changed: 0, not: 0 };
  for (const row of rows) {
    const state = data.verification?.get(quotes.id[row] ?? '')?.state ?? 'not-stamped';
    stamped[state === 'not-stamped' ? 'not' : state]++;
  }
  return {
    summary,
    page: {
      article: articleRef(data, position),
      source: sourceRefs(data)[data.articleSource[position] ?? -1] ?? null,
      quotes: rows.map(rowWriter(data)),
      passages: passagesIn(data, (one) => one === position).map(passageWriter(data)),
      disputed: disputedIn(selection, position),
      stamped: data.verification ? stamped : null,
      opened: given && openText(given, anchors, article),
    },
  };
}

type Placed = Range & { anchor: number };

function openText(
  { text, digest }: GivenText,
  anchors: readonly ArticleAnchor[],
  {
    body,
    textDigest,
  }: { body?: { start: number; end: number }[] | undefined; textDigest?: string | undefined },
): OpenedText {
  const folded = foldLineEnds(text);
  const placed: Placed[] = [];
  const counts = { exact: 0, loose: 0, ambiguous: 0, 'no-match': 0 };
  const results = anchors.map(({ selector, ...anchor }, i): AnchorResult => {
    const match = matchSelector(text, selector, body);
    counts[match.result]++;
    if ('start' in match) placed.push({ start: match.start, end: match.end, anchor: i });
    return { ...anchor, result: match.result, exact: selector.exact };
  });
  return {
    isSameText: textDigest !== undefined && textDigest === digest,
    hasDigest: textDigest !== undefined,
    anchors: results,
    counts,
    paragraphs: paragraphsOf(folded, placed, body ?? [{ start: 0, end: folded.length }]),
  };
}

/** Lines that are not empty, cut into runs wherever an anchor begins or ends. */
function paragraphsOf(text: string, placed: readonly Placed[], body: readonly Range[]): ReadingParagraph[] {
  const paragraphs: ReadingParagraph[] = [];
  const sorted = [...placed].sort((a, b) => a.start - b.start || a.end - b.end || a.anchor - b.anchor);
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const here = sorted.filter((range) => range.start < end && range.end > start);
    const cuts = [
      ...new Set([
        start,
        end,
        ...here.flatMap((range) => [Math.max(start, range.start), Math.min(end, range.end)]),
      ]),
    ].sort((a, b) => a - b);
    const runs = cuts.slice(0, -1).map((from, i): ReadingRun => {
      const to = cuts[i + 1]!;
      return {
        text: text.slice(from, to),
        anchors: here.filter((range) => range.start <= from && range.end >= to).map(({ anchor }) => anchor),
      };
    });
    paragraphs.push({
      start,
      runs,
      margin: here.filter((range) => range.start >= start).map(({ anchor }) => anchor),
      isBody: body.some((range) => range.start < end && range.end > start),
    });
  }
  return paragraphs;
}

/**
 * To which article a text of the reader's belongs: by its digest; else the one most of whose quotes it holds to the last
 * character, if it holds any; else null.
 */
export function deriveTextOwner(
  { case: data }: Selection,
  { text, digest }: GivenText,
): { articleId: string | null; isSameText: boolean; headline: string } {
  const answer = (position: number, isSameText: boolean) => {
    const { id = '', headline } = data.articles.rows[position] ?? {};
    return { articleId: id, isSameText, headline: headline ?? id };
  };
  const same = data.articles.rows.findIndex(({ textDigest }) => textDigest === digest);
  if (same >= 0) return answer(same, true);
  const folded = foldLineEnds(text);
  const found = new Map<number, number>();
  for (let row = 0; row < data.quotes.count; row++) {
    const exact = data.quotes.exact[row] ?? '';
    if (exact === '' || !folded.includes(exact)) continue;
    const article = data.quotes.article[row]!;
    found.set(article, (found.get(article) ?? 0) + exact.length);
  }
  const [best] = [...found].sort(([a, x], [b, y]) => y - x || a - b);
  return best ? answer(best[0], false) : { articleId: null, isSameText: false, headline: '' };
}
