import type { Case } from '../../case/case.ts';
import type { Claim } from '../../case/case-file.ts';
import { ROW_KINDS, type RowKind, type Show } from '../../filter/filter.ts';
import type { Selection } from '../../filter/select.ts';
import { selectClaims } from '../../filter/select-claims.ts';
import type { KindCounts } from './compare-sentence.ts';
import { sightOf, wholeSight } from './compare-sight.ts';
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
export function readPoints(selection: Selection, columns: readonly number[]): ReadPoint[] {
  const { case: data, known } = selection;
  const stays = selectClaims(selection);
  const sight = sightOf(selection, columns);
  const sure = known.includes('maybe') ? sightOf(selection, columns, true) : null;
  const whole = wholeSight(data);
  return data.claims.rows.flatMap((claim, at) => {
    if (!stays[at]) return [];
    const reading = readRow(data, claim, sight);
    const isUnsure = sure !== null && readRow(data, claim, sure).kind !== reading.kind;
    const isLost = reading.kind === null && readRow(data, claim, whole).kind !== null;
    return [{ ...reading, at, claim, isUnsure, isLost }];
  });
}

/** How many points there are of each kind. */
export function countKinds(points: readonly ReadPoint[]): KindCounts {
  const byKind = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>;
  let onlySubject = 0;
  let unanswered = 0;
  let unsure = 0;
  let lost = 0;
  for (const { kind, isOnlySubject, isUnsure, isLost } of points) {
    if (kind === null) unanswered++;
    else byKind[kind]++;
    if (isOnlySubject) onlySubject++;
    if (isUnsure) unsure++;
    if (isLost) lost++;
  }
  return { byKind, onlySubject, unanswered, lost, unsure };
}

/**
 * Whether `show` keeps a point.
 * - `only`: this source answers and no other in view does.
 * - `all-but`: this source does not answer, some other does, and so does every source in view whose subject it was.
 */
export function isShown(data: Case, point: ReadPoint, show: Show | null): boolean {
  if (!show) return true;
  if (show.rule === 'disagree')
    return point.kind !== null && point.kind !== 'agreement' && point.kind !== 'single';
  if (show.rule === 'kind') return point.kind === show.kind;
  const source = data.sources.at.get(show.source) ?? -1;
  const answers = point.answering.includes(source);
  if (show.rule === 'only') return answers && point.answering.length === 1;
  return !answers && point.answering.length > 0 && point.omitting.every((other) => other === source);
}
