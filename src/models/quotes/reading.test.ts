import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { deriveReading, deriveTextOwner } from './reading.ts';
import { writeStamped } from './write-stamped.ts';

const CASE = `
  event | name           | date
  june  | The first call | 2024-06-25

  article | about
  hill    | june
  press   | june

  mention    | event | article
  on Tuesday | june  | hill

  quote                  | id | article | speaker | statement
  keep the lines open    | q1 | hill    | ryder   | lines
  nobody said anything   | q2 | hill    | ryder   | nothing
  the lines stay open    | q3 | press   | moscow  | lines

  label   | referent | article
  the war | war      | hill

  claim | about | question
  who   | june  | Who spoke?

  account | claim | article | voice | evidence
  ryder   | who   | hill    | ryder | q1
  moscow  | who   | press   | own   | q3

  between       | claim | a     | b
  contradiction | who   | ryder | moscow
`;
const TEXT = 'Menu\n\nHe said on Tuesday to “keep the lines open” in the war.\n\nNobody knows more.';
const read = (text: string | null, filter = {}) =>
  deriveReading(selectionFromTable(CASE, filter), {
    id: 'hill',
    given: text === null ? null : { text, digest: 'sha256-0' },
  }).page;

test('without a text there are the quotes in order, and what the article disputes', () => {
  const page = read(null);
  expect(page?.quotes.map(({ id }) => id)).toEqual(['q1', 'q2']);
  expect(page?.disputed).toMatchObject([{ id: 'who', kind: 'contradiction', quoteIds: ['q1'] }]);
  expect(page?.opened).toBeNull();
  expect(page?.stamped).toBeNull();
  expect(writeStamped(page?.stamped ?? null)).toMatch(/^No stamp was opened/);
});

test('with its text every quote, label and mention is marked where it stands; what is not there is said not to match', () => {
  const opened = read(TEXT)?.opened;
  expect(opened?.counts).toEqual({ exact: 3, loose: 0, ambiguous: 0, 'no-match': 1 });
  expect(opened?.anchors.find(({ id }) => id === 'q2')?.result).toBe('no-match');
  const marked = opened?.paragraphs[1]?.runs
    .filter(({ anchors }) => anchors.length > 0)
    .map(({ text }) => text);
  expect(marked).toEqual(['on Tuesday', 'keep the lines open', 'the war']);
  expect(opened?.paragraphs[1]?.margin.map((i) => opened.anchors[i]?.says)).toEqual([
    'The first call',
    'Ryder',
    'War',
  ]);
  expect(opened).toMatchObject({ isSameText: false, hasDigest: false });
});

test('other spaces or quotation marks are a result of their own', () => {
  expect(read(TEXT.replace('lines open', 'lines\u00a0open'))?.opened?.counts).toMatchObject({
    exact: 2,
    loose: 1,
  });
});

test('Windows line ends and a byte order mark change nothing', () => {
  const plain = read(TEXT)?.opened;
  expect(read(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`)?.opened).toEqual(plain);
});

test('the runs of a paragraph are its text to the last character, whatever stands on it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('keep', 'the lines open', ' ', '\n', 'on Tuesday', '<b>') }),
      (text) => {
        for (const { runs, start } of read(text)?.opened?.paragraphs ?? []) {
          const whole = runs.map((run) => run.text).join('');
          expect(text.slice(start, start + whole.length)).toBe(whole);
          expect(whole).not.toContain('\n');
        }
      },
    ),
  );
});

test('a text finds its article by its digest, else by the quotes it holds, else it belongs to none', () => {
  const selection = selectionFromTable(CASE);
  const owner = (text: string) => deriveTextOwner(selection, { text, digest: 'sha256-0' });
  expect(owner(TEXT)).toMatchObject({ articleId: 'hill', isSameText: false });
  expect(owner('It was said that the lines stay open.')).toMatchObject({ articleId: 'press' });
  expect(owner('A recipe for soup.')).toMatchObject({ articleId: null });
});

test('quotes that a file says of itself to have matched are said to, and not to be unchecked', () => {
  expect(writeStamped({ matched: 1, claimed: 2, changed: 0, not: 1 })).toBe(
    'According to the stamp: 1 quote matched the text, 2 matched it according to this file, 1 not compared.',
  );
});
