import { fieldsNamed } from './header-words.ts';
import type { TextRow } from './row-sheet.ts';

/** A cell of a table in a text: what it shows, and the addresses that it leads to. */
export type LinkedCell = { text: string; links: readonly string[] };
/** A table in a text: its name, and its rows with the line on which each begins. */
export type TextTable = { caption: string; rows: { line: number; raw: string; cells: LinkedCell[] }[] };

/** Rows that lay out a page have one cell, or none below them. */
export const isTable = ({ rows }: TextTable): boolean =>
  rows.filter(({ cells }) => cells.length > 1).length > 1;

/** How many names of fields stand in one of the first rows. */
export const knownIn = ({ rows }: TextTable): number =>
  Math.max(
    0,
    ...rows
      .slice(0, 3)
      .map(({ cells }) => cells.filter(({ text }) => fieldsNamed(text.trim()).length > 0).length),
  );

/** The rows, with a column "Link of quote" behind the others for each whose cells lead somewhere that they do not show. */
export function withLinks({ rows }: TextTable): TextRow[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const linked = new Set<number>();
  for (const { cells } of rows)
    for (const [column, { links, text }] of cells.entries())
      if (links.some((address) => address !== text.trim())) linked.add(column);
  const head = rows.findIndex(({ cells }) => cells.filter(({ text }) => text.trim() !== '').length > 1);
  return rows.map(({ line, raw, cells }, i) => {
    const texts = cells.map(({ text }) => text);
    if (linked.size === 0) return { line, raw, cells: texts };
    while (texts.length < width) texts.push('');
    for (const column of linked) {
      const cell = cells[column];
      const name = `Link of ${cell?.text || `Column ${column + 1}`}`;
      texts.push(i === head ? name : (cell?.links.join('; ') ?? ''));
    }
    return { line, raw, cells: texts };
  });
}
