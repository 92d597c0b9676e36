import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../lib/day.ts';
import { writeCorpusLink } from './corpus-link.ts';
import {
  ACROSS,
  ALL_FACETS,
  BUCKETS,
  CLOCKS,
  COLUMN_KINDS,
  type Filter,
  GRIDS,
  LANES,
  NO_FILTER,
  ROW_KINDS,
  SHARES,
  type Show,
  UNITS,
  VEILS,
  ZONES,
} from './filter.ts';
import { formatFilter, PARAM_NAMES, parseFilter } from './url.ts';
import { whyNotOpened } from './why-not-opened.ts';

const anId = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
const ids = fc.uniqueArray(fc.oneof(anId, fc.stringMatching(/^~[A-Z]{1,2}$/)), { maxLength: 5 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
/** From 495 BCE to 9909. */
const aDayNumber = fc.integer({ min: -900_000, max: 2_900_000 });
const aDay = aDayNumber.map(formatDay);
const aShow: fc.Arbitrary<Show> = fc.oneof(
  fc.constant({ rule: 'disagree' as const }),
  fc.constantFrom(...ROW_KINDS).map((kind) => ({ rule: 'kind' as const, kind })),
  fc.record({ rule: fc.constantFrom('only' as const, 'all-but' as const), source: anId }),
);

/** Any filter that a reader could have made. */
const aFilter: fc.Arbitrary<Filter> = fc.record({
  case: maybe(
    fc.oneof(
      anId,
      fc.stringMatching(/^own:[a-z0-9]{12}$/),
      fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }).map((url) => new URL(url).href),
    ),
  ),
  v: maybe(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,20}$/)),
  corpus: maybe(
    fc
      .record({
        words: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
        text: fc.constant('body'),
      })
      .map(({ words, text }) =>
        writeCorpusLink({ at: 'https://news.example:8443/', table: 'db.quotes', text, words }),
      ),
  ),
  all: fc.subarray([...ALL_FACETS]),
  source: ids,
  speaker: ids,
  perspective: ids,
  event: ids,
  frame: ids,
  type: fc.subarray(['direct', 'partial', 'indirect'] as const),
  via: ids,
  about: ids,
  from: maybe(aDay),
  to: maybe(aDay),
  asof: maybe(aDay),
  q: fc.string({ maxLength: 60, unit: 'grapheme' }),
  pick: ids,
  show: maybe(aShow),
  with: fc.uniqueArray(
    fc.oneof(
      anId,
      fc.uniqueArray(anId, { minLength: 2, maxLength: 4 }).map((set) => set.join(':')),
    ),
    {
      maxLength: 5,
    },
  ),
  without: ids,
  columns: fc.constantFrom(...COLUMN_KINDS),
  sort: maybe(fc.stringMatching(/^-?[a-z]{1,20}$/)),
  cols: ids,
  pin: maybe(anId),
  grid: fc.constantFrom(...GRIDS),
  base: maybe(anId),
  lanes: fc.constantFrom(...LANES),
  order: ids,
  clock: fc.constantFrom(...CLOCKS),
  zone: fc.constantFrom(...ZONES),
  unit: maybe(fc.constantFrom(...UNITS)),
  bucket: maybe(fc.constantFrom(...BUCKETS)),
  scheme: maybe(anId),
  across: fc.constantFrom(...ACROSS),
  share: maybe(fc.constantFrom(...SHARES)),
  span: maybe(
    fc
      .tuple(aDayNumber, aDayNumber)
      .map(([a, b]) => `${formatDay(Math.min(a, b))}..${formatDay(Math.max(a, b))}`),
  ),
  open: maybe(fc.array(anId, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(':'))),
  blind: maybe(fc.integer({ min: 0, max: 999_999 })),
  veil: maybe(fc.constantFrom(...VEILS)),
});

describe('the address is the state', () => {
  it('gives back every filter that it was given', () => {
    fc.assert(
      fc.property(aFilter, (filter) => {
        const { filter: back, dropped } = parseFilter(formatFilter(filter));
        expect(dropped).toEqual([]);
        expect(back).toEqual(filter);
      }),
    );
  });

  it('writes any text that it reads in one stable form', () => {
    const anyQuery = fc
      .array(fc.tuple(fc.oneof(fc.constantFrom<string>(...PARAM_NAMES), fc.string()), fc.string()))
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
    fc.assert(
      fc.property(anyQuery, (query) => {
        const once = formatFilter(parseFilter(query).filter);
        expect(formatFilter(parseFilter(once).filter)).toBe(once);
        expect(parseFilter(once).dropped).toEqual([]);
      }),
    );
  });

  it('is empty when nothing is asked for', () => {
    expect(formatFilter(NO_FILTER)).toBe('');
    expect(parseFilter('')).toEqual({ filter: NO_FILTER, dropped: [] });
  });

  it('stays readable and in one order, whatever order the reader chose in', () => {
    const { filter } = parseFilter('?q=lines+of%20communication&show=only:press-tv&source=the-hill,press-tv');
    expect(formatFilter(filter)).toBe('source=the-hill,press-tv&q=lines+of+communication&show=only:press-tv');
  });
});

describe('what a link can say since format 1.1', () => {
  const story: [what: string, query: string][] = [
    ['a case kept on this machine', 'case=own:3f9a0c1d2e4b'],
    ['a case file of another site', 'case=https://news.example/cases/bridge.case.json'],
    ['an address with a query of its own', 'case=https://news.example/get%3Fid%3D7%26form%3Djson'],
    ['the version of the data', 'case=bridge&v=2'],
    ['every chosen frame on one quote', 'all=frame&frame=security,morality'],
    ['whom the codes are about', 'about=the-war,lloyd-austin'],
    ['a speaker by wording', 'speaker=w.0a1b2c3d'],
    ['a basket in the order of picking', 'pick=second,first'],
    ['voices side by side', 'show=only:pentagon&columns=voices&cols=pentagon,w.0a1b2c3d&pin=pentagon'],
    ['frames across what they are about', 'across=about'],
    ['years before the common era', 'from=-0050-01-01&to=-0043-03-15&span=-0119-01-01..0099-05-31'],
    [
      'a corpus',
      'corpus=at%3Dhttps://news.example:8443/%3Btable%3Ddb.quotes%3Btext%3Dbody%3Bday%3Dpublished%3Bwords%3Dwar',
    ],
  ];
  it.each(story)('%s is read, and written as it was', (_, query) => {
    const { filter, dropped } = parseFilter(query);
    expect(dropped).toEqual([]);
    expect(formatFilter(filter)).toBe(query);
    expect(filter).not.toEqual(NO_FILTER);
  });

  const faults: [what: string, query: string, kept: string, dropped: string][] = [
    ['every value of a facet of which a quote has one', 'all=source,frame', 'all=frame', 'source'],
    [
      'an address that is not safe',
      'case=http://news.example/x.case.json',
      '',
      'http://news.example/x.case.json',
    ],
    ['a script for an address', 'case=javascript:alert(1)', '', 'javascript:alert(1)'],
    ['a name and a password', 'case=https://a:b@news.example/x', '', 'https://a:b@news.example/x'],
    ['a digest that is none', 'case=own:ABC', '', 'own:ABC'],
    ['a query language for a corpus', 'corpus=SELECT+1', '', 'SELECT 1'],
    ['a table that is none', 'corpus=at%3Dlocal%3Btable%3Da;drop+b', '', 'at=local;table=a;drop b'],
  ];
  it.each(faults)('%s is said to be left out', (_, query, kept, dropped) => {
    const read = parseFilter(query);
    expect(formatFilter(read.filter)).toBe(kept);
    expect(read.dropped.map(({ value }) => value)).toEqual([dropped]);
  });

  it.each([
    [
      'case=http://news.example/x.case.json',
      /^A case elsewhere is opened only over https, .* Try the address with https/,
    ],
    ['case=https://a:b@news.example/x', /^An address with a user name or a password in it/],
    ['case=own:ABC', null],
    ['source=http://news.example', null],
  ])('%s: says why the case was not opened', (query, sentence) => {
    const [left] = parseFilter(query).dropped;
    const said = left ? whyNotOpened(left) : null;
    if (sentence === null) expect(said).toBeNull();
    else expect(said).toMatch(sentence);
  });

  it('leaves an address without the place inside its page', () => {
    const { filter } = parseFilter('case=https://news.example/x.case.json%23end');
    expect(filter.case).toBe('https://news.example/x.case.json');
  });
});

describe('a link with rubbish in it', () => {
  const story: [what: string, query: string, kept: string, dropped: string[]][] = [
    ['a parameter nobody knows', 'utm_source=mail&q=war', 'q=war', ['utm_source']],
    ['markup for an id', 'source=<img src=x>,the-hill', 'source=the-hill', ['source']],
    ['a word for a day', 'from=yesterday&to=2024-07-31', 'to=2024-07-31', ['from']],
    ['a day that does not exist', 'from=2024-02-30', '', ['from']],
    ['a kind that does not exist', 'show=scandal', '', ['show']],
    ['a parameter twice', 'q=war&q=peace', 'q=war', ['q']],
    ['broken encoding', 'q=%E0%A4%A', '', ['q']],
    ['the name of a prototype', '__proto__=x&constructor=y', '', ['__proto__', 'constructor']],
    ['a prototype for an id', 'source=__proto__', '', ['source']],
    ['a search of 100 kB', `q=${'x'.repeat(100_000)}`, '', ['q']],
  ];
  it.each(story)('%s: keeps the rest and names it', (_, query, kept, dropped) => {
    const read = parseFilter(query);
    expect(formatFilter(read.filter)).toBe(kept);
    expect(read.dropped.map(({ param }) => param)).toEqual(dropped);
    for (const { value } of read.dropped) expect(value.length).toBeLessThanOrEqual(80);
  });

  it('lists at most twenty of a thousand faults', () => {
    const query = Array.from({ length: 1000 }, (_, i) => `x${i}=1`).join('&');
    expect(parseFilter(query).dropped).toHaveLength(20);
  });
});

describe('where reading ends', () => {
  const id = (length: number) => 'a'.repeat(length);
  const address = (length: number) => `https://news.example/${id(length - 'https://news.example/'.length)}`;
  const eight = 'a:b:c:d:e:f:g:h';
  const story: [what: string, query: string, kept: string, dropped: string[]][] = [
    ['an id of 160 signs', `source=${id(160)}`, `source=${id(160)}`, []],
    ['an id of 161 signs', `source=${id(161)}`, '', ['source']],
    ['an id that begins with a hyphen', 'source=-hill,hill', 'source=hill', ['source']],
    ['letters of a hidden name, three at most', 'source=~ABC,~ABCD', 'source=~ABC', ['source']],
    ['an id named twice', 'source=hill,post,hill', 'source=hill,post', []],
    ['an empty place in a list', 'source=hill,,post,', 'source=hill,post', []],
    ['eight that stand together, and nine', `with=${eight},${eight}:i`, `with=${eight}`, ['with']],
    ['one that stands together with itself', 'with=a:b:a,a:b', 'with=a:b', ['with']],
    ['a record of four parts', 'pin=a:b:c:d', 'pin=a:b:c:d', []],
    ['a record of five parts', 'pin=a:b:c:d:e', '', ['pin']],
    ['a digest of thirteen signs', 'case=own:3f9a0c1d2e4b5', '', ['case']],
    ['an address of 2,000 signs', `case=${address(2000)}`, `case=${address(2000)}`, []],
    ['an address of 2,001 signs', `case=${address(2001)}`, '', ['case']],
    ['an address with a password alone', 'case=https://:secret@news.example/x', '', ['case']],
    ['an address with a name alone', 'case=https://reader@news.example/x', '', ['case']],
    ['an address in capitals', 'case=HTTPS://News.example/x', 'case=https://news.example/x', []],
    ['a version of 40 signs', `v=${id(40)}`, `v=${id(40)}`, []],
    ['a version of 41 signs', `v=${id(41)}`, '', ['v']],
    ['a corpus that is nowhere', 'corpus=at%3D%3Btable%3Dquotes', '', ['corpus']],
    ['a word of 80 signs with what says that it is one', `open=word:${'в'.repeat(75)}`, 'open', []],
    ['a word of 81 signs', `open=word:${'в'.repeat(76)}`, '', ['open']],
    ['a span of one day', 'span=2024-06-01..2024-06-01', 'span=2024-06-01..2024-06-01', []],
    ['a span that runs backwards', 'span=2024-06-02..2024-06-01', '', ['span']],
    ['a span with three ends', 'span=2024-06-01..2024-06-02..2024-06-03', '', ['span']],
    ['a search of 200 signs', `q=${id(200)}`, `q=${id(200)}`, []],
    ['a search of 201 signs', `q=${id(201)}`, '', ['q']],
    ['what is so anyway', 'columns=sources&clock=happened&zone=utc&q=war', 'q=war', []],
    ['a rule about two sources', 'show=only:hill:post', '', ['show']],
    ['a rule about what is no source', 'show=only:The+Hill', '', ['show']],
    ['a seed of seven digits', 'blind=1234567', '', ['blind']],
    ['an order turned round twice', 'sort=--date', '', ['sort']],
    ['parameters without a value', 'sort=&columns=&from=&show=&blind', '', []],
  ];
  it.each(story)('%s', (_, query, kept, dropped) => {
    const read = parseFilter(query);
    if (kept === 'open') expect(read.filter.open).toBe(query.slice('open='.length));
    else expect(formatFilter(read.filter)).toBe(kept);
    expect(read.dropped.map(({ param }) => param)).toEqual(dropped);
  });

  it('takes the first 500 values of a list and names the rest', () => {
    const { filter, dropped } = parseFilter(
      `source=${Array.from({ length: 502 }, (_, i) => `s${i}`).join(',')}`,
    );
    expect(filter.source).toHaveLength(500);
    expect(dropped.map(({ value }) => value)).toEqual(['s500', 's501']);
  });

  it('reads words of a fixed list in the order of the list', () => {
    expect(parseFilter('type=indirect,direct').filter.type).toEqual(['direct', 'indirect']);
  });

  it('names a long value by its first 79 signs and the sign that it was cut', () => {
    const [dropped] = parseFilter(`source=${'A'.repeat(81)}`).dropped;
    expect(dropped?.value).toBe(`${'A'.repeat(79)}…`);
    expect(parseFilter(`source=${'A'.repeat(80)}`).dropped[0]?.value).toBe('A'.repeat(80));
  });

  it('writes a search that ends in half a letter', () => {
    expect(formatFilter({ ...NO_FILTER, q: 'war \ud83d' })).toBe('q=war+%EF%BF%BD');
  });

  it('what stands behind a very long value is read, and a basket of long ids is whole', () => {
    const { filter, dropped } = parseFilter(`q=${'x'.repeat(100_000)}&source=press-tv`);
    expect([filter.source, dropped.map(({ param }) => param)]).toEqual([['press-tv'], ['q']]);
    const ids = Array.from({ length: 500 }, (_, i) => `we-will-not-close-the-bridge-before-winter-${i}`);
    expect(parseFilter(`pick=${ids.join()}`)).toMatchObject({ filter: { pick: ids }, dropped: [] });
  });
});
