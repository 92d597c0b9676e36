import fc from 'fast-check';
import type { Case } from '../case/case.ts';
import { QUOTE_TYPES } from '../case/vocabulary.ts';
import {
  ACROSS,
  BUCKETS,
  CLOCKS,
  FACETS,
  type Filter,
  GRIDS,
  LANES,
  NO_FILTER,
  ROW_KINDS,
  SHARES,
  UNITS,
  ZONES,
} from '../filter/filter.ts';
import { formatDay } from '../lib/day.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** Any filter that means something in a case: ids are its own, now and then one that it does not have. Names stay shown. */
export function someFilter(data: Case): fc.Arbitrary<Filter> {
  const from = (ids: readonly string[]) => fc.constantFrom(...ids.slice(0, 40), 'nobody');
  const few = (ids: readonly string[]) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.uniqueArray(from(ids), { minLength: 1, maxLength: 4 }),
    );
  const idsOf = (list: 'sources' | 'people' | 'perspectives' | 'events' | 'claims' | 'schemes') =>
    data[list].rows.map(({ id }) => id);
  const sources = idsOf('sources');
  const days = data.dates.published.flatMap((days) =>
    days && Number.isFinite(days.from) ? [days.from] : [],
  );
  const aDay = fc.constantFrom(0, ...days).map(formatDay);
  const facets = Object.fromEntries(FACETS.map((name) => [name, few(data.quotes.facets[name].ids)]));
  const chosen: fc.Arbitrary<Partial<Filter>> = fc.record({
    ...facets,
    type: fc.subarray([...QUOTE_TYPES]),
    from: maybe(aDay),
    to: maybe(aDay),
    asof: maybe(aDay),
    q: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom('the', 'call', 'on', 'zzz')),
    show: maybe(
      fc.oneof(
        fc.constantFrom(
          { rule: 'disagree' as const },
          { rule: 'lost' as const },
          { rule: 'unanswered' as const },
        ),
        fc.constantFrom(...ROW_KINDS).map((kind) => ({ rule: 'kind' as const, kind })),
        fc.record({ rule: fc.constantFrom('only' as const, 'all-but' as const), source: from(sources) }),
      ),
    ),
    with: few([...idsOf('perspectives'), ...sources, ...idsOf('people').slice(0, 9)]),
    without: few(sources),
    sort: maybe(fc.constantFrom('article', '-article', 'speaker', 'published', '-cue', 'kind', 'event')),
    cols: few(sources),
    pin: maybe(from(sources)),
    grid: fc.constantFrom(...GRIDS),
    base: maybe(from(data.quotes.id)),
    lanes: fc.constantFrom(...LANES),
    order: few([...sources, ...idsOf('people').slice(0, 9), 'others']),
    clock: fc.constantFrom(...CLOCKS),
    zone: fc.constantFrom(...ZONES),
    unit: maybe(fc.constantFrom(...UNITS)),
    bucket: maybe(fc.constantFrom(...BUCKETS)),
    scheme: maybe(from(idsOf('schemes'))),
    across: fc.constantFrom(...ACROSS),
    share: maybe(fc.constantFrom(...SHARES)),
    span: maybe(fc.tuple(aDay, aDay).map(([a, b]) => (a <= b ? `${a}..${b}` : `${b}..${a}`))),
    open: maybe(from([...idsOf('events'), ...idsOf('claims')])),
  });
  return chosen.map((fields) => ({ ...NO_FILTER, ...fields }));
}
