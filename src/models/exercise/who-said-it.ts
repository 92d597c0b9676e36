import { NONE } from '../../case/case.ts';
import { type Selection, selectedRows } from '../../filter/select.ts';
import { fold } from '../../lib/fold.ts';
import { seededRandom, shuffle } from '../../lib/seeded-random.ts';
import { countWords } from '../../lib/words.ts';
import { type Named, personAt } from '../named.ts';
import { type QuoteRow, rowWriter } from '../quotes/quote-row.ts';
import { deriveSummary, type Summary } from '../summary.ts';

/** One question: words, four voices, and which of them spoke. */
export type WhoQuestion = { quote: QuoteRow; voices: readonly Named[]; right: string };

export type WhoModel = {
  summary: Summary;
  /** Ten, or as many as there are; empty where the case is too small for four voices. */
  questions: readonly WhoQuestion[];
  /** How many quotes and voices could be asked for. */
  usable: number;
  speakers: number;
};

export const QUESTIONS = 10;
export const VOICES = 4;
/** Fewer words than this tell nobody who spoke. */
const LEAST_WORDS = 4;

/**
 * "Who said it?" from the quotes in view: one quote of a statement, no quote that names its speaker, every question
 * another statement. The same seed over the same selection asks the same, in the same order.
 */
export function deriveWho(selection: Selection, { seed }: { seed: number }): WhoModel {
  const { case: data } = selection;
  const { quotes, people } = data;
  const random = seededRandom(seed);
  const perStatement = new Map<number, number>();
  const speakers = new Set<number>();
  for (const row of selectedRows(selection)) {
    const speaker = quotes.speaker[row]!;
    if (speaker === NONE || people.rows[speaker]?.vague) continue;
    const exact = quotes.exact[row] ?? '';
    const name = fold(people.rows[speaker]?.name ?? '');
    if (countWords(exact) < LEAST_WORDS || (name !== '' && fold(exact).includes(name))) continue;
    speakers.add(speaker);
    const statement = quotes.statement[row]!;
    const known = perStatement.get(statement);
    if (known === undefined || (quotes.quotedWords[known] === 0 && quotes.quotedWords[row]! > 0))
      perStatement.set(statement, row);
  }
  const summary = deriveSummary(selection);
  const usable = perStatement.size;
  if (speakers.size < VOICES) return { summary, questions: [], usable, speakers: speakers.size };
  const write = rowWriter(data);
  const rows = shuffle([...perStatement.values()], random).slice(0, QUESTIONS);
  const questions = rows.map((row): WhoQuestion => {
    const right = quotes.speaker[row]!;
    const others = shuffle(
      [...speakers].filter((speaker) => speaker !== right),
      random,
    ).slice(0, VOICES - 1);
    const voices = shuffle([right, ...others], random).flatMap((speaker) => personAt(data, speaker) ?? []);
    return { quote: write(row), voices, right: people.rows[right]?.id ?? '' };
  });
  return { summary, questions, usable, speakers: speakers.size };
}
