import type { Range } from '../../case/anchors.ts';
import type { Article, CaseFile, Selector } from '../../case/case-file.ts';
import { MAX_ANCHOR_WORDS } from '../../case/rights.ts';
import { countWords, wordsOf } from '../../lib/words.ts';

/**
 * The anchor of words of a text: with what stands before them, up to 32 signs, where they occur more than once in the
 * body, as the format asks.
 */
export function selectorOf(text: string, { start, end }: Range, body: Article['body']): Selector {
  const exact = text.slice(start, end);
  const ranges = body ?? [{ start: 0, end: text.length }];
  const count = ranges.reduce(
    (n, range) => n + text.slice(range.start, range.end).split(exact).length - 1,
    0,
  );
  const place = { start, end };
  if (count < 2) return { exact, ...place };
  return {
    exact,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    ...place,
  };
}

/** The stretch without blanks at its ends, or null where nothing is left. */
export function trimRange(text: string, { start, end }: Range): Range | null {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = start + part.trimEnd().length;
  return to > from ? { start: from, end: to } : null;
}

/** The first words of a stretch, as many as an anchor may have. */
export function shortened(text: string, { start, end }: Range): Range {
  const last = wordsOf(text.slice(start, end))[MAX_ANCHOR_WORDS - 1];
  return { start, end: last ? start + last.end : end };
}

/** How many words an anchor has beyond those allowed outside quotation marks; 0 = none. */
export function tooMany(text: string, { start, end }: Range, marked: readonly Range[]): number {
  if (marked.some((range) => start >= range.start && end <= range.end)) return 0;
  return Math.max(0, countWords(text.slice(start, end)) - MAX_ANCHOR_WORDS);
}

/** The next or last word from a place, as a stretch. */
export function wordAt(text: string, from: number, step: 1 | -1, within: Range): Range | null {
  const words = wordsOf(text.slice(within.start, within.end)).map(({ start, end }) => ({
    start: within.start + start,
    end: within.start + end,
  }));
  return (
    (step > 0 ? words.find(({ start }) => start >= from) : words.findLast(({ end }) => end <= from)) ?? null
  );
}

/** What an article is called on this page. */
export const articleName = (file: CaseFile, article: Article): string =>
  article.headline || file.sources.find(({ id }) => id === article.sourceId)?.name || article.id;
