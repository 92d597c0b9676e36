import { expect, test } from 'vitest';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { builtFromTable, selectionFromTable } from '../../mocks/case-table.ts';
import { deriveAbout } from './about.ts';
import { writeLimits } from './about-limits.ts';

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
    noLanguage: 1,
    undated: 1,
    inferred: 1,
    unsaid: 0,
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

const limits = (table: string) => writeLimits(deriveAbout(selectionFromTable(table)));

test('each limit counts what it names, at one and at several', () => {
  expect(
    limits(`
      article | published | basis | language
      hill    |           |       | en

      account       | claim | article
      not-collected | who   | hill

      quote | article | frames
      words | hill    | war
    `),
  ).toEqual([
    'This case holds 1 article of 1 source, in English. What others published is not here: this is not “the media”.',
    '1 account is marked as not collected, which is not the same as silent.',
    'Of 1 article, 1 has no date of publication.',
    'No stamp was opened with this case: nothing here says whether its quotes were compared with the articles’ texts.',
    'Coding is a judgement. 1 quote is coded; another reader may decide otherwise. Where a coder gave a reason, it stands beside the code, so that it can be contested.',
  ]);
});

test('who is heard through others only is named, and what that hides', () => {
  const heard = (perspectives: string) =>
    limits(`
      article | source
      hill    | hill

      perspective | voices
      ${perspectives}

      quote | article | speaker
      words | hill    | singh
    `).find((sentence) => sentence.includes('only through'));
  expect(heard('pentagon | pentagon')).toBe(
    'Pentagon speaks here only through these outlets: no article here is its own. What was said and no outlet printed cannot be seen.',
  );
  expect(heard('pentagon | pentagon\n      ministry | ministry')).toBe(
    'Pentagon and Ministry speak here only through these outlets: no article here is their own. What was said and no outlet printed cannot be seen.',
  );
});

test('what was compared is told apart from what a file says of itself, with the day and what changed since', () => {
  const about = deriveAbout(
    selectionFromTable(`
      quote | article
      one   | hill
      two   | hill
    `),
  );
  const compared = (verified: typeof about.verified) =>
    writeLimits({ ...about, verified }).find((sentence) => sentence.includes('matched'));
  expect(compared({ matched: 2, claimed: 0, changed: 0, day: '2026-11-02' })).toBe(
    '2 of 2 quotes matched the articles’ texts, last compared on 2 November 2026.',
  );
  expect(compared({ matched: 0, claimed: 1, changed: 1, day: 'in autumn' })).toBe(
    'According to this file, 1 of 2 quotes matched the articles’ texts, last compared on in autumn; 1 has changed since.',
  );
});

test('a date is called inferred only where the case says so', () => {
  expect(
    limits(`
      article | published  | basis
      hill    | 2024-07-12 |
      press   | 2024-07-12 | stated
      kyiv    | 2024-07-13 | inferred
      blog    | 2024-07-13 | computed
    `),
  ).toContain(
    'Of 4 articles, 2 have a date of publication that they do not state, which is said beside it; of 1 the case does not say how the date is known.',
  );
});

test('frames of no codebook are a codebook of their own, and coders beyond twelve are counted', () => {
  const data = builtFromTable(`
    quote | article | frames
    ${Array.from({ length: 14 }, (_, i) => `words ${i} | hill | war`).join('\n    ')}
  `);
  [...data.quotes.annotations.values()].forEach((codes, i) => {
    for (const code of codes) code.creator = `Coder ${i}`;
  });
  for (const frame of data.frames.rows) Object.assign(frame, { schemeId: 'gone' });
  const about = deriveAbout(select({ ...data, schemes: { rows: [], at: new Map() } }, NO_FILTER));
  expect(about.codebooks.map(({ name, frames }) => [name, frames.length])).toEqual([
    ['Frames of no codebook', 1],
  ]);
  expect([about.coders.length, about.moreCoders]).toEqual([12, 2]);
});
