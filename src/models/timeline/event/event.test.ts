import { expect, test } from 'vitest';
import type { Filter } from '../../../filter/filter.ts';
import { selectionFromTable } from '../../../mocks/case-table.ts';
import { deriveEvent } from './event.ts';

const CALLS = `
  article | published                | about
  hill    | [2024-07-12..2024-07-14] | july
  kyiv    | 2024-06-26               | june
  press   | [2024-06-25..2024-06-30] | june
  blog    |                          | weather

  event    | name        | date       | basis
  june     | First call  | 2024-06-25 | stated
  july     | Second call | 2024-07-12 | computed
  warrants | Warrants    | 2024-06-25 | stated

  mention     | event    | article | date       | basis
  on June 25  | june     | kyiv    | 2024-06-25 | stated
  the call    | june     | press   |            |
  in June     | june     | hill    | 2023-06    | stated
  on Friday   | july     | hill    | 2024-07-12 | computed
  announced   | warrants | kyiv    | 2024-06-25 | stated

  quote       | article | about | type     | statement
  held a call | kyiv    | june  | indirect | s1
  their side  | press   | june  | direct   | s2

  claim | question          | about
  who   | Who called whom?  | june

  account | claim | article
  us      | who   | kyiv
  russia  | who   | press
`;

const event = (id: string, asked: Partial<Filter> = {}) => {
  const { event: found } = deriveEvent(selectionFromTable(CALLS, asked), { id });
  if (!found) throw new Error('no event');
  return found;
};

test('who tells of it, with which words and date', () => {
  const { tellers, dating, date } = event('june');
  expect(date?.text).toBe('25 June 2024');
  expect(
    tellers.map(({ source, mentions, quotes }) => [
      source.name,
      mentions.map(
        ({ exact, date: given, differs }) => `${exact}: ${given?.text ?? 'no date'}${differs ? '!' : ''}`,
      ),
      quotes.map(({ id }) => id),
    ]),
  ).toEqual([
    ['Hill', ['in June: June 2023!'], []],
    ['Kyiv', ['on June 25: 25 June 2024'], ['q1']],
    ['Press', ['the call: no date'], ['q2']],
  ]);
  expect(dating).toBe('1 article dates it June 2023; 1 dates it 25 June 2024; 1 gives no date.');
});

test('who does not tell of it, and whether it could', () => {
  const silent = (id: string) =>
    event(id).silent.map(({ why, sources }) => [why, sources.map((s) => s.source.name)]);
  expect(silent('warrants')).toEqual([
    ['silent', ['Press']],
    ['elsewhere', ['Hill', 'Blog']],
  ]);
  expect(silent('july')).toEqual([
    ['before', ['Kyiv', 'Press']],
    ['elsewhere', ['Blog']],
  ]);
});

test('first to report is only claimed where the dates do not overlap', () => {
  expect(event('june').order).toMatchObject({
    isKnown: false,
    first: [{ name: 'Kyiv' }, { name: 'Press' }],
    order: null,
  });
  expect(event('june', { without: ['press'] }).order).toMatchObject({
    isKnown: true,
    order: [{ name: 'Kyiv' }, { name: 'Hill' }],
  });
});

test('who copies was not first, though the dates overlap; what is copied in turn comes in steps', () => {
  const order = (via: string) =>
    deriveEvent(
      selectionFromTable(`
        event | date
        july  | 2024-07-12

        article | about | published                | basis
        hill    | july  | [2024-07-12..2024-07-14] | inferred
        digest  | july  | [2024-07-12..]           | inferred
        blog    | july  | 2024-07-12               | stated

        mention | event | article
        a       | july  | hill
        b       | july  | digest
        c       | july  | blog

        quote | article | via
        words | digest  | ${via}
        again | blog    | digest
      `),
      { id: 'july' },
    ).event?.order;
  expect(order('hill?')).toMatchObject({
    isKnown: true,
    first: [{ name: 'Hill' }],
    order: [{ name: 'Hill' }, { name: 'Digest' }, { name: 'Blog' }],
  });
  expect(order('afp')).toMatchObject({ isKnown: false, first: [{ name: 'Hill' }, { name: 'Digest' }] });
});

test('its questions, with the kind of difference', () => {
  expect(event('june').claims).toMatchObject([{ id: 'who', question: 'Who called whom?' }]);
});

test('its neighbours in time, among what the filter leaves', () => {
  expect([event('july').previous?.id, event('july').next?.id]).toEqual(['warrants', 'weather']);
  expect(event('july', { source: ['press'] })).toMatchObject({ place: 0, previous: { id: 'june' } });
});

test('a neighbour comes before or after only where the dates do not overlap', () => {
  expect([event('july').previous?.isApart, event('june').next]).toMatchObject([
    true,
    { id: 'warrants', isApart: false },
  ]);
  expect(event('july').next).toMatchObject({ id: 'weather', date: null, isApart: false });
});

test('a filter leaves fewer quotes and says of how many', () => {
  const { tellers } = event('june', { type: ['direct'] });
  expect(tellers.map(({ source, shown, all }) => [source.name, shown, all])).toEqual([
    ['Hill', 0, 0],
    ['Kyiv', 0, 1],
    ['Press', 1, 1],
  ]);
});

test('an event that the case does not have', () => {
  expect(deriveEvent(selectionFromTable(CALLS), { id: 'constructor' }).event).toBeNull();
});

test('all articles that mention it are counted, not only those that are listed', () => {
  const articles = Array.from({ length: 40 }, (_, i) => `words ${i} | storm | paper${i} |`);
  const selection = selectionFromTable(`mention | event | article | date\n${articles.join('\n')}`);
  const { event: found } = deriveEvent(selection, { id: 'storm' });
  expect(found?.dating).toBe('40 articles mention it; none gives a date.');
  expect(found?.tellers.length).toBeLessThan(40);
});

test('a source with two articles and no other beside it is not called the first', () => {
  const table = `
    event | name | date
    june  | Call | 2024-06-25

    article   | source | about | published  | basis
    hill      | hill   | june  | 2024-06-26 | stated
    hill.more | hill   | june  | 2024-06-28 | stated

    mention | event | article
    a call  | june  | hill
    talked  | june  | hill.more
  `;
  const page = deriveEvent(selectionFromTable(table), { id: 'june' });
  expect(page.event?.order).toMatchObject({ isKnown: false, articles: 2 });
});

test('a filter of sources makes nobody the first: the page still lists all who tell of it', () => {
  const table = `
    event | name | date
    june  | Call | 2024-06-25

    article | about | published  | basis
    kyiv    | june  | 2024-06-26 | stated
    hill    | june  | 2024-06-28 | stated
    press   | june  | 2024-06-27 | stated

    mention | event | article
    a call  | june  | kyiv
    talked  | june  | hill

    quote     | article | about
    we talked | press   | june
  `;
  const order = (asked: Partial<Filter>) =>
    deriveEvent(selectionFromTable(table, asked), { id: 'june' }).event?.order;
  expect(order({ source: ['hill', 'press'] })).toMatchObject({
    order: [{ name: 'Kyiv' }, { name: 'Press' }, { name: 'Hill' }],
    isPart: false,
  });
  expect(order({ without: ['kyiv'] })).toMatchObject({ first: [{ name: 'Press' }], isPart: true });
});

test('what is said of its dates follows what was out and what is left out', () => {
  expect(event('warrants', { without: ['kyiv'] }).dating).toMatch(/^No remaining source/);
  expect(event('june', { asof: '2024-06-01' }).dating).toBe('No article that mentions it was out by then.');
  expect(event('june', { asof: '2024-06-24', without: ['kyiv'] }).dating).toBe(
    'No article in view mentions it.',
  );
});

test('a source was too early whether or not the filter chooses it, and its day is said', () => {
  const [before] = event('july', { source: ['hill'] }).silent;
  expect(before).toMatchObject({ why: 'before', sources: [{ published: '26 June 2024' }, {}] });
});

test('a time of day is told with the zone that it is shown in, and the order goes by the days shown', () => {
  const table = `
    event | date                 | basis
    vote  | 2024-12-31T23:30Z    | stated

    article | published                 | basis
    hill    | 2024-06-25T23:30-04:00    | stated
    kyiv    | 2024-06-26                | stated

    mention | event | article | date
    voted   | vote  | hill    | 2024-12-31T23:30Z
    passed  | vote  | kyiv    |
  `;
  const shown = (zone: Filter['zone']) => {
    const { event: found } = deriveEvent(selectionFromTable(table, { zone }), { id: 'vote' });
    const [mention] = found?.tellers[0]?.mentions ?? [];
    return [
      found?.date?.text,
      mention?.date?.text,
      mention?.article.published.text,
      found?.order.order?.length,
    ];
  };
  expect(shown('utc')).toEqual([
    '31 December 2024, 23:30 UTC',
    '31 December 2024, 23:30 UTC',
    '26 June 2024, 03:30 UTC',
    undefined,
  ]);
  expect(shown('washington')).toEqual([
    '31 December 2024, 18:30 Washington time',
    '31 December 2024, 18:30 Washington time',
    '25 June 2024, 23:30 Washington time',
    2,
  ]);
});
