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

  test('one of two voices in an article can contradict another source', () => {
    const table = `${ARTICLES}
      account       | claim | article | voice
      us            | who   | press   | ryder
      russia        | who   | press   | ministry
      us            | who   | hill    | own

      between       | claim | a  | b
      contradiction | who   | us | russia
    `;
    expect(readingOf(table)).toMatchObject({ kind: 'contradiction', answering: 'press hill' });
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

  test('of an article that says no subject nobody can say that it was another', () => {
    const read = (about: string) =>
      readingOf(`
        article | about
        hill    | call
        blog    | ${about}

        claim | about
        who   | call

        account | claim | article
        us      | who   | hill
      `);
    expect([read('weather'), read('')]).toMatchObject([{ isOnlySubject: true }, { isOnlySubject: false }]);
  });

  test('of a question about no event nobody can say whose subject it was', () => {
    const table = `
      article | about
      hill    | call
      press   | call

      claim | question
      who   | Who called?

      account | claim | article
      us      | who   | hill
    `;
    expect(readingOf(table)).toMatchObject({ kind: 'single', isOnlySubject: false });
  });

  test('two different answers that nobody judged are not agreement', () => {
    const table = `${ARTICLES}
      account             | claim | article
      about-six-weeks     | who   | hill
      three-months-longer | who   | press
    `;
    expect(readingOf(table)).toMatchObject({ kind: 'not-judged', unjudged: 1, isShared: true });
  });

  test('a judged point says how many of its pairs nobody judged', () => {
    expect(
      readingOf(`${ARTICLES}
      account | claim | article
      us      | who   | hill
      america | who   | press
      russia  | who   | kyiv

      between | claim | a  | b
      naming  | who   | us | america
    `),
    ).toMatchObject({ kind: 'naming', unjudged: 2 });
  });

  test('a source against itself is its own kind, and shared with nobody', () => {
    const self = `${ARTICLES}
      account       | claim | article | voice
      us            | who   | press   | ryder
      russia        | who   | press   | ministry
      not-collected | who   | kyiv    |

      between       | claim | a  | b
      contradiction | who   | us | russia
    `;
    expect(readingOf(self)).toMatchObject({ kind: 'self', isShared: false, pairs: [], unjudged: 0 });
  });

  test('an account without an answer is not coded', () => {
    const uncoded = (rest: string) =>
      readRow(
        builtFromTable(ARTICLES),
        {
          id: 'c',
          eventIds: ['call'],
          accounts: [{ articleId: 'hill', position: 'reports' }, ...JSON.parse(rest)],
        },
        wholeSight(builtFromTable(ARTICLES)),
      );
    expect(uncoded('[{"articleId":"press","position":"reports","answer":"a"}]')).toMatchObject({
      kind: 'not-coded',
      uncoded: 1,
      isShared: true,
    });
    expect(uncoded('[]')).toMatchObject({ kind: 'not-coded', isShared: false });
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
  const account = fc.record(
    {
      articleId: fc.constantFrom(...ids),
      position: fc.constantFrom('reports', 'reports', 'not-mentioned', 'not-applicable', 'not-collected'),
      answer,
    },
    { requiredKeys: ['articleId', 'position'] },
  );
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

  /** The rule as DESIGN has it, pair by pair of accounts, with nothing kept between the steps. */
  function slow({ accounts = [], between = [], eventIds = [] }: Claim): string | null {
    const reports = accounts.filter((a) => a.position === 'reports');
    if (reports.length === 0) return null;
    const judged: string[] = [];
    let isUnjudged = false;
    for (const one of reports)
      for (const other of reports) {
        if (one.articleId === other.articleId) continue;
        if (!one.answer || !other.answer || one.answer === other.answer) continue;
        const pair = between.find(
          ({ a, b }) => (a === one.answer && b === other.answer) || (b === one.answer && a === other.answer),
        );
        if (pair) judged.push(pair.kind);
        else isUnjudged = true;
      }
    for (const kind of ['contradiction', 'emphasis', 'naming', 'update'])
      if (judged.includes(kind)) return kind;
    if (isUnjudged) return 'not-judged';
    if (reports.some((a) => a.answer === undefined)) return 'not-coded';
    const told = new Set(reports.map((a) => a.articleId));
    const omitted = accounts.some(
      (a) =>
        a.position === 'not-mentioned' &&
        !told.has(a.articleId) &&
        subjects[a.articleId]!.some((event) => eventIds.includes(event)),
    );
    if (omitted) return 'omission';
    if (told.size > 1) return 'agreement';
    return new Set(reports.map((a) => a.answer)).size > 1 ? 'self' : 'single';
  }

  fc.assert(
    fc.property(claim, (generated) => {
      expect(readRow(data, generated, wholeSight(data)).kind).toBe(slow(generated));
    }),
    { numRuns: 500 },
  );
});
