import { cite } from '../lib/cite.ts';
import { fold } from '../lib/fold.ts';
import { countWords, wordsOf } from '../lib/words.ts';
import type { CaseFile, Quote } from './case-file.ts';
import type { CheckProblemCode } from './check-problems.ts';
import { foldLineEnds } from './fold-line-ends.ts';
import { type PlacedSelector, selectorsOf } from './selectors-of.ts';

/** Longest anchor, in words, of what stood in no quotation marks. */
export const MAX_ANCHOR_WORDS = 12;
/** Longest prefix or suffix, in UTF-16 units. */
export const MAX_CONTEXT = 32;

/** The problems that this module says. */
export const RIGHTS_CODES = [
  'long-context',
  'long-anchor',
  'too-much-text',
] as const satisfies readonly CheckProblemCode[];

/** How much of one article a case copies. `share` is of its `wordCount`; null where that is not known. */
export type Verbatim = { articleId: string; words: number; share: number | null };

/** Says a problem of an anchor, or of an article by its id. */
export type SayRights = (code: CheckProblemCode, at: PlacedSelector | string, message: string) => void;

const isQuoted = (quote: Quote | undefined): quote is Quote =>
  quote?.quoteType === 'direct' || quote?.quoteType === 'partial';

/** Checks the limits on copied words: context, long anchors, and the share of each article. */
export function checkRights(file: CaseFile, say: SayRights): void {
  const long: PlacedSelector[] = [];
  for (const placed of selectorsOf(file)) {
    const { exact, prefix = '', suffix = '' } = placed.selector;
    for (const [name, text] of Object.entries({ prefix, suffix }))
      if (text.length > MAX_CONTEXT)
        say('long-context', placed, `The ${name} of ${cite(exact, 40)} has ${text.length} characters.`);
    if (!isQuoted(placed.quote) && countWords(exact) > MAX_ANCHOR_WORDS) long.push(placed);
  }
  const quoted = containedIn(
    (file.quotes ?? []).filter(isQuoted).map((quote) => quote.selector.exact),
    long.map(({ selector }) => selector.exact),
  );
  long.forEach((placed, i) => {
    if (quoted[i]) return;
    const { exact } = placed.selector;
    const message = `The anchor ${cite(exact, 40)} has ${countWords(exact)} words and stood in no quotation marks.`;
    say('long-anchor', placed, message);
  });
  for (const { articleId, words, share } of verbatimOf(file))
    if (share !== null && share >= 0.5) {
      const percent = Math.round(share * 100);
      say(
        'too-much-text',
        articleId,
        `${words} words, ${percent} % of the article ${cite(articleId)}, are copied.`,
      );
    }
}

/**
 * For each of `needles`, whether some text of `texts` contains it, case, spaces and the shape of quotation marks aside.
 * Texts are only compared that share the needle's first 13 words, so the cost grows with the words, not their square.
 */
function containedIn(texts: readonly string[], needles: readonly string[]): boolean[] {
  const length = MAX_ANCHOR_WORDS + 1;
  const key = (words: readonly string[], from: number) => words.slice(from, from + length).join(' ');
  const folded = needles.map((needle) => fold(needle).trim());
  /** Needles not found yet, by their first words. */
  const wanted = new Map<string, Set<string>>();
  for (const needle of folded) {
    const words = wordsOf(needle).map(({ word }) => word);
    const first = key(words, 0);
    wanted.set(first, (wanted.get(first) ?? new Set()).add(needle));
  }
  const found = new Set<string>();
  for (const text of wanted.size > 0 ? texts : []) {
    const whole = fold(text);
    const words = wordsOf(whole).map(({ word }) => word);
    for (let from = 0; from + length <= words.length; from++) {
      const first = key(words, from);
      for (const needle of wanted.get(first) ?? []) {
        if (!whole.includes(needle)) continue;
        found.add(needle);
        wanted.get(first)?.delete(needle);
      }
    }
  }
  return folded.map((needle) => found.has(needle));
}

/**
 * How many words of each article a case copies, prefixes, suffixes and the headline included, each place of the text
 * counted once. Anchors with `start` and `end` are laid over each other; others count unless they repeat words counted.
 */
export function verbatimOf(file: CaseFile): Verbatim[] {
  const pieces = new Map<string, { start: number | null; text: string }[]>();
  for (const { articleId, selector } of selectorsOf(file)) {
    const prefix = foldLineEnds(selector.prefix ?? '');
    const text = prefix + foldLineEnds(selector.exact) + foldLineEnds(selector.suffix ?? '');
    const start = selector.start === undefined ? null : selector.start - prefix.length;
    const list = pieces.get(articleId);
    if (list) list.push({ start, text });
    else pieces.set(articleId, [{ start, text }]);
  }
  return file.articles.map(({ id, headline, wordCount }) => {
    const all = pieces.get(id) ?? [];
    if (headline) all.push({ start: null, text: headline });
    const words = countCopied(all);
    return { articleId: id, words, share: wordCount ? words / wordCount : null };
  });
}

function countCopied(pieces: readonly { start: number | null; text: string }[]): number {
  const texts: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  const placed = pieces.flatMap(({ start, text }) => (start === null ? [] : [{ start, text }]));
  for (const { start, text } of placed.sort((a, b) => a.start - b.start)) {
    if (start > end) texts.push(text);
    else if (start + text.length > end) texts.push((texts.pop() ?? '') + text.slice(end - start));
    end = Math.max(end, start + text.length);
  }
  let copied = texts.join('\n\n');
  const loose = pieces.flatMap(({ start, text }) => (start === null ? [text] : []));
  for (const text of loose.sort((a, b) => b.length - a.length))
    if (!copied.includes(text)) copied += `\n\n${text}`;
  return countWords(copied);
}
