import type { Range } from '../case/anchors.ts';

const ENDS = /[.!?…:;؟。]["”»“’')\]]*\s*$/u;
const OPENS = /^\s*["“«„»‘]/u;
/** A line that was broken by its width is at least this long. */
const WRAPPED = 40;

/**
 * The paragraphs of a text inside its body, end exclusive, the line end left out. A line end parts two paragraphs, unless
 * it broke a long line in the middle of a sentence, as plain text of fixed width does.
 */
export function paragraphsOf(text: string, body?: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of body ?? [{ start: 0, end: text.length }]) {
    let start = range.start;
    let lineStart = start;
    while (lineStart < range.end) {
      const at = text.indexOf('\n', lineStart);
      const end = at < 0 || at > range.end ? range.end : at;
      const line = text.slice(lineStart, end);
      const after = text.indexOf('\n', end + 1);
      const next =
        end < range.end ? text.slice(end + 1, Math.min(after < 0 ? text.length : after, range.end)) : '';
      const isBroken = line.length >= WRAPPED && next.trim() !== '' && !ENDS.test(line) && !OPENS.test(next);
      lineStart = end + 1;
      if (isBroken) continue;
      if (text.slice(start, end).trim() !== '') found.push({ start, end });
      start = lineStart;
    }
  }
  return found;
}
