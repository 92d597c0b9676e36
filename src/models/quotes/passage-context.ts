import type { Case } from '../../case/case.ts';
import { NONE } from '../../case/case.ts';
import { anchorsOfArticle } from './article-anchors.ts';
import type { Passage } from './passage-link.ts';

/**
 * A quote's words with what stands right before and after them: its own prefix and suffix or, where it has none, what
 * the case's other anchors in the same article show. Only words that touch the quote count, as nothing may be skipped.
 */
export function passageOf(data: Case, row: number): Passage {
  const { quotes } = data;
  const exact = quotes.exact[row] ?? '';
  const rest = quotes.rest.get(row);
  const own = { exact, prefix: rest?.prefix, suffix: rest?.suffix };
  const start = quotes.start[row]!;
  if (start === NONE || (own.prefix !== undefined && own.suffix !== undefined)) return own;
  const end = start + exact.length;
  let before = '';
  let after = '';
  for (const { selector } of anchorsOfArticle(data, quotes.article[row]!)) {
    if (selector.start === undefined) continue;
    const from = selector.start;
    const to = from + selector.exact.length;
    const lead = selector.exact.slice(0, start - from);
    const tail = selector.exact.slice(end - from);
    if (from < start && to >= start && lead.length > before.length) before = lead;
    if (to > end && from <= end && tail.length > after.length) after = tail;
  }
  return { exact, prefix: own.prefix ?? before, suffix: own.suffix ?? after };
}
