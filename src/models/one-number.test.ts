/** One number for one thing, on whichever page it stands; over the bundled case and generated ones. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import type { Case } from '../case/case.ts';
import { type Filter, NO_FILTER } from '../filter/filter.ts';
import { select } from '../filter/select.ts';
import { selectionFromTable } from '../mocks/case-table.ts';
import { generateCaseFile } from '../mocks/generate-case.ts';
import { writeWho } from './compare/account-who.ts';
import { deriveClaim } from './compare/claim.ts';
import { deriveCompare } from './compare/compare.ts';
import { countingSentence } from './counting-sentence.ts';
import { deriveFront } from './front/front.ts';
import { deriveQuote } from './quotes/quote.ts';
import { deriveSummary } from './summary.ts';

const CASES: readonly [name: string, data: Case][] = [
  ['bundled', buildCase(JSON.parse(readFileSync('data/austin-belousov-2024.case.json', 'utf8')))],
  ['generated', buildCase(generateCaseFile(300, 4))],
  ['small', buildCase(generateCaseFile(40, 11))],
];

describe.each(CASES)('the %s case', (_, data) => {
  const whole = select(data, NO_FILTER);

  test('the front page is the same when the build has written it down', () => {
    const front = deriveFront(whole);
    expect(JSON.parse(JSON.stringify(front))).toStrictEqual(structuredClone(front));
  });
  const claims = data.claims.rows.map(({ id }) => deriveClaim(whole, { id }).claim!);
  const grid = deriveCompare(whole, { from: 0, rows: Number.POSITIVE_INFINITY });

  test('a question’s page and a quote’s page count the same renderings of a statement', () => {
    for (const { opened } of claims.slice(0, 60))
      for (const { isOneStatement, inCase, renderings } of opened.groups) {
        if (!isOneStatement) continue;
        const { quoteId } = renderings[0]!;
        const page = deriveQuote(whole, { id: quoteId ?? '' }).page;
        expect(inCase).toBe(1 + (page?.renderings.count ?? -1));
        expect(page?.quote.otherRenderings).toBe(inCase - 1);
        expect(renderings.length).toBeLessThanOrEqual(inCase);
      }
  });

  test('a question has one kind in the grid and on its page, and as many answering sources', () => {
    const rows = new Map(grid.groups.flatMap((group) => group.rows.map((row) => [row.id, row])));
    for (const claim of claims) {
      const row = rows.get(claim.id);
      expect(row?.kind).toBe(claim.reading.kind);
      expect(row?.answering).toBe(claim.opened.origins.answering);
      expect(claim.opened.origins.outlets).toBeLessThanOrEqual(claim.opened.origins.answering);
    }
  });

  test('words that somebody else speaks are nowhere the article’s own voice', () => {
    for (const { answers } of claims)
      for (const account of answers.flatMap(({ accounts }) => accounts))
        if (account.words.length > 0 && account.words.every(({ speaker }) => speaker !== ''))
          expect(writeWho(account)).not.toMatch(/own voice|unclear/);
  });

  test('the same words of a quote stand the same in every row', () => {
    const standings = new Map<string, string>();
    for (const { answers } of claims)
      for (const { quoteId, standing } of answers.flatMap(({ accounts }) => accounts.flatMap((a) => a.words)))
        if (quoteId !== null) {
          expect(standings.get(quoteId) ?? standing).toBe(standing);
          standings.set(quoteId, standing);
          expect(deriveQuote(whole, { id: quoteId }).page?.quote.standing).toBe(standing);
        }
  });

  test('the front page counts what the grid counts', () => {
    const front = deriveFront(whole);
    expect(front.contradictionCount).toBe(grid.counts.byKind.contradiction);
    if (front.naming) expect(front.naming.names.length).toBe(Math.min(10, front.naming.count));
  });
});

test('an event that a source tells without a quote is counted in that source', () => {
  const said = (asked: Partial<Filter>) => {
    const table = `
      event | date
      fire  | 2026-03-01

      mention   | event | article
      it burned | fire  | hill

      quote | article | speaker
      words | press   | ada
      more  | hill    | bo
    `;
    return countingSentence(deriveSummary(selectionFromTable(table, asked)));
  };
  expect(said({ event: ['fire'] })).toBe('0 of 2 quotes and 1 of 1 event, in 1 of 2 sources.');
  expect(said({ q: 'fire' })).toBe('0 of 2 quotes and 1 of 1 event, in 1 of 2 sources.');
  expect(said({ speaker: ['ada'] })).toBe('1 of 2 quotes and 0 of 1 event, in 1 of 2 sources.');
});
