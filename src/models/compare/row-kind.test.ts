import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../case/case-file.ts';
import { builtFromTable } from '../../mocks/case-table.ts';
import { wholeSight } from './compare-sight.ts';
import { readRow } from './row-kind.ts';

/** The reading of the first claim of a table, with nothing filtered. */
function readingOf(table: string) {
  const data = builtFromTable(table);
  const reading = readRow(data, data.claims.rows[0]!, wholeSight(data));
  const names = (sources: readonly number[]) => sources.map((s) => data.sources.rows[s]?.id).join(' ');
  return { ...reading, answering: names(reading.answering), omitting: names(reading.omitting) };
}

const ARTICLES = `
  article | about
  hill    | call
  kyiv    | call
  press   | call
  july    | july-call

  claim | about
  who   | call
`;

describe('an analyst reads what kind of difference a point shows', () => {
  test('the gravest pair of answers that both occur wins', () => {
    const { kind, pairs } = readingOf(`${ARTICLES}
      account       | claim | article
      us            | who   | hill
      the-us        | who   | kyiv
      russia        | who   | press

      between       | claim | a      | b
      naming        | who   | us     | the-us
      contradiction | who   | russia | us
      update        | who   | us     | russia
      contradiction | who   | us     | nobody
    `);
    expect(kind).toBe('contradiction');
    expect(pairs.map((pair) => `${pair.kind} ${pair.a} ${pair.b}`)).toEqual([
      'contradiction russia us',
      'naming us the-us',
    ]);
  });

  test('two voices in one article can contradict each other', () => {
    const table = `${ARTICLES}
      account       | claim | article | voice
      us            | who   | press   | ryder
      russia        | who   | press   | ministry

      between       | claim | a  | b
      contradiction | who   | us | russia
    `;
    expect(readingOf(table)).toMatchObject({ kind: 'contradiction', answering: 'press' });
  });

  test('someone tells it, and an article whose subject it was does not', () => {
    const table = `${ARTICLES}
      account       | claim | article
      us            | who   | hill
      us            | who   | press
      not-mentioned | who   | kyiv
      not-mentioned | who   | july
    `;
    expect(readingOf(table)).toMatchObject({ kind: 'omission', answering: 'hill press', omitting: 'kyiv' });
  });

  test('an article about another event omits nothing', () => {
    const table = `${ARTICLES}
      account         | claim | article
      us              | who   | hill
      us              | who   | press
      not-its-subject | who   | july
    `;
    expect(readingOf(table).kind).toBe('agreement');
  });

  test('a source that tells it in one article has not omitted it in its other', () => {
    const table = `${ARTICLES}
      article   | source | about
      hill.more | hill   | call

      account       | claim | article
      us            | who   | hill
      us            | who   | press
      not-mentioned | who   | hill.more
    `;
    expect(readingOf(table).kind).toBe('agreement');
  });

  test('what one source tells, and whether another could have', () => {
    const only = (rest: string) =>
      readingOf(`${ARTICLES}
      account         | claim | article
      us              | who   | hill
      ${rest}
    `);
    expect(only('not-collected | who | kyiv')).toMatchObject({ kind: 'single', isOnlySubject: false });
    expect(
      readingOf(`
        article | about
        hill    | call
        july    | july-call

        claim | about
        who   | call

        account         | claim | article
        us              | who   | hill
        not-its-subject | who   | july
      `),
    ).toMatchObject({ kind: 'single', isOnlySubject: true });
  });

  test('answers that the case does not set against each other are said to be so', () => {
    const table = `${ARTICLES}
      account | claim | article
      us      | who   | hill
      america | who   | press
    `;
    expect(readingOf(table)).toMatchObject({ kind: 'agreement', isUnargued: true });
  });

  test('nobody answers', () => {
    expect(
      readingOf(`${ARTICLES}\n\n account | claim | article\n not-mentioned | who | hill`).kind,
    ).toBeNull();
  });
});

test('against the rule written out, over generated claims', () => {
  const ids = ['hill', 'kyiv', 'press', 'july'];
  const answer = fc.constantFrom('a', 'b', 'c');
  const account = fc.record({
    articleId: fc.constantFrom(...ids),
    position: fc.constantFrom('reports', 'not-mentioned', 'not-applicable', 'not-collected'),
    answer,
  });
  const pair = fc.record({
    a: answer,
    b: answer,
    kind: fc.constantFrom('update', 'naming', 'emphasis', 'contradiction'),
  });
  const data = builtFromTable(ARTICLES);
  const subjects: Record<string, string[]> = {
    hill: ['call'],
    kyiv: ['call'],
    press: ['call'],
    july: ['july-call'],
  };
  const claim: fc.Arbitrary<Claim> = fc.record({
    id: fc.constant('c'),
    eventIds: fc.subarray(['call', 'july-call']),
    accounts: fc.array(account, { maxLength: 6 }),
    between: fc.uniqueArray(pair, { maxLength: 3, selector: ({ a, b }) => [a, b].sort().join() }),
  }) as never;

  function slow({ accounts = [], between = [], eventIds = [] }: Claim): string | null {
    const reports = accounts.filter((a) => a.position === 'reports');
    const has = (id: string) => reports.some((a) => a.answer === id);
    const order = ['update', 'naming', 'emphasis', 'contradiction'];
    const worst = between
      .filter(({ a, b }) => a !== b && has(a) && has(b))
      .map(({ kind }) => kind)
      .sort((x, y) => order.indexOf(y) - order.indexOf(x))[0];
    if (reports.length === 0) return null;
    if (worst) return worst;
    const told = new Set(reports.map((a) => a.articleId));
    const omitted = accounts.some(
      (a) =>
        a.position === 'not-mentioned' &&
        !told.has(a.articleId) &&
        subjects[a.articleId]!.some((event) => eventIds.includes(event)),
    );
    if (omitted) return 'omission';
    return told.size > 1 ? 'agreement' : 'single';
  }

  fc.assert(
    fc.property(claim, (generated) => {
      expect(readRow(data, generated, wholeSight(data)).kind).toBe(slow(generated));
    }),
  );
});
