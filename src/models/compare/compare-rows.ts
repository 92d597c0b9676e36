import type { Case } from '../../case/case.ts';
import type { Claim } from '../../case/case-file.ts';
import { BETWEEN_KINDS } from '../../case/vocabulary.ts';
import { ROW_KINDS, type RowKind, type Show } from '../../filter/filter.ts';
import type { Selection } from '../../filter/select.ts';
import { selectClaims } from '../../filter/select-claims.ts';
import type { ColumnsInView } from './columns-in-view.ts';
import type { KindCounts } from './compare-sentence.ts';
import { hidesArticles, sightOf, wholeSight } from './compare-sight.ts';
import { type RowReading, readRow } from './row-kind.ts';

/** A point that the filter leaves, read over the columns in view. */
export type ReadPoint = RowReading & {
  /** Position among the case's claims. */
  at: number;
  claim: Claim;
  /** True when the kind would be another without the articles that may not have been out on the day asked for. */
  isUnsure: boolean;
  /** True when the case has an answer and no source in view gives one. */
  isLost: boolean;
};

/** Every point that the filter leaves, in file order, whatever `show` asks for. */
export function readPoints(selection: Selection, { sources, sight, voices }: ColumnsInView): ReadPoint[] {
  const { case: data, known } = selection;
  const stays = selectClaims(selection);
  const sure = known.includes('maybe') ? sightOf(selection, sources, true) : null;
  const whole = wholeSight(data);
  return data.claims.rows.flatMap((claim, at) => {
    if (!stays[at]) return [];
    const reading = readRow(data, claim, sight, voices);
    const isUnsure = sure !== null && readRow(data, claim, sure, voices).kind !== reading.kind;
    const isLost = reading.kind === null && readRow(data, claim, whole).kind !== null;
    return [{ ...reading, at, claim, isUnsure, isLost }];
  });
}

/** How many points there are of each kind. */
export function countKinds(
  data: Case,
  points: readonly ReadPoint[],
  { positions, inCase, voices, sight }: Pick<ColumnsInView, 'positions' | 'inCase' | 'voices' | 'sight'>,
): KindCounts {
  const byKind = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>;
  const count = (is: (point: ReadPoint) => boolean) => points.filter(is).length;
  for (const { kind } of points) if (kind !== null) byKind[kind]++;
  return {
    byKind,
    shared: count(({ isShared }) => isShared),
    uncodedShared: count(({ kind, isShared }) => kind === 'not-coded' && isShared),
    partlyJudged: count(({ pairs, unjudged }) => pairs.length > 0 && unjudged > 0),
    onlySubject: count(({ isOnlySubject }) => isOnlySubject),
    unanswered: count(({ kind }) => kind === null),
    unsure: count(({ isUnsure }) => isUnsure),
    lost: count(({ isLost }) => isLost),
    columns: voices ? 'voices' : 'sources',
    inView: positions.length,
    isPart: positions.length < inCase.length || hidesArticles(data, sight),
  };
}

const DIFFERENT: ReadonlySet<RowKind> = new Set(['omission', ...BETWEEN_KINDS]);

/**
 * Whether `show` keeps a point.
 * - `lost`: the case has an answer, and no column in view gives one; `unanswered`: it has none.
 * - `disagree`: the case judges the answers to differ, or somebody leaves it out. What nobody judged is not among them.
 * - `only`: this column answers and no other in view does.
 * - `all-but`: this column does not answer, two others or more do, and either every other column in view does, or it was
 *   this source's subject and every other source in view whose subject it was does.
 */
export function isShown(point: ReadPoint, show: Show | null, columns: ColumnsInView): boolean {
  if (!show) return true;
  const { kind, answering, untold } = point;
  if (show.rule === 'disagree') return kind !== null && DIFFERENT.has(kind);
  if (show.rule === 'kind') return kind === show.kind;
  if (show.rule === 'lost') return point.isLost;
  if (show.rule === 'unanswered') return kind === null && !point.isLost;
  const column = columns.positionOf(show.source);
  const answers = answering.includes(column);
  if (show.rule === 'only') return answers && answering.length === 1;
  if (answers || answering.length < 2) return false;
  const isOnlyGap = untold.length === 1 && untold[0] === column;
  return isOnlyGap || columns.positions.every((other) => other === column || answering.includes(other));
}
