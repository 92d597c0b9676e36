import type { Account, Claim } from '../../case/case-file.ts';
import { evidenceRows } from '../../filter/evidence-rows.ts';
import type { RowKind } from '../../filter/filter.ts';
import type { Selection } from '../../filter/select.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { answeringIn } from './answering-accounts.ts';
import { type ColumnsInView, readColumns } from './columns-in-view.ts';
import { accountsBySource, type Cell, countArticles, deriveCell, deriveVoiceCell } from './compare-cells.ts';
import {
  type ColumnRef,
  type CompareColumn,
  columnDrawer,
  deriveColumns,
  type MarkedSource,
  sourceDrawer,
} from './compare-columns.ts';
import { groupPoints, type PointGroup } from './compare-groups.ts';
import { deriveOpened, type OpenedPoint } from './compare-opened.ts';
import { countKinds, isShown, type ReadPoint, readPoints } from './compare-rows.ts';
import type { KindCounts } from './compare-sentence.ts';
import type { Sight } from './compare-sight.ts';
import type { VoicesInView } from './compare-voices.ts';

/** One point as a row draws it; `cells` are in the order of `columns`. */
export type CompareRow = {
  id: string;
  question: string;
  kind: RowKind | null;
  isUnsure: boolean;
  isLost: boolean;
  /** Pairs of different answers in view that nobody judged. */
  unjudged: number;
  isOnlySubject: boolean;
  /** How many columns in view answer, drawn or not. */
  answering: number;
  cells: readonly Cell[];
  /** Columns in view that are not drawn and answer. */
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
  /** Columns in view, drawn and not drawn; and all that the case could have: sources with an article, or voices that answer. */
  columnsInView: number;
  columnsInCase: number;
  /** Columns that `cols` hides, at most 60, and how many that are. */
  hidden: readonly ColumnRef[];
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

/** The evidence grid: points × sources (or voices), with the kind of each row derived from the accounts in view. */
export function deriveCompare(selection: Selection, args: CompareArgs): CompareModel {
  const { case: data, filter } = selection;
  const columns = readColumns(selection);
  const points = readPoints(selection, columns);
  const shown = points.filter((point) => isShown(point, filter.show, columns));
  const by = columns.voices ? 'voices' : 'sources';
  const groups = groupPoints(data, shown, filter.sort, filter.event, by);
  const drawn = cutGroups(groups, args?.rows ?? COMPARE_ROWS, filter.open);
  const pin = filter.pin === null ? -1 : columns.positionOf(filter.pin);
  const pinned = pin < 0 ? undefined : pin;
  const drawnColumns = pinFirst(columnsToDraw(columns.positions, shown, pinned), pinned);
  const sizes = new Map(groups.map((group) => [group.key, group.points.length]));
  const toRow = rowDeriver(selection, columns, drawnColumns);
  const open = shown.find(({ claim }) => claim.id === filter.open);
  const { hidden, hiddenCount } = hiddenColumns(selection, columns);
  const left = new Set(filter.without);
  return {
    summary: deriveSummary(selection),
    columns: deriveColumns(selection, columns, drawnColumns),
    columnsInView: columns.positions.length,
    columnsInCase: columns.inCase.length,
    hidden,
    hiddenCount,
    leftOut: data.columns
      .filter((source) => left.has(data.sources.rows[source]?.id ?? ''))
      .slice(0, MOST_HIDDEN)
      .map(sourceDrawer(data)),
    counts: countKinds(points, by),
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
    opened: open ? deriveOpened(selection, columns.sight, open.claim, open) : null,
  };
}

const MOST_HIDDEN = 60;

/** What `cols` hides of the columns that the case could have, less the sources that are left out. */
function hiddenColumns(
  { case: data, filter }: Selection,
  columns: ColumnsInView,
): Pick<CompareModel, 'hidden' | 'hiddenCount'> {
  if (filter.cols.length === 0) return { hidden: [], hiddenCount: 0 };
  const shown = new Set(columns.positions.map(columns.idOf));
  const left = new Set(filter.without);
  const hidden = columns.inCase.filter((id) => !shown.has(id) && !left.has(id));
  const draw = columnDrawer(data, columns.voices !== null);
  return { hidden: hidden.slice(0, MOST_HIDDEN).map(draw), hiddenCount: hidden.length };
}

function rowDeriver(
  selection: Selection,
  columns: ColumnsInView,
  drawnColumns: readonly number[],
): (point: ReadPoint) => CompareRow {
  const cellsOf = columns.voices
    ? voiceCells(selection, columns.sight, columns.voices)
    : sourceCells(selection);
  const drawn = new Set(drawnColumns);
  return ({ claim, kind, isUnsure, isLost, unjudged, isOnlySubject, answering }) => {
    const cellOf = cellsOf(claim);
    return {
      id: claim.id,
      question: claim.question ?? claim.id,
      kind,
      isUnsure,
      isLost,
      unjudged,
      isOnlySubject,
      answering: answering.length,
      cells: drawnColumns.map(cellOf),
      elsewhere: answering.filter((column) => !drawn.has(column)).length,
    };
  };
}

type CellsOf = (claim: Claim) => (column: number) => Cell;

function sourceCells(selection: Selection): CellsOf {
  const rows = evidenceRows(selection.case);
  const articles = countArticles(selection);
  return (claim) => {
    const accounts = accountsBySource(selection, claim);
    return (source) => {
      const counts = articles[source] ?? { all: 0, out: 0 };
      return deriveCell(selection, rows, claim, accounts.get(source) ?? [], counts);
    };
  };
}

function voiceCells(selection: Selection, sight: Sight, voices: VoicesInView): CellsOf {
  const { case: data } = selection;
  const rows = evidenceRows(data);
  const draw = sourceDrawer(data);
  return (claim) => {
    const accounts = new Map<number, Account[]>();
    for (const { account } of answeringIn(data, claim, sight)) {
      const voice = voices.of(account);
      accounts.set(voice, [...(accounts.get(voice) ?? []), account]);
    }
    return (voice) => deriveVoiceCell(selection, rows, claim, accounts.get(voice) ?? [], draw);
  };
}
