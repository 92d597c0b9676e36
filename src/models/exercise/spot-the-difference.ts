import { type Selection, selectedRows } from '../../filter/select.ts';
import { seededRandom, shuffle } from '../../lib/seeded-random.ts';
import { MOST_RENDERINGS } from '../quotes/quote-renderings.ts';
import { type QuoteRow, rowWriter, standingOf, typeOf } from '../quotes/quote-row.ts';
import { rowsOfStatement } from '../quotes/renderings.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { alignRenderings, nameDiff } from '../word-diff.ts';
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

/** Two rows of one statement; written out only when they are asked about. */
type Pair = Omit<DifferenceQuestion, 'first' | 'second'> & { row: number; other: number };

/** The first selected rendering of a row's statement, in another article, that differs from it in words; as its page has them. */
function otherWords({ case: data, fails }: Selection, row: number) {
  const { quotes } = data;
  const elsewhere = rowsOfStatement(data, quotes.statement[row]!)
    .filter((other) => quotes.article[other] !== quotes.article[row])
    .slice(0, MOST_RENDERINGS);
  const side = (of: number) => ({ exact: quotes.exact[of] ?? '', standing: standingOf(typeOf(data, of)) });
  const here = side(row);
  for (const other of elsewhere) {
    if (fails[other] !== 0) continue;
    const [, beside] = alignRenderings([here, side(other)]);
    if (beside?.diff?.result === 'words')
      return { row: other, runs: beside.runs, difference: nameDiff(beside.diff) };
  }
  return null;
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
  const pairs: Pair[] = [];
  for (const row of selectedRows(selection)) {
    const statement = data.quotes.statement[row]!;
    if (seen.has(statement)) continue;
    seen.add(statement);
    const other = otherWords(selection, row);
    if (!other) continue;
    const words = tapWords(other.runs);
    if (!words.some(({ differs }) => differs)) continue;
    pairs.push({ row, other: other.row, words, difference: other.difference });
  }
  return {
    summary: deriveSummary(selection),
    questions: shuffle(pairs, random)
      .slice(0, QUESTIONS)
      .map(({ row, other, ...pair }) => ({ ...pair, first: write(row), second: write(other) })),
    usable: pairs.length,
  };
}
