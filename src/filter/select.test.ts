import { describe, expect, it } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import { builtFromTable, caseFromTable, selectionFromTable } from '../mocks/case-table.ts';
import { type Filter, NO_FILTER } from './filter.ts';
import {
  askedDays,
  countByCode,
  countByValue,
  knownOn,
  needsZone,
  Selector,
  select,
  selectEvents,
  selectedRows,
} from './select.ts';

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
    ['words of which no quote has both', { q: 'lines talking' }, []],
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
    ['a type keeps what is quoted so, and no mention', { type: ['partial'] }, ['july']],
    [
      'two events at once are told by a quote, not by mentions',
      { event: ['june', 'july'], all: ['event'] },
      [],
    ],
    ['a source that is left out mentions nothing', { without: ['hill', 'digest'] }, ['june', 'war']],
    ['an article that was not out yet mentions nothing', { asof: '2024-06-30' }, ['june', 'war']],
    [
      'on the clock of publication a mention counts on the day of its article',
      { clock: 'published', from: '2024-06-26', to: '2024-06-26' },
      ['june', 'war'],
    ],
    ['its name alone, where no article mentions it, is no telling', { q: 'june' }, []],
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
      { source: ['hill'] },
      { source: ['kyiv'] },
      { asof: '2024-07-11' },
      { asof: '2024-07-12' },
      { from: '2024-07-13' },
      { from: '2024-07-13', clock: 'said' },
      { from: '2024-06-01', to: '2024-06-30', clock: 'said' },
      { from: '2024-06-01', to: '2024-07-30', clock: 'said' },
      { about: ['one', 'two'] },
      { speaker: ['pentagon', 'austin'] },
      { speaker: ['pentagon', 'austin'], all: ['speaker'] },
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
    ['that day or the next', 12, 13, 'maybe'],
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

describe('what follows from a selection', () => {
  it('counts the selected quotes, the first and the last of them too', () => {
    const selection = selectionFromTable(CALLS, { source: ['hill'] });
    expect(selection.count).toBe(2);
    expect([...selectedRows(selection)]).toEqual([0, 3]);
    expect(selectionFromTable(CALLS, {}).count).toBe(4);
  });

  it('counts days without the days that are asked for', () => {
    const selection = selectionFromTable(CALLS, { from: '2024-07-01', to: '2024-07-31', source: ['kyiv'] });
    const { article } = selection.case.quotes;
    expect([...countByCode(selection, article, 3)]).toEqual([0, 0, 0]);
    expect([...countByCode(selection, article, 3, 'date')]).toEqual([0, 1, 0]);
  });

  it('counts each column for itself', () => {
    const selection = selectionFromTable(CALLS, {});
    const { article, facets } = selection.case.quotes;
    expect([...countByCode(selection, article, 3)]).toEqual([2, 1, 1]);
    const types = countByValue(selection, facets.type, facets.type.ids.length);
    expect(Object.fromEntries(facets.type.ids.map((id, i) => [id, types[i]]))).toMatchObject({
      direct: 3,
      partial: 1,
    });
  });

  it('is the same for what is derived from it until something else is selected', () => {
    const walker = new Selector(builtFromTable(CALLS));
    const first = walker.select({ ...NO_FILTER, source: ['hill'] });
    const same = walker.select({ ...NO_FILTER, source: ['hill'], grid: 'sources' });
    expect(same.state).toBe(first.state);
    expect(walker.select({ ...NO_FILTER, source: ['kyiv'] }).state).not.toBe(first.state);
  });

  it('reads days of publication again in another zone', () => {
    const walker = new Selector(builtFromTable(CALLS));
    const asked: Filter = { ...NO_FILTER, clock: 'published', from: '1970-01-11', to: '1970-01-11' };
    const zoned = (zone: Filter['zone']) =>
      walker.select({ ...asked, zone }, (data, shown) =>
        data.articles.rows.map(() => (shown === 'utc' ? { from: 10, to: 10 } : { from: 11, to: 11 })),
      ).count;
    expect([zoned('utc'), zoned('washington'), zoned('utc')]).toEqual([4, 0, 4]);
  });
});

describe('days that are asked for', () => {
  it('reach back for ever without a beginning, and run on without an end', () => {
    expect(askedDays({ ...NO_FILTER, to: '1970-01-02' })).toEqual({ from: Number.NEGATIVE_INFINITY, to: 1 });
    expect(askedDays({ ...NO_FILTER, from: '1970-01-02' })).toEqual({
      from: 1,
      to: Number.POSITIVE_INFINITY,
    });
    expect(askedDays(NO_FILTER)).toBeNull();
  });

  it('need a zone where they are of publication', () => {
    expect(needsZone(NO_FILTER)).toBe(false);
    expect(needsZone({ ...NO_FILTER, asof: '2024-07-01' })).toBe(true);
    expect(needsZone({ ...NO_FILTER, clock: 'published' })).toBe(true);
  });

  it('leave open whether an article without a day of publication was out', () => {
    expect(knownOn(null, 12)).toBe('maybe');
    expect(knownOn(null, null)).toBe('in');
  });
});

describe('events that few tell of', () => {
  const FAIR = `
    event   | name        | date
    eclipse | The eclipse | 2024-07-05
    fair    | The fair    | 2024-07-06

    article | source | published
    post    | post   | 2024-07-07

    mention | event | article
    stalls  | fair  | post
  `;
  const kept = (asked: Partial<Filter>) => {
    const file = caseFromTable(FAIR);
    const notes = ['seen from the pier', 'an old custom'];
    const events = file.events?.map((event, i) => ({ ...event, note: notes[i] ?? '' })) ?? [];
    const selection = select(buildCase({ ...file, events }), { ...NO_FILTER, ...asked });
    const stays = selectEvents(selection);
    return selection.case.events.rows.filter((_, i) => stays[i]).map(({ id }) => id);
  };
  const story: [what: string, asked: Partial<Filter>, events: string[]][] = [
    ['one that nobody tells of has its place in time', {}, ['eclipse', 'fair']],
    ['on days when it happened', { from: '2024-07-05', to: '2024-07-05' }, ['eclipse']],
    ['no source tells of it', { source: ['post'] }, ['fair']],
    ['nor was it known on a day', { asof: '2024-07-08' }, ['fair']],
    ['nor was it published', { clock: 'published', from: '2024-07-01', to: '2024-07-31' }, ['fair']],
    ['words of its note are found', { q: 'pier' }, ['eclipse']],
    ['words of the note of one that is mentioned are found', { q: 'custom' }, ['fair']],
  ];
  it.each(story)('%s', (_, asked, events) => {
    expect(kept(asked)).toEqual(events);
  });
});

it('a quote about two events counts under both', () => {
  const selection = selectionFromTable(
    `
    event | date
    june  | 2024-06-25
    july  | 2024-07-12

    article | source
    hill    | hill

    statement | about
    both      | june, july

    quote | article | statement
    words | hill    | both
  `,
    {},
  );
  const { event } = selection.case.quotes.facets;
  expect([...countByValue(selection, event, 2)]).toEqual([1, 1]);
  expect(select(selection.case, { ...NO_FILTER, event: ['june', 'july'], all: ['event'] }).count).toBe(1);
});
