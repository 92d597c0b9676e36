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
      ? {
          leftOut: told(column.leftOut),
          alone: told(column.alone),
          subject: column.subject,
          unrecorded: column.unrecorded,
        }
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
    { leftOut: ['Who called? P'], alone: ['Was it the first? K'], subject: 2, unrecorded: 0 },
    { leftOut: [], alone: ['What was stressed? H'], subject: 1, unrecorded: 0 },
    { leftOut: ['Was it the first? K'], alone: ['Who called? P'], subject: 2, unrecorded: 0 },
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

test('what was its subject and has no account is neither answered nor left out, and is counted', () => {
  const gone = TWO_CALLS.replace(/\n *not-mentioned +\| first +\| press.*/, '');
  expect(silenceOf(gone, { with: ['press', 'hill'] })).toMatchObject([
    { leftOut: [], subject: 1, unrecorded: 1 },
    { leftOut: [], subject: 1, unrecorded: 0 },
  ]);
  const { spoken } = deriveFraming(selectionFromTable(gone, { with: ['press', 'hill'] }));
  expect(spoken).toEqual([
    expect.stringContaining('answers 1 question; of 1 that was its subject nothing is recorded.'),
    expect.stringContaining('answers 1 question and leaves out none that was its subject.'),
  ]);
});

test('a source that is out of view neither tells nor omits', () => {
  expect(silenceOf(TWO_CALLS, { with: ['kyiv'], without: ['press'] })?.[0]).toMatchObject({ leftOut: [] });
});

test('a case without claims cannot say', () => {
  expect(silenceOf('quote | article\n words | hill', { with: ['hill'] })).toBeUndefined();
});
