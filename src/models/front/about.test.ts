import { expect, test } from 'vitest';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { builtFromTable, selectionFromTable } from '../../mocks/case-table.ts';
import { deriveAbout } from './about.ts';

test('the limits of a case are read from the case', () => {
  const about = deriveAbout(
    selectionFromTable(`
      article | source | published  | basis    | language
      hill    | hill   | 2024-07-12 | stated   | en
      presse  | presse | 2024-07    | inferred | fr
      kyiv    | kyiv   |            |          |

      perspective | voices   | sources
      pentagon    | pentagon |
      presse      |          | presse

      account       | claim | article | voice
      us            | who   | hill    | own
      not-collected | who   | kyiv    |

      quote | article | speaker | frames
      words | hill    | singh   | security
    `),
  );
  expect(about).toMatchObject({
    articles: 3,
    languages: ['English', 'French'],
    undated: 2,
    heardThroughOthers: [{ id: 'pentagon', name: 'Pentagon' }],
    notCollected: 1,
    coded: 1,
  });
  expect(about.codebooks.map(({ name, frames }) => [name, frames.map((frame) => frame.name)])).toEqual([
    ['Policy', ['Security']],
  ]);
});

test('a case of a name alone has an About page', () => {
  expect(deriveAbout(selectionFromTable('source | name\n s | S'))).toMatchObject({
    articles: 0,
    languages: [],
    codebooks: [],
    creator: [],
    license: '',
  });
});

test('how many quotes were compared with the texts is said with the latest day, and who coded by name', () => {
  const data = builtFromTable(`
    quote | id | article | speaker | frames
    one   | q1 | hill    | singh   | war
    two   | q2 | hill    | singh   | war
    three | q3 | hill    | singh   |
    four  | q4 | hill    | singh   |
  `);
  const [first, second] = [...data.quotes.annotations.values()];
  for (const code of first ?? []) code.creator = 'Ada';
  for (const code of second ?? []) code.creator = 'Bo';
  const verification = new Map([
    ['q1', { state: 'matched', day: '2026-11-02' }],
    ['q2', { state: 'claimed', day: '2026-11-20' }],
    ['q3', { state: 'changed', day: '2026-11-01' }],
    ['q4', { state: 'not-stamped' }],
  ]) as never;
  const about = deriveAbout(select({ ...data, verification }, NO_FILTER));
  expect(about.verified).toEqual({ matched: 1, claimed: 1, changed: 1, day: '2026-11-20' });
  expect(about.coders).toEqual(['Ada', 'Bo']);
  expect(deriveAbout(select(data, NO_FILTER)).verified).toBeNull();
});
