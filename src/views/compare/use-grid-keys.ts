import { type KeyboardEvent, useCallback } from 'react';

const STEPS = new Map<string, readonly [rows: number, cells: number]>([
  ['ArrowDown', [1, 0]],
  ['ArrowUp', [-1, 0]],
  ['ArrowRight', [0, 1]],
  ['ArrowLeft', [0, -1]],
]);

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] => [
  ...table.querySelectorAll<HTMLTableRowElement>('tr[data-claim]'),
];

/** A question is focused on its link, a cell as a whole, so that Tab goes on to the words in it. */
const focusIn = (cell: HTMLTableCellElement | undefined): void =>
  (cell?.tagName === 'TH' ? cell.querySelector('a') : cell)?.focus();

/**
 * Arrows, Home and End move between the cells of the grid, once the focus is in it; Enter on a cell opens its row.
 * Keys inside a panel, and with a modifier, are left alone.
 */
export function useGridKeys() {
  return useCallback((event: KeyboardEvent<HTMLTableElement>) => {
    const target = event.target as Element;
    const cell = target.closest<HTMLTableCellElement>('td, th');
    const row = cell?.closest<HTMLTableRowElement>('tr[data-claim]');
    if (!cell || !row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && target === cell) {
      row.querySelector<HTMLAnchorElement>('th a')?.click();
      return;
    }
    const rows = rowsOf(event.currentTarget);
    const step = STEPS.get(event.key);
    if (step) {
      const next = rows[rows.indexOf(row) + step[0]];
      focusIn(next?.cells[cell.cellIndex + step[1]]);
    } else if (event.key === 'Home') focusIn(row.cells[0]);
    else if (event.key === 'End') focusIn(row.cells[row.cells.length - 1]);
    else return;
    event.preventDefault();
  }, []);
}
