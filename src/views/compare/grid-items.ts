import type { CompareGroup, CompareModel, CompareRow } from '../../models/compare/compare.ts';

/** What stands one below the other in the grid: headings, rows (null while a row is on its way), and what an opened row argues; each with the key of the group that it stands under. */
export type GridItem =
  | { kind: 'heading'; key: string; under: string; group: CompareGroup }
  | { kind: 'row'; key: string; under: string; at: number; row: CompareRow | null }
  | { kind: 'panel'; key: string; under: string };

/** Headings and rows in order, with the panel under the opened row where `hasPanel`. Rows that are not there have their place. */
export function gridItems(
  { groups, from, openedAt }: Pick<CompareModel, 'groups' | 'from' | 'openedAt'>,
  hasPanel: boolean,
): GridItem[] {
  const items: GridItem[] = [];
  for (const group of groups) {
    const under = group.key;
    items.push({ kind: 'heading', key: `heading ${under}`, under, group });
    const before = Math.max(0, from - group.first);
    for (let i = 0; i < group.points; i++) {
      const at = group.first + i;
      items.push({ kind: 'row', key: `row ${at}`, under, at, row: group.rows[i - before] ?? null });
      if (hasPanel && at === openedAt) items.push({ kind: 'panel', key: 'panel', under });
    }
  }
  return items;
}

/** Where the heading of a group stands among the items; -1 where there is none. */
export const headingIndex = (items: readonly GridItem[], key: string): number =>
  items.findIndex((item) => item.kind === 'heading' && item.group.key === key);

/** Where a row stands among the items. */
export const rowIndex = (items: readonly GridItem[], at: number): number =>
  items.findIndex((item) => item.kind === 'row' && item.at === at);
