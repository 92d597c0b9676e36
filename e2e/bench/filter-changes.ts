import type { Case } from '../../src/case/case.ts';
import { type Filter, NO_FILTER } from '../../src/filter/filter.ts';

/** One afternoon of filtering, each step a change of the one before: choose, unchoose, dates, as known on, clear. */
export function filterChanges(data: Case): Filter[] {
  const source = (i: number) => data.sources.rows[data.columns[i] ?? 0]?.id ?? '';
  const person = (i: number) => data.people.rows[i % data.people.rows.length]?.id ?? '';
  const event = data.events.rows[1]?.id ?? '';
  const frame = data.frames.rows[1]?.id ?? '';
  const perspective = data.perspectives.rows[0]?.id ?? '';
  const steps: Partial<Filter>[] = [
    { source: [source(0)] },
    { source: [source(0), source(1)] },
    { source: [] },
    { speaker: [person(0)] },
    { speaker: [] },
    { perspective: [perspective] },
    { type: ['direct', 'partial'] },
    { type: [], perspective: [] },
    { from: '2022-03-01' },
    { from: '2022-03-01', to: '2022-09-30' },
    { from: null, to: null },
    { asof: '2022-08-01' },
    { asof: null },
    { event: [event] },
    { event: [], frame: [frame] },
    { frame: [], without: [source(2)] },
    { without: [] },
  ];
  let filter: Filter = NO_FILTER;
  return steps.map((change) => {
    filter = { ...filter, ...change };
    return filter;
  });
}
