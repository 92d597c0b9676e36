import type { Filter } from '../../filter/filter.ts';
import { bitOf, type Dimension, type Selection } from '../../filter/select.ts';

/** The same selection with some dimensions let pass, and the filter that asks nothing of them. */
export function liftedFrom(
  selection: Selection,
  dimensions: readonly Dimension[],
  patch: Partial<Filter>,
): Selection {
  const keep = dimensions.reduce((bits, dimension) => bits & ~bitOf(dimension), 0xffff);
  const fails = selection.fails.map((bits) => bits & keep);
  return {
    ...selection,
    filter: { ...selection.filter, ...patch },
    fails,
    count: fails.reduce((n, bits) => n + (bits === 0 ? 1 : 0), 0),
    state: {},
  };
}
