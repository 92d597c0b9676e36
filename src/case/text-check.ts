import { cite } from '../lib/cite.ts';
import { wordsOf } from '../lib/words.ts';
import { type Match, matchSelector, type Range } from './anchors.ts';
import type { Article } from './case-file.ts';
import type { CheckProblemCode } from './check-problems.ts';
import { digestOf } from './digest.ts';
import { foldLineEnds } from './fold-line-ends.ts';
import { quotationsOf } from './quotations.ts';
import type { PlacedSelector } from './selectors-of.ts';
import { isSameBag, wordCountsOf } from './word-counts.ts';

/** Says a problem of an anchor, or of a field of the article. */
export type SayText = (code: CheckProblemCode, at: PlacedSelector | string, message: string) => void;

/** Compares one article and its anchors with its text. */
export async function checkText(
  text: string,
  article: Article,
  anchors: readonly PlacedSelector[],
  say: SayText,
): Promise<void> {
  const { body, textDigest, wordCount, wordFrequencies } = article;
  const name = `the article ${cite(article.id)}`;
  const folded = foldLineEnds(text);
  const digest = await digestOf(text);
  if (textDigest === undefined)
    say('text-digest', 'textDigest', `For ${name}, no digest of its text is written.`);
  else if (textDigest !== digest)
    say(
      'text-digest',
      'textDigest',
      `The text of ${name} is ${digest.slice(0, 15)}…, not ${cite(textDigest, 16)}.`,
    );
  for (const { end } of body ?? [])
    if (end > folded.length)
      say(
        'body-outside-text',
        'body',
        `A body range of ${name} ends at ${end}; the text has ${folded.length} units.`,
      );
  const counted = wordCountsOf(text, body);
  if (wordCount !== counted.wordCount)
    say(
      'word-count',
      'wordCount',
      `The body of ${name} has ${counted.wordCount} words, not ${wordCount ?? 'unsaid'}.`,
    );
  if (!isSameBag(wordFrequencies ?? {}, counted.wordFrequencies))
    say('word-count', 'wordFrequencies', `The word frequencies of ${name} are not those of its body.`);
  const quoted: Range[] = [];
  const marks = quotationsOf(folded);
  for (const anchor of anchors) {
    const match = matchSelector(text, anchor.selector, body);
    sayMatch(match, anchor, say);
    if (match.result === 'exact') checkContext(text, anchor, body, say);
    const type = anchor.quote?.quoteType;
    if ((type !== 'direct' && type !== 'partial') || !('start' in match)) continue;
    quoted.push(match);
    const loose = uncovered(folded, match, marks);
    if (loose !== null)
      say(
        'quote-without-marks',
        anchor,
        `${cite(loose)} in the quote ${cite(anchor.id)} stands in no quotation marks in the text.`,
      );
  }
  const ranges = body ?? [{ start: 0, end: folded.length }];
  for (const mark of marks) {
    if (!ranges.some(({ start, end }) => mark.start >= start && mark.end <= end)) continue;
    if (uncovered(folded, mark, quoted) === null) continue;
    const words = cite(folded.slice(mark.start, mark.end));
    say(
      'quotation-not-covered',
      '',
      `In ${name}, at unit ${mark.start}, the words ${words} stand in quotation marks.`,
    );
  }
}

function sayMatch(match: Match, anchor: PlacedSelector, say: SayText): void {
  const { selector, articleId } = anchor;
  const words = `The words ${cite(selector.exact, 40)}`;
  if (match.result === 'no-match') {
    const why = {
      absent: 'are not in the text',
      'outside-body': 'are in the text, but outside the body',
      context: 'are in the body, but not between that prefix and suffix',
    };
    say('no-match', anchor, `${words} ${why[match.reason]} of ${cite(articleId)}.`);
  } else if (match.result === 'ambiguous')
    say('ambiguous', anchor, `${words} occur ${match.count} times in the body of ${cite(articleId)}.`);
  else if (match.result === 'loose')
    say('loose-match', anchor, `${words} are in ${cite(articleId)}, but spaces or quotation marks differ.`);
  else if (match.moved)
    say(
      'position-differs',
      anchor,
      `${words} stand at ${match.start}–${match.end} of ${cite(articleId)}, not at ${selector.start}–${selector.end}.`,
    );
}

function checkContext(text: string, anchor: PlacedSelector, body: Article['body'], say: SayText): void {
  const { exact, prefix, suffix } = anchor.selector;
  if (!prefix && !suffix) return;
  if (matchSelector(text, { exact }, body).result !== 'exact') return;
  say('needless-context', anchor, `The words ${cite(exact, 40)} occur once, but have a prefix or suffix.`);
}

/** The first word of a stretch that is in none of the ranges; null when all are. */
function uncovered(text: string, range: Range, ranges: readonly Range[]): string | null {
  for (const { start, end, word } of wordsOf(text.slice(range.start, range.end))) {
    const from = range.start + start;
    const to = range.start + end;
    if (!ranges.some((other) => other.start <= from && to <= other.end)) return word;
  }
  return null;
}
