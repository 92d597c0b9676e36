import { expect, test } from 'vitest';
import { selectionFromTable } from '../../mocks/case-table.ts';
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
