import { fieldsNamed } from './header-words.ts';

/** How many records are looked at for headers that do not stand first. */
const LOOK = 10;

/**
 * Which of the first records of a table holds its headers: the first, unless it is a line of a title (one cell at most
 * is filled) and names that are known stand in two cells or more of one further down. Answers its place from 0.
 */
export function headerAt(records: readonly (readonly string[])[]): number {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');
  if (filled(records[0] ?? []).length > 1) return 0;
  for (const [i, cells] of records.slice(0, LOOK).entries()) {
    if (filled(cells).length < 2) continue;
    return cells.filter((cell) => fieldsNamed(cell.trim()).length > 0).length > 1 ? i : 0;
  }
  return 0;
}
