import type { ListName } from './case-file.ts';
import type { Draft, Ids } from './draft.ts';

const statementsQuoted = ({ lists }: Draft): Ids =>
  new Set(lists.quotes.flatMap(({ statementId }) => statementId ?? []));

/**
 * No quote, no claim: finds statements, events and referents that no words of any article carry. An event counts as
 * carried by a mention with words, a quote of a statement about it or made at it, or an account of a claim about it; one
 * that has a date has its place in time without any. `quoted` tells which statements a quote carries.
 */
export function checkSilentRecords(draft: Draft, quoted: Ids = statementsQuoted(draft)): void {
  const { statements, events, claims, referents } = draft.lists;
  const carried = new Set<string | undefined>();
  statements.forEach(({ id, originId, aboutEventIds = [] }, index) => {
    if (!quoted.has(id)) silent('statements', index, 'has no quote');
    else for (const event of [originId, ...aboutEventIds]) carried.add(event);
  });
  for (const { eventIds = [], accounts = [] } of claims)
    if (accounts.some(({ position }) => position === 'reports')) for (const id of eventIds) carried.add(id);
  events.forEach(({ id, mentions = [], date, dateFrom }, index) => {
    mentions.forEach(({ selector, articleId }, i) => {
      if (selector) return;
      const place = { list: 'events', index, path: ['mentions', i] } as const;
      const message = `The mention of the ${draft.nameOf(place)} in "${articleId}" has no selector.`;
      draft.report('mention-without-words', place, message);
    });
    const hasPlace = Boolean(date) || Boolean(dateFrom);
    if (!hasPlace && !carried.has(id) && !mentions.some(({ selector }) => selector))
      silent('events', index, 'has no date and is in no words of any article');
  });
  referents.forEach(({ labels = [] }, index) => {
    if (labels.length === 0) silent('referents', index, 'has no label');
  });

  function silent(list: ListName, index: number, what: string): void {
    const code =
      list === 'statements'
        ? 'statement-without-quote'
        : list === 'events'
          ? 'event-without-words'
          : 'referent-without-label';
    const place = { list, index };
    draft.report(code, place, `The ${draft.nameOf(place)} ${what}.`);
  }
}
