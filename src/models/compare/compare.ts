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

/** Every group that has a point shown, with those of its rows that were asked for. */
export type CompareGroup = Omit<PointGroup, 'points'> & {
  /** Points in the group, asked for or not. */
  points: number;
  /** How many points of the groups before it are shown. */
  first: number;
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
  /** Points that the filter leaves, those that `show` picks of them, and those that the case has. */
  points: { inView: number; shown: number; inCase: number };
  groups: readonly CompareGroup[];
  /** Where the rows that are there begin, counted among all that are shown, group after group. */
  from: number;
  /** The row that `open` names, when it is shown, and where it stands among all that are. */
  opened: OpenedPoint | null;
  openedAt: number | null;
};

/** Rows asked for: so many, from one on; where `from` is null, or nothing is asked, around the opened one, else from the first. */
export type CompareArgs = { from: number | null; rows: number } | null;

/** Rows made where nothing is said of how many; columns drawn. */
export const COMPARE_ROWS = 75;
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

/** Where the rows begin: where it was asked, else so that the opened one is in the middle of them. */
function beginAt(args: CompareArgs, openedAt: number | null, rows: number): number {
  if (args && args.from !== null) return args.from;
  return openedAt === null ? 0 : Math.max(0, openedAt - Math.floor(rows / 2));
}

/** The groups with the rows that stand from `from` on, `limit` of them. */
function windowGroups(
  groups: readonly PointGroup[],
  from: number,
  limit: number,
  toRow: (point: ReadPoint) => CompareRow,
): CompareGroup[] {
  let first = 0;
  return groups.map(({ points, ...heading }) => {
    const at = first;
    first += points.length;
    const rows = points.slice(Math.max(0, from - at), Math.max(0, from + limit - at)).map(toRow);
    return { ...heading, points: points.length, first: at, rows };
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
  const pin = filter.pin === null ? -1 : columns.positionOf(filter.pin);
  const pinned = pin < 0 ? undefined : pin;
  const drawnColumns = pinFirst(columnsToDraw(columns.positions, shown, pinned), pinned);
  const toRow = rowDeriver(selection, columns, drawnColumns);
  const open = shown.find(({ claim }) => claim.id === filter.open);
  const openedAt = open ? groups.flatMap(({ points }) => points).indexOf(open) : null;
  const rows = args?.rows ?? COMPARE_ROWS;
  const from = beginAt(args, openedAt, rows);
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
    counts: countKinds(data, points, columns),
    points: { inView: points.length, shown: shown.length, inCase: data.claims.rows.length },
    groups: windowGroups(groups, from, rows, toRow),
    from,
    opened: open ? deriveOpened(selection, columns.sight, open.claim, open) : null,
    openedAt,
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
