/** Pairs of quotation marks, as they are set somewhere. Equal signs at both ends are the typewriter's. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['”', '”'],
  ['“', '“'],
  ['„', '„'],
  ['‘', '’'],
  ['‚', '‘'],
  ['‚', '’'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['〝', '〞'],
  ['〝', '〟'],
  ['❝', '❞'],
  ['״', '״'],
  ['＂', '＂'],
  ['"', '"'],
  ["'", "'"],
];

const LETTER = /[\p{L}\p{N}]/u;

const HEBREW = /\p{Script=Hebrew}/u;

/** True when a sign inside words belongs to a word and is no mark: ’ in "don’t", ״ or " in the Hebrew צה״ל. */
function isApostrophe(text: string, at: number): boolean {
  const [before, sign, after] = [text[at - 1] ?? '', text[at], text[at + 1] ?? ''];
  if (sign === '’' || sign === "'") return LETTER.test(before) && LETTER.test(after);
  return (sign === '״' || sign === '"') && HEBREW.test(before) && HEBREW.test(after);
}

/** Whether the mark at `start` is closed by the one before `end`, and by none before it. */
function isPair(text: string, start: number, end: number, [open, close]: readonly [string, string]): boolean {
  if (end - start < 3 || text[start] !== open || text[end - 1] !== close) return false;
  if (open === close) {
    // A mark inside leaves open which belong together, unless it makes a further pair at both ends.
    let [from, to] = [start + 1, end - 1];
    while (to - from > 2 && text[from] === open && text[to - 1] === close) [from, to] = [from + 1, to - 1];
    for (let at = from; at < to; at++) if (text[at] === open && !isApostrophe(text, at)) return false;
    return true;
  }
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === open) depth++;
    else if (text[at] === close && !isApostrophe(text, at)) depth--;
    if (depth === 0) return at === end - 1;
  }
  return false;
}

/**
 * What stands inside a text's own outermost quotation marks, as UTF-16 units with the end exclusive; the whole text where
 * its first and last sign are no pair: “a” and “b” keeps its marks, ““a”” loses both. Blanks next to a mark go with it.
 */
export function insideOutermostMarks(text: string): { start: number; end: number } {
  let [start, end] = [0, text.length];
  while (PAIRS.some((pair) => isPair(text, start, end, pair))) {
    const inner = text.slice(start + 1, end - 1);
    start += 1 + inner.length - inner.trimStart().length;
    end -= 1 + inner.length - inner.trimEnd().length;
  }
  return { start, end };
}

/** A text without its own outermost quotation marks, for a place that sets marks around it. */
export function stripOutermostMarks(text: string): string {
  const { start, end } = insideOutermostMarks(text);
  return text.slice(start, end);
}

/** Words in one pair of quotation marks, whatever marks they brought around them: “We act” and «We act» -> “We act”. */
export const inMarks = (text: string): string => `“${stripOutermostMarks(text)}”`;
