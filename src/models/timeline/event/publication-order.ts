import type { Selection } from '../../../filter/select.ts';
import { type SourceRef, sourceRefs } from '../../source-ref.ts';
import { zonedDates } from '../dates/zoned-dates.ts';
import { copiedArticles } from './copied-articles.ts';

/**
 * Which article was out first, as far as that is known. `first` holds every source that may have been first: one where
 * its interval ends before all others begin, several where intervals overlap. A source alone is first before nobody.
 */
export type PublicationOrder = {
  isKnown: boolean;
  first: readonly SourceRef[];
  /** All of them in order, each strictly after the one before; null unless every step is known. */
  order: readonly SourceRef[] | null;
  /** Articles compared. */
  articles: number;
  /** Sources that they are of. */
  sources: number;
  /** Others that tell of it are left out: nobody is first but in view. */
  isPart: boolean;
  /** Every article compared has a date of publication. */
  isDated: boolean;
  /** Who has words of it from whom, which orders the two though their dates may not; each pair of sources once. */
  copies: readonly { from: SourceRef; to: SourceRef; isInferred: boolean }[];
};

type Span = { article: number; source: SourceRef | undefined; from: number; to: number };

/** True when the first was certainly out on an earlier day. */
const isEarlier = (a: Span, b: Span): boolean => a.to < b.from;

/**
 * Compares the publication intervals of articles (positions). Two that share a day are not ordered by it: times without a
 * zone cannot be compared across outlets. Copying is an order too: an article that has words from another was there after
 * it, unless the dates say the opposite. An article without a date may have been first.
 */
export function derivePublicationOrder(
  selection: Selection,
  articles: readonly number[],
  isPart = false,
): PublicationOrder {
  const { case: data } = selection;
  const refs = sourceRefs(data);
  const { published } = zonedDates(selection);
  const spans = articles.map((article): Span => {
    const date = published[article]?.date;
    return {
      article,
      source: refs[data.articleSource[article] ?? -1],
      from: date?.from ?? Number.NEGATIVE_INFINITY,
      to: date?.to ?? Number.POSITIVE_INFINITY,
    };
  });
  const byArticle = new Map(spans.map((span) => [span.article, span]));
  const copies = copiedArticles(data).flatMap(({ from, to, isInferred }) => {
    const origin = byArticle.get(from);
    const copy = byArticle.get(to);
    return origin && copy && !isEarlier(copy, origin) ? [{ origin, copy, isInferred }] : [];
  });
  const before = copies.length === 0 || spans.length > MOST ? null : ordered(spans, copies);
  const isBefore = before
    ? (a: Span, b: Span): boolean => before.get(b.article)?.has(a.article) === true
    : isEarlier;
  const sourcesOf = (list: typeof spans): SourceRef[] => {
    const found = new Map<string, SourceRef>();
    for (const { source } of list) if (source) found.set(source.id, source);
    return [...found.values()];
  };
  const first = sourcesOf(spans.filter((span) => !spans.some((other) => isBefore(other, span))));
  const rank = ({ article }: Span) => before?.get(article)?.size ?? 0;
  const sorted = [...spans].sort((a, b) => rank(a) - rank(b) || a.from - b.from || a.to - b.to);
  const isChain = sorted.every((span, i) => i === 0 || isBefore(sorted[i - 1]!, span));
  const sources = sourcesOf(spans).length;
  return {
    isKnown: first.length === 1 && sources > 1,
    first,
    order: isChain ? sourcesOf(sorted) : null,
    articles: articles.length,
    sources,
    isPart,
    isDated: articles.every((article) => published[article] != null),
    copies: copiesOf(copies),
  };
}

/** Copying is followed from article to article among so many; of more, only the dates are compared. */
const MOST = 400;

type CopiedSpan = { origin: Span; copy: Span; isInferred: boolean };

/** Who was certainly there before each article: by date, by copying, or by both in steps */
function ordered(spans: readonly Span[], copies: readonly CopiedSpan[]): Map<number, Set<number>> {
  const before = new Map(
    spans.map((span) => [
      span.article,
      new Set(spans.filter((other) => isEarlier(other, span)).map(({ article }) => article)),
    ]),
  );
  for (const { origin, copy } of copies) before.get(copy.article)?.add(origin.article);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const set of before.values()) {
      const size = set.size;
      for (const earlier of [...set]) for (const one of before.get(earlier) ?? []) set.add(one);
      isChanged ||= set.size > size;
    }
  }
  return before;
}

function copiesOf(copies: readonly CopiedSpan[]): PublicationOrder['copies'] {
  const found = new Map<string, PublicationOrder['copies'][number]>();
  for (const { origin, copy, isInferred } of copies) {
    if (!origin.source || !copy.source || origin.source.id === copy.source.id) continue;
    const key = JSON.stringify([origin.source.id, copy.source.id]);
    if (!found.has(key) || !isInferred) found.set(key, { from: origin.source, to: copy.source, isInferred });
  }
  return [...found.values()];
}
