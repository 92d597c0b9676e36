import { type Case, NONE } from '../../case/case.ts';
import type { Selector } from '../../case/case-file.ts';
import { claimAccounts } from '../../filter/claim-accounts.ts';
import type { RowKind } from '../../filter/filter.ts';
import type { Selection } from '../../filter/select.ts';
import { readColumns } from '../compare/columns-in-view.ts';
import { readPoints } from '../compare/compare-rows.ts';
import { KIND_NAMES } from '../compare/compare-words.ts';
import { personAt } from '../named.ts';

/** Words of one article that a record of the case rests on. */
export type ArticleAnchor = {
  kind: 'quote' | 'label' | 'event' | 'claim';
  /** Of the record that it leads to. */
  id: string;
  /** What stands in the margin: the speaker, the referent, the event, the question. */
  says: string;
  selector: Selector;
};

/** Every anchor of the case in one article: quotes in order, then labels, mentions, and evidence that is no quote. */
export function anchorsOfArticle(data: Case, article: number): ArticleAnchor[] {
  const { quotes } = data;
  const id = data.articles.rows[article]?.id ?? '';
  const anchors: ArticleAnchor[] = [];
  for (let row = 0; row < quotes.count; row++) {
    if (quotes.article[row] !== article) continue;
    const rest = quotes.rest.get(row);
    const start = quotes.start[row]!;
    anchors.push({
      kind: 'quote',
      id: quotes.id[row] ?? '',
      says: personAt(data, quotes.speaker[row]!)?.name ?? 'Speaker not named',
      selector: {
        exact: quotes.exact[row] ?? '',
        ...(rest?.prefix === undefined ? {} : { prefix: rest.prefix }),
        ...(rest?.suffix === undefined ? {} : { suffix: rest.suffix }),
        ...(start === NONE ? {} : { start, end: quotes.end[row]! }),
      },
    });
  }
  for (const referent of data.referents.rows)
    for (const label of referent.labels ?? [])
      if (label.articleId === id)
        anchors.push({
          kind: 'label',
          id: referent.id,
          says: referent.name ?? referent.id,
          selector: label.selector,
        });
  for (const event of data.events.rows)
    for (const { articleId, selector } of event.mentions ?? [])
      if (articleId === id && selector)
        anchors.push({ kind: 'event', id: event.id, says: event.name ?? event.id, selector });
  claimAccounts(data).forEach((accounts, c) => {
    const claim = data.claims.rows[c];
    for (const { account, article: of } of accounts)
      for (const { selector, quoteId } of account.evidence ?? [])
        if (claim && of === article && selector && quoteId === undefined)
          anchors.push({ kind: 'claim', id: claim.id, says: claim.question ?? claim.id, selector });
  });
  return anchors;
}

/** A question on which the accounts in view differ, and to which this article has an answer. */
export type DisputedClaim = { id: string; question: string; kind: string; quoteIds: readonly string[] };

const NOT_DISPUTED: ReadonlySet<RowKind> = new Set(['agreement', 'single', 'not-coded']);

/** The questions that this article answers and on which not all in view agree. */
export function disputedIn(selection: Selection, article: number): DisputedClaim[] {
  const { case: data } = selection;
  const accounts = claimAccounts(data);
  return readPoints(selection, readColumns(selection)).flatMap(({ claim, at, kind }) => {
    if (kind === null || NOT_DISPUTED.has(kind)) return [];
    const own = accounts[at]!.filter((account) => account.article === article && account.isAnswering);
    if (own.length === 0) return [];
    const quoteIds = own.flatMap(({ rows }) => rows.map((row) => data.quotes.id[row] ?? ''));
    return [{ id: claim.id, question: claim.question ?? claim.id, kind: KIND_NAMES[kind], quoteIds }];
  });
}
