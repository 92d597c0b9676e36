import { describe, expect, it } from 'vitest';
import { builtFromTable, selectionFromTable } from '../mocks/case-table.ts';
import { type Filter, NO_FILTER } from './filter.ts';
import { countByValue, knownOn, Selector, selectEvents } from './select.ts';

const CALLS = `
  person | of
  austin | pentagon
  singh  | pentagon
  peskov | kremlin

  event | date
  june  | 2024-06-25
  july  | 2024-07-12
  war   | 2022-02/..

  article | source | published      | about
  hill    | hill   | 2024-07-12     | july
  kyiv    | kyiv   | 2024-06-26     | june
  digest  | digest | [2024-07-13..] | july

  statement | about | said
  lines     | july  | 2024-07-12
  older     | june  | 2024-06-25
  essence   | war   | 2024-07-12

  quote               | id     | article | speaker | type     | statement | via
  maintaining lines   | lines1 | hill    | singh   | partial  | lines     |
  Maintaining lines   | lines2 | digest  | singh   | direct   | lines     | hill
  keep talking        | june1  | kyiv    | austin  | direct   | older     |
  its essence         | nato1  | hill    | peskov  | direct   | essence   |

  mention   | event | article
  on Friday | july  | hill
  invasion  | war   | kyiv
`;

const shown = (asked: Partial<Filter>): string[] => {
  const { case: data, fails } = selectionFromTable(CALLS, asked);
  return data.quotes.id.filter((_, row) => fails[row] === 0);
};

const events = (asked: Partial<Filter>): string[] => {
  const selection = selectionFromTable(CALLS, asked);
  const stays = selectEvents(selection);
  return selection.case.events.rows.filter((_, i) => stays[i]).map(({ id }) => id);
};

describe('what a filter means for quotes', () => {
  const story: [what: string, asked: Partial<Filter>, quotes: string[]][] = [
    ['nothing asked: all', {}, ['lines1', 'lines2', 'june1', 'nato1']],
    ['one source', { source: ['hill'] }, ['lines1', 'nato1']],
    ['two sources: either', { source: ['hill', 'kyiv'] }, ['lines1', 'june1', 'nato1']],
    ['source and type: both', { source: ['hill'], type: ['direct'] }, ['nato1']],
    ['an organisation: those who speak for it', { speaker: ['pentagon'] }, ['lines1', 'lines2', 'june1']],
    ['who relayed it', { via: ['hill'] }, ['lines2']],
    ['an event', { event: ['june'] }, ['june1']],
    ['days, both ends included', { from: '2024-07-12', to: '2024-07-12' }, ['lines1', 'lines2', 'nato1']],
    ['a war without an end overlaps every later day', { from: '2030-01-01' }, ['nato1']],
    ['said, not happened', { clock: 'said', from: '2024-07-12' }, ['lines1', 'lines2', 'nato1']],
    ['published on or after: may be any later day', { clock: 'published', from: '2024-08-01' }, ['lines2']],
    ['words, in any case', { q: 'MAINTAINING' }, ['lines1', 'lines2']],
    ['all words, in any order', { q: 'lines maintain' }, ['lines1', 'lines2']],
    ['a name is no word of a quote: it is a facet', { q: 'singh' }, []],
    ['left out of the evidence', { without: ['hill'] }, ['lines2', 'june1']],
    ['known on the day before the second call', { asof: '2024-07-11' }, ['june1']],
    [
      'known later: what may have been out counts',
      { asof: '2024-07-20' },
      ['lines1', 'lines2', 'june1', 'nato1'],
    ],
    [
      'a source that this case does not have is no filter',
      { source: ['nobody'] },
      ['lines1', 'lines2', 'june1', 'nato1'],
    ],
  ];
  it.each(story)('%s', (_, asked, quotes) => {
    expect(shown(asked)).toEqual(quotes);
  });
});

describe('what a filter means for events', () => {
  const story: [what: string, asked: Partial<Filter>, kept: string[]][] = [
    ['nothing asked: all that is told', {}, ['june', 'july', 'war']],
    ['a source keeps what it mentions or quotes about', { source: ['kyiv'] }, ['june', 'war']],
    ['a speaker keeps what is quoted of them', { speaker: ['peskov'] }, ['war']],
    ['days keep what overlaps them', { from: '2024-07-01', to: '2024-07-31' }, ['july', 'war']],
    ['an event asked for is the only one', { event: ['june'] }, ['june']],
    ['words in its name', { q: 'war' }, ['war']],
  ];
  it.each(story)('%s', (_, asked, kept) => {
    expect(events(asked)).toEqual(kept);
  });
});

describe('counting a facet without itself', () => {
  it('says what each other source would bring', () => {
    const selection = selectionFromTable(CALLS, { source: ['hill'], type: ['direct'] });
    const { sources, quotes } = selection.case;
    const counts = countByValue(selection, quotes.facets.source, sources.rows.length, 'source');
    const named = Object.fromEntries(sources.rows.map(({ id }, i) => [id, counts[i]]));
    expect(named).toMatchObject({ hill: 1, kyiv: 1, digest: 1 });
  });
});

describe('filter after filter', () => {
  it('comes to the same as filtering from the start', () => {
    const data = builtFromTable(CALLS);
    const walk: Partial<Filter>[] = [
      { source: ['hill'] },
      { source: ['hill'], q: 'lines' },
      { q: 'lines' },
      { q: 'lines', asof: '2024-07-12', from: '2024-07-01' },
      { asof: '2024-07-12', clock: 'said', from: '2024-07-01' },
      {},
    ];
    const walker = new Selector(data);
    for (const step of walk) {
      const filter = { ...NO_FILTER, ...step };
      const again = new Selector(data).select(filter);
      const walked = walker.select(filter);
      expect(walked.count, JSON.stringify(step)).toBe(again.count);
      expect([...walked.fails]).toEqual([...again.fails]);
    }
  });
});

describe('as known on a day', () => {
  const story: [what: string, from: number, to: number, known: string][] = [
    ['out before', 10, 11, 'in'],
    ['out that very day', 12, 12, 'in'],
    ['perhaps out', 11, 13, 'maybe'],
    ['out later', 13, 14, 'out'],
    ['on or after some day, no end given', 11, Number.POSITIVE_INFINITY, 'maybe'],
  ];
  it.each(story)('%s', (_, from, to, known) => {
    expect(knownOn({ from, to }, 12)).toBe(known);
  });

  it('never loses an article as days go by', () => {
    const rank = { out: 0, maybe: 1, in: 2 };
    for (let day = 8; day < 16; day++)
      expect(rank[knownOn({ from: 10, to: 13 }, day + 1)]).toBeGreaterThanOrEqual(
        rank[knownOn({ from: 10, to: 13 }, day)],
      );
  });
});
