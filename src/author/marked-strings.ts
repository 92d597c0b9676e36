import type { Range } from '../case/anchors.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Words inside quotation marks, the marks left out. `level`: 0 = inside no other marks. */
export type MarkedString = Range & {
  open: string;
  level: number;
  /** Goes on in the next paragraph, which opens the marks again without the first having been closed. */
  isUnclosed: boolean;
};

const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”']],
  ['„', ['“', '”']],
  ['«', ['»']],
  ['»', ['«']],
  ['‘', ['’']],
  ['‚', ['‘', '’']],
  ['‹', ['›']],
  ['"', ['"']],
]);
const LETTER = /[\p{L}\p{N}]/u;

/**
 * What stands between quotation marks, without blanks at its ends, in order, in the styles “ ”, " ", „ “, « », » «, ‘ ’ and their like, nested ones
 * too. A paragraph that ends before its marks are closed ends the string. An apostrophe is no mark: ’ between letters,
 * or after a letter where no ‘ is open. A closing mark without an opening one is passed over.
 */
export function markedStrings(text: string, body?: readonly Range[]): MarkedString[] {
  const found: MarkedString[] = [];
  for (const paragraph of paragraphsOf(text, body)) found.push(...inParagraph(text, paragraph));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function inParagraph(text: string, { start, end }: Range): MarkedString[] {
  const found: MarkedString[] = [];
  const open: { mark: string; at: number }[] = [];
  const close = (at: number, isUnclosed: boolean) => {
    const opened = open.pop();
    if (!opened) return;
    // French sets a blank inside its marks.
    const inside = text.slice(opened.at + 1, at);
    const from = opened.at + 1 + inside.length - inside.trimStart().length;
    const to = opened.at + 1 + inside.trimEnd().length;
    if (to > from) found.push({ start: from, end: to, open: opened.mark, level: open.length, isUnclosed });
  };
  for (let at = start; at < end; at++) {
    const mark = text[at] as string;
    const before = at > start ? (text[at - 1] as string) : ' ';
    const after = at + 1 < end ? (text[at + 1] as string) : ' ';
    const isInWord = LETTER.test(before) && LETTER.test(after);
    if ((mark === '’' || mark === '‘') && isInWord) continue;
    const depth = open.findLastIndex((opened) => CLOSERS.get(opened.mark)?.includes(mark));
    // ‘98 and ’ at the end of a word close nothing that a blank after an opening sign would not also have.
    if (depth >= 0 && !(mark === '"' && !LETTER.test(before) && /\s/.test(before))) {
      while (open.length > depth + 1) open.pop();
      close(at, false);
    } else if (CLOSERS.has(mark) && (mark === '«' || !/\s/.test(after)) && !LETTER.test(before))
      open.push({ mark, at });
  }
  // The inner ones were no marks; the outer one goes on in the next paragraph.
  const outer = open[0];
  if (outer && outer.mark !== '‘' && outer.mark !== '»') {
    open.length = 1;
    close(end, true);
  }
  return found;
}
