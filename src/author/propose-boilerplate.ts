import type { Range } from '../case/anchors.ts';
import type { Proposal } from './proposal.ts';

/** Longer lines are sentences, which an article may well say twice. */
const LONGEST = 140;
/** A line that stands so often anywhere belongs to no article. */
const OFTEN = 3;

/**
 * Lines of a text that seem to be no part of its article: those that stand three times, and those that stand one below the
 * other and differ in their numbers alone, as page by page. In order; none where nothing repeats.
 */
export function proposeBoilerplate(text: string): Proposal<readonly Range[]> | null {
  const lines = [...text.matchAll(/[^\n]+/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, key: keyOf(match[0]) }))
    .filter(({ key, start, end }) => key !== '' && end - start <= LONGEST);
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isBelow = (i: number, key: string) => lines[i]?.key === key;
  const found = lines.filter(
    ({ key }, i) =>
      (counts.get(key) ?? 0) >= OFTEN || isBelow(i - 1, key) || isBelow(i + 1, key) || isPair(i, lines),
  );
  const [first] = found;
  if (!first) return null;
  const shown = text.slice(first.start, first.end).trim().slice(0, 50);
  return {
    value: found.map(({ start, end }) => ({ start, end })),
    reason: `${found.length} lines repeat, as the head and foot of pages do; the first is “${shown}”.`,
  };
}

const keyOf = (line: string): string => line.trim().replace(/\d+/g, '0');

/** Head and foot by turns: a line that comes again two below, around one that comes again two below or above. */
function isPair(i: number, lines: readonly { key: string }[]): boolean {
  const key = (place: number) => lines[place]?.key;
  const isAgain = (place: number) =>
    key(place) !== undefined && (key(place) === key(place + 2) || key(place) === key(place - 2));
  return isAgain(i) && (isAgain(i + 1) || isAgain(i - 1));
}

/** Those of the lines (in order, none over another) that a range shares a sign with. */
function linesIn({ start, end }: Range, lines: readonly Range[]): readonly Range[] {
  const firstAfter = (isAfter: (line: Range) => boolean): number => {
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(lines[middle] as Range)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return lines.slice(
    firstAfter((line) => line.end > start),
    firstAfter((line) => line.start >= end),
  );
}

/** The lines of which the body has something still. */
export function linesOfBody(body: readonly Range[], lines: readonly Range[]): Range[] {
  const met = new Set(body.flatMap((range) => linesIn(range, lines)));
  return lines.filter((line) => met.has(line));
}

/** The body of an article without these lines, the blanks around them gone too; lines in order. */
export function withoutLines(text: string, body: readonly Range[], lines: readonly Range[]): Range[] {
  return body.flatMap((range) => {
    const left: Range[] = [];
    let { start } = range;
    for (const line of linesIn(range, lines)) {
      left.push({ start, end: line.start });
      start = line.end;
    }
    left.push({ start, end: range.end });
    return left.filter(({ start, end }) => end > start && text.slice(start, end).trim() !== '');
  });
}
