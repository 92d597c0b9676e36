import type { Selector } from './case-file.ts';
import { foldLineEnds } from './fold-line-ends.ts';

/** A TextQuoteSelector of the W3C Web Annotation Data Model. */
export type TextQuoteSelector = {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
};

/** A TextPositionSelector; unlike ours it counts Unicode code points, not UTF-16 units. `end` is exclusive. */
export type TextPositionSelector = { type: 'TextPositionSelector'; start: number; end: number };

export type WebSelector = TextQuoteSelector | TextPositionSelector;

/**
 * Our anchor as W3C selectors. A position can only be told with the text, whose characters before it must be
 * counted; without `text` the quote selector is all there is. Unknown keys of the anchor are not carried over.
 */
export function toWebSelectors(selector: Selector, text?: string): WebSelector[] {
  const { exact, prefix, suffix, start, end } = selector;
  const quote: TextQuoteSelector = {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
  if (text === undefined || start === undefined || end === undefined) return [quote];
  const folded = foldLineEnds(text);
  const from = codePoints(folded.slice(0, start));
  return [
    quote,
    { type: 'TextPositionSelector', start: from, end: from + codePoints(folded.slice(start, end)) },
  ];
}

/** W3C selectors as one anchor of ours; null without a quote selector that has words. A position needs `text`. */
export function fromWebSelectors(selectors: readonly WebSelector[], text?: string): Selector | null {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (!quote || quote.exact === '') return null;
  const { exact, prefix, suffix } = quote;
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const folded = text === undefined ? null : foldLineEnds(text);
  return {
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    ...(position &&
      folded !== null && { start: units(folded, position.start), end: units(folded, position.end) }),
  };
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** How many UTF-16 units the first `count` code points of a text take. */
function units(text: string, count: number): number {
  let size = 0;
  let seen = 0;
  for (const char of text) {
    if (seen++ === count) break;
    size += char.length;
  }
  return size;
}
