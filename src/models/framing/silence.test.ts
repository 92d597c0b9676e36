import { expect, test } from 'vitest';
import type { Filter } from '../../filter/filter.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { deriveFraming } from './framing.ts';

const silenceOf = (table: string, asked: Partial<Filter>) =>
  deriveFraming(selectionFromTable(table, asked)).silence?.map(({ leftOut, alone, subject }) => ({
    leftOut: leftOut.map(({ question, by }) => `${question} ${by.map(({ letter }) => letter).join('')}`),
    alone: alone.map(({ question }) => question),
    subject,
  }));

const TWO_CALLS = `
  article   | about
  press     | june
  kyiv      | june
  hill      | july

  person | of
  ryder  | pentagon

  quote              | article | speaker  | about
  the first call     | kyiv    | ryder    | june
  at its initiative  | press   | ministry | june

  claim     | question    | about
  initiator | Who called? | june
  first     | Was it the first? | june
  lines     | What was stressed? | july

  account         | claim     | article | voice    | evidence
  us              | initiator | press   | ministry | q2
  not-mentioned   | initiator | kyiv    |          |
  not-its-subject | initiator | hill    |          |
  yes             | first     | kyiv    | own      | q1
  not-mentioned   | first     | press   |          |
  lines           | lines     | hill    | own      |
  not-mentioned   | lines     | press   |          |
`;

test('a source leaves out only what was its subject', () => {
  expect(silenceOf(TWO_CALLS, { with: ['kyiv', 'hill', 'press'] })).toEqual([
    { leftOut: ['Who called? P'], alone: ['Was it the first?'], subject: 2 },
    { leftOut: [], alone: ['What was stressed?'], subject: 1 },
    { leftOut: ['Was it the first? K'], alone: ['Who called?'], subject: 2 },
  ]);
});

test('a voice is silent on events it speaks about; a quote of it in the evidence is an answer', () => {
  expect(silenceOf(TWO_CALLS, { with: ['pentagon', 'ministry'] })).toEqual([
    { leftOut: ['Who called? P'], alone: ['Was it the first?'], subject: 2 },
    { leftOut: ['Was it the first? K'], alone: ['Who called?'], subject: 2 },
  ]);
});

test('a source that is out of view neither tells nor omits', () => {
  expect(silenceOf(TWO_CALLS, { with: ['kyiv'], without: ['press'] })?.[0]).toMatchObject({ leftOut: [] });
});

test('a case without claims cannot say', () => {
  expect(silenceOf('quote | article\n words | hill', { with: ['hill'] })).toBeUndefined();
});
