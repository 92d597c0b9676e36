import { expect, test } from 'vitest';
import type { Filter } from '../../filter/filter.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { deriveFraming } from './framing.ts';
import type { PointList } from './silence.ts';

const silenceOf = (table: string, asked: Partial<Filter>) =>
  deriveFraming(selectionFromTable(table, asked)).silence?.map((column) => {
    const told = ({ points }: PointList) =>
      points.map(({ question, by }) => `${question} ${by.map(({ letter }) => letter).join('')}`);
    return column.kind === 'source'
      ? { leftOut: told(column.leftOut), alone: told(column.alone), subject: column.subject }
      : { carried: told(column.carried), one: told(column.one), answered: column.answered };
  });

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
    { leftOut: ['Who called? P'], alone: ['Was it the first? K'], subject: 2 },
    { leftOut: [], alone: ['What was stressed? H'], subject: 1 },
    { leftOut: ['Was it the first? K'], alone: ['Who called? P'], subject: 2 },
  ]);
});

test('a voice leaves nothing out: what the outlets carry of it is listed, and what one alone carries', () => {
  const carried = TWO_CALLS.replace(
    'not-its-subject | initiator | hill    |          |',
    'us              | initiator | hill    | ministry |',
  );
  expect(silenceOf(carried, { with: ['pentagon', 'ministry'] })).toEqual([
    { carried: ['Was it the first? K'], one: ['Was it the first? K'], answered: 1 },
    { carried: ['Who called? PH'], one: [], answered: 1 },
  ]);
  const { spoken } = deriveFraming(selectionFromTable(carried, { with: ['pentagon', 'ministry'] }));
  expect(spoken.join(' ')).not.toMatch(/leaves out|its subject/);
});

test('a source that is out of view neither tells nor omits', () => {
  expect(silenceOf(TWO_CALLS, { with: ['kyiv'], without: ['press'] })?.[0]).toMatchObject({ leftOut: [] });
});

test('a case without claims cannot say', () => {
  expect(silenceOf('quote | article\n words | hill', { with: ['hill'] })).toBeUndefined();
});
