import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { caseFromTable, selectionFromTable } from '../../mocks/case-table.ts';
import { deriveFront } from './front.ts';

const CALLS = `
  event | name            | date
  call  | The second call | 2024-07-12
  old   | An older call   | 2023-03

  article | source  | about | headline
  hill    | hill    | call  | Ministers speak
  stripes | stripes | call  |
  digest  | digest  | call  |

  quote                          | id   | article | speaker  | type     | statement | via  | about
  retold first                   |      | hill    | singh    | indirect | first     |      | old
  emphasized the importance      | a    | hill    | singh    | partial  | lines     |      | call
  emphasized importance          | b    | digest  | pentagon | partial  | lines     | hill | call
  the essence of it              |      | hill    | peskov   | direct   | essence   |      | call
  the very essence of it         |      | digest  | peskov   | direct   | essence   | hill | call
  the essence                    |      | digest  | peskov   | partial  | essence   | hill | call
  quoted once                    |      | stripes | singh    | direct   | once      |      |
  also quoted twice but unrelayed |     | stripes | moscow   | direct   | plain     |      |
  quoted twice                   |      | hill    | moscow   | direct   | plain     |      |

  account  | claim | article | voice | evidence
  austin   | who   | hill    | singh | a
  belousov | who   | digest  | pentagon | b
  austin   | who   | stripes | own   | words of its own
  yes      | when  | hill    | own   |
  no       | when  | digest  | own   |

  claim | question         | about
  who   | Who stressed it? | call
  when  | When was it?     | call

  between       | claim | a      | b        | note
  contradiction | who   | austin | belousov | one of them
  naming        | when  | yes    | no       |

  label              | referent | article | voice
  the war            | war      | hill    | own
  The war            | war      | digest  | reported moscow
  special operation  | war      | stripes | quoted moscow
  Friday             | day      | hill    | own
  a Friday           | day      | hill    | own
`;

const front = deriveFront(selectionFromTable(CALLS, { source: ['stripes'] }));

test('leads with the contradiction, its words side by side', () => {
  expect(front.contradictionCount).toBe(1);
  const [lead] = front.contradictions;
  expect(lead?.claim.name).toBe('Who stressed it?');
  expect(
    lead?.answers.map(({ text, accounts }) => [
      text,
      accounts.map(({ source, words }) => [source?.name, words[0]?.exact]),
    ]),
  ).toEqual([
    [
      'Austin',
      [
        ['Hill', 'emphasized the importance'],
        ['Stripes', 'words of its own'],
      ],
    ],
    ['Belousov', [['Digest', 'emphasized importance']]],
  ]);
  expect(lead?.note).toBe('one of them');
});

test('then the thing that most sources name differently', () => {
  expect(front.naming).toMatchObject({ referent: { id: 'war' }, count: 2, sources: 3, voices: 2 });
  expect(front.naming?.names).toHaveLength(front.naming?.count ?? 0);
  expect(
    front.naming?.names.map(({ exact, standing, sources }) => [exact, standing, sources[0]?.letter]),
  ).toEqual([
    ['the war', 'own', 'H'],
    ['special operation', 'quoted', 'S'],
  ]);
});

test('then the statement that went furthest and is not told yet, the fullest words of each outlet', () => {
  expect(front.travelled).toMatchObject({ outlets: 2, renderings: 3 });
  expect(front.travelled?.quotes.map(({ words }) => words[0]?.text)).toEqual([
    'the essence of it',
    'the very essence of it',
  ]);
});

test('lists events by quotes, and sources with the words they open with', () => {
  expect(front.events.map(({ name, quotes, sources }) => [name, quotes, sources.length])).toEqual([
    ['The second call', 5, 2],
    ['An older call', 1, 1],
  ]);
  expect(
    front.sources.map(({ source, opening, quotes }) => [source.name, opening?.words[0]?.text, quotes]),
  ).toEqual([
    ['Hill', 'emphasized the importance', 4],
    ['Stripes', 'quoted once', 2],
    ['Digest', 'emphasized importance', 3],
  ]);
});

test('is of the whole case, whatever the filter', () => {
  expect(front.summary.quotes).toEqual({ shown: 9, all: 9 });
});

test('a tour leads only to addresses of this site', () => {
  const file = caseFromTable(CALLS, {
    tours: [
      {
        id: 't',
        steps: [{ view: '/compare', minutes: 5 }, { view: 'https://evil.example/' }, { view: '/\\evil' }, {}],
      },
    ],
  });
  const [tour] = deriveFront(select(buildCase(file), NO_FILTER)).tours;
  expect(tour).toMatchObject({ name: 't', minutes: 5 });
  expect(tour?.steps.map(({ path }) => path)).toEqual(['/compare', null, null, null]);
});

test('a case of one source without claims has a front page without findings', () => {
  const plain = deriveFront(selectionFromTable('quote | article\n words | hill'));
  expect(plain).toMatchObject({ contradictions: [], naming: null, travelled: null, events: [], tours: [] });
  expect(plain.sources[0]?.opening?.id).toBe('q1');
  expect(structuredClone(plain)).toEqual(plain);
});

test('of a contradiction that many tell, both answers are there, with how many give each', () => {
  const many = Array.from({ length: 20 }, (_, i) => `yes | who | paper${i}`).join('\n    ');
  const { contradictions } = deriveFront(
    selectionFromTable(`
    claim | question
    who   | Who called?

    account | claim | article
    ${many}
    no  | who | last

    between       | claim | a   | b
    contradiction | who   | yes | no
  `),
  );
  expect(contradictions[0]?.answers.map(({ id, count, accounts }) => [id, count, accounts.length])).toEqual([
    ['yes', 20, 6],
    ['no', 1, 1],
  ]);
});

test('a source without an article is called a way that quotes came only where one did', () => {
  const { relays } = deriveFront(
    selectionFromTable(`
    source | name
    afp    | AFP
    dpa    | DPA

    quote | article | via
    words | hill    | afp
  `),
  );
  expect(relays.map(({ id }) => id)).toEqual(['afp']);
});
