import { matchSelector, type Range } from '../case/anchors.ts';
import type { Article, Selector } from '../case/case-file.ts';
import { MAX_CONTEXT } from '../case/rights.ts';

/** More than this on either side says no more. */
const STEP = 8;

/**
 * The anchor of words of a text. Where they occur more than once in the body, with as little of what stands before and
 * after them as tells them apart, up to 32 signs on either side, as the format asks.
 */
export function anchorAt(text: string, { start, end }: Range, body: Article['body']): Selector {
  const exact = text.slice(start, end);
  if (matchSelector(text, { exact }, body).result !== 'ambiguous') return { exact, start, end };
  let context = {};
  for (let length = STEP; length <= MAX_CONTEXT; length += STEP) {
    context = {
      prefix: text.slice(Math.max(0, start - length), start),
      suffix: text.slice(end, end + length),
    };
    if (matchSelector(text, { exact, ...context }, body).result === 'exact') break;
  }
  return { exact, ...context, start, end };
}

/**
 * Words that were typed or pasted, as an anchor. In a text at hand they are looked for; where they are not in it once,
 * and where there is no text, only the words are known.
 */
export function anchorOf(exact: string, text: string | undefined, body: Article['body']): Selector {
  const match = text === undefined ? null : matchSelector(text, { exact }, body);
  return match?.result === 'exact' ? { exact, start: match.start, end: match.end } : { exact };
}
