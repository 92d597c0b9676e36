/** Letters as a PDF places them: `transform` maps the unit of their font to points, with `y` upwards. */
export type PlacedText = { text: string; width: number; transform: readonly number[] };

/** Letters as they stand on a page, in points: `x` their left end, `y` their baseline, which grows downwards. */
export type PageItem = { text: string; x: number; y: number; width: number; size: number };

/** Words on one baseline; `start` and `end` grow in the direction of reading, so that in Arabic letters the right is the start. */
export type PageLine = { text: string; start: number; end: number; y: number; size: number };

/**
 * The letters of a page as they are read, and those that run another way than most of them: beside a picture, along an edge.
 * A page whose letters all run upwards was turned for a wide table, and is read as it was meant.
 */
export function uprightItems(placed: readonly PlacedText[]): { items: PageItem[]; turned: string[] } {
  const lengths = [0, 0, 0, 0];
  for (const one of placed) lengths[quarterOf(one)] = (lengths[quarterOf(one)] ?? 0) + one.text.trim().length;
  const most = lengths.indexOf(Math.max(...lengths));
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][most] as [number, number];
  const items = placed
    .filter((one) => quarterOf(one) === most)
    .map(({ text, width, transform: [, , c = 0, d = 0, x = 0, y = 0] }) => ({
      text,
      width,
      size: Math.hypot(c, d),
      x: x * cos + y * sin,
      y: x * sin - y * cos,
    }));
  return { items, turned: placed.filter((one) => quarterOf(one) !== most).map(({ text }) => text.trim()) };
}

/** How many right angles letters are turned by, against the clock. */
const quarterOf = ({ transform: [a = 1, b = 0] }: PlacedText): number =>
  (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;

type Box = { left: number; right: number; y: number; size: number; items: readonly PageItem[] };

/** In letter heights: how far baselines of one line may lie apart, a blank between words, and a gap that no words have. */
const SAME_LINE = 0.45;
const BLANK = 0.13;
const WIDE = 0.7;
/** In usual distances of rows: a row that stands for itself. */
const FAR = 1.8;
/** Columns have at least as many lines, and lines of at least this share of the width. */
const LEAST_LINES = 3;
const LEAST_WIDTH = 0.12;

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/gu;
const LETTER = /\p{L}/gu;

/** Whether most letters run from right to left. */
export const isRightToLeft = (text: string): boolean =>
  2 * (text.match(RTL)?.length ?? 0) > (text.match(LETTER)?.length ?? 0);

/** The rows of a page from top to bottom, whatever columns it has. */
export function rowsOf(items: readonly PageItem[]): Box[] {
  const rows: PageItem[][] = [];
  const sorted = items.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y);
  for (const item of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && item.y - first.y <= SAME_LINE * Math.max(item.size, first.size)) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => boxOf(row.sort((a, b) => a.x - b.x)));
}

function boxOf(items: readonly PageItem[]): Box {
  const size = Math.max(...items.map((item) => item.size));
  return {
    left: Math.min(...items.map(({ x }) => x)),
    right: Math.max(...items.map(({ x, width }) => x + width)),
    // A raised figure is smaller than the line that it belongs to.
    y: items.find((item) => item.size === size)?.y ?? 0,
    size,
    items,
  };
}

/** Rows parted where no words would stand so far apart. */
const stretchesOf = (rows: readonly Box[]): Box[] =>
  rows.flatMap(({ items, size }) => {
    const parts: PageItem[][] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const item of items) {
      if (item.x - right > WIDE * size) parts.push([item]);
      else parts.at(-1)?.push(item);
      right = Math.max(right, item.x + item.width);
    }
    return parts.map(boxOf);
  });

/** Text as it is read along a row; a blank where the letters stand apart. */
export function textOfRow(items: readonly PageItem[]): string {
  const isRtl = isRightToLeft(items.map(({ text }) => text).join(''));
  const ordered = isRtl ? [...items].reverse() : items;
  let text = '';
  let before: PageItem | null = null;
  for (const item of ordered) {
    const [a, b] = isRtl ? [item, before] : [before, item];
    const gap = a && b ? b.x - (a.x + a.width) : 0;
    const isParted = before !== null && gap > BLANK * Math.max(item.size, before.size);
    text += (isParted && !/\s$/.test(text) && !/^\s/.test(item.text) ? ' ' : '') + item.text;
    before = item;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * The columns of a page in the order in which they are read, each with its lines from top to bottom. Words across two
 * columns part what is above them from what is below; rows far above or below all others belong to none. A table is read as
 * columns, too: its cells are no sentences.
 */
export function columnsOf(rows: readonly Box[]): PageLine[][] {
  const isRtl = isRightToLeft(rows.flatMap(({ items }) => items.map(({ text }) => text)).join(''));
  const gaps = rows.slice(1).map((row, i) => row.y - (rows[i]?.y ?? 0));
  const isFar = (gap = 0) => gap > FAR * (median(gaps) || 1);
  const head = isFar(gaps[0]) ? 1 : 0;
  const foot = rows.length > 2 && isFar(gaps.at(-1)) ? rows.length - 1 : rows.length;
  const body = split(stretchesOf(rows.slice(head, foot)), isRtl);
  const parts = [rows.slice(0, head), ...body, rows.slice(foot)].filter((part) => part.length > 0);
  return parts.map((column) => linesOf(column, isRtl));
}

function linesOf(boxes: readonly Box[], isRtl: boolean): PageLine[] {
  return rowsOf(boxes.flatMap(({ items }) => items)).map(({ items, left, right, y, size }) => ({
    text: textOfRow(items),
    start: isRtl ? -right : left,
    end: isRtl ? -left : right,
    y,
    size,
  }));
}

function split(boxes: readonly Box[], isRtl: boolean): Box[][] {
  const gutter = gutterOf(boxes);
  if (gutter === null) return boxes.length === 0 ? [] : [[...boxes]];
  const sides = (part: readonly Box[]): Box[][] => {
    const left = part.filter(({ right }) => right <= gutter);
    const rest = part.filter(({ right }) => right > gutter);
    return (isRtl ? [rest, left] : [left, rest]).flatMap((side) => split(side, isRtl));
  };
  const across = boxes.filter((box) => isAcross(box, gutter)).sort((a, b) => a.y - b.y);
  const others = boxes.filter((box) => !isAcross(box, gutter));
  const found: Box[][] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const [i, box] of across.entries()) {
    const above = others.filter(({ y }) => y > from && y <= box.y);
    if (above.length > 0 || i === 0) found.push(...sides(above), [box]);
    else found.at(-1)?.push(box);
    from = box.y;
  }
  found.push(...sides(others.filter(({ y }) => y > from)));
  return found;
}

const isAcross = ({ left, right }: Box, gutter: number): boolean => left < gutter && right > gutter;

/** Where a column ends and the next begins; null where there is only one. */
function gutterOf(boxes: readonly Box[]): number | null {
  if (boxes.length < 2 * LEAST_LINES) return null;
  const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
  let best: { at: number; worth: number } | null = null;
  for (const at of new Set(boxes.map(({ left }) => left - 0.01))) {
    const before = boxes.filter(({ right }) => right <= at);
    const after = boxes.filter(({ left }) => left >= at);
    const crossing = boxes.length - before.length - after.length;
    if (before.length < LEAST_LINES || after.length < LEAST_LINES) continue;
    const isNarrow = [before, after].some((side) => medianWidth(side) < LEAST_WIDTH * width);
    if (isNarrow || !standBeside(before, after)) continue;
    const worth = before.length + after.length - 2 * crossing;
    if (worth > 0 && worth > (best?.worth ?? 0)) best = { at, worth };
  }
  return best?.at ?? null;
}

/** The number in the middle of a list. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const medianWidth = (boxes: readonly Box[]): number => median(boxes.map(({ left, right }) => right - left));

/** Two columns share at least half of the height of the lower one. */
function standBeside(a: readonly Box[], b: readonly Box[]): boolean {
  const [first, second] = [a, b].map((boxes) => {
    const ys = boxes.map(({ y }) => y);
    return { from: Math.min(...ys), to: Math.max(...ys) };
  }) as [{ from: number; to: number }, { from: number; to: number }];
  const shared = Math.min(first.to, second.to) - Math.max(first.from, second.from);
  return shared > 0 && shared >= 0.5 * Math.min(first.to - first.from, second.to - second.from);
}
