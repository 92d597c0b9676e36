import { type Case, NONE } from '../case/case.ts';
import { fold } from '../lib/fold.ts';
import { oncePer } from '../lib/once-per.ts';
import { wordStem } from '../lib/word-stem.ts';
import { wordsOf } from '../lib/words.ts';

/** How a quote was found: by the outlet's own words, by another form of a word in them, or in our summary of it. */
export type QuoteMatch = 'words' | 'stem' | 'summary';

export type QuotesFound = Readonly<Record<QuoteMatch, { rows: readonly number[]; count: number }>> & {
  /** Quotes that were read; fewer than the case has only where it is very large. */
  read: number;
};

/** Quotes read at most for one search, so that typing stays quick on a million. */
const READ = 200_000;

/** The texts of a case, folded once, as far as they are read. */
const foldedTexts = oncePer((data: Case): { exact: string[]; ours: string[] } => {
  const { quotes, statements } = data;
  const length = Math.min(quotes.count, READ);
  const exact = Array.from({ length }, (_, row) => fold(quotes.exact[row] ?? ''));
  const ours = Array.from({ length }, (_, row) => {
    const told = statements.rows[quotes.statement[row] ?? NONE]?.summary ?? '';
    const text = `${quotes.summary[row] ?? ''}\n${told}`;
    return text.length === 1 ? '' : fold(text);
  });
  return { exact, ours };
});

/**
 * Finds quotes of the whole case. The rule is that of `q` (see `select.ts`): every word asked for stands in the outlet's
 * own words, also inside a longer one. What has them only by stem (see `wordStem`), or only in our summaries, is kept
 * apart; a row is in one list. Lists are cut after `each`, counts are not.
 */
export function searchQuotes(data: Case, needles: readonly string[], each: number): QuotesFound {
  const { exact, ours } = foldedTexts(data);
  const stems = needles.map(wordStem);
  const found = {
    words: { rows: [] as number[], count: 0 },
    stem: { rows: [] as number[], count: 0 },
    summary: { rows: [] as number[], count: 0 },
  };
  const add = (match: QuoteMatch, row: number) => {
    const list = found[match];
    list.count++;
    if (list.rows.length < each) list.rows.push(row);
  };
  for (const [row, text] of exact.entries()) {
    if (needles.every((needle) => text.includes(needle))) add('words', row);
    else if (hasStems(text, needles, stems)) add('stem', row);
    else if (needles.every((needle) => ours[row]!.includes(needle))) add('summary', row);
  }
  return { ...found, read: exact.length };
}

function hasStems(text: string, needles: readonly string[], stems: readonly string[]): boolean {
  if (!stems.every((stem) => text.includes(stem))) return false;
  const words = new Set(wordsOf(text).map(({ word }) => wordStem(word)));
  return stems.every((stem, i) => words.has(stem) || text.includes(needles[i]!));
}
