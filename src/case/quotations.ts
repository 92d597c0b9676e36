import type { Range } from './anchors.ts';

/**
 * What stands between quotation marks in a text, without the marks, in order: “ ”, « », and straight " taken in pairs
 * inside one line. An opening mark that is not closed before the next one (a quotation that goes on in the next
 * paragraph) reaches to the end of its line. Single marks are not looked at: they are mostly apostrophes.
 */
export function quotationsOf(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(/[“«]([^“”«»]*)([”»]?)/g)) {
    const [, inside = '', closing] = match;
    const start = match.index + 1;
    const line = inside.indexOf('\n');
    const size = closing !== '' || line < 0 ? inside.length : line;
    found.push({ start, end: start + size });
  }
  for (const match of text.matchAll(/"([^"\n]*)"/g))
    found.push({ start: match.index + 1, end: match.index + 1 + (match[1] ?? '').length });
  return found.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}
