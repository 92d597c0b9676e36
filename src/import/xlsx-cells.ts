import { dayOf, formatDay } from '../lib/day.ts';
import { addressInFormula, type Beside } from './xlsx-beside.ts';
import {
  attributesOf,
  type CellKind,
  childrenOf,
  columnOf,
  descendants,
  nameOf,
  piecesOf,
  richText,
  type WorkbookParts,
} from './xlsx-parts.ts';

/** One cell with a value: `row` from 1 as the spreadsheet counts, `column` from 0. */
export type SheetCell = { row: number; column: number; text: string };

/** A cell whose formula was saved without its result, as programs do that write workbooks and compute nothing. */
export type UnsavedCell = { row: number; column: number; formula: string };

/** The cells of a worksheet in pieces; `done` counts characters of its XML. Merged cells have their value at the first; see `mergedDown`. */
export async function* cellsOf(
  parts: WorkbookParts,
  xml: string,
): AsyncGenerator<{ cells: SheetCell[]; unsaved: UnsavedCell[]; links: Beside[]; done: number }> {
  const start = xml.search(/<(?:\w+:)?sheetData[\s>]/);
  const end = xml.search(/<\/(?:\w+:)?sheetData>/);
  const data = start < 0 ? '' : xml.slice(start, end < 0 ? xml.length : end);
  let lastRow = 0;
  let done = 0;
  for (const piece of piecesOf(data, 'row')) {
    const cells: SheetCell[] = [];
    const unsaved: UnsavedCell[] = [];
    const links: Beside[] = [];
    for (const row of parts.parser.parse(piece)) {
      if (nameOf(row) !== 'row') continue;
      const number = Number(attributesOf(row).r) || lastRow + 1;
      lastRow = number;
      let column = -1;
      for (const cell of childrenOf(row)) {
        if (nameOf(cell) !== 'c') continue;
        const { r, t = 'n', s = '0' } = attributesOf(cell);
        column = columnOf(r) ?? column + 1;
        const text = cellValue(parts, cell, t, Number(s));
        if (text !== '') cells.push({ row: number, column, text });
        const node = childrenOf(cell).find((child) => nameOf(child) === 'f');
        if (!node) continue;
        const formula = `=${richText(childrenOf(node))}`;
        // The result of a formula of type `str` may be no letters at all.
        if (text === '' && t !== 'str') unsaved.push({ row: number, column, formula });
        const address = addressInFormula(formula);
        if (address !== null) links.push({ row: number, column, kind: 'Link of', text: address });
      }
    }
    done += piece.length;
    yield { cells, unsaved, links, done };
  }
}

/** Cells merged down over several rows: their column from 0, and their first and last row from 1. */
export function mergedDown(xml: string): { column: number; from: number; to: number }[] {
  const found: { column: number; from: number; to: number }[] = [];
  const at = xml.search(/<(?:\w+:)?mergeCells[\s>]/);
  if (at < 0) return found;
  for (const [, first = '', from = '', to = ''] of xml
    .slice(at)
    .matchAll(/<(?:\w+:)?mergeCell\s[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g)) {
    const column = columnOf(`${first}1`);
    if (column !== null && Number(to) > Number(from))
      found.push({ column, from: Number(from), to: Number(to) });
  }
  return found;
}

function cellValue(
  parts: WorkbookParts,
  cell: Parameters<typeof childrenOf>[0],
  type: string,
  style: number,
): string {
  if (type === 'inlineStr') {
    const [inline] = [...descendants(childrenOf(cell), 'is')];
    return inline ? richText(childrenOf(inline)) : '';
  }
  const node = childrenOf(cell).find((child) => nameOf(child) === 'v');
  const value = node ? richText(childrenOf(node)) : '';
  if (value === '') return '';
  if (type === 's') return parts.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'str' || type === 'e' || type === 'd') return value;
  const kind = parts.styles[style] ?? null;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return kind === null ? plainNumber(value, number) : dateOf(number, kind, parts.is1904);
}

/**
 * Numbers as people typed them: 0.1 and not 0.10000000000000001 (Excel keeps 15 digits). A whole number keeps all the digits that
 * a program wrote: it may be the id of a post.
 */
function plainNumber(written: string, number: number): string {
  return /^-?\d+$/.test(written) ? written : String(Number(number.toPrecision(15)));
}

/** A serial day as ISO, a duration as its hours and minutes. Serial 60 of the 1900 system is a 29 February that never was; days before it count one less. */
function dateOf(serial: number, kind: CellKind, is1904: boolean): string {
  // A tenth of a second is lost in a serial; whole seconds are what was typed.
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const rest = seconds % 86_400;
  const pad = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(rest / 3600) + (kind === 'duration' ? Math.max(0, days) * 24 : 0);
  const clock = `${pad(hours)}:${pad(Math.floor((rest % 3600) / 60))}`;
  const time = rest % 60 === 0 ? clock : `${clock}:${pad(rest % 60)}`;
  if (kind === 'duration') return days < 0 ? String(serial) : time;
  if (kind === 'time' && days === 0) return time;
  if (days < 0 || days > 2_958_465) return String(serial);
  const first = is1904 ? dayOf(1904, 1, 1) : dayOf(1899, 12, days < 60 ? 31 : 30);
  const date = formatDay(first + days);
  return rest === 0 ? date : `${date}T${time}`;
}
