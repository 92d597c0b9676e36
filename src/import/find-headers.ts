import { fieldsNamed } from './header-words.ts';

/** How many records are looked at for headers that do not stand first. */
const LOOK = 10;

/**
 * Which of the first records of a table holds its headers: the first, unless it is a line of a title (one cell at most
 * is filled), or stands over groups of columns (it has gaps) and another below it fills them; names that are known must
 * stand in two cells of that one, and in more than in the first. Answers its place from 0.
 */
export function headerAt(records: readonly (readonly string[])[]): number {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
  const known = (cells: readonly string[]) =>
    cells.filter((cell) => fieldsNamed(cell.trim()).length > 0).length;
  const first = records[0] ?? [];
  const isTitle = filled(first) < 2;
  for (const [i, cells] of records.slice(0, isTitle ? LOOK : 3).entries()) {
    if (i === 0 || filled(cells) < 2) continue;
    // Below a title, too, headers may stand under the names of groups of columns.
    if (known(cells) > Math.max(1, known(first)) && filled(cells) > filled(first))
      return i + headerAt(records.slice(i));
    if (isTitle) return 0;
  }
  return 0;
}

/** Why a record that `repeatsHeaders` is left out. */
export const HEADERS_AGAIN = { code: 'headers-again', reason: 'It repeats the headers.' };

/** Whether a record is the headers once more, as where several exports were put one below the other. */
export function repeatsHeaders(cells: readonly string[], headers: readonly string[]): boolean {
  const width = Math.max(cells.length, headers.length);
  let filled = 0;
  for (let i = 0; i < width; i++) {
    const cell = (cells[i] ?? '').trim();
    if (cell !== (headers[i] ?? '').trim()) return false;
    if (cell !== '') filled++;
  }
  return filled > 1;
}
