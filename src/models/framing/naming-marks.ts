import { isContentWord, wordWithoutPossessive } from '../../lib/content-words.ts';
import { type MarkedRun, markStretches, type Stretch } from '../../lib/marked-runs.ts';
import { wordsOf } from '../../lib/words.ts';

/** The words of labels that name something, lower-cased, without possessive endings. */
export const vocabulary = (labels: readonly string[]): Set<string> =>
  new Set(labels.flatMap((label) => wordsOf(label).filter(isContentWord).map(wordWithoutPossessive)));

/**
 * Marks the words of a label that `differs` picks. Function words between two marked words are marked with them, so
 * that a phrase gets one stroke.
 */
export function markWords(label: string, differs: (word: string) => boolean): MarkedRun[] {
  const words = wordsOf(label);
  const isMarked = words.map((word) => isContentWord(word) && differs(wordWithoutPossessive(word)));
  const stretches: Stretch[] = [];
  words.forEach((word, i) => {
    const next = words[i + 1];
    const isBridge = isMarked[i - 1] && isMarked[i + 1] && !isContentWord(word);
    if (!isMarked[i] && !isBridge) return;
    const isJoined = next && (isMarked[i + 1] || (isMarked[i + 2] && !isContentWord(next)));
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
