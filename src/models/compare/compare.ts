import { evidenceRows } from '../../filter/evidence-rows.ts';
import type { RowKind } from '../../filter/filter.ts';
import type { Selection } from '../../filter/select.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { accountsBySource, type Cell, countArticles, deriveCell } from './compare-cells.ts';
import { type CompareColumn, deriveColumns, type MarkedSource, sourceDrawer } from './compare-columns.ts';
import { groupPoints, type PointGroup } from './compare-groups.ts';
import { deriveOpened, type OpenedPoint } from './compare-opened.ts';
import { countKinds, isShown, type ReadPoint, readPoints } from './compare-rows.ts';
import type { KindCounts } from './compare-sentence.ts';
import { columnsInView } from './compare-sight.ts';

/** One point as a row draws it; `cells` are in the order of `columns`. */
export type CompareRow = {
  id: string;
  question: string;
  kind: RowKind | null;
  isUnsure: boolean;
  isLost: boolean;
  isUnargued: boolean;
  isOnlySubject: boolean;
  /** How many sources in view answer, drawn or not. */
  answering: number;
  cells: readonly Cell[];
  /** Sources in view that are not drawn and answer. */
  elsewhere: number;
};

export type CompareGroup = Omit<PointGroup, 'points'> & {
  /** Points in the group, drawn or not. */
  points: number;
  rows: readonly CompareRow[];
};

export type CompareModel = {
  summary: Summary;
  columns: readonly CompareColumn[];
  /** Sources in view, drawn and not drawn; and all of the case that have an article. */
  columnsInView: number;
  columnsInCase: number;
  /** Sources that `cols` hides, at most 60, and how many that are. */
  hidden: readonly MarkedSource[];
  hiddenCount: number;
  /** Sources left out of the evidence. */
  leftOut: readonly MarkedSource[];
  /** Points of each kind, whatever `show` picks. */
  counts: KindCounts;
  /** Points that the filter leaves, those that `show` picks of them, and those of these that are drawn. */
  points: { inView: number; shown: number; drawn: number; inCase: number };
  groups: readonly CompareGroup[];
  /** The row that `open` names, when it is shown. */
  opened: OpenedPoint | null;
};

/** How much of a large case is drawn at once; null where nothing was asked for. */
export type CompareArgs = { rows: number } | null;

/** Rows and columns drawn without being asked for more. */
export const COMPARE_ROWS = 200;
export const COMPARE_COLUMNS = 24;

/**
 * The columns to draw: all of them, or where there are too many those that answer most of the points shown, in their
 * order. Kinds and counts are always of all sources in view.
 */
function columnsToDraw(
  columns: readonly number[],
  points: readonly ReadPoint[],
  pinned: number | undefined,
): readonly number[] {
  if (columns.length <= COMPARE_COLUMNS) return columns;
  const answers = new Map<number, number>();
  for (const { answering } of points)
    for (const source of answering) answers.set(source, (answers.get(source) ?? 0) + 1);
  const most = [...columns]
    .sort((a, b) => (answers.get(b) ?? 0) - (answers.get(a) ?? 0))
    .slice(0, COMPARE_COLUMNS);
  const chosen = new Set(most);
  if (pinned !== undefined) chosen.add(pinned);
  return columns.filter((source) => chosen.has(source));
}

/** The pinned column before all others, if it is among them. */
const pinFirst = (columns: readonly number[], pinned: number | undefined): readonly number[] =>
  pinned !== undefined && columns.includes(pinned)
    ? [pinned, ...columns.filter((source) => source !== pinned)]
    : columns;

/** The first `limit` points of the groups, and the opened one wherever it stands; groups left empty are dropped. */
function cutGroups(groups: readonly PointGroup[], limit: number, open: string | null): PointGroup[] {
  let left = limit;
  return groups.flatMap((group) => {
    const points = group.points.filter(({ claim }) => left-- > 0 || claim.id === open);
    return points.length === 0 ? [] : [{ ...group, points }];
  });
}

/** The evidence grid: points × sources, with the kind of each row derived from the accounts in view. */
export function deriveCompare(selection: Selection, args: CompareArgs): CompareModel {
  const { case: data, filter } = selection;
  const columns = columnsInView(selection);
  const points = readPoints(selection, columns);
  const shown = points.filter((point) => isShown(data, point, filter.show));
  const groups = groupPoints(data, shown, filter.sort, filter.event);
  const drawn = cutGroups(groups, args?.rows ?? COMPARE_ROWS, filter.open);
  const pinned = data.sources.at.get(filter.pin ?? '');
  const drawnColumns = pinFirst(columnsToDraw(columns, shown, pinned), pinned);
  const sizes = new Map(groups.map((group) => [group.key, group.points.length]));
  const toRow = rowDeriver(selection, drawnColumns);
  const open = shown.find(({ claim }) => claim.id === filter.open);
  const isColumn = new Set(columns);
  const left = new Set(filter.without);
  const draw = sourceDrawer(data);
  const hidden = filter.cols.length === 0 ? [] : data.columns.filter((source) => !isColumn.has(source));
  const isLeftOut = (source: number) => left.has(data.sources.rows[source]?.id ?? '');
  return {
    summary: deriveSummary(selection),
    columns: deriveColumns(selection, drawnColumns),
    columnsInView: columns.length,
    columnsInCase: data.columns.length,
    hidden: hidden
      .filter((source) => !isLeftOut(source))
      .slice(0, 60)
      .map(draw),
    hiddenCount: hidden.filter((source) => !isLeftOut(source)).length,
    leftOut: data.columns.filter(isLeftOut).slice(0, 60).map(draw),
    counts: countKinds(points),
    points: {
      inView: points.length,
      shown: shown.length,
      drawn: drawn.reduce((sum, group) => sum + group.points.length, 0),
      inCase: data.claims.rows.length,
    },
    groups: drawn.map((group) => ({
      ...group,
      points: sizes.get(group.key) ?? 0,
      rows: group.points.map(toRow),
    })),
    opened: open ? deriveOpened(selection, columns, open.claim, open) : null,
  };
}

function rowDeriver(selection: Selection, columns: readonly number[]): (point: ReadPoint) => CompareRow {
  const rows = evidenceRows(selection.case);
  const articles = countArticles(selection);
  return ({ claim, kind, isUnsure, isLost, isUnargued, isOnlySubject, answering }) => {
    const accounts = accountsBySource(selection, claim);
    const drawn = new Set(columns);
    return {
      id: claim.id,
      question: claim.question ?? claim.id,
      kind,
      isUnsure,
      isLost,
      isUnargued,
      isOnlySubject,
      answering: answering.length,
      cells: columns.map((source) =>
        deriveCell(
          selection,
          rows,
          claim,
          accounts.get(source) ?? [],
          articles[source] ?? { all: 0, out: 0 },
        ),
      ),
      elsewhere: answering.filter((source) => !drawn.has(source)).length,
    };
  };
}
