import { type Selection, selectedRows } from '../../filter/select.ts';
import { seededRandom, shuffle } from '../../lib/seeded-random.ts';
import { deriveRenderings } from '../quotes/quote-renderings.ts';
import { type QuoteRow, rowWriter } from '../quotes/quote-row.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { QUESTIONS } from './who-said-it.ts';

/** A word of the second rendering as a player can tap it, with what follows it; `differs` = not in the first. */
export type TapWord = { text: string; after: string; differs: boolean };

export type DifferenceQuestion = {
  first: QuoteRow;
  second: QuoteRow;
  words: readonly TapWord[];
  /** How the two differ, in a few words. */
  difference: string;
};

export type DifferenceModel = { summary: Summary; questions: readonly DifferenceQuestion[]; usable: number };

const WORD = /(\S+)(\s*)/g;

/** The words of marked runs; a word is marked when any part of it is. */
export function tapWords(runs: readonly { text: string; mark?: boolean }[]): TapWord[] {
  const text = runs.map((run) => run.text).join('');
  const isMarked: boolean[] = [];
  for (const run of runs) for (let i = 0; i < run.text.length; i++) isMarked.push(run.mark === true);
  return [...text.matchAll(WORD)].map(([, word = '', after = ''], _i, all) => {
    const at = all[_i]!.index;
    return { text: word, after, differs: isMarked.slice(at, at + word.length).includes(true) };
  });
}

/**
 * "Spot the difference" between two renderings of one statement in two articles, of which the second has words that the
 * first has not. One pair of a statement; the same seed over the same selection asks the same, in the same order.
 */
export function deriveDifference(selection: Selection, { seed }: { seed: number }): DifferenceModel {
  const { case: data } = selection;
  const random = seededRandom(seed);
  const write = rowWriter(data);
  const seen = new Set<number>();
  const pairs: DifferenceQuestion[] = [];
  const selected = selectedRows(selection);
  const isIn = new Set([...selected].map((row) => data.quotes.id[row]));
  for (const row of selected) {
    const statement = data.quotes.statement[row]!;
    if (seen.has(statement)) continue;
    seen.add(statement);
    const other = deriveRenderings(data, row).others.find(
      ({ quote, isSameArticle, result }) => !isSameArticle && result === 'words' && isIn.has(quote.id),
    );
    if (!other) continue;
    const words = tapWords(other.words);
    if (!words.some(({ differs }) => differs)) continue;
    pairs.push({ first: write(row), second: other.quote, words, difference: other.difference });
  }
  return {
    summary: deriveSummary(selection),
    questions: shuffle(pairs, random).slice(0, QUESTIONS),
    usable: pairs.length,
  };
}
