import type { KeyboardEvent } from 'react';

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const FOCUSABLE = 'a[href], button';

/**
 * Moves focus between the cells of a table with the arrow keys: up and down within a column, left and right within a
 * row, over cells without a link or button. Tab order stays as it is; keys in a field are left alone.
 */
export function moveInGrid(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = STEPS[event.key];
  const from = (event.target as HTMLElement).closest('td, th');
  if (!step || !from || !table || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if ((event.target as HTMLElement).closest('input, select, textarea, [popover], dialog')) return;
  const rows = [...table.rows];
  let r = rows.findIndex((row) => row.contains(from));
  let c = [...(rows[r]?.cells ?? [])].indexOf(from as HTMLTableCellElement);
  for (;;) {
    r += step[0];
    c += step[1];
    const cell = rows[r]?.cells[c];
    if (!rows[r] || (step[1] !== 0 && !cell)) return;
    const next = cell?.querySelector<HTMLElement>(FOCUSABLE);
    if (!next) continue;
    event.preventDefault();
    next.focus();
    return;
  }
}
