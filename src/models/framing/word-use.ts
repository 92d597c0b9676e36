import { NONE } from '../../case/case.ts';
import { articlesIn, type Selection } from '../../filter/select.ts';
import { fold } from '../../lib/fold.ts';
import { wordsOf } from '../../lib/words.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { type MarkedQuote, quoteMarker } from './marked-quote.ts';

/** How often one source's articles in view use a word. */
export type WordUse = {
  source: SourceRef;
  times: number;
  /** Words of its articles proper whose frequencies the case has: the base. */
  words: number;
  /** Times in 1,000 words; 0 without a base. */
  perThousand: number;
  /** Articles whose word frequencies the case does not have: of them nothing is known. */
  unknown: number;
};

export type WordUseModel = {
  summary: Summary;
  /** The word as counted: lower-cased, with straight apostrophes. '' when nothing that is a word was asked. */
  word: string;
  /** Sources with frequencies, most per thousand first; at most 60. */
  uses: readonly WordUse[];
  more: number;
  /** Sources that use it; that never do; of which nothing is known. */
  using: number;
  never: readonly SourceRef[];
  unknown: readonly SourceRef[];
  times: number;
  /** Words of the bags that begin with it, and how often they occur; at most 8. */
  longer: readonly { word: string; times: number }[];
  /** Selected quotes in which it stands, so that its voice is known; at most 30. */
  quotes: readonly MarkedQuote[];
  inQuotes: number;
  /** Selected quotes that a search for it finds (`q`): also those that have it inside a longer word. */
  found: number;
};

const MOST = { uses: 60, longer: 8, quotes: 30 };

/** The first word of a text, as it is counted: "War!" -> "war"; '' when there is none. */
export const asWord = (text: string): string => wordsOf(text)[0]?.word ?? '';

/**
 * Who uses a word and how often, from the unordered `wordFrequencies` of articles proper. Exact forms only: "war" is
 * not "wars". An article without frequencies is not an article without the word, and is counted apart.
 */
export function deriveWordUse(selection: Selection, { word: asked }: { word: string }): WordUseModel {
  const { case: data } = selection;
  const word = asWord(asked);
  const isIn = articlesIn(selection);
  const refs = sourceRefs(data);
  const bySource = new Map<number, WordUse>();
  const longer = new Map<string, number>();
  data.articles.rows.forEach(({ wordFrequencies, wordCount }, i) => {
    const source = refs[data.articleSource[i] ?? NONE];
    if (!isIn[i] || !source) return;
    const use = bySource.get(data.articleSource[i]!) ?? {
      source,
      times: 0,
      words: 0,
      perThousand: 0,
      unknown: 0,
    };
    bySource.set(data.articleSource[i]!, use);
    if (!wordFrequencies) {
      use.unknown++;
      return;
    }
    const bag = Object.entries(wordFrequencies);
    use.words += wordCount ?? bag.reduce((sum, [, n]) => sum + n, 0);
    if (Object.hasOwn(wordFrequencies, word)) use.times += wordFrequencies[word] ?? 0;
    if (word.length < 2) return;
    for (const [other, n] of bag)
      if (other !== word && other.startsWith(word)) longer.set(other, (longer.get(other) ?? 0) + n);
  });
  const all = [...bySource.values()].map((use) => ({
    ...use,
    perThousand: use.words === 0 ? 0 : (use.times * 1000) / use.words,
  }));
  const known = all.filter(({ words }) => words > 0).sort((a, b) => b.perThousand - a.perThousand);
  const never = known.filter(({ times, unknown }) => times === 0 && unknown === 0);
  const { quotes, inQuotes, found } = quotesWith(selection, word);
  return {
    summary: deriveSummary(selection),
    word,
    uses: known.slice(0, MOST.uses),
    more: Math.max(0, known.length - MOST.uses),
    using: known.filter(({ times }) => times > 0).length,
    never: never.map(({ source }) => source),
    unknown: all.filter(({ unknown }) => unknown > 0).map(({ source }) => source),
    times: known.reduce((sum, { times }) => sum + times, 0),
    longer: [...longer]
      .map(([other, times]) => ({ word: other, times }))
      .sort((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1))
      .slice(0, MOST.longer),
    quotes,
    inQuotes,
    found,
  };
}

function quotesWith(
  selection: Selection,
  word: string,
): { quotes: MarkedQuote[]; inQuotes: number; found: number } {
  const { case: data, fails } = selection;
  const { exact, count } = data.quotes;
  const found: MarkedQuote[] = [];
  let inQuotes = 0;
  let withIt = 0;
  if (word === '') return { quotes: found, inQuotes, found: withIt };
  const needle = fold(word);
  const write = quoteMarker(data);
  for (let row = 0; row < count; row++) {
    const text = exact[row] as string;
    if (fails[row] !== 0) continue;
    if (!fold(text).includes(needle)) continue;
    withIt++;
    const hits = wordsOf(text).filter((other) => other.word === word);
    if (hits.length === 0) continue;
    inQuotes++;
    if (found.length < MOST.quotes)
      found.push(
        write(
          row,
          hits.map(({ start, end }) => text.slice(start, end)),
        ),
      );
  }
  return { quotes: found, inQuotes, found: withIt };
}
