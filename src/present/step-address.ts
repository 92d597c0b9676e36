import { type Filter, NO_FILTER } from '../filter/filter.ts';
import { parseFilter } from '../filter/url.ts';
import { innerPathOr } from '../lib/inner-path.ts';

/** A view and the filter that it is seen through. */
export type ViewAddress = { path: string; filter: Filter };

/**
 * The view of a lesson's step ("/claims/x?source=y") in the case that is open, and blind where the address or the step
 * is; the front page where the step names no page of this site. What the view's query does not say is not asked for.
 */
export function stepAddress(view: string, now: Pick<Filter, 'case' | 'blind' | 'veil'>): ViewAddress {
  const [path = '/', query = ''] = innerPathOr(view).split('?', 2);
  const asked = parseFilter(query).filter;
  return {
    path,
    filter: {
      ...NO_FILTER,
      ...asked,
      case: now.case,
      blind: now.blind ?? asked.blind,
      veil: now.veil ?? asked.veil,
    },
  };
}

/** The pages of single records, and what presenting one is called in the address. */
const RECORDS = new Map([
  ['claim', 'claims'],
  ['quote', 'quotes'],
  ['event', 'events'],
  ['referent', 'referents'],
]);
const LISTS = ['timeline', 'compare', 'framing', 'quotes'];

/** The view that `/present/:tour/:step` shows when it names a record or a list; null when it names a lesson. */
export function presentedView(tour: string, step: string): string | null {
  const record = RECORDS.get(tour);
  if (record !== undefined) return `/${record}/${step}`;
  return LISTS.includes(tour) ? `/${tour}` : null;
}
