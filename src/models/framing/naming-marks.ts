import { type MarkedRun, markStretches, type Stretch } from '../../lib/marked-runs.ts';
import { type Word, wordsOf } from '../../lib/words.ts';

/** English words that name nothing by themselves and are never marked. */
const FUNCTION_WORDS = new Set(
  `a about after against all also amid amidst an and any around as at be been between both but by can did do for from
  had has have he her his in into is it its more no not of off on one or other out over s she so some such than that
  the their them there these they this those through to under up upon was were what which who whom whose will with
  would`.split(/\s+/),
);

const stem = ({ word }: Word): string => word.replace(/'s?$/, '');
const isContent = (word: Word): boolean => !FUNCTION_WORDS.has(stem(word));

/** The words of labels that name something, lower-cased, without possessive endings. */
export const vocabulary = (labels: readonly string[]): Set<string> =>
  new Set(labels.flatMap((label) => wordsOf(label).filter(isContent).map(stem)));

/**
 * Marks the words of a label that `differs` picks. Function words between two marked words are marked with them, so
 * that a phrase gets one stroke.
 */
export function markWords(label: string, differs: (word: string) => boolean): MarkedRun[] {
  const words = wordsOf(label);
  const isMarked = words.map((word) => isContent(word) && differs(stem(word)));
  const stretches: Stretch[] = [];
  words.forEach((word, i) => {
    const next = words[i + 1];
    const isBridge = isMarked[i - 1] && isMarked[i + 1] && !isContent(word);
    if (!isMarked[i] && !isBridge) return;
    const isJoined = next && (isMarked[i + 1] || (isMarked[i + 2] && !isContent(next)));
    stretches.push({ start: word.start, end: isJoined ? next.start : word.end });
  });
  return markStretches(label, stretches);
}

/** Marks given words where they stand in a text, each as often as it is given, in any case; what is not there is not. */
export function markGiven(text: string, given: readonly string[]): MarkedRun[] {
  const lower = text.toLowerCase();
  const found: Stretch[] = [];
  for (const one of given) {
    const needle = one.toLowerCase();
    const isTaken = (at: number) => found.some(({ start, end }) => at < end && start < at + needle.length);
    let at = needle === '' ? -1 : lower.indexOf(needle);
    while (at >= 0 && isTaken(at)) at = lower.indexOf(needle, at + 1);
    if (at >= 0) found.push({ start: at, end: at + needle.length });
  }
  return markStretches(text, found);
}
