import { describe, expect, it } from 'vitest';
import type { Filter } from '../filter/filter.ts';
import { selectionFromTable } from '../mocks/case-table.ts';
import { countingSentence } from './counting-sentence.ts';
import { deriveFacet, deriveFacets } from './facets.ts';
import { writeFilter } from './filter-words.ts';
import { deriveSearch } from './search.ts';

const CALLS = `
  person | name          | of
  austin | Lloyd Austin  | pentagon
  peskov | Dmitry Peskov | kremlin

  event | name            | date
  july  | The second call | 2024-07-12

  article | source      | published
  hill    | hill        | 2024-07-12
  kyiv    | kyiv        | 2024-06-26
  undated | constructor |

  statement | about | said
  lines     | july  | 2024-07-12

  quote             | article | speaker | type    | statement
  maintaining lines | hill    | austin  | partial | lines
  Maintaining lines | kyiv    | austin  | direct  | lines
  its essence       | hill    | peskov  | direct  |
`;

const facets = (asked: Partial<Filter> = {}) => deriveFacets(selectionFromTable(CALLS, asked));

describe('the filter bar', () => {
  it('counts each source as if no source were chosen, and keeps zeros in sight', () => {
    const { sources } = facets({ source: ['hill'], type: ['direct'] });
    expect(sources.map(({ id, count, isChosen }) => [id, count, isChosen])).toEqual([
      ['hill', 1, true],
      ['kyiv', 1, false],
      ['constructor', 0, false],
    ]);
  });

  it('turns every filter in force into a chip that takes just itself away', () => {
    const { chips } = facets({
      speaker: ['austin', 'peskov'],
      from: '2024-06-01',
      to: '2024-07-31',
      q: 'lines',
    });
    expect(chips.map(({ label, remove }) => [label, remove])).toEqual([
      ['Speaker: Lloyd Austin', { speaker: ['peskov'] }],
      ['Speaker: Dmitry Peskov', { speaker: ['austin'] }],
      ['1 June – 31 July 2024', { from: null, to: null }],
      ['Search: lines', { q: '' }],
    ]);
  });

  it('has a chip for the rows and columns of Compare, and for asking that all of the chosen hold', () => {
    const { chips, isNarrowed } = facets({
      speaker: ['austin', 'peskov'],
      all: ['speaker'],
      show: { rule: 'only', source: 'hill' },
      cols: ['hill', 'kyiv'],
    });
    expect(isNarrowed).toBe(true);
    expect(facets({ cols: ['hill'] }).isNarrowed).toBe(true);
    expect(chips.slice(2).map(({ label, remove }) => [label, remove])).toEqual([
      ['Speaker: all of these', { all: [] }],
      ['Compare: rows that only Hill answers', { show: null }],
      ['Compare: only Hill and Kyiv', { cols: [] }],
    ]);
  });

  it('says in words whether any or all of the chosen must hold', () => {
    const words = (asked: Partial<Filter>) => writeFilter(selectionFromTable(CALLS, asked));
    const speaker = ['austin', 'pentagon'];
    expect(words({ speaker })).toBe('Filter: speaker Lloyd Austin or Pentagon.');
    expect(words({ speaker, all: ['speaker'] })).toBe('Filter: speaker all of Lloyd Austin and Pentagon.');
  });

  it('makes a sign that turns the direction visible in a name', () => {
    const { sources } = deriveFacets(
      selectionFromTable(`
      source | name
      post   | Post\u202Eoidar

      quote | article
      words | post
    `),
    );
    expect(sources[0]?.label).toBe('Post⟨U+202E⟩oidar');
  });

  it('names what a stale link asked for and drops it', () => {
    const { cleaned, dropped } = facets({ source: ['hill', 'gone'], speaker: ['nobody'] });
    expect(cleaned).toEqual({ source: ['hill'], speaker: [] });
    expect(dropped).toEqual([
      { param: 'source', value: 'gone' },
      { param: 'speaker', value: 'nobody' },
    ]);
  });

  it('searches the values of a facet without minding case', () => {
    const facet = deriveFacet(selectionFromTable(CALLS), { name: 'speaker', search: 'PESK', limit: 10 });
    expect(facet.values.map(({ label, count }) => [label, count])).toEqual([['Dmitry Peskov', 1]]);
    expect(facet.all).toBeGreaterThan(1);
  });
});

describe('the counting sentence', () => {
  const story: [asked: Partial<Filter>, sentence: string][] = [
    [{}, '3 of 3 quotes and 1 of 1 event, in 3 of 3 sources.'],
    [{ source: ['kyiv'] }, '1 of 3 quotes and 1 of 1 event, in 1 of 3 sources.'],
    [{ speaker: ['peskov'] }, '1 of 3 quotes and 0 of 1 event, in 1 of 3 sources.'],
    [
      { from: '2024-06-01', to: '2024-07-31' },
      '2 of 3 quotes and 1 of 1 event, in 2 of 3 sources, 1 June – 31 July 2024.',
    ],
    [
      { asof: '2024-07-01' },
      '1 of 3 quotes and 1 of 1 event, in 2 of 3 sources, as known on 1 July 2024; 1 article may have been out by then, with none of these quotes.',
    ],
  ];
  it.each(story)('of %j', (asked, sentence) => {
    expect(countingSentence(facets(asked).summary)).toBe(sentence);
  });
});

describe('the search', () => {
  it('finds events, people and words, wherever the filter is', () => {
    const selection = selectionFromTable(CALLS, { source: ['kyiv'] });
    const found = (q: string) =>
      deriveSearch(selection, { q }).hits.map(({ kind, path }) => `${kind} ${path}`);
    expect(found('second')).toEqual(['event /events/july']);
    expect(found('essence')).toEqual(['quote /quotes/q3']);
    expect(found('austin')).toEqual(['person /quotes?speaker=austin']);
    expect(found(' ')).toEqual([]);
  });
});

it('no facet lists a value that nothing in the case has, and every event is there', () => {
  const selection = selectionFromTable(`
    person | name
    singh  | Sabrina Singh
    nobody | Never heard

    frame | scheme | name
    used  | book   | Used
    never | book   | Never used

    event  | name
    quoted | Quoted
    told   | Only told

    mention | event | article
    then    | told  | hill

    quote | article | speaker | about  | frames
    one   | hill    | singh   | quoted | used
  `);
  const listed = (name: 'speaker' | 'frame' | 'event') =>
    deriveFacet(selection, { name, search: '', limit: 20 }).values.map(({ id }) => id);
  expect([listed('speaker'), listed('frame'), listed('event')]).toEqual([
    ['singh'],
    ['used'],
    ['told', 'quoted'].reverse(),
  ]);
  const sizes = new Map(deriveFacets(selection).facets.map(({ name, values }) => [name, values]));
  expect([sizes.get('speaker'), sizes.get('frame'), sizes.get('event')]).toEqual([1, 1, 2]);
});
