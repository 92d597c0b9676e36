import {
  columnsOf,
  isRightToLeft,
  median,
  type PageLine,
  type PlacedText,
  rowsOf,
  textOfRow,
  uprightItems,
} from './page-lines.ts';

/** One page's letters, and its height in points. */
export type Page = { items: readonly PlacedText[]; height: number };

/** A running head stands in one of so many rows at the top or the foot, and moves by no more than this share of the height. */
const EDGE_ROWS = 3;
const EDGE_SHIFT = 0.03;
/** In letter heights: an indent, and how much wider than usual lines stand apart where a paragraph ends (in line distances). */
const INDENT = 0.6;
/** Words from right to left have no indent: PDF.js 5.6 leaves blanks out of their width, so that their right end is not known. */
const NO_INDENT = Number.POSITIVE_INFINITY;
const APART = 1.2;
/** Letters of one paragraph differ in size by less. */
const SIZES = 0.12;

const ENDS = /[.!?…:;؟。]["”»“’')\]]*$/u;
const HYPHEN = /(\p{L}+)[-\u2010\u00ad]$/u;
/** English words that a hyphen joins to the next one; not where the next is an ending: "short-age". */
const OWN_HYPHEN =
  /^(?:well|self|long|short|high|low|half|hard|left|right|cease|two|three|north|south|east|west)$/iu;
const ENDING = /^(?:ages?|ed|en|ern|er|ers|est|ing|ish|ly|ness|s|ward)$/u;
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/u;

/**
 * The text of pages as it is read: columns one after the other, lines joined to paragraphs, words parted at line ends made
 * whole, one empty line between two paragraphs. What runs another way, and what stands at the head or foot of several pages,
 * comes last, as often as it is there: no letter is left out. It knows places and sizes only, no grammar; where they mislead it, so does the text.
 */
export function flowingText(pages: readonly Page[]): string {
  const upright = pages.map(({ items }) => uprightItems(items));
  const rows = upright.map(({ items }) => rowsOf(items));
  const isRunning = runningHeads(pages, rows);
  const turned = upright.flatMap((page) => page.turned).filter((text) => text !== '');
  const running = rows.flatMap((of) => of.filter(isRunning).map(({ items }) => textOfRow(items)));
  const columns = rows.flatMap((of) => columnsOf(of.filter((row) => !isRunning(row))));
  const last = [turned.join(' '), running.join('\n')].filter((text) => text !== '');
  return [...paragraphsOf(columns), ...last].join('\n\n');
}

type Row = ReturnType<typeof rowsOf>[number];

/** Which rows stand at the same place of two pages or more, and of a third of all, with the same words, numbers aside. */
function runningHeads(pages: readonly Page[], rows: readonly (readonly Row[])[]): (row: Row) => boolean {
  const edges = rows.flatMap((of, page) =>
    [...new Set([...of.slice(0, EDGE_ROWS), ...of.slice(-EDGE_ROWS)])].map((row) => ({
      row,
      page,
      key: textOfRow(row.items).replace(/\d+/g, '0'),
      at: row.y / (pages[page]?.height || 1),
    })),
  );
  const least = Math.max(2, pages.length / 3);
  const running = new Set(
    edges
      .filter(({ key, at }) => {
        const like = edges.filter((other) => other.key === key && Math.abs(other.at - at) < EDGE_SHIFT);
        return new Set(like.map(({ page }) => page)).size >= least;
      })
      .map(({ row }) => row),
  );
  return (row) => running.has(row);
}

type Column = {
  lines: readonly PageLine[];
  start: number;
  end: number;
  distance: number;
  /** From here on a line begins with an indent; in letter heights. */
  indent: number;
};

/** What is usual in a column: where its lines begin and end, and how far they stand apart. */
function columnOf(lines: readonly PageLine[]): Column {
  const size = median(lines.map((line) => line.size));
  const usual = lines.filter((line) => isOneSize(line.size, size));
  const starts = usual.map(({ start }) => Math.round(start));
  const ends = usual.map(({ end }) => end).sort((a, b) => a - b);
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  return {
    lines,
    start: mostOften(starts),
    end: ends[Math.floor(0.95 * (ends.length - 1))] ?? 0,
    indent: isRightToLeft(lines.map(({ text }) => text).join('')) ? NO_INDENT : INDENT,
    distance: median(steps.filter((step) => step > 0 && step < 2.5 * size)),
  };
}

function mostOften(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0;
}

const isOneSize = (a: number, b: number): boolean => Math.abs(a - b) < SIZES * Math.max(a, b);

function paragraphsOf(columns: readonly (readonly PageLine[])[]): string[] {
  const all = columns.filter((lines) => lines.length > 0).map(columnOf);
  const hasIndents = all.some(({ lines, start, indent }) =>
    lines.slice(1).some((line) => line.start > start + indent * line.size),
  );
  const words = wordsOf(columns.flat().map(({ text }) => text));
  const paragraphs: string[] = [];
  let before: { line: PageLine; column: Column } | null = null;
  for (const column of all)
    for (const line of column.lines) {
      const isNew =
        before === null ||
        (before.column === column
          ? beginsParagraph(before.line, line, column)
          : !goesOn(before.line, before.column, line, column, hasIndents));
      if (isNew) paragraphs.push(line.text);
      else paragraphs.push(joined(paragraphs.pop() ?? '', line.text, words));
      before = { line, column };
    }
  return paragraphs.map(asWritten);
}

/** Whether a paragraph begins with a line, seen from the line above it. */
function beginsParagraph(above: PageLine, line: PageLine, column: Column): boolean {
  if (!isOneSize(above.size, line.size)) return true;
  const step = line.y - above.y;
  const usual = Math.max(column.distance, 1.2 * line.size);
  if (step > APART * usual || step < 0) return true;
  const isIndented = line.start > Math.max(column.start, above.start) + column.indent * line.size;
  if (isIndented || line.start < column.start - column.indent * line.size) return true;
  const first = line.text.split(' ')[0] ?? '';
  const width = ((line.end - line.start) / Math.max(1, line.text.length)) * (first.length + 1);
  const room = column.end - above.end;
  // The next word had room on the line above, and was not put there.
  return (
    room > width + 0.5 * line.size && (ENDS.test(above.text) || room > 0.4 * (column.end - column.start))
  );
}

/** Whether a paragraph goes on from the foot of a column to the head of the next. */
function goesOn(last: PageLine, from: Column, line: PageLine, to: Column, hasIndents: boolean): boolean {
  if (!isOneSize(last.size, line.size)) return false;
  if (HYPHEN.test(last.text)) return true;
  const isFull = last.end > from.end - 2 * last.size;
  const isIndented = line.start > to.start + to.indent * line.size;
  if (!ENDS.test(last.text)) return /^[\p{Ll}\d]/u.test(line.text) || (isFull && !isIndented);
  return hasIndents && isFull && !isIndented && to.lines.length > 1;
}

const MIRRORED = new Map(
  ['«»', '()', '[]'].flatMap(([a = '', b = '']) => [[a, b] as const, [b, a] as const]),
);

/**
 * A paragraph with the letters that were written: not the shapes that Arabic letters take beside others, and, where words run
 * from right to left, not the mirror images of brackets, which some programs store ("»…«" for "«…»").
 */
function asWritten(paragraph: string): string {
  const plain = paragraph.replace(/[\ufb50-\ufdff\ufe70-\ufefc]/gu, (letter) => letter.normalize('NFKC'));
  if (!isRightToLeft(plain)) return plain;
  const isMirrored = (pair: string) => {
    const [open = '', close = ''] = pair;
    return plain.includes(close) && !plain.slice(0, plain.indexOf(close)).includes(open);
  };
  const wrong = ['«»', '()', '[]'].filter(isMirrored).join('');
  return plain.replace(/[«»()[\]]/gu, (sign) => (wrong.includes(sign) ? (MIRRORED.get(sign) ?? sign) : sign));
}

const wordsOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap((line) => line.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-?$)/gu) ?? []),
  );

/**
 * Two lines as one. A hyphen at the end is the word's own where the text has the word with it elsewhere, where a capital letter
 * follows, or after a word such as "well"; else it only parts the word.
 */
function joined(above: string, line: string, words: ReadonlySet<string>): string {
  const next = /^[\p{L}\p{M}]+/u.exec(line)?.[0];
  if (HYPHEN.test(above) && next !== undefined)
    return `${isOwnHyphen(above, next, words) ? above : above.slice(0, -1)}${line}`;
  const isClose = /[—/]$/u.test(above) || (CJK.test(above.at(-1) ?? '') && CJK.test(line[0] ?? ''));
  return `${above}${isClose ? '' : ' '}${line}`;
}

function isOwnHyphen(above: string, next: string, words: ReadonlySet<string>): boolean {
  const head = /[\p{L}\p{M}-]+$/u.exec(above.slice(0, -1))?.[0] ?? '';
  if (above.endsWith('\u00ad')) return false;
  if (/^\p{Lu}/u.test(next)) return true;
  if (words.has(`${head}${next}`.toLowerCase())) return false;
  return words.has(`${head}-${next}`.toLowerCase()) || (OWN_HYPHEN.test(head) && !ENDING.test(next));
}
