import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../filter/filter.ts';
import { select, selectedRows } from '../filter/select.ts';
import { hideNames, showNames } from '../filter/translate-filter.ts';
import { formatFilter, parseFilter } from '../filter/url.ts';
import { builtFromTable } from '../mocks/case-table.ts';
import { deriveCompare } from './compare/compare.ts';
import { BAR } from './cover-names.ts';
import { deriveFacets } from './facets.ts';
import { letterOf } from './letter-ids.ts';
import { deriveLetterTable } from './letter-table.ts';
import { maskCase } from './mask-case.ts';

const TOLD = `
  source   | name     | alternateName | country | owner
  press-tv | Press TV | PressTV       | IR      | IRIB
  the-hill | The Hill | Hill.com      | US      | Nexstar
  afp      | AFP      | Agence France-Presse |   |

  person         | name           | of
  the-hill       | The Hill       |
  ellen-mitchell | Ellen Mitchell | the-hill

  perspective | name     | voices   | sources
  press-tv    | Press TV |          | press-tv
  pentagon    | Pentagon | pentagon |

  article  | source   | headline                       | url
  one      | press-tv | Press TV asks: who called?     | https://www.presstv.example/1
  two      | the-hill | As the Hill saw it             |

  quote                                    | article | speaker  | via      | summary
  said on Press TV and presstv.example     | one     | pentagon |          |
  told The Hill                            | two     | pentagon | afp      | AFP reported this first
  as Ellen Mitchell wrote                  | one     | the-hill |          |

  claim  | question
  asked  | What did The Hill ask?
`;

/** One id for an outlet and its only article, as a case written by hand has it; the other's name is in the ids of records. */
const NAMED_IDS = `
  source    | name
  herald    | The Herald
  tern-news | Tern News

  article     | source    | about       | published
  herald      | herald    | herald-raid | 2026-03-02
  tern-news.1 | tern-news | herald-raid | 2026-03-02

  event       | name                 | date
  herald-raid | A raid on the Herald | 2026-03-01

  quote                 | id           | article     | statement    | about
  nobody is above it    | herald-q1    | herald      | to-tern-news | herald-raid
  nobody at all         | tern-news-q2 | tern-news.1 | to-tern-news | herald-raid

  claim               | about       | question
  who-told-the-herald | herald-raid | Who heard it first?

  account         | claim               | article     | voice | evidence
  herald-first    | who-told-the-herald | herald      | own   | herald-q1
  tern-news-first | who-told-the-herald | tern-news.1 | own   | tern-news-q2

  between       | claim               | a            | b
  contradiction | who-told-the-herald | herald-first | tern-news-first

  frame        | scheme        | name
  herald-frame | herald-scheme | Freedom
`;
const CODED = {
  annotations: [{ id: 'herald-code', quoteId: 'herald-q1', frameId: 'herald-frame', aboutId: 'herald' }],
};

const NAMES = /press.?tv|presstv|the.?hill|hill\.com|afp|agence|irib|nexstar|mitchell/i;

describe('a class that must not know who wrote what', () => {
  const data = builtFromTable(TOLD);

  it('finds no name of any source anywhere in the case', () => {
    const masked = maskCase(data, 7);
    const everything = JSON.stringify(masked, (_, value) => (value instanceof Map ? [...value] : value));
    expect(everything.match(NAMES)).toBeNull();
    expect(masked.quotes.exact[0]).toBe(`said on ${BAR} and ${BAR}`);
  });

  it('finds no last name of two people of one name, of a junior, or of three letters', () => {
    const told = builtFromTable(`
      person | name         | of
      mayor  | Ada Zimmerli | town
      chief  | Ada Zimmerli | port
      doe    | J. Doe Jr.   |

      quote                                          | article | speaker
      Zimmerli said so, and the other Zimmerli heard | one     | mayor
      nobody told Doe                                | one     | doe
      not a doe was seen                             | one     | chief
    `);
    expect([...maskCase(told, 7, 'people').quotes.exact]).toEqual([
      `${BAR} said so, and the other ${BAR} heard`,
      `nobody told ${BAR}`,
      'not a doe was seen',
    ]);
  });

  it('finds no name of anybody either, when people are veiled too', () => {
    const masked = maskCase(data, 7, 'people');
    const everything = JSON.stringify(masked, (_, value) => (value instanceof Map ? [...value] : value));
    expect(everything.match(/pentagon|mitchell/i)).toBeNull();
    expect(masked.people.rows.every(({ name }) => /^Voice [A-Z]+$/.test(name ?? ''))).toBe(true);
    expect(select(masked, NO_FILTER).count).toBe(data.quotes.count);
  });

  it('reads the same letters for the same seed, and other orders for other seeds', () => {
    const orderOf = (seed: number) =>
      maskCase(data, seed)
        .sources.rows.map(({ id }) => id)
        .join();
    expect(orderOf(7)).toBe(orderOf(7));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => orderOf(seed))).size).toBeGreaterThan(1);
  });

  it('still filters, by letters, and draws every tile in ink', () => {
    const masked = maskCase(data, 7);
    const id = masked.sources.rows[0]?.id ?? '';
    const selection = select(masked, { ...NO_FILTER, source: [id] });
    expect(selection.count).toBeGreaterThan(0);
    expect(selection.dropped).toEqual([]);
    const { sources } = deriveFacets(selection);
    expect(sources.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(sources.every(({ slot }) => slot > 7)).toBe(true);
    expect(sources.find(({ isChosen }) => isChosen)?.label).toBe(`Source ${id.slice(1)}`);
  });

  it('covers names in the ids of any record, keeps them apart, and keeps every join', () => {
    const named = builtFromTable(NAMED_IDS, CODED);
    const masked = maskCase(named, 7);
    const everything = JSON.stringify(masked, (_, value) => (value instanceof Map ? [...value] : value));
    expect(everything.match(/herald|tern/i)).toBeNull();
    expect(masked.quotes.id.every((id) => /^~\d+-q\d$/.test(id))).toBe(true);
    expect(new Set(masked.claims.rows[0]?.answers?.map(({ id }) => id)).size).toBe(2);
    const { groups } = deriveCompare(select(masked, NO_FILTER), null);
    expect(groups.flatMap(({ rows }) => rows).map(({ kind }) => kind)).toEqual(['contradiction']);
  });

  it('tells a source from an article and a person of the same id', () => {
    const named = builtFromTable(NAMED_IDS, CODED);
    const table = deriveLetterTable({ case: named }, { seed: 7, veil: null });
    const asked = { ...NO_FILTER, source: ['herald'], about: ['herald'], event: ['herald-raid'] };
    const hidden = hideNames('/articles/herald', asked, table, { seed: 7, veil: null });
    const selection = select(maskCase(named, 7), hidden.filter);
    expect(selection.dropped).toEqual([]);
    expect([...selectedRows(selection)]).toEqual([...selectedRows(select(named, asked))]);
    expect(selection.case.articles.at.has(hidden.path.replace('/articles/', ''))).toBe(true);
    expect(showNames(hidden.path, hidden.filter, table)).toEqual({ path: '/articles/herald', filter: asked });
  });

  it('gives every perspective an id of its own, however many outlets it holds', () => {
    const told = builtFromTable(`
      perspective | sources        | voices
      a           | a              |
      a-too       | a              |
      most        | a, b, c, d, e  |

      quote | article
      one   | a
      two   | b
      three | c
      four  | d
      five  | e
    `);
    const table = deriveLetterTable({ case: told }, { seed: 7, veil: null });
    const asked = { ...NO_FILTER, with: ['a', 'a-too', 'most', 'b'] };
    const hidden = hideNames('/framing', asked, table, { seed: 7, veil: null });
    const read = parseFilter(formatFilter(hidden.filter));
    expect(read).toEqual({ filter: hidden.filter, dropped: [] });
    expect(select(maskCase(told, 7), read.filter).dropped).toEqual([]);
    expect(new Set(read.filter.with).size).toBe(4);
    expect(showNames('/framing', read.filter, table).filter).toEqual(asked);
    expect(maskCase(told, 7).perspectives.rows.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Source [A-E]$/),
      expect.stringMatching(/^Source [A-E]$/),
      expect.stringMatching(/^Sources [A-E](?:, [A-E]){4}$/),
    ]);
  });

  it('follows an id that a later version changed, in letters, and keeps what was checked with its record', () => {
    const named = builtFromTable(NAMED_IDS, {
      ...CODED,
      case: {
        name: 'A raid',
        changes: [
          {
            version: '2',
            why: 'The Herald asked for it.',
            ids: [
              { list: 'sources', from: 'the-herald', to: 'herald' },
              { list: 'quotes', from: 'herald-q0', to: 'herald-q1' },
              { list: 'quotes', from: 'herald-q9', to: null },
              { list: 'quotes', from: 'tern-news-q7' },
            ],
          },
        ],
      },
    });
    const checked = new Map([['herald-q1', { state: 'not-stamped' as const }]]);
    const masked = maskCase({ ...named, verification: checked }, 7);
    const [change] = masked.info.changes ?? [];
    expect(JSON.stringify(change)).not.toMatch(/herald|tern/i);
    expect(change?.ids?.[0]?.to).toBe(masked.sources.rows[named.sources.at.get('herald') ?? -1]?.id);
    expect(change?.ids?.[1]?.to).toBe(masked.quotes.id[0]);
    expect(change?.ids?.map(({ to }) => to).slice(2)).toEqual([null, undefined]);
    expect([...(masked.verification ?? [])]).toEqual([[masked.quotes.id[0], { state: 'not-stamped' }]]);
  });

  it('never runs out of letters', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
