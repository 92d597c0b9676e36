import { cite } from '../lib/cite.ts';
import type { Draft } from './draft.ts';

/** Checks people, quotes and annotations against each other: circles, order, marked words, primary frames. */
export function checkQuotes(draft: Draft): void {
  checkAffiliations(draft);
  checkOrder(draft);
  checkAnnotations(draft);
  draft.lists.quotes.forEach(({ id, echoes }, index) => {
    if (echoes !== id) return;
    const place = { list: 'quotes', index, path: ['echoes'] } as const;
    draft.report('echoes-itself', place, `The ${draft.nameOf(place)} is said to echo itself.`);
    draft.leaveOut(place);
  });
}

/** Follows each affiliation once; the one that closes a circle is left out. */
function checkAffiliations(draft: Draft): void {
  const { people } = draft.lists;
  const at = new Map(people.map(({ id }, i) => [id, i]));
  /** The person from which each was first reached. */
  const reachedFrom = new Map<number, number>();
  people.forEach((_, from) => {
    let index = from;
    while (!reachedFrom.has(index)) {
      reachedFrom.set(index, from);
      const next = at.get(people[index]?.affiliation ?? '');
      if (next === undefined) return;
      if (reachedFrom.get(next) === from) {
        const place = { list: 'people', index, path: ['affiliation'] } as const;
        draft.report(
          'affiliation-circle',
          place,
          `The affiliation of the ${draft.nameOf(place)} closes a circle.`,
        );
        draft.leaveOut(place);
        return;
      }
      index = next;
    }
  });
}

/** What is compared of the quotes of one article, by position; undefined where the case does not say. */
export type OrderColumns = {
  count: number;
  idOf: (index: number) => string;
  articleOf: (index: number) => string | number;
  orderOf: (index: number) => number | undefined;
  startOf: (index: number) => number | undefined;
};

function checkOrder(draft: Draft): void {
  const { quotes } = draft.lists;
  const columns: OrderColumns = {
    count: quotes.length,
    idOf: (i) => quotes[i]?.id ?? '',
    articleOf: (i) => quotes[i]?.articleId ?? '',
    orderOf: (i) => quotes[i]?.order,
    startOf: (i) => quotes[i]?.selector.start,
  };
  for (const { index, what } of misordered(columns)) {
    const place = { list: 'quotes', index, path: ['order'] } as const;
    draft.report('quote-order', place, `The ${draft.nameOf(place)} ${what}.`);
  }
}

/**
 * Compares neighbours in `order`, article by article, and says what is wrong with the later one; quotes without order or
 * start are not compared.
 */
export function misordered({ count, idOf, articleOf, orderOf, startOf }: OrderColumns): {
  index: number;
  what: string;
}[] {
  const found: { index: number; what: string }[] = [];
  const byArticle = new Map<string | number, number[]>();
  for (let index = 0; index < count; index++) {
    if (orderOf(index) === undefined) continue;
    const list = byArticle.get(articleOf(index));
    if (list) list.push(index);
    else byArticle.set(articleOf(index), [index]);
  }
  for (const indexes of byArticle.values()) {
    indexes.sort((a, b) => (orderOf(a) ?? 0) - (orderOf(b) ?? 0));
    for (let i = 1; i < indexes.length; i++) {
      const before = indexes[i - 1] as number;
      const index = indexes[i] as number;
      const [earlier, start] = [startOf(before), startOf(index)];
      if (orderOf(before) === orderOf(index))
        found.push({ index, what: `has the same order, ${orderOf(index)}, as ${cite(idOf(before))}` });
      else if (earlier !== undefined && start !== undefined && start < earlier)
        found.push({ index, what: `comes after ${cite(idOf(before))} by its order, before it by its start` });
    }
  }
  return found;
}

function checkAnnotations(draft: Draft): void {
  const quotes = new Map(draft.lists.quotes.map((quote) => [quote.id, quote]));
  const schemes = new Map(draft.lists.frames.map((frame) => [frame.id, frame.schemeId ?? '']));
  const primaries = new Map<string, string>();
  draft.lists.annotations.forEach(
    ({ id, quoteId, articleId, selector, frameId, primary, markedWords }, index) => {
      const place = { list: 'annotations', index } as const;
      const exact = (quoteId === undefined ? selector : quotes.get(quoteId)?.selector)?.exact ?? '';
      const target = quoteId === undefined ? 'words of the article' : 'quote';
      markedWords?.forEach((words, i) => {
        if (words !== '' && exact.includes(words)) return;
        const where = { ...place, path: ['markedWords', i] };
        const message = `In the ${draft.nameOf(place)}, the marked words ${cite(words)} are not in the ${target} ${cite(quoteId ?? articleId ?? '')}.`;
        draft.report('marked-words', where, `${message} They are left out.`);
        draft.leaveOut(where);
      });
      if (!primary) return;
      const key = `${quoteId ?? `${articleId} ${exact}`} ${schemes.get(frameId)}`;
      const first = primaries.get(key);
      if (first === undefined) {
        primaries.set(key, id);
        return;
      }
      const message = `The ${draft.nameOf(place)} is primary, but so is ${cite(first)}, for the same ${target} and codebook.`;
      draft.report('primary-frame', { ...place, path: ['primary'] }, message);
    },
  );
}
