import type { Range } from '../../case/anchors.ts';
import type { Article, CaseFile } from '../../case/case-file.ts';
import { MAX_ANCHOR_WORDS } from '../../case/rights.ts';
import { countWords, wordsOf } from '../../lib/words.ts';

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

/** Whether two stretches share anything. */
export const meets = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
