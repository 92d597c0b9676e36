import type { Case } from '../case/case.ts';
import { markSources, type SourceMark } from '../case/source-marks.ts';

/** A source as views show it: its name with its letter and colour slot. */
export type SourceRef = { id: string; name: string } & SourceMark;

/** One per source, by position in `sources`. */
export function sourceRefs(data: Pick<Case, 'sources' | 'columns'>): SourceRef[] {
  const marks = markSources(data);
  return data.sources.rows.map(({ id, name }, i) => ({
    id,
    name,
    letter: marks[i]?.letter ?? '?',
    slot: marks[i]?.slot ?? i,
  }));
}
