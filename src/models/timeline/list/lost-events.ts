/** Events that lose every source to `without`: they stay in view, so that the timeline can say so. */
import { type Selection, selectEvents, untoldEvents } from '../../../filter/select.ts';
import { Collector, type Placements } from '../dates/placed-dates.ts';
import { zonedDates } from '../dates/zoned-dates.ts';
import type { Lane } from '../lanes/lanes.ts';
import { liftedFrom } from '../lifted-from.ts';

export const LOST_LANE: Lane = {
  key: 'no-source',
  name: 'No remaining source',
  source: null,
  note: 'told only by what is left out',
};

export const BARE_LANE: Lane = {
  key: 'no-article',
  name: 'No article',
  source: null,
  note: 'recorded in the case alone',
};

/** Per event, whether it is in view and no article tells of it; null when there is none such. */
export function bareEvents({ case: data }: Selection, isIn: readonly boolean[]): readonly boolean[] | null {
  const bare = untoldEvents(data).map((isUntold, event) => isUntold && isIn[event]!);
  return bare.includes(true) ? bare : null;
}

/** Per event, whether it would be in view if nothing were left out, and is not; null when nothing is left out. */
export function lostEvents(selection: Selection, isInside: readonly boolean[]): readonly boolean[] | null {
  if (selection.filter.without.length === 0) return null;
  const all = selectEvents(liftedFrom(selection, ['without'], { without: [] }));
  return all.map((isIn, event) => isIn && !isInside[event]);
}

/**
 * Where lost or bare events lie in their lane (bit 0): on the case's own date on *happened*; without a date on the other clocks,
 * as nothing that is left says or publishes them.
 */
export function placeLost(selection: Selection, isLost: readonly boolean[]): Placements {
  const { happenedIndex: index, event } = zonedDates(selection);
  const hasDates = selection.filter.clock === 'happened';
  const lost = event.map((_, i) => i).filter((i) => isLost[i]);
  const collector = new Collector(event.length, index.dates);
  const dateOf = (i: number) => (hasDates ? index.at[i]! : -1);
  for (const i of lost.sort((a, b) => dateOf(a) - dateOf(b))) collector.add(i, dateOf(i), 1, 1);
  const { placed, undated, own } = collector;
  return { placed, undated, dates: index.dates, own };
}
