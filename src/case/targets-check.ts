import type { Draft } from './draft.ts';

/**
 * An annotation is on a quote, or on an article's own words. One that is on neither is dropped; of one that names both,
 * the quote counts.
 */
export function checkTargets(draft: Draft): void {
  const homeless = new Set<number>();
  draft.lists.annotations.forEach(({ quoteId, articleId, selector }, index) => {
    const place = { list: 'annotations', index } as const;
    if (quoteId === undefined && (articleId === undefined || selector === undefined)) {
      homeless.add(index);
      const message = `The ${draft.nameOf(place)} names neither a quote nor words of an article. The record is left out.`;
      draft.report(
        'required-field',
        place,
        message,
        'Add quoteId, or articleId and selector, as data/README.md shows.',
      );
    } else if (quoteId !== undefined && (articleId !== undefined || selector !== undefined)) {
      const message = `The ${draft.nameOf(place)} names a quote and also words of an article. Only the quote counts.`;
      draft.report('annotation-target', place, message);
      for (const step of ['articleId', 'selector']) draft.leaveOut({ ...place, path: [step] });
    }
  });
  if (homeless.size > 0) draft.drop('annotations', homeless);
}
