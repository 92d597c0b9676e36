import type { Case } from '../../case/case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { type Selection, select } from '../../filter/select.ts';

const wholes = new WeakMap<Case, Selection>();

/** The case seen through no filter, for pages that show a record whole. Made once per case. */
export function wholeCase(data: Case): Selection {
  let whole = wholes.get(data);
  if (!whole) {
    whole = select(data, NO_FILTER);
    wholes.set(data, whole);
  }
  return whole;
}
