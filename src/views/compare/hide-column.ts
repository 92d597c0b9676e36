import type { Filter } from '../../filter/filter.ts';

/**
 * Hides one column of the order drawn. It begins from the columns last asked for, which may not be drawn yet, so that two
 * hidden in quick succession are both hidden; the last one stays.
 */
export const hideColumn =
  (order: readonly string[], id: string) =>
  ({ cols }: Pick<Filter, 'cols'>): { cols: readonly string[] } => {
    const shown = cols.length === 0 ? order : cols;
    const left = shown.filter((other) => other !== id);
    return { cols: left.length === 0 ? shown : left };
  };
