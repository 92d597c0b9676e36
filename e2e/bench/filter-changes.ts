import type { Case } from '../../src/case/case.ts';
import { type Filter, NO_FILTER } from '../../src/filter/filter.ts';

/**
 * One afternoon of filtering, each step a change of the one before: choose, choose more, dates, as known on, leave out. No
 * filter comes twice, so that no answer is one that was remembered: a step that a case has nothing for is left out.
 */
export function filterChanges(data: Case): Filter[] {
  const source = (i: number) => data.sources.rows[data.columns[i] ?? 0]?.id ?? '';
  const person = (i: number) => data.people.rows[i % data.people.rows.length]?.id ?? '';
  const perspective = data.perspectives.rows[0]?.id;
  const event = data.events.rows[1]?.id;
  const frame = data.frames.rows[1]?.id;
  const some = (id: string | undefined): string[] => (id === undefined ? [] : [id]);
  const steps: Partial<Filter>[] = [
    { source: [source(0)] },
    { source: [source(0), source(1)] },
    { source: [source(1)] },
    { source: [], speaker: [person(0)] },
    { speaker: [person(0), person(1)] },
    { speaker: [person(1)] },
    { speaker: [], perspective: some(perspective), type: ['direct'] },
    { type: ['direct', 'partial'] },
    { type: ['partial'], perspective: [] },
    { type: [], from: '2022-03-01' },
    { to: '2022-09-30' },
    { from: null, to: '2022-10-31' },
    { to: null, asof: '2022-08-01' },
    { asof: '2022-08-02' },
    { asof: null, event: some(event), without: [source(3)] },
    { event: [], frame: some(frame) },
    { frame: [], without: [source(2)] },
    { without: [source(2), source(1)] },
  ];
  let filter: Filter = NO_FILTER;
  const made = steps.map((change) => {
    filter = { ...filter, ...change };
    return filter;
  });
  const before = new Set<string>();
  return made.filter((one) => {
    const text = JSON.stringify(one);
    const isNew = !before.has(text);
    before.add(text);
    return isNew;
  });
}
