import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import { NO_FILTER } from '../filter/filter.ts';
import { select, selectEvents } from '../filter/select.ts';
import { selectClaims } from '../filter/select-claims.ts';
import { selectionFromTable } from '../mocks/case-table.ts';
import { quotesTable } from './export/quotes-table.ts';
import { deriveWordUse } from './framing/word-use.ts';
import { deriveQuotes } from './quotes/quotes.ts';
import { deriveSearch } from './search.ts';

const CASE = `
  quote                       | id | article | speaker | summary
  the danger of an escalation | q1 | hill    | ryder   |
  not to escalate             | q2 | press   |         |
  to keep talking             | q3 | press   | ryder   | He fears an escalation.
`;

test('who says it and who prints it stand beside each quote that is found', () => {
  const { hits } = deriveSearch(selectionFromTable(CASE), { q: 'Escalation' });
  expect(hits.map(({ id, quote }) => [id, quote?.source?.name, quote?.speaker, quote?.match])).toEqual([
    ['q1', 'Hill', 'Ryder', 'words'],
    ['q2', 'Press', '', 'stem'],
    ['q3', 'Press', 'Ryder', 'summary'],
  ]);
});

test('a speaker’s name offers the speaker, with as many quotes as the filter then leaves', () => {
  const table = `
    person | name           | of
    office | Ministry X     |
    vara   | Minister Vara  | office

    quote | article | speaker
    one   | hill    | office
    two   | hill    | vara
    three | press   | vara
  `;
  const [hit] = deriveSearch(selectionFromTable(table), { q: 'ministry' }).hits;
  expect([hit?.kind, hit?.label, hit?.count]).toEqual(['person', 'Ministry X', 3]);
  expect(selectionFromTable(table, { speaker: ['office'] }).count).toBe(3);
});

test('an event or a question found in the search box is one that the filter keeps, and none is missing', () => {
  const table = `
    event | name        | date
    walk  | A long walk | 2024-06-01
    rest  | A rest      | 2024-06-02

    mention             | event | article
    they went by bridge | walk  | hill
    all sat down        | rest  | hill

    claim | about | question
    where | walk  | Where did they go?
    when  | rest  | When was the bridge shut?

    account | claim | article | voice | evidence
    over    | where | hill    | own   | over the bridge of stones
  `;
  for (const q of ['bridge', 'stones', 'walk', 'rest', 'nobody']) {
    const asked = selectionFromTable(table, { q });
    const { hits } = deriveSearch(selectionFromTable(table), { q });
    const ids = (kind: string) =>
      hits
        .filter((hit) => hit.kind === kind)
        .map(({ id }) => id)
        .sort();
    const kept = (rows: readonly { id: string }[], stays: readonly boolean[]) =>
      rows.flatMap(({ id }, i) => (stays[i] ? [id] : [])).sort();
    expect(ids('event'), q).toEqual(kept(asked.case.events.rows, selectEvents(asked)));
    expect(ids('claim'), q).toEqual(kept(asked.case.claims.rows, selectClaims(asked)));
  }
  const { hits } = deriveSearch(selectionFromTable(table), { q: 'bridge' });
  expect(hits.map(({ id, isInside }) => [id, isInside])).toEqual([
    ['walk', true],
    ['when', false],
    ['where', true],
  ]);
});

test('own words, other forms and our summaries are counted apart', () => {
  const found = (q: string) => deriveSearch(selectionFromTable(CASE), { q }).quotes;
  expect(found('escalation')).toEqual({ words: 1, stem: 1, summary: 1 });
  expect(found('escalate')).toEqual({ words: 1, stem: 1, summary: 0 });
  expect(found('nothing')).toEqual({ words: 0, stem: 0, summary: 0 });
  expect(found('danger escalate')).toEqual({ words: 0, stem: 1, summary: 0 });
});

test('one number for a word: in Search, in Quotes, in the look-up', () => {
  const data = buildCase(JSON.parse(readFileSync('data/austin-belousov-2024.case.json', 'utf8')));
  for (const q of ['escalation', 'communication', 'war']) {
    const asked = select(data, { ...NO_FILTER, q });
    const { total, beside } = deriveQuotes(asked, { offset: 0, limit: 1 });
    const use = deriveWordUse(select(data, NO_FILTER), { word: q });
    const found = deriveSearch(asked, { q }).quotes;
    expect([found.words, use.found]).toEqual([total, total]);
    // Search tells a word's other forms before our summaries; Quotes knows no stems.
    expect(found.summary).toBeLessThanOrEqual(beside.summaries);
  }
  const { finding } = quotesTable(select(data, { ...NO_FILTER, q: 'escalation' }), () => '');
  expect(finding).toMatch(/^2 quotes of 2 statements: .*; not counted: \d only in our summaries/);
});
