import { expect, test } from 'vitest';
import { builtFromTable } from '../../../mocks/case-table.ts';
import { copiedArticles } from './copied-articles.ts';

function copies(table: string): string[] {
  const data = builtFromTable(table);
  const id = (row: number) => data.articles.rows[row]?.id;
  expect(copiedArticles(data)).toBe(copiedArticles(data));
  return copiedArticles(data).map(
    ({ from, to, isInferred }) => `${id(from)} > ${id(to)}${isInferred ? '?' : ''}`,
  );
}

test('words that came by a source with one article came from that article', () => {
  expect(
    copies(`
      quote          | article | speaker | statement | via
      maintain lines | afp     | austin  | lines     |
      maintain lines | hill    | austin  | lines     | afp
      other words    | press   | austin  | more      | afp?
    `),
  ).toEqual(['afp > hill', 'afp > press?']);
});

test('of a source with several articles it is the one that renders the same statement, or none', () => {
  expect(
    copies(`
      article  | source
      afp.june | afp
      afp.july | afp

      quote          | article  | speaker | statement | via
      first words    | afp.june | austin  | first     |
      maintain lines | afp.july | austin  | lines     |
      maintain lines | hill     | austin  | lines     | afp
      nowhere else   | press    | austin  | alone     | afp
    `),
  ).toEqual(['afp.july > hill']);
});

test('an echo names its quote; what one article states is not only inferred because another quote is', () => {
  expect(
    copies(`
      quote          | id | article | speaker | statement | via  | echoes
      maintain lines | q1 | afp     | austin  | lines     |      |
      maintain lines | q2 | hill    | austin  | lines     | afp? |
      more of it     | q3 | hill    | austin  | lines     |      | q1
      again          | q4 | hill    | austin  | lines     | afp? |
      own words      | q5 | afp     | austin  | lines     | afp  |
    `),
  ).toEqual(['afp > hill']);
});
