import { formatDuration } from '../../../lib/format-duration.ts';
import type { TimelineEvent } from '../../../models/timeline/list/listed-events.ts';

/** A line of the list: a year, an event, or a gap with nothing in it. */
export type ListItem =
  | { kind: 'year'; key: string; year: string }
  | { kind: 'gap'; key: string; text: string }
  | { kind: 'event'; key: string; event: TimelineEvent };

/** Gaps shorter than this (days) are not worth a line. */
const LEAST_GAP = 5;

/**
 * The events that the days let pass, with a line for each new year and for each gap between two of one year. What has no
 * date may lie in a gap, and so may what a filter (`isNarrowed`) takes away.
 */
export function listItems(events: readonly TimelineEvent[], isNarrowed: boolean): ListItem[] {
  const none = `without a dated event${isNarrowed ? ' in view' : ''}`;
  const items: ListItem[] = [];
  let year: string | null = null;
  let until = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    if (event.isOutside) continue;
    const heading = event.days ? event.year : 'No date';
    if (heading !== year) items.push({ kind: 'year', key: `year ${heading} ${event.id}`, year: heading });
    const empty = event.days ? event.days.from - until - 1 : 0;
    if (heading === year && empty >= LEAST_GAP)
      items.push({ kind: 'gap', key: `gap ${event.id}`, text: `${formatDuration(empty)} ${none}` });
    year = heading;
    if (event.days) until = Math.max(until, event.days.to);
    items.push({ kind: 'event', key: event.id, event });
  }
  return items;
}
