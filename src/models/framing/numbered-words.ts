import type { Case } from '../../case/case.ts';
import { oncePer } from '../../lib/once-per.ts';
import { wordsOf } from '../../lib/words.ts';

/** The words of every quote as numbers, so that words are split once per case and counted by adding to arrays. */
export type NumberedWords = {
  /** Every word of the case's quotes once, in the order in which they first come. */
  words: readonly string[];
  /** How often each occurs in all quotes. */
  times: Uint32Array;
  /** The words of quote `row`, in order: `at[starts[row]]` up to, not including, `at[starts[row + 1]]`. */
  at: Uint32Array;
  starts: Uint32Array;
};

/** The words of the verbatim text of each quote, by the rule of `wordsOf`. Made once per case, when first asked for. */
export const numberedWords = ({ quotes }: Case): NumberedWords => numberWords(quotes);

const numberWords = oncePer((quotes: Case['quotes']): NumberedWords => {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(quotes.count + 1);
  let at = new Uint32Array(Math.max(16, quotes.count * 8));
  let n = 0;
  for (let row = 0; row < quotes.count; row++) {
    for (const { word } of wordsOf(quotes.exact[row] ?? '')) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      if (n === at.length) {
        const wider = new Uint32Array(n * 2);
        wider.set(at);
        at = wider;
      }
      at[n++] = number;
    }
    starts[row + 1] = n;
  }
  const times = new Uint32Array(numbers.size);
  for (let i = 0; i < n; i++) times[at[i]!]!++;
  return { words: [...numbers.keys()], times, at: at.slice(0, n), starts };
});

/** Adds the words of a quote to `counts`; returns how many there are. */
export function addWords({ at, starts }: NumberedWords, row: number, counts: Uint32Array): number {
  const end = starts[row + 1]!;
  for (let i = starts[row]!; i < end; i++) counts[at[i]!]!++;
  return end - starts[row]!;
}
