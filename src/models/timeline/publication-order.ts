import type { Selection } from '../../filter/select.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import { zonedDates } from './timeline-dates.ts';

/**
 * Which article was out first, as far as that is known. `first` holds every source that may have been first: one where
 * its interval ends before all others begin, several where intervals overlap.
 */
export type PublicationOrder = {
  isKnown: boolean;
  first: readonly SourceRef[];
  /** All of them in order, each strictly after the one before; null unless every step is known. */
  order: readonly SourceRef[] | null;
  /** Articles compared. */
  articles: number;
};

/** True when the first was certainly out on an earlier day. */
const isBefore = (a: { to: number }, b: { from: number }): boolean => a.to < b.from;

/**
 * Compares the publication intervals of articles (positions). Two that share a day are never ordered: times without a
 * zone cannot be compared across outlets. An article without a date may have been first.
 */
export function derivePublicationOrder(selection: Selection, articles: readonly number[]): PublicationOrder {
  const { case: data } = selection;
  const refs = sourceRefs(data);
  const { published } = zonedDates(selection);
  const spans = articles.map((article) => {
    const date = published[article]?.date;
    return {
      source: refs[data.articleSource[article] ?? -1],
      from: date?.from ?? Number.NEGATIVE_INFINITY,
      to: date?.to ?? Number.POSITIVE_INFINITY,
    };
  });
  const sourcesOf = (list: typeof spans): SourceRef[] => {
    const found = new Map<string, SourceRef>();
    for (const { source } of list) if (source) found.set(source.id, source);
    return [...found.values()];
  };
  const first = sourcesOf(spans.filter((span) => !spans.some((other) => isBefore(other, span))));
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
  const isChain = sorted.every((span, i) => i === 0 || isBefore(sorted[i - 1]!, span));
  return {
    isKnown: first.length === 1 && articles.length > 0,
    first,
    order: isChain ? sourcesOf(sorted) : null,
    articles: articles.length,
  };
}
