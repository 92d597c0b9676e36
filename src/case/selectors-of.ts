import type { JsonStep } from '../lib/json-scan.ts';
import type { Claim, ListName, Quote, Selector } from './case-file.ts';
import type { Lists } from './draft.ts';

/** One anchor of a case: the article whose words it copies, and the place where it is written. */
export type PlacedSelector = {
  list: ListName;
  /** Position of the record in its list. */
  index: number;
  /** Steps from the record to the selector: ["mentions", 2, "selector"]. */
  path: readonly JsonStep[];
  /** Id of the record. */
  id: string;
  articleId: string;
  selector: Selector;
  /** The quote, where the anchor is a quote's own. */
  quote?: Quote;
};

/** The lists that hold anchors; any may be missing. */
export type WithAnchors = {
  [L in 'quotes' | 'events' | 'referents' | 'claims' | 'annotations']?: Lists[L] | undefined;
};

/** Every anchor of a case: of quotes, mentions of events, labels, evidence that is no quote, and coded passages. */
export function* selectorsOf(file: WithAnchors): Generator<PlacedSelector> {
  for (const [index, event] of (file.events ?? []).entries())
    for (const [i, { articleId, selector }] of (event.mentions ?? []).entries())
      if (selector)
        yield {
          list: 'events',
          index,
          path: ['mentions', i, 'selector'],
          id: event.id,
          articleId,
          selector,
        };
  for (const [index, quote] of (file.quotes ?? []).entries())
    yield {
      list: 'quotes',
      index,
      path: ['selector'],
      id: quote.id,
      articleId: quote.articleId,
      selector: quote.selector,
      quote,
    };
  for (const [index, claim] of (file.claims ?? []).entries()) yield* evidenceOf(claim, index);
  for (const [index, referent] of (file.referents ?? []).entries())
    for (const [i, { articleId, selector }] of (referent.labels ?? []).entries())
      yield {
        list: 'referents',
        index,
        path: ['labels', i, 'selector'],
        id: referent.id,
        articleId,
        selector,
      };
  for (const [index, { id, quoteId, articleId, selector }] of (file.annotations ?? []).entries())
    if (quoteId === undefined && articleId !== undefined && selector)
      yield { list: 'annotations', index, path: ['selector'], id, articleId, selector };
}

function* evidenceOf(claim: Claim, index: number): Generator<PlacedSelector> {
  for (const [i, { articleId, evidence }] of (claim.accounts ?? []).entries())
    for (const [j, { selector }] of (evidence ?? []).entries())
      if (selector)
        yield {
          list: 'claims',
          index,
          path: ['accounts', i, 'evidence', j, 'selector'],
          id: claim.id,
          articleId,
          selector,
        };
}
