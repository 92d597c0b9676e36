import { type Case, NONE } from '../../case/case.ts';
import type { Selection } from '../../filter/select.ts';
import { oncePer } from '../../lib/once-per.ts';
import { wordsOf } from '../../lib/words.ts';

/**
 * Per article, 1 when two of its quotes in quotation marks may overlap, so that summing their words would count some
 * twice. Found in one pass in file order; articles whose quotes are not in the order of the text are suspected too.
 */
const crowdedArticles = oncePer((data: Case): Uint8Array => {
  const { count, article, start, end, quotedWords } = data.quotes;
  const found = new Uint8Array(data.articles.rows.length);
  const last = new Int32Array(data.articles.rows.length).fill(NONE);
  for (let row = 0; row < count; row++) {
    if (quotedWords[row] === 0 || start[row]! < 0 || end[row]! < 0) continue;
    const a = article[row]!;
    if (start[row]! < last[a]!) found[a] = 1;
    if (end[row]! > last[a]!) last[a] = end[row]!;
  }
  return found;
});

/**
 * How many words in quotation marks each selected quote adds to its article, as a function of the row. Counted from
 * `exact` alone; a word inside two overlapping quotes counts once, for the one that begins first.
 */
export function countedWords(selection: Selection): (row: number) => number {
  const known = kept.get(selection.state);
  if (known) return known;
  const made = countWords(selection);
  kept.set(selection.state, made);
  return made;
}

/** For as long as the same is selected: several parts of a page ask. */
const kept = new WeakMap<object, (row: number) => number>();

function countWords(selection: Selection): (row: number) => number {
  const { case: data, fails } = selection;
  const { quotes } = data;
  const isCrowded = crowdedArticles(data);
  const { article, quotedWords, start } = quotes;
  if (!isCrowded.includes(1)) return (row) => quotedWords[row]!;
  const rows: number[] = [];
  for (let row = 0; row < quotes.count; row++)
    if (fails[row] === 0 && isCrowded[article[row]!] === 1 && quotedWords[row]! > 0 && start[row]! >= 0)
      rows.push(row);
  rows.sort((a, b) => article[a]! - article[b]! || start[a]! - start[b]! || a - b);
  const words = new Map<number, number>();
  let at = NONE;
  let covered = NONE;
  for (const row of rows) {
    if (article[row] !== at) covered = NONE;
    at = article[row]!;
    const from = start[row]!;
    const skip = covered;
    const isFree = (word: { start: number }) => from + word.start >= skip;
    words.set(row, from >= skip ? quotedWords[row]! : wordsOf(quotes.exact[row] ?? '').filter(isFree).length);
    covered = Math.max(covered, quotes.end[row]!);
  }
  return (row) => words.get(row) ?? quotedWords[row]!;
}
