import { decodeReferences, htmlText } from '../lib/html-text.ts';
import { LIMITS } from '../lib/limits.ts';
import { lineColumns } from '../lib/line-column.ts';
import type { LinkedCell, TextTable } from './linked-table.ts';

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)(table|caption|tr|td|th)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const EMPTY: LinkedCell = { text: '', links: [] };

/** A table that is being read: where its open row and its open cell begin, and what reaches down from rows above. */
type Open = {
  table: TextTable;
  from: number;
  row: LinkedCell[] | null;
  cell: { from: number; attributes: string } | null;
  caption: number | null;
  /** By column: how many rows a cell still reaches down, and the cell. */
  down: ({ left: number; cell: LinkedCell } | undefined)[];
};

/**
 * The tables of a page, in the order in which they end, with a cell over several columns in the first of them, and one over several
 * rows in each: a table within a cell of another stands before it, and its words are in both.
 */
export function tablesOf(html: string): TextTable[] {
  const found: TextTable[] = [];
  const open: Open[] = [];
  const at = lineColumns(html);
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const [whole, slash, name = '', attributes = ''] = tag;
    const now = open.at(-1);
    const opens = slash === '';
    switch (name.toLowerCase()) {
      case 'table':
        if (opens)
          open.push({
            table: { caption: '', rows: [] },
            from: 0,
            row: null,
            cell: null,
            caption: null,
            down: [],
          });
        else if (now) {
          endRow(now, html, tag.index, at);
          found.push(now.table);
          open.pop();
        }
        break;
      case 'caption':
        if (now && opens) now.caption = tag.index + whole.length;
        else if (now && now.caption !== null)
          now.table.caption = htmlText(html.slice(now.caption, tag.index));
        break;
      case 'tr':
        if (!now) break;
        endRow(now, html, tag.index, at);
        if (opens) Object.assign(now, { row: [], from: tag.index });
        break;
      case 'td':
      case 'th':
        if (!now) break;
        endCell(now, html, tag.index);
        if (!opens) break;
        // A cell may stand in no row.
        if (now.row === null) Object.assign(now, { row: [], from: tag.index });
        now.cell = { from: tag.index + whole.length, attributes };
    }
  }
  for (const left of open.reverse()) {
    endRow(left, html, html.length, at);
    found.push(left.table);
  }
  return found.filter(({ rows }) => rows.length > 0);
}

function endCell(open: Open, html: string, end: number): void {
  if (open.cell === null || open.row === null) return;
  const { from, attributes } = open.cell;
  open.cell = null;
  const inside = html.slice(from, end);
  const cell: LinkedCell = { text: htmlText(inside), links: linksOf(inside) };
  takeDown(open);
  for (let i = 0; i < spanOf(attributes, 'colspan'); i++) {
    const left = spanOf(attributes, 'rowspan') - 1;
    const own = i === 0 ? cell : EMPTY;
    if (left > 0) open.down[open.row.length] = { left, cell: own };
    open.row.push(own);
  }
}

/** Fills the row with the cells that reach down into it, up to the first place that is free. */
function takeDown({ row, down }: Open): void {
  if (row === null) return;
  for (let above = down[row.length]; above && above.left > 0; above = down[row.length]) {
    above.left--;
    row.push(above.cell);
  }
}

function endRow(open: Open, html: string, end: number, at: ReturnType<typeof lineColumns>): void {
  endCell(open, html, end);
  if (open.row === null) return;
  takeDown(open);
  const { row, from } = open;
  open.row = null;
  if (row.length > 0)
    open.table.rows.push({ line: at(from).line, raw: html.slice(from, end).trim(), cells: row });
}

function spanOf(attributes: string, name: string): number {
  const size = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(size, 1), LIMITS.columns);
}

function linksOf(inside: string): string[] {
  return [...inside.matchAll(/<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)]
    .map(([, double, single, bare]) => decodeReferences(double ?? single ?? bare ?? '').trim())
    .filter((address) => /^https?:\/\//i.test(address));
}
