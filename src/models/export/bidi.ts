/** Letters of scripts written from right to left, and of all others: what decides the direction of a text (UAX 9). */
const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const STRONG = /\p{L}/u;
/** From the first letter of such a script to the last before a letter of another. */
const RUN =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}](?:[^\p{L}\u2066-\u2069]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{M}])*/gu;

export type Direction = 'ltr' | 'rtl';

/** The direction of a text's first letter; left to right without one. */
export function directionOf(text: string): Direction {
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && RTL.test(first) ? 'rtl' : 'ltr';
}

/** The same text with what is written from right to left set apart, so that a number or a bracket beside it stays put. */
export const isolateRuns = (text: string): string =>
  RTL.test(text) ? text.replace(RUN, (run) => `\u2067${run}\u2069`) : text;
