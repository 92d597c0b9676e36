import { type Selection, selectEvents, selectedRows } from '../../filter/select.ts';
import { readColumns } from '../compare/columns-in-view.ts';
import { isShown, readPoints } from '../compare/compare-rows.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { compareEvents, zonedDates } from '../timeline/timeline-dates.ts';
import { claimScreens } from './claim-screens.ts';
import { eventScreens, MENTIONS_IN_LIST } from './event-screens.ts';
import { quoteScreens } from './quote-screens.ts';
import { referentScreens } from './referent-screens.ts';
import { MOST_SCREENS, type WallScreen } from './wall-screen.ts';

export type WallModel = {
  summary: Summary;
  /** At most 40. */
  screens: readonly WallScreen[];
  /** True when there were more. */
  isCut: boolean;
};

/** Things of a list that are shown one by one before the list is cut. */
const MOST_THINGS = 12;
/** Names for a few things make the point; the rest is in the view. */
const MOST_NAMED = 5;

/**
 * What a view shows on the classroom's wall: one claim, statement, event or referent at a time, never a shrunken grid.
 * `path` is the view's path; a list (Timeline, Compare, Framing, Quotes) gives the things that the filter leaves, in the
 * list's order. No screens where nothing is left, or for a path that has nothing to show.
 */
export function deriveWall(selection: Selection, { path }: { path: string }): WallModel {
  const screens = screensOf(selection, path);
  return {
    summary: deriveSummary(selection),
    screens: screens.slice(0, MOST_SCREENS),
    isCut: screens.length > MOST_SCREENS,
  };
}

function screensOf(selection: Selection, path: string): WallScreen[] {
  const [, page = '', id] = path.split('/');
  switch (page) {
    case 'claims':
      return claimScreens(selection, id ?? '');
    case 'quotes':
      return id === undefined
        ? quotesInView(selection).flatMap((quote) => quoteScreens(selection, quote).slice(0, 1))
        : quoteScreens(selection, id);
    case 'events':
      return eventScreens(selection, id ?? '');
    case 'referents':
      return referentScreens(selection, id ?? '');
    case 'framing':
      return referentScreens(selection).slice(0, MOST_NAMED);
    case 'timeline':
      return eventsInView(selection).flatMap((event) => eventScreens(selection, event, MENTIONS_IN_LIST));
    case 'compare':
      return claimsInView(selection).flatMap((claim) => claimScreens(selection, claim));
    default:
      return [];
  }
}

function quotesInView(selection: Selection): string[] {
  const { id } = selection.case.quotes;
  return [...selectedRows(selection).subarray(0, MOST_SCREENS)].map((row) => id[row] ?? '');
}

/** In time order, undated last. */
function eventsInView(selection: Selection): string[] {
  const { rows } = selection.case.events;
  const dates = zonedDates(selection);
  const isIn = selectEvents(selection);
  const order = rows.map((_, i) => i).filter((i) => isIn[i]);
  order.sort((a, b) => compareEvents(dates, a, b));
  return order.slice(0, MOST_THINGS).map((i) => rows[i]?.id ?? '');
}

function claimsInView(selection: Selection): string[] {
  const columns = readColumns(selection);
  return readPoints(selection, columns)
    .filter((point) => isShown(point, selection.filter.show, columns))
    .slice(0, MOST_THINGS)
    .map(({ claim }) => claim.id);
}
