import type { CsvCell } from '../../lib/format-csv.ts';
import { directionOf } from './bidi.ts';
import type { Drawn } from './draw-page.ts';
import type { ExportTable } from './export-table.ts';
import { drawLine, drawText, GREY, INK, widthOf, wrapText } from './svg.ts';

const SIZE = 12;
const LINE = 16;
const GAP = 14;
/** A picture of more rows could not be looked at, nor drawn by a canvas. */
export const MOST_DRAWN_ROWS = 120;

const written = (cell: CsvCell): string => (cell === null ? '' : String(cell));

/** No column is made wider for one long word than this. */
const MOST_WORD = 120;

/** Widths by what the columns hold: each has room for its longest word; the rest goes by the root of the longest text. */
function columnWidths({ head, rows }: Pick<ExportTable, 'head' | 'rows'>, width: number): number[] {
  const texts = head.map((name, c) => [name, ...rows.map((row) => written(row[c] ?? null))]);
  const longest = (list: readonly string[]) => list.reduce((most, { length }) => Math.max(most, length), 0);
  const least = texts.map((list) => {
    const words = list.flatMap((text) => text.split(/\s+/));
    return Math.min(MOST_WORD, widthOf('n'.repeat(longest(words)), SIZE)) + GAP;
  });
  const needs = texts.map((list) => Math.sqrt(longest(list)));
  const left = Math.max(0, width - least.reduce((sum, n) => sum + n, 0));
  const all = needs.reduce((sum, n) => sum + n, 0) || 1;
  const wanted = least.map((n, c) => n + (needs[c]! / all) * left);
  const sum = wanted.reduce((total, n) => total + n, 0);
  return wanted.map((n) => (n / sum) * width);
}

/** A table as a picture: the first 120 rows, and how many more there are. */
export function drawTable(
  table: Pick<ExportTable, 'head' | 'rows' | 'words' | 'drawn'>,
  width: number,
): Drawn {
  const { rows } = table;
  const some = rows.slice(0, MOST_DRAWN_ROWS);
  // A column in which nothing stands would take its width from the words.
  const kept = table.head.flatMap((_, c) =>
    c < table.drawn && (c === 0 || some.some((row) => written(row[c] ?? null) !== '')) ? [c] : [],
  );
  const head = kept.map((c) => table.head[c] ?? '');
  const words = kept.flatMap((c, at) => (table.words.includes(c) ? [at] : []));
  const shown = some.map((row) => kept.map((c) => row[c] ?? null));
  const widths = columnWidths({ head, rows: shown }, width);
  const lefts = widths.map((_, c) => widths.slice(0, c).reduce((sum, n) => sum + n, 0));
  const parts: string[] = [];
  let y = 0;
  const drawRow = (cells: readonly CsvCell[], isHead: boolean) => {
    const lines = cells.map((cell, c) => wrapText(written(cell), widths[c]! - GAP, SIZE));
    const most = Math.max(1, ...lines.map(({ length }) => length));
    lines.forEach((texts, c) => {
      const dir = isHead ? 'ltr' : directionOf(written(cells[c] ?? null));
      const x = dir === 'rtl' ? lefts[c]! + widths[c]! - GAP : lefts[c]!;
      texts.forEach((text, i) => {
        const style = {
          size: SIZE,
          dir,
          anchor: dir === 'rtl' ? ('end' as const) : ('start' as const),
          weight: isHead || c === 0 ? 600 : 400,
          fill: isHead ? GREY : INK,
          serif: !isHead && words.includes(c),
        };
        if (text !== '') parts.push(drawText(x, y + LINE * (i + 1), text, style));
      });
    });
    y += most * LINE + 8;
    parts.push(drawLine(0, y, width, y, isHead ? INK : undefined));
    y += 4;
  };
  drawRow(head, true);
  // What heads several rows is written once.
  shown.forEach((row, i) => {
    const isSame = i > 0 && row.length > 1 && row[0] === shown[i - 1]![0];
    drawRow(isSame ? [null, ...row.slice(1)] : row, false);
  });
  if (rows.length > shown.length) {
    y += LINE;
    parts.push(
      drawText(0, y, `The first ${shown.length} of ${rows.length} rows.`, { size: SIZE, fill: GREY }),
    );
  }
  return { svg: parts.join(''), height: y };
}
