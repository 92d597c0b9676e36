import type { Article, Selector } from './case-file.ts';
import { foldLineEnds } from './fold-line-ends.ts';

/** A stretch of a text in UTF-16 units; `end` is exclusive. */
export type Range = { start: number; end: number };

/**
 * How an anchor stands to a text. `exact`: its words occur once, byte for byte; `moved` when `start` and `end` name
 * another place. `loose`: they occur once if any spaces and any quotation marks are alike. `ambiguous`: more than
 * once. `no-match`: not at all (`absent`), only outside the body (`outside-body`), or not between its prefix and
 * suffix (`context`).
 */
export type Match =
  | ({ result: 'exact'; moved: boolean } & Range)
  | ({ result: 'loose' } & Range)
  | { result: 'ambiguous'; count: number }
  | { result: 'no-match'; reason: 'absent' | 'outside-body' | 'context' };

/**
 * Looks for an anchor in the body of a text. All positions count the text as `foldLineEnds` leaves it. It reports a
 * place that differs from `start` and `end`, but never changes the anchor. Without `body` the whole text is searched.
 */
export function matchSelector(text: string, selector: Selector, body?: Article['body']): Match {
  const folded = foldLineEnds(text);
  const ranges = joinRanges(body ?? [{ start: 0, end: folded.length }]);
  const { start, end } = selector;
  const found = find(folded, selector, ranges, foldLineEnds);
  if (found.length === 1) {
    const [at] = found as [Range];
    const moved = (start !== undefined && start !== at.start) || (end !== undefined && end !== at.end);
    return { result: 'exact', ...at, moved };
  }
  if (found.length > 1) return { result: 'ambiguous', count: found.length };
  const alike = foldMarks(folded);
  const loose = find(
    alike.text,
    selector,
    ranges.map(alike.to),
    (words) => foldMarks(foldLineEnds(words)).text,
  );
  if (loose.length === 1) return { result: 'loose', ...alike.from(loose[0] as Range) };
  if (loose.length > 1) return { result: 'ambiguous', count: loose.length };
  const bare: Selector = { exact: selector.exact };
  if (find(folded, bare, ranges, foldLineEnds).length > 0) return { result: 'no-match', reason: 'context' };
  const everywhere = [{ start: 0, end: folded.length }];
  const isElsewhere = find(folded, bare, everywhere, foldLineEnds).length > 0;
  return { result: 'no-match', reason: isElsewhere ? 'outside-body' : 'absent' };
}

/** Ranges in order, those that touch made one, so that a quote may run across the seam. */
function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function find(
  text: string,
  selector: Selector,
  ranges: readonly Range[],
  foldWords: (words: string) => string,
): Range[] {
  const exact = foldWords(selector.exact);
  const prefix = foldWords(selector.prefix ?? '');
  const suffix = foldWords(selector.suffix ?? '');
  const found: Range[] = [];
  if (exact === '') return found;
  for (const range of ranges)
    for (let at = text.indexOf(exact, range.start); at >= 0; at = text.indexOf(exact, at + 1)) {
      const end = at + exact.length;
      if (end > range.end) break;
      if (text.startsWith(prefix, at - prefix.length) && text.startsWith(suffix, end))
        if (prefix.length <= at) found.push({ start: at, end });
    }
  return found;
}

/** Any run of spaces becomes one, any quotation mark a straight one; `to` and `from` carry ranges there and back. */
function foldMarks(text: string): {
  text: string;
  to: (range: Range) => Range;
  from: (range: Range) => Range;
} {
  const parts: string[] = [];
  const origins: number[] = [];
  for (const match of text.matchAll(/[\s\u200b\u2060\ufeff]+|[‘’ʼ‚‛]|[“”„‟«»]|[\s\S]/gu)) {
    const [piece] = match;
    const folded = /^[\s\u200b\u2060\ufeff]/u.test(piece)
      ? ' '
      : /^[‘’ʼ‚‛]/u.test(piece)
        ? "'"
        : /^[“”„‟«»]/u.test(piece)
          ? '"'
          : piece;
    parts.push(folded);
    for (let i = 0; i < folded.length; i++) origins.push(match.index + i);
  }
  origins.push(text.length);
  const at = (original: number): number => {
    let low = 0;
    let high = origins.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((origins[middle] as number) < original) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    text: parts.join(''),
    to: ({ start, end }) => ({ start: at(start), end: at(end) }),
    from: ({ start, end }) => ({ start: origins[start] as number, end: origins[end] as number }),
  };
}
