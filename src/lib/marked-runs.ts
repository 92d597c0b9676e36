import { fold } from './fold.ts';

/** A stretch of a text in UTF-16 units, end exclusive. */
export type Stretch = { start: number; end: number };

/** A piece of a text, marked or not; the pieces of a text, joined, are that text. */
export type MarkedRun = { text: string; mark: boolean };

/** Cuts a text at stretches, which may overlap, touch or come in any order: "abcd", [1, 3) -> a, [bc], d. */
export function markStretches(text: string, stretches: readonly Stretch[]): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = 0;
  const push = (end: number, mark: boolean) => {
    const last = runs.at(-1);
    const piece = text.slice(at, end);
    at = Math.max(at, end);
    if (piece === '') return;
    if (last?.mark === mark) last.text += piece;
    else runs.push({ text: piece, mark });
  };
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return runs;
}

/** Every place where one of the needles stands in a text, letter by letter. Empty needles are nowhere. */
export function findExact(text: string, needles: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  for (const needle of needles) {
    if (needle === '') continue;
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
      found.push({ start: at, end: at + needle.length });
  }
  return found;
}

/**
 * Every place where one of the needles, folded as `fold` does, stands in the folded text, as stretches of the text as
 * it is: "Kyïv", ["kyi"] -> [0, 3).
 */
export function findFolded(text: string, needles: readonly string[]): Stretch[] {
  if (needles.length === 0) return [];
  let folded = '';
  /** Where each unit of `folded` comes from. */
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    const isSecondSpace = plain === ' ' && folded.endsWith(' ');
    if (!isSecondSpace)
      for (let i = 0; i < plain.length; i++) {
        starts.push(at);
        ends.push(at + letter.length);
      }
    // An accent written as a letter of its own, or a further space, belongs to what it follows.
    if (plain === '' || isSecondSpace) ends[ends.length - 1] = at + letter.length;
    else folded += plain;
    at += letter.length;
  }
  return findExact(folded, needles).map(({ start, end }) => ({
    start: starts[start] ?? 0,
    end: ends[end - 1] ?? text.length,
  }));
}
