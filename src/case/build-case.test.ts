import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../lib/day.ts';
import { buildCase } from './build-case.ts';
import { type Case, type Facet, NONE } from './case.ts';
import type { CaseFile, Quote } from './case-file.ts';
import { decodeCaseValue } from './decode.ts';
import { smallCase } from './small-case.ts';

/** The rows of a text table: one line each, cells between |. */
const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** A case with these quotes: `id | article | statement | speaker | type | exact`. */
function caseOf(table: string): Case {
  const quotes = rowsOf(table).map(([id, articleId, statementId, speakerId, quoteType, exact]) => ({
    id,
    articleId,
    selector: { exact },
    ...(statementId && { statementId }),
    ...(speakerId && { speakerId }),
    ...(quoteType && { quoteType }),
  })) as Quote[];
  const { file } = decodeCaseValue({ ...smallCase(), quotes, annotations: [], frames: smallCase().frames });
  return buildCase(file as CaseFile);
}

/** The ids that each row of a facet stands for: "mayor town, fisher". */
const show = ({ codes, sets, ids }: Facet): string =>
  Array.from(codes, (code) => (sets[code] ?? []).map((at) => ids[at]).join(' ')).join(', ');

describe('quotes become columns', () => {
  const data = caseOf(`
    open   | post-july  | open   | mayor  | partial  | stays open
    thanks | radio-july | thanks |        | direct   | Thanks for the call
    alone  | radio-july |        | fisher | indirect | it seems
  `);
  const { quotes } = data;

  test('with the source, the speaker and its organisations, and the perspectives of both', () => {
    expect(show(quotes.facets.source)).toBe('harbour-post, island-radio, island-radio');
    expect(show(quotes.facets.speaker)).toBe('mayor town, fisher, fisher');
    expect(show(quotes.facets.perspective)).toBe('town, radio, radio');
    expect(show(quotes.facets.type)).toBe('partial, direct, indirect');
  });

  test('the speaker is the statement’s where the quote does not say', () => {
    expect(data.people.rows[quotes.speaker[1] as number]?.id).toBe('fisher');
  });

  test('only words in quotation marks count as quoted', () => {
    expect([...quotes.quotedWords]).toEqual([2, 4, 0]);
  });

  test('a quote without a statement gets one of its own', () => {
    const own = data.statements.rows[quotes.statement[2] as number];
    expect(own).toMatchObject({ id: 'of-alone', speakerId: 'fisher' });
    expect(show(quotes.facets.event)).toBe('call, call, ');
  });

  test('what was not said is NONE, 0 or empty', () => {
    expect([quotes.start[0], quotes.actor[0], quotes.order[0], quotes.summary[0]]).toEqual([
      NONE,
      NONE,
      0,
      '',
    ]);
  });
});

describe('clocks', () => {
  const { quotes } = buildCase(smallCase() as CaseFile);
  const days = (name: 'happened' | 'said' | 'published') =>
    Array.from(quotes.clocks[name].codes, (code) => {
      const span = quotes.clocks[name].days[code];
      return span
        ? [span.from, span.to].map((day) => (Number.isFinite(day) ? formatDay(day) : '..')).join('/')
        : '-';
    });

  test('happened is the day of the events, said that of the statement, published that of the article', () => {
    expect(days('happened')).toEqual([
      '2024-07-12/2024-07-12',
      '2024-07-12/2024-07-12',
      '2024-07-12/2024-07-12',
    ]);
    expect(days('said')).toEqual(['2024-07-12/2024-07-12', '-', '2024-07-12/2024-07-12']);
    expect(days('published')).toEqual(['2024-07-13/2024-07-13', '2024-07-12/..', '2024-07-12/..']);
  });
});

describe('the whole small case', () => {
  const data = buildCase(smallCase() as CaseFile);

  test('columns of Compare are the sources with an article', () => {
    expect(data.columns.map((at) => data.sources.rows[at]?.id)).toEqual(['harbour-post', 'island-radio']);
  });

  test('frames, the primary one of each codebook, and relays', () => {
    expect(show(data.quotes.facets.frame)).toBe('openness, , ');
    expect([...(data.quotes.primaryFrame[0] ?? [])]).toEqual([0, NONE, NONE]);
    expect(show(data.quotes.facets.via)).toBe('wire, , ');
  });

  test('seldom used fields are kept for the quotes that have them', () => {
    expect(data.quotes.rest.get(0)).toMatchObject({ via: [{ id: 'wire' }] });
    expect(data.quotes.rest.get(2)).toEqual({ echoes: 'stays-open' });
  });
});

test('every row says what its record says, whatever the joins', () => {
  const person = fc.option(fc.constantFrom('mayor', 'fisher', 'town'), { nil: undefined });
  const record = fc.record({
    articleId: fc.constantFrom('post-july', 'radio-july'),
    speakerId: person,
    actorId: person,
    exact: fc.string({ minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 40 }), (records) => {
      const quotes = records.map(({ exact, ...rest }, i) => ({ id: `q${i}`, ...rest, selector: { exact } }));
      const data = buildCase({ ...smallCase(), quotes, annotations: [] } as unknown as CaseFile);
      expect(data.quotes.count).toBe(records.length);
      records.forEach(({ articleId, speakerId, actorId, exact }, row) => {
        expect(data.quotes.exact[row]).toBe(exact);
        expect(data.articles.rows[data.quotes.article[row] as number]?.id).toBe(articleId);
        expect(data.people.rows[data.quotes.speaker[row] as number]?.id).toBe(speakerId);
        expect(data.people.rows[data.quotes.actor[row] as number]?.id).toBe(actorId);
      });
    }),
  );
});
