import type { Case } from '../../case/case.ts';
import type { Claim } from '../../case/case-file.ts';
import { type Selection, selectEvents, selectedRows } from '../../filter/select.ts';
import { formatCount } from '../../lib/format-count.ts';
import { inMarks } from '../../lib/outermost-marks.ts';
import { readColumns } from '../compare/columns-in-view.ts';
import { isShown, readPoints } from '../compare/compare-rows.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { compareEvents, zonedDates } from '../timeline/dates/zoned-dates.ts';
import { claimScreens } from './claim-screens.ts';
import { eventScreens, MENTIONS_IN_LIST } from './event-screens.ts';
import { quoteScreens } from './quote-screens.ts';
import { referentScreens } from './referent-screens.ts';
import { MOST_SCREENS, type WallScreen } from './wall-screen.ts';

/** What the wall shows of one view, screen after screen. */
export type WallModel = {
  summary: Summary;
  /** At most 40. A list that is longer than what the wall shows of it begins with a screen that says so. */
  screens: readonly WallScreen[];
  /** A record that the path names and the case does not have; null for all other paths. */
  missing: { list: RecordList; id: string } | null;
};

/** The lists whose records have a wall of their own. */
const RECORD_LISTS = ['claims', 'quotes', 'events', 'referents'] as const;
type RecordList = (typeof RECORD_LISTS)[number];

function missingIn({ case: data }: Selection, path: string): WallModel['missing'] {
  const [, page = '', id] = path.split('/');
  const list = RECORD_LISTS.find((known) => known === page);
  if (list === undefined || id === undefined) return null;
  const isThere = list === 'quotes' ? data.quotes.id.includes(id) : data[list].at.has(id);
  return isThere ? null : { list, id };
}

/** The path of a view, and those of the steps that follow it in the lesson. */
export type WallArgs = { path: string; later?: readonly string[] };

/** Things of a list that are shown one by one before the list is cut. */
const MOST_THINGS = 12;
/** Names for a few things make the point; the rest is in the view. */
const MOST_NAMED = 5;

/**
 * What a view shows on the classroom's wall: one claim, statement, event or referent at a time, never a shrunken grid.
 * `path` is the view's path; a list (Timeline, Compare, Framing, Quotes) gives the things that the filter leaves, in the
 * list's order. `later` holds the paths of the steps to come: of a quote that one of their questions is about, it is not
 * said on whom it speaks. No screens where nothing is left, or for a path that has nothing to show.
 */
export function deriveWall(selection: Selection, { path, later = [] }: WallArgs): WallModel {
  return {
    summary: deriveSummary(selection),
    screens: screensOf(selection, path, asksOfWhom(selection.case, later)).slice(0, MOST_SCREENS),
    missing: missingIn(selection, path),
  };
}

/** Whether a quote is evidence in one of the questions that these paths lead to. */
function asksOfWhom(data: Case, later: readonly string[]): (quote: string) => boolean {
  const asked = new Set(
    later.flatMap((path) => {
      const [, page, id = ''] = path.split('/');
      const claim = page === 'claims' ? data.claims.rows[data.claims.at.get(id) ?? -1] : undefined;
      return (claim?.accounts ?? []).flatMap(({ evidence }) =>
        (evidence ?? []).map(({ quoteId }) => quoteId),
      );
    }),
  );
  return (quote) => asked.has(quote);
}

function screensOf(
  selection: Selection,
  path: string,
  isAskedLater: (quote: string) => boolean,
): WallScreen[] {
  const [, page = '', id] = path.split('/');
  switch (page) {
    case 'claims':
      return claimScreens(selection, id ?? '');
    case 'quotes': {
      if (id !== undefined) return quoteScreens(selection, id, isAskedLater);
      const { quotes } = selection.case;
      const rows = [...selectedRows(selection).subarray(0, MOST_SCREENS)];
      return listed(['quote', 'quotes'], selection.count, rows, {
        nameOf: (row) => inMarks(quotes.exact[row] ?? ''),
        screensOf: (row) => quoteScreens(selection, quotes.id[row] ?? '').slice(0, 1),
      });
    }
    case 'events':
      return eventScreens(selection, id ?? '');
    case 'referents':
      return referentScreens(selection, id ?? '');
    case 'framing':
      return namesInView(selection);
    case 'timeline': {
      const events = eventsInView(selection);
      const { rows } = selection.case.events;
      return listed(['event', 'events'], events.length, events.slice(0, MOST_THINGS), {
        nameOf: (i) => rows[i]?.name ?? rows[i]?.id ?? '',
        screensOf: (i) => eventScreens(selection, rows[i]?.id ?? '', MENTIONS_IN_LIST),
      });
    }
    case 'compare': {
      const claims = claimsInView(selection);
      return listed(['question', 'questions'], claims.length, claims.slice(0, MOST_THINGS), {
        nameOf: ({ question, id: claim }) => question ?? claim,
        screensOf: ({ id: claim }) => claimScreens(selection, claim),
      });
    }
    default:
      return [];
  }
}

/**
 * The screens of some things, one after the other; first what they are, where they are not all that the view holds. Only whole
 * things are shown, as many as there is room for after that.
 */
function listed<T>(
  [one, many]: readonly [one: string, many: string],
  all: number,
  things: readonly T[],
  { nameOf, screensOf }: { nameOf: (thing: T) => string; screensOf: (thing: T) => WallScreen[] },
): WallScreen[] {
  const each = things.map(screensOf);
  const screens = each.flat();
  if (all <= things.length && screens.length <= MOST_SCREENS) return screens;
  let room = MOST_SCREENS - 1;
  let n = 0;
  while (n < Math.min(things.length, MOST_THINGS) && (each[n]!.length <= room || n === 0))
    room -= each[n++]!.length;
  const first = n === 1 ? `the first ${one}` : `the first ${n}, one after the other`;
  const lead: WallScreen = {
    key: `list of ${many}`,
    heading: `${formatCount(all, one, many)}: ${first}. To show another, open it and press Present.`,
    parts: [{ kind: 'list', items: things.slice(0, n).map(nameOf) }],
    open: 1,
  };
  return [lead, ...each.slice(0, n).flat()];
}

/** One thing, with `open=referent:id`. Of many a few make the point; the heading says of how many. */
function namesInView(selection: Selection): WallScreen[] {
  const [opens, opened] = selection.filter.open?.split(':', 2) ?? [];
  if (opens === 'referent' && opened) return referentScreens(selection, opened);
  const screens = referentScreens(selection);
  const first = screens.slice(0, MOST_NAMED);
  if (first.length === screens.length) return screens;
  return first.map((screen, i) => ({
    ...screen,
    heading: `${screen.heading} (${i + 1} of the first ${first.length} of ${formatCount(screens.length, 'thing')})`,
  }));
}

/** In time order, undated last. */
function eventsInView(selection: Selection): number[] {
  const { rows } = selection.case.events;
  const dates = zonedDates(selection);
  const isIn = selectEvents(selection);
  const order = rows.map((_, i) => i).filter((i) => isIn[i]);
  order.sort((a, b) => compareEvents(dates, a, b));
  return order;
}

function claimsInView(selection: Selection): Claim[] {
  const columns = readColumns(selection);
  return readPoints(selection, columns)
    .filter((point) => isShown(point, selection.filter.show, columns))
    .map(({ claim }) => claim);
}
