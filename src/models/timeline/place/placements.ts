/**
 * Which event sits in which lanes on which date, on the clock that the reader chose. An event may have several dates:
 * each article's own on *happened* (the case's, as inferred, where an article gives none), one per statement on
 * *said*, one per article on *published*.
 */

import type { Selection } from '../../../filter/select.ts';
import type { Placements } from '../dates/placed-dates.ts';
import { zonedDates } from '../dates/zoned-dates.ts';
import type { LaneCoding } from '../lanes/lanes.ts';
import { placeHappened } from './place-happened.ts';
import { placeQuotes } from './place-quotes.ts';

/** The placements of the events that stay (`isIn`, by position). */
export function derivePlacements(
  selection: Selection,
  coding: LaneCoding,
  isIn: readonly boolean[],
): Placements {
  const dates = zonedDates(selection);
  const { quotes } = selection.case;
  const { clock } = selection.filter;
  if (clock === 'happened') return placeHappened(selection, coding, isIn);
  return clock === 'said'
    ? placeQuotes(selection, coding, isIn, quotes.statement, dates.saidIndex)
    : placeQuotes(selection, coding, isIn, quotes.article, dates.publishedIndex);
}
