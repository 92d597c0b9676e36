import type { Case } from '../case/case.ts';
import type { ModelArgs, ModelName } from '../models/registry.ts';

const first = ({ rows }: { rows: readonly { id: string }[] }, at = 0): string =>
  rows[Math.min(at, rows.length - 1)]?.id ?? '';

/**
 * What each model is asked with beside the filter, as its view asks: every list is asked at once when the filter
 * changes. For the bench, and for tests of all models.
 */
export const MODEL_ARGS: { readonly [K in ModelName]: (data: Case) => readonly ModelArgs<K>[] } = {
  summary: () => [null],
  facets: () => [null],
  facet: () => [
    { name: 'speaker', search: '', limit: 60 },
    { name: 'event', search: 'a', limit: 60 },
  ],
  search: () => [{ q: 'the' }],
  front: () => [null],
  about: () => [null],
  timeline: () => [{ width: 1200 }],
  event: ({ events }) => [{ id: first(events, 1) }],
  compare: () => [null],
  claim: ({ claims }) => [{ id: first(claims) }],
  framing: () => [null],
  framingChoices: () => [{ search: '' }],
  codedQuotes: ({ frames, perspectives }) => [{ frame: first(frames), column: first(perspectives) }],
  wordUse: () => [{ word: 'call' }],
  labelPlaces: ({ referents, perspectives }) => [
    {
      referent: first(referents),
      perspective: first(perspectives),
      key: 'the call',
    },
  ],
  distinctive: () => [null],
  coding: () => [null],
  agreement: () => [{ codings: [] }],
  quotes: () => [
    { offset: 0, limit: 100 },
    { offset: 100, limit: 100 },
  ],
  quote: ({ quotes }) => [{ id: quotes.id[0] ?? '' }],
  picked: () => [null],
  origins: () => [null],
  source: ({ sources }) => [{ id: first(sources) }],
  reading: ({ articles }) => [{ id: first(articles), given: null }],
  textOwner: ({ quotes }) => [{ text: quotes.exact[0] ?? '', digest: '', name: 'a.txt' }],
  who: () => [{ seed: 7 }],
  difference: () => [{ seed: 7 }],
  letters: () => [{ seed: 7 }],
  letterTable: () => [{ seed: 7, veil: 'people' }],
  caseNames: () => [null],
  wall: ({ claims }) => [
    { path: '/timeline' },
    { path: '/compare' },
    { path: '/framing' },
    { path: '/quotes' },
    { path: `/claims/${first(claims)}` },
  ],
  tour: ({ tours }) => [{ id: first(tours) }],
  viewCitation: () => [{ title: 'Compare', link: 'https://a.example/compare' }],
  missing: () => [{ list: 'quotes', id: 'gone' }],
  changes: () => [{ since: '1' }],
  export: () =>
    (['timeline', 'compare', 'framing', 'quotes'] as const).flatMap((view) =>
      (['csv', 'table'] as const).map((form) => ({ view, form, link: '' })),
    ),
};
